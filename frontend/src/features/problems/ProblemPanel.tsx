import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import { useSessionQuery } from '@/api/account';
import type { Problem, ProblemStatement } from '@/api/types';
import { Boundary } from '@/components/Boundary';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Panel';
import { tabLook, Tabs } from '@/components/Tabs';
import { formatBytes, formatDuration } from '@/lib/format';
import { locale } from '@/lib/locale';
import { text } from '@/lib/text';
import { DifficultyBadge } from './DifficultyBadge';
import { Help } from './Help';
import type { Status } from './matchProblems';
import { PdfStatement } from './PdfStatement';
import { OwnMark } from './OwnMark';
import { Dialogues, Samples } from './Samples';
import { StatusMark } from './StatusMark';

// Markdown and formulas are large, and only statements need them.
const Statement = lazy(async () => {
  const { Statement: component } = await import('./Statement');
  return { default: component };
});

const allTabs = ['description', 'help', 'submissions'] as const;
export type ProblemTab = (typeof allTabs)[number];

interface ProblemPanelProps {
  problem: Problem;
  status: Status;
  tab: ProblemTab;
  onTab: (tab: ProblemTab) => void;
  /** The content of the tab of submissions. */
  submissions: ReactNode;
  /** The tracks that the problem belongs to. */
  tracks: ReactNode;
}

/** The problem in tabs: its description, the help that it gives, and the user's submissions. */
export function ProblemPanel(props: ProblemPanelProps) {
  const { problem, status, tab, onTab, submissions, tracks } = props;
  const [picked, setPicked] = useState<string>(locale);
  // Help that was never opened loads nothing.
  const [helpOpened, setHelpOpened] = useState(false);
  if (tab === 'help' && !helpOpened) setHelpOpened(true);
  const panel = useId();
  const statement =
    problem.statements.find(({ language }) => language === picked) ?? problem.statements[0];
  const helps = problem.hints > 0 || problem.editorial;
  const tabs = allTabs.filter((each) => each !== 'help' || helps);

  return (
    <Panel
      label={text.practice.statement}
      labelHidden
      tools={
        <>
          <Tabs
            label={text.practice.statement}
            tabs={tabs.map((id) => ({ id, label: text.practice.tabs[id] }))}
            selected={tabs.indexOf(tab)}
            onSelect={(index) => onTab(tabs[index] ?? 'description')}
            panel={panel}
            className="-my-1 -ml-2.5 flex min-w-0 gap-1 self-stretch overflow-x-auto"
            tabClassName={tabLook}
          />
          {problem.statements.length > 1 && tab === 'description' && (
            <select
              aria-label={text.practice.language}
              value={statement?.language}
              onChange={(event) => setPicked(event.target.value)}
              className="ml-auto h-8 rounded-md bg-raised px-2 text-sm ring-1 ring-line ring-inset"
            >
              {problem.statements.map(({ language }) => (
                <option key={language} value={language}>
                  {nameOf(language)}
                </option>
              ))}
            </select>
          )}
        </>
      }
    >
      {/* Each tab keeps its state and its scroll position. */}
      {tabs.map((each) => (
        <div
          key={each}
          id={each === tab ? panel : undefined}
          role="tabpanel"
          aria-label={text.practice.tabs[each]}
          hidden={each !== tab}
          tabIndex={0}
          className="min-h-0 flex-1 overflow-y-auto px-5 py-4 -outline-offset-2 max-md:px-4"
        >
          {each === 'description' && (
            <Description problem={problem} status={status} statement={statement} tracks={tracks} />
          )}
          {each === 'help' && helpOpened && <Help problem={problem} solved={status === 'solved'} />}
          {each === 'submissions' && each === tab && submissions}
        </div>
      ))}
    </Panel>
  );
}

interface DescriptionProps {
  problem: Problem;
  status: Status;
  statement: ProblemStatement | undefined;
  tracks: ReactNode;
}

function Description({ problem, status, statement, tracks }: DescriptionProps) {
  const user = useSessionQuery().data?.user;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-1">
        <h1 className="text-xl font-semibold tracking-tight">{problem.name}</h1>
        <StatusMark status={status} />
      </div>
      <Limits problem={problem} />
      {tracks}
      <Boundary fallback={<Notice look="bad">{text.practice.statementFailed}</Notice>}>
        <StatementText problemId={problem.id} statement={statement} />
      </Boundary>
      {(problem.samples.length > 0 || problem.interactions.length > 0) && (
        <h2 className="mt-6 text-lg font-semibold">{text.practice.samples}</h2>
      )}
      <Dialogues interactions={problem.interactions} />
      {!problem.interactive && <Samples samples={problem.samples} />}
      {user && <OwnMark problemId={problem.id} />}
    </>
  );
}

interface StatementTextProps {
  problemId: string;
  statement: ProblemStatement | undefined;
}

function StatementText({ problemId, statement }: StatementTextProps) {
  if (!statement) return <p className="text-muted">{text.practice.noStatement}</p>;
  const { language, format, text: words } = statement;
  if (format === 'pdf') return <PdfStatement problemId={problemId} language={language} />;
  return (
    <Suspense fallback={<p className="text-muted">{text.practice.loading}</p>}>
      <Statement problemId={problemId} statement={{ language, format, text: words }} />
    </Suspense>
  );
}

function Limits({ problem }: { problem: Problem }) {
  const limits: [string, string][] = [
    [text.problems.timeLimit, formatDuration(problem.timeLimit)],
    [text.problems.memoryLimit, formatBytes(problem.memoryLimit)],
  ];
  return (
    <div className="mt-2 mb-4 flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line pb-3 text-[0.8125rem]">
      <DifficultyBadge difficulty={problem.difficulty} />
      <dl className="flex flex-wrap gap-x-4">
        {limits.map(([name, value]) => (
          <div key={name} className="flex gap-1.5">
            <dt className="text-muted">{name}</dt>
            <dd className="font-medium tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {problem.interactive && <span>{text.problems.interactive}</span>}
      {problem.scoring && <span>{text.problems.scored}</span>}
    </div>
  );
}

function nameOf(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
