import { Suspense, useEffect, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useDispatch, useSelector } from 'react-redux';
import type { Language } from '@/api/types';
import { Notice } from '@/components/Notice';
import { loadEditor } from '@/features/editor/CodeArea';
import { CodePanel } from '@/features/editor/CodePanel';
import { LanguagePicker } from '@/features/editor/LanguagePicker';
import { fileNames } from '@/features/editor/fileNames';
import { selectDraft } from '@/features/editor/editorSlice';
import { InputPanel } from '@/features/run/InputPanel';
import { OutputPanel } from '@/features/run/OutputPanel';
import { RunControls } from '@/features/run/RunControls';
import { diagnosticsOf } from '@/features/run/diagnosticsOf';
import { selectArgs, selectInput, selectStarted } from '@/features/run/runSlice';
import { refusalOf } from '@/features/run/runState';
import { useRun, type RunnableProgram } from '@/features/run/useRun';
import { splitArguments } from '@/lib/arguments';
import type { Diagnostic } from '@/lib/diagnostics';
import { withLineEnd } from '@/lib/lines';
import { text } from '@/lib/text';
import { useTitle } from '@/lib/useTitle';
import { Header } from './Header';
import { paneSelected } from './layoutSlice';
import { lazyPage } from './lazyPage';
import type { RootState } from './store';
import { ThreePanes } from './ThreePanes';
import { useLanguages } from './useLanguages';
import { usePickedLanguage } from './usePickedLanguage';

// Shown beside the editor, and loaded as late.
const ProgramTools = lazyPage(async () => (await import('./ProgramTools')).ProgramTools);

const PracticeStrip = lazyPage(async () => (await import('./PracticeStrip')).PracticeStrip);

const noFiles: string[] = [];
const noDiagnostics: Diagnostic[] = [];

export function CompilerPage({ dark }: { dark: boolean }) {
  const server = useLanguages();
  const { pickedId, language, pick, goTo } = usePickedLanguage(server.languages);
  const missing = server.loaded && pickedId !== null && language?.id !== pickedId;

  const program = useProgram(language);
  const run = useRun(program);
  const started = useSelector(selectStarted);
  const ours = started !== null && started.language === language?.id;
  const files = ours ? started.files : noFiles;
  const report = ours && run.state.is === 'finished' ? run.state.report : undefined;
  const diagnostics = useMemo(
    () => (report ? diagnosticsOf(report, files) : noDiagnostics),
    [report, files],
  );

  const dispatch = useDispatch();
  const inputField = useRef<HTMLTextAreaElement>(null);
  const toInput = () => {
    // A hidden field takes no focus.
    flushSync(() => dispatch(paneSelected({ page: 'compiler', pane: 1 })));
    inputField.current?.focus();
  };

  useTitle(text.pageTitle);
  useEffect(() => void loadEditor(), []);

  const { state } = run;
  const unreachable = state.is === 'rejected' && state.error.kind === 'unreachable';
  const { retry } = server;
  // Another request shows the trouble above, and repeats until it is over.
  useEffect(() => {
    if (unreachable) retry();
  }, [unreachable, retry]);

  return (
    <div className="flex h-full flex-col">
      <Header
        picker={<LanguagePicker languages={server.languages} picked={language} onPick={pick} />}
        controls={<RunControls job={run} onRun={run.start} ready={program !== undefined} />}
        trouble={server.trouble}
        onRetry={server.retry}
        heading={text.pageTitle}
      />
      {missing && <Notice>{text.language.missing(pickedId)}</Notice>}
      {server.loaded && !language && <Notice>{text.language.noneInstalled}</Notice>}
      <Suspense>
        <PracticeStrip />
      </Suspense>
      <ThreePanes
        page="compiler"
        panes={[
          {
            label: text.code.label,
            content: language && (
              <CodePanel
                language={language}
                diagnostics={diagnostics}
                problem={refusalOf(state, 'code')}
                more={
                  <Suspense fallback={<span className="w-24" />}>
                    <ProgramTools language={language} program={program} />
                  </Suspense>
                }
                onRun={run.start}
                dark={dark}
              />
            ),
          },
          {
            label: text.input.label,
            content: (
              <InputPanel
                field={inputField}
                inputProblem={refusalOf(state, 'input')}
                argsProblem={refusalOf(state, 'args')}
              />
            ),
          },
          {
            label: text.output.label,
            content: <OutputPanel run={run} files={files} onPlace={goTo} onInput={toInput} />,
          },
        ]}
        resizeColumns={text.layout.resizeColumns}
        resizeRows={text.layout.resizeRows}
      />
    </div>
  );
}

/** The program that Run would send now; undefined if it cannot be sent. */
function useProgram(language: Language | undefined): RunnableProgram | undefined {
  const draft = useSelector((state: RootState) => language && selectDraft(state, language));
  const input = useSelector(selectInput);
  const args = splitArguments(useSelector(selectArgs));

  const [main, ...files] = draft?.files ?? [];
  if (!language || !draft || !main || !args.ok) return undefined;
  const program = {
    language: language.id,
    code: main.content,
    ...(input !== '' && { input: withLineEnd(input) }),
    ...(args.args.length > 0 && { args: args.args }),
    ...(files.length > 0 && { files }),
  };
  return { program, fileNames: fileNames(draft, language) };
}
