import { useEffect, useMemo, useState } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import { useParams } from 'react-router';
import { useProblemQuery } from '@/api/codevault';
import type { Language, Problem } from '@/api/types';
import { Notice } from '@/components/Notice';
import { loadEditor } from '@/features/editor/CodeArea';
import { CodePanel } from '@/features/editor/CodePanel';
import { problemDraftKey, selectDraft, type Desk } from '@/features/editor/editorSlice';
import { fileNames } from '@/features/editor/fileNames';
import { LanguagePicker } from '@/features/editor/LanguagePicker';
import { StartOver } from '@/features/editor/StartOver';
import { ProblemPanel, type ProblemTab } from '@/features/problems/ProblemPanel';
import { useStatus } from '@/features/problems/useStatus';
import { diagnosticsOfJudging } from '@/features/run/diagnosticsOf';
import { ResultsPanel } from '@/features/run/ResultsPanel';
import { RunControls } from '@/features/run/RunControls';
import { refusalOf } from '@/features/run/runState';
import { useAttempt, type Solution } from '@/features/run/useAttempt';
import { useCases } from '@/features/run/useCases';
import { InTracks } from '@/features/tracks/InTracks';
import type { Diagnostic } from '@/lib/diagnostics';
import { text } from '@/lib/text';
import { useTitle } from '@/lib/useTitle';
import { Header } from './Header';
import { paneSelected } from './layoutSlice';
import { LostPage } from './LostPage';
import { AcceptedCard } from './practice/AcceptedCard';
import { OwnSubmissions } from './practice/OwnSubmissions';
import { useLastSubmission } from './practice/useLastSubmission';
import type { RootState } from './store';
import { ThreePanes } from './ThreePanes';
import { useLanguages, type Languages } from './useLanguages';
import { usePickedLanguage } from './usePickedLanguage';
import { useRetry } from './useRetry';

const noDiagnostics: Diagnostic[] = [];

export function ProblemPage({ dark }: { dark: boolean }) {
  const { id = '' } = useParams();
  const answer = useProblemQuery(id);
  const { trouble, hopeless, retry } = useRetry(answer);
  const server = useLanguages();
  useTitle(answer.currentData?.name);
  useEffect(() => void loadEditor(), []);

  if (hopeless) return <LostPage sentence={text.practice.unknown} />;
  if (!answer.currentData) {
    return (
      <div className="flex h-full flex-col">
        <Header trouble={trouble} onRetry={retry} />
        {!trouble && (
          <main role="status" className="p-6 text-center text-muted">
            {text.practice.loading}
          </main>
        )}
      </div>
    );
  }
  // For another problem the whole page is new: no state of this one stays.
  return <Practice key={id} problem={answer.currentData} server={server} dark={dark} />;
}

interface PracticeProps {
  problem: Problem;
  server: Languages;
  dark: boolean;
}

function Practice({ problem, server, dark }: PracticeProps) {
  const cases = useCases(problem.id);
  const offered = useOffered(problem, server.languages);
  const { pickedId, language, pick, goTo } = usePickedLanguage(offered);
  useLastSubmission(problem.id, offered, pickedId);
  const { tab, setTab, showTab } = useProblemTab();
  const { statusOf } = useStatus();
  const solution = useSolution(language);
  const attempt = useAttempt({
    problemId: problem.id,
    solution,
    own: cases.open,
    // A submission shows the tests, whichever tab was open.
    onSubmit: () => cases.show(),
  });
  const { state, started } = attempt;
  const latest = started?.kind === 'submit' ? started.jobId : undefined;
  const report = state.is === 'judged' ? state.report : undefined;
  const diagnostics = useMemo(
    () =>
      report && started && started.language === language?.id
        ? diagnosticsOfJudging(report, started.files)
        : noDiagnostics,
    [report, started, language?.id],
  );

  return (
    <div className="flex h-full flex-col">
      <Header
        picker={<LanguagePicker languages={offered} picked={language} onPick={pick} />}
        controls={
          <RunControls
            job={attempt}
            onRun={attempt.run}
            onSubmit={attempt.submit}
            ready={solution !== undefined}
          />
        }
        trouble={server.trouble}
        onRetry={server.retry}
      />
      {server.loaded && !language && <Notice>{text.practice.noLanguage}</Notice>}
      <ThreePanes
        page="problem"
        panes={[
          {
            label: text.practice.statement,
            content: (
              <ProblemPanel
                problem={problem}
                status={statusOf(problem.id)}
                tab={tab}
                onTab={setTab}
                submissions={<OwnSubmissions problemId={problem.id} latest={latest} />}
                tracks={<InTracks problemId={problem.id} />}
              />
            ),
          },
          {
            label: text.code.label,
            content: language && (
              <CodePanel
                language={language}
                tools={
                  <span className="ml-auto">
                    <StartOver language={language} />
                  </span>
                }
                diagnostics={diagnostics}
                problem={refusalOf(state, 'code')}
                onRun={attempt.run}
                onSubmit={attempt.submit}
                dark={dark}
              />
            ),
          },
          {
            label: text.practice.results,
            content: (
              <ResultsPanel
                attempt={attempt}
                cases={cases}
                problem={problem}
                inputProblem={refusalOf(state, 'input')}
                accepted={
                  report?.verdict === 'accepted' &&
                  report.submissionId !== undefined && (
                    <AcceptedCard
                      problem={problem}
                      submissionId={report.submissionId}
                      onEditorial={() => showTab('help')}
                    />
                  )
                }
                onPlace={goTo}
              />
            ),
          },
        ]}
        resizeColumns={text.layout.resizeStatement}
        resizeRows={text.layout.resizeResults}
      />
    </div>
  );
}

/** The selected tab of the problem; `showTab` also brings the problem to the front on a narrow screen. */
function useProblemTab() {
  const dispatch = useDispatch();
  const [tab, setTab] = useState<ProblemTab>('description');
  const showTab = (wanted: ProblemTab) => {
    setTab(wanted);
    dispatch(paneSelected({ page: 'problem', pane: 0 }));
  };
  return { tab, setTab, showTab };
}

/** The languages that the problem accepts, each with its starter code. */
function useOffered(problem: Problem, languages: readonly Language[]): Desk[] {
  return useMemo(
    () =>
      languages
        .filter(({ id }) => problem.languages?.includes(id) ?? true)
        .map((language) => ({
          ...language,
          starter: problem.starter[language.id] ?? language.starter,
          draft: problemDraftKey(problem.id, language.id),
        })),
    [problem, languages],
  );
}

function useSolution(language: Desk | undefined): Solution | undefined {
  const draft = useSelector((state: RootState) => language && selectDraft(state, language));
  const [main] = draft?.files ?? [];
  if (!language || !draft || !main) return undefined;
  const [fileName = language.source] = fileNames(draft, language);
  return { language: language.id, code: main.content, fileName };
}
