import { useId, type ReactNode } from 'react';
import type { JudgedTest, JudgeReport, Problem } from '@/api/types';
import { Button, IconButton } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Panel';
import { tabLook, Tabs } from '@/components/Tabs';
import { runKeys, submitKeys } from '@/lib/keys';
import type { Place } from '@/lib/places';
import { text } from '@/lib/text';
import { CaseFields, CaseResult } from './CaseFields';
import { CompilerMessages } from './CompilerMessages';
import { Findings } from './Findings';
import { JobNotices } from './JobNotices';
import { isBusy } from './runState';
import { messageBeside } from './messageBeside';
import { StateBadge } from './StateBadge';
import type { AttemptControl } from './useAttempt';
import type { Cases } from './useCases';
import { VerdictRows } from './VerdictRows';

interface ResultsPanelProps {
  attempt: AttemptControl;
  cases: Cases;
  problem: Problem;
  inputProblem: string | undefined;
  onPlace: (place: Place) => void;
  /** Shown above the verdicts once the solution is accepted. */
  accepted: ReactNode;
}

const noTests: JudgedTest[] = [];

/**
 * The results of a solution: a verdict for each test as it arrives. Each test case of the user's has a
 * tab beside them.
 */
export function ResultsPanel(props: ResultsPanelProps) {
  const { attempt, cases, problem } = props;
  const { all, open } = cases;
  const panel = useId();
  const { state, started } = attempt;
  // A new attempt has no job yet while it is sent; it was started from the shown tab.
  const here = started === null || started.case === open?.id;
  const selected = open ? all.indexOf(open) + 1 : 0;
  const names = [text.practice.tests, ...all.map((_, index) => text.practice.case(index + 1))];

  return (
    <Panel
      label={text.practice.results}
      labelHidden
      tools={
        <>
          <Tabs
            label={text.practice.results}
            tabs={names.map((label, index) => ({ id: String(index), label }))}
            selected={selected}
            onSelect={(index) => cases.show(all[index - 1]?.id)}
            panel={panel}
            className="-my-1 -ml-2.5 flex min-w-0 gap-1 self-stretch overflow-x-auto"
            tabClassName={tabLook}
          />
          {!problem.interactive && <AddCase cases={cases} />}
          <span className="ml-auto pr-2">
            <StateBadge state={state} />
          </span>
        </>
      }
    >
      <div
        id={panel}
        role="tabpanel"
        aria-label={names[selected]}
        className="flex min-h-0 flex-1 flex-col overflow-y-auto"
      >
        {open && (
          <CaseFields
            key={open.id}
            own={open}
            cases={cases}
            samples={problem.samples}
            inputProblem={props.inputProblem}
          />
        )}
        <JobNotices job={attempt} />
        {here ? <Result {...props} /> : <Idle own={open !== undefined} />}
      </div>
    </Panel>
  );
}

function AddCase({ cases }: { cases: Cases }) {
  if (cases.all.length > 0) {
    return <IconButton icon="plus" label={text.practice.addCase} onClick={cases.add} />;
  }
  return (
    <Button look="quiet" className="h-8! px-2! text-[0.8125rem]" onClick={cases.add}>
      <Icon name="plus" />
      {text.practice.addCase}
    </Button>
  );
}

function Result({ attempt, cases: { open }, onPlace, accepted }: ResultsPanelProps) {
  const { state, live, started } = attempt;
  const report = state.is === 'judged' ? state.report : undefined;
  const tests: readonly JudgedTest[] = report?.tests ?? live?.tests ?? noTests;
  const [first] = tests;

  if (state.is === 'idle') return <Idle own={open !== undefined} />;
  return (
    <>
      {accepted}
      {report ? (
        <Totals report={report} kind={started?.kind} />
      ) : (
        isBusy(state) && (
          <Progress tests={live?.tests.length ?? 0} total={live?.tests.at(-1)?.total} />
        )
      )}
      {report && messageBeside(report) && <Notice look="warn">{messageBeside(report)}</Notice>}
      <Findings findings={report?.findings} files={started?.files ?? []} onPlace={onPlace} />
      {report?.compile && (
        <CompilerMessages
          compile={report.compile}
          failed={report.verdict === 'compile_error'}
          files={started?.files ?? []}
          onPlace={onPlace}
        />
      )}
      {open
        ? first && <CaseResult test={first} expected={open.expected} />
        : tests.length > 0 && <VerdictRows tests={tests} />}
    </>
  );
}

function Totals({ report, kind }: { report: JudgeReport; kind: string | undefined }) {
  const left = report.total - report.tests.length;
  if (kind === 'input' || report.verdict === 'compile_error') return null;
  return (
    <div className="flex shrink-0 flex-wrap gap-x-5 border-b border-line px-4 py-1.5 text-[0.8125rem]">
      <span className="font-medium tabular-nums">
        {text.practice.passed(report.passed, report.total)}
      </span>
      {report.score !== undefined && (
        <span className="font-medium tabular-nums">{text.practice.score(report.score)}</span>
      )}
      {left > 0 && <span className="text-muted">{text.practice.notRun(left)}</span>}
      {report.submissionId !== undefined && (
        <span className="ml-auto text-muted">{text.practice.recorded}</span>
      )}
    </div>
  );
}

function Progress({ tests, total }: { tests: number; total: number | undefined }) {
  return (
    <div className="flex shrink-0 items-center gap-3 border-b border-line px-4 py-1.5 text-[0.8125rem] text-muted">
      <progress
        aria-label={text.practice.verdicts}
        value={total === undefined ? undefined : tests}
        max={total ?? 1}
        className="h-1.5 w-40 accent-accent"
      />
      {total === undefined ? text.practice.waiting : text.practice.progress(tests, total)}
    </div>
  );
}

function Idle({ own }: { own: boolean }) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-1 p-6 text-center text-muted">
      <p>{own ? text.practice.idleInput : text.practice.idle}</p>
      <p className="text-[0.8125rem]">{text.practice.idleHint(runKeys, submitKeys)}</p>
    </div>
  );
}
