import { useId } from 'react';
import type { JudgedTest, JudgeReport } from '@/api/types';
import { Button } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Panel';
import { Tabs } from '@/components/Tabs';
import { runKeys, submitKeys } from '@/lib/keys';
import type { Place } from '@/lib/places';
import { text } from '@/lib/text';
import { CompilerMessages } from './CompilerMessages';
import { Findings } from './Findings';
import { JobNotices } from './JobNotices';
import { isBusy } from './runState';
import { messageBeside } from './messageBeside';
import { StateBadge } from './StateBadge';
import type { AttemptControl } from './useAttempt';
import { VerdictRows, TestDetails } from './VerdictRows';

/** The input of Run: the samples, or custom input. */
export interface OwnInput {
  shown: boolean;
  input: string;
}

interface ResultsPanelProps {
  attempt: AttemptControl;
  own: OwnInput;
  onOwn: (own: OwnInput) => void;
  /** Inputs to copy into the custom input. */
  samples: readonly string[];
  inputProblem: string | undefined;
  onPlace: (place: Place) => void;
}

const noTests: JudgedTest[] = [];

/** The results of a solution: a verdict for each test as it arrives, or the output for custom input. */
export function ResultsPanel(props: ResultsPanelProps) {
  const { attempt, own, onOwn } = props;
  const panel = useId();
  const ofInput = attempt.started?.kind === 'input';
  const { state } = attempt;
  // A new attempt has no job yet while it is sent; it was started from the shown tab.
  const here = attempt.started === null || ofInput === own.shown;

  return (
    <Panel
      label={text.practice.results}
      tools={
        <>
          <Tabs
            label={text.practice.results}
            tabs={[
              { id: 'tests', label: text.practice.tests },
              { id: 'input', label: text.practice.ownInput },
            ]}
            selected={own.shown ? 1 : 0}
            onSelect={(index) => onOwn({ ...own, shown: index === 1 })}
            panel={panel}
            className="-my-1 flex gap-1 self-stretch"
            tabClassName="relative px-2.5 text-[0.8125rem] font-medium text-muted -outline-offset-2 hover:text-ink aria-selected:text-ink aria-selected:after:absolute aria-selected:after:inset-x-2 aria-selected:after:bottom-0 aria-selected:after:h-0.5 aria-selected:after:rounded-full aria-selected:after:bg-brass"
          />
          <span className="ml-auto pr-2">
            <StateBadge state={state} />
          </span>
        </>
      }
    >
      <div
        id={panel}
        role="tabpanel"
        aria-label={own.shown ? text.practice.ownInput : text.practice.tests}
        className="flex min-h-0 flex-1 flex-col overflow-y-auto"
      >
        {own.shown && <InputField {...props} />}
        <JobNotices job={attempt} />
        {here ? <Result {...props} /> : <Idle own={own.shown} />}
      </div>
    </Panel>
  );
}

function Result({ attempt, own, onPlace }: ResultsPanelProps) {
  const { state, live, started } = attempt;
  const report = state.is === 'judged' ? state.report : undefined;
  const tests: readonly JudgedTest[] = report?.tests ?? live?.tests ?? noTests;
  const [first] = tests;

  if (state.is === 'idle') return <Idle own={own.shown} />;
  return (
    <>
      {report ? (
        <Totals report={report} kind={started?.kind} />
      ) : (
        isBusy(state) && (
          <Progress tests={live?.tests.length ?? 0} total={live?.tests.at(-1)?.total} />
        )
      )}
      {report && messageBeside(report) && <Notice look="warn">{report.message}</Notice>}
      <Findings findings={report?.findings} files={started?.files ?? []} onPlace={onPlace} />
      {report?.compile && (
        <CompilerMessages
          compile={report.compile}
          failed={report.verdict === 'compile_error'}
          files={started?.files ?? []}
          onPlace={onPlace}
        />
      )}
      {own.shown
        ? first && <TestDetails test={first} inputShown={false} />
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

function InputField({ own, onOwn, samples, inputProblem }: ResultsPanelProps) {
  const id = useId();
  return (
    <div className="shrink-0 border-b border-line">
      <textarea
        aria-label={text.practice.ownInput}
        placeholder={text.practice.ownInputHint}
        value={own.input}
        onChange={(event) => onOwn({ ...own, input: event.target.value })}
        aria-invalid={inputProblem !== undefined}
        aria-describedby={inputProblem ? id : undefined}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        rows={5}
        className="block w-full resize-y bg-transparent px-4 py-2.5 font-mono text-sm leading-[22px] -outline-offset-2 max-md:text-base"
      />
      {inputProblem && (
        <p id={id} className="bg-bad-soft px-4 py-1 text-sm text-bad">
          {inputProblem}
        </p>
      )}
      {samples.length > 0 && (
        <p className="flex flex-wrap gap-1 px-2 pb-1">
          {samples.map((sample, index) => (
            <Button
              key={index}
              look="quiet"
              className="h-7! px-2! text-[0.8125rem]"
              onClick={() => onOwn({ ...own, input: sample })}
            >
              {text.practice.useSample(index + 1)}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}
