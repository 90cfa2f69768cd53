import type { JudgedTest } from '@/api/types';
import { Icon } from '@/components/Icon';
import { TextBlock } from '@/components/TextBlock';
import { formatBytes, formatDuration } from '@/lib/format';
import { serverWords } from '@/lib/serverWords';
import { text } from '@/lib/text';
import { OutputDiff } from './OutputDiff';
import { signalName } from './signals';
import { VerdictBadge } from './StateBadge';

/** One row per verdict. Rows of samples expand to input, expected and actual output. */
export function VerdictRows({ tests }: { tests: readonly JudgedTest[] }) {
  const firstFailure = tests.findIndex(({ verdict }) => verdict !== null && verdict !== 'accepted');
  return (
    <ol aria-label={text.practice.verdicts} className="border-b border-line">
      {tests.map((test, index) => (
        <li key={test.name} className="not-first:border-t not-first:border-line">
          {test.stdout === undefined && test.input === undefined ? (
            <>
              <RowLine test={test} number={index + 1} />
              <TestMessage test={test} />
            </>
          ) : (
            <details open={index === firstFailure} className="group">
              <summary className="cursor-pointer list-none -outline-offset-2 hover:bg-ink/4">
                <RowLine test={test} number={index + 1} opens />
              </summary>
              <TestDetails test={test} />
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

interface RowLineProps {
  test: JudgedTest;
  /** Its place in the list; the name of a hidden test may tell what it tests. */
  number: number;
  opens?: boolean;
}

function RowLine({ test, number, opens = false }: RowLineProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 pr-4 pl-3">
      <Icon
        name="chevron"
        className={
          opens ? '-rotate-90 text-muted transition-transform group-open:rotate-0' : 'invisible'
        }
      />
      <span className="min-w-20 text-sm">
        {test.sample ? text.practice.sample(number) : text.practice.test(number)}
      </span>
      <VerdictBadge verdict={test.verdict} />
      <span className="ml-auto flex gap-4 text-[0.8125rem] text-muted tabular-nums">
        {test.score !== undefined && <span>{text.practice.score(test.score)}</span>}
        <span>{formatDuration(test.executionTime)}</span>
        <span>{formatBytes(test.memory)}</span>
      </span>
    </div>
  );
}

function TestMessage({ test }: { test: JudgedTest }) {
  if (!test.message) return null;
  return (
    <p className="px-4 pb-2 pl-10 text-sm break-words whitespace-pre-wrap">
      {serverWords(test.message)}
    </p>
  );
}

interface TestDetailsProps {
  test: JudgedTest;
  inputShown?: boolean;
}

/** Details of a visible test: input, expected output, and the program's output. */
export function TestDetails({ test, inputShown = true }: TestDetailsProps) {
  const { input, expected, stdout = '', stderr, verdict } = test;
  const failed = verdict !== 'accepted' && verdict !== null;
  return (
    <div className="@container flex flex-col gap-3 px-4 pt-1 pb-4">
      {test.message && !test.difference?.includes(test.message) && (
        <p className="text-sm break-words whitespace-pre-wrap">{serverWords(test.message)}</p>
      )}
      {test.difference && <p className="text-sm">{serverWords(test.difference)}</p>}
      <Ending test={test} />
      <div className="flex flex-col gap-3 @lg:flex-row">
        {inputShown && input !== undefined && (
          <div className="min-w-0 @lg:basis-1/3">
            <Block label={text.practice.input} content={input} />
          </div>
        )}
        <div className="flex min-w-0 flex-1 flex-col gap-3 @lg:flex-row">
          {failed && expected !== undefined ? (
            <div className="min-w-0 flex-1">
              <OutputDiff expected={expected} got={stdout} />
            </div>
          ) : (
            <>
              {expected !== undefined && (
                <Block label={text.practice.expected} content={expected} />
              )}
              <Block label={text.practice.got} content={stdout} />
            </>
          )}
        </div>
      </div>
      {stderr && <Block label={text.practice.errors} content={stderr} />}
      {test.truncated && <p className="text-[0.8125rem] text-muted">{text.practice.cut}</p>}
    </div>
  );
}

function Ending({ test: { signal, exitCode } }: { test: JudgedTest }) {
  const fact =
    signal !== null && signal !== undefined
      ? `${text.facts.signal} ${signalName(signal)}`
      : exitCode
        ? `${text.facts.exitCode} ${exitCode}`
        : undefined;
  return fact ? <p className="text-sm">{fact}</p> : null;
}

function Block({ label, content }: { label: string; content: string }) {
  return (
    <div className="min-w-0 flex-1">
      <p className="mb-1 text-[0.8125rem] font-medium text-muted">{label}</p>
      <TextBlock
        name={label}
        content={content}
        className="max-h-64 rounded-lg bg-raised ring-1 ring-line"
      />
    </div>
  );
}
