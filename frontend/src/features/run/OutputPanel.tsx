import { useState } from 'react';
import { bytesOf, type OutputChunk } from '@/api/liveJob';
import type { RunReport } from '@/api/types';
import { Button } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Panel';
import type { Place } from '@/lib/places';
import { runKeys } from '@/lib/keys';
import { text } from '@/lib/text';
import { CompilerMessages } from './CompilerMessages';
import { Facts } from './Facts';
import { Findings } from './Findings';
import { JobNotices } from './JobNotices';
import { isOutOfInput } from './outOfInput';
import type { Shown } from './outputBlocks';
import { OutputTools } from './OutputTools';
import { OutputView } from './OutputView';
import type { RunState } from './runState';
import { messageBeside } from './messageBeside';
import { StateBadge } from './StateBadge';
import { StreamFilter } from './StreamFilter';
import type { Run } from './useRun';

interface OutputPanelProps {
  run: Run;
  /** Names of the files in the run. */
  files: readonly string[];
  onPlace: (place: Place) => void;
  /** Moves the focus to the input, if the page has one. */
  onInput?: () => void;
}

const nothing: OutputChunk[] = [];

export function OutputPanel({ run, files, onPlace, onInput }: OutputPanelProps) {
  const { state, live } = run;
  const [wrap, setWrap] = useState(true);
  const [picked, setPicked] = useState<Shown>('all');
  const output = live?.output ?? nothing;
  const report = state.is === 'finished' ? state.report : undefined;
  const hasErrors = output.some((chunk) => chunk.stream === 'stderr');
  const shown = hasErrors ? picked : 'all';
  const neverRan = report?.status === 'compile_error' || report?.status === 'blocked';

  return (
    <Panel
      label={text.output.label}
      tools={
        <>
          <StateBadge state={state} />
          {hasErrors && <StreamFilter shown={shown} onPick={setPicked} />}
          <OutputTools
            wrap={wrap}
            onWrap={setWrap}
            empty={output.length === 0}
            textToCopy={() => textOf(output, shown)}
            fileToSave={() => fileOf(output, shown, report)}
          />
        </>
      }
    >
      {report && <Facts report={report} />}
      <Notices run={run} />
      {report && onInput && isOutOfInput(report) && <OutOfInput onInput={onInput} />}
      <Findings findings={report?.findings} files={files} onPlace={onPlace} />
      {report?.compile && (
        <CompilerMessages
          compile={report.compile}
          failed={report.status === 'compile_error'}
          files={files}
          onPlace={onPlace}
        />
      )}
      {output.length > 0 ? (
        <OutputView output={output} shown={shown} wrap={wrap} files={files} onPlace={onPlace} />
      ) : (
        !neverRan && <Empty state={state} />
      )}
    </Panel>
  );
}

function Notices({ run }: { run: Run }) {
  const report = run.state.is === 'finished' ? run.state.report : undefined;
  return (
    <>
      <JobNotices job={run} />
      {report && messageBeside(report) && (
        <Notice look={report.status === 'ok' ? 'busy' : 'warn'}>{messageBeside(report)}</Notice>
      )}
      {(report?.truncated || report?.compile?.truncated) && (
        <Notice>{text.output.truncated}</Notice>
      )}
      {(report?.stdoutBase64 ?? report?.stderrBase64) !== undefined && (
        <Notice>{text.output.notText}</Notice>
      )}
    </>
  );
}

function OutOfInput({ onInput }: { onInput: () => void }) {
  return (
    <Notice look="busy" className="flex flex-wrap items-center gap-x-3 py-1!">
      <p>{text.output.outOfInput}</p>
      <Button look="bare" className="ml-auto h-8!" onClick={onInput}>
        {text.output.toInput}
      </Button>
    </Notice>
  );
}

function Empty({ state }: { state: RunState }) {
  const quiet = 'flex flex-1 flex-col items-center justify-center gap-1 p-6 text-center text-muted';
  if (state.is === 'finished') return <p className={quiet}>{text.output.nothing}</p>;
  if (state.is === 'running') return <p className={quiet}>{text.output.nothingYet}</p>;
  if (state.is !== 'idle') return <div className={quiet} />;
  return (
    <div className={quiet}>
      <p>{text.output.empty}</p>
      <p className="text-[0.8125rem]">{text.output.emptyHint(runKeys)}</p>
    </div>
  );
}

const textOf = (output: readonly OutputChunk[], shown: Shown) =>
  output.map((chunk) => (shown === 'all' || chunk.stream === shown ? chunk.text : '')).join('');

// The exact bytes if the report has them, else the text.
function fileOf(output: readonly OutputChunk[], shown: Shown, report: RunReport | undefined): Blob {
  if (!report?.stdoutBase64 && !report?.stderrBase64) return new Blob([textOf(output, shown)]);
  const { stdout, stderr, stdoutBase64, stderrBase64 } = report;
  const parts: BlobPart[] = [];
  if (shown !== 'stderr') parts.push(stdoutBase64 ? bytesOf(stdoutBase64) : stdout);
  if (shown !== 'stdout') parts.push(stderrBase64 ? bytesOf(stderrBase64) : stderr);
  return new Blob(parts);
}
