import { skipToken } from '@reduxjs/toolkit/query';
import { useSearchParams } from 'react-router';
import { useVerifyProblemMutation } from '@/api/admin';
import { useLiveJobQuery } from '@/api/codevault';
import { hasEnded, type LiveJob } from '@/api/liveJob';
import type { VerifiedSubmission } from '@/api/types';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Notice } from '@/components/Notice';
import { Cell, Table } from '@/components/Table';
import { formatDuration } from '@/lib/format';
import { refusalWords } from '@/lib/serverWords';
import { text } from '@/lib/text';
import { Chip } from './Chip';
import { Refusal } from './Refusal';
import { adminText } from './text';

const words = adminText.verify;

/** Verifies the package. The address contains the job, so a reload continues it. */
export function Verify({ problemId }: { problemId: string }) {
  const [search, setSearch] = useSearchParams();
  const [start, { isLoading, error }] = useVerifyProblemMutation();
  const jobId = search.get('verify');
  const { currentData: live } = useLiveJobQuery(jobId ?? skipToken);
  const busy = isLoading || (live !== undefined && !hasEnded(live.job));

  const begin = async () => {
    const { data } = await start(problemId);
    if (data) void setSearch({ verify: data.jobId }, { replace: true });
  };

  return (
    <Card title={words.title} hint={words.hint}>
      <div className="flex flex-wrap items-center gap-3">
        <Button aria-disabled={busy} onClick={() => void begin()}>
          {busy ? words.busy : words.do}
        </Button>
        <span role="status" className="text-sm text-muted">
          {live && busy && stateOf(live)}
        </span>
      </div>
      <Refusal error={error} />
      {live && <Outcome live={live} />}
    </Card>
  );
}

function stateOf({ job, verified, connection }: LiveJob): string {
  if (connection === 'lost') return words.reconnecting;
  const last = verified.at(-1);
  if (last) return words.progress(last.done, last.total);
  return job.status === 'active' ? words.starting : words.waiting;
}

function Outcome({ live }: { live: LiveJob }) {
  const { job, verified } = live;
  const result = job.status === 'completed' && job.name === 'verify' ? job.result : undefined;
  const rows = result?.submissions ?? verified;

  return (
    <>
      {job.status === 'failed' && (
        <Notice look="bad" className="rounded-lg">
          <p role="alert">
            {job.error.code === 'not_found' ? words.forgotten : refusalWords(job.error)}
          </p>
        </Notice>
      )}
      {result && (
        <p role="status" className={result.ok ? 'text-good' : 'text-bad'}>
          {result.ok ? words.ok : words.notOk}{' '}
          {result.calibrated && words.measured(result.timeLimit)}
        </p>
      )}
      {result && <Sentences title={words.faults} sentences={result.faults} />}
      {result && <Sentences title={words.notes} sentences={result.notes} />}
      {rows.length > 0 && (
        <Table
          label={words.rows}
          heads={[words.submission, words.promise, words.verdict, words.slowest]}
        >
          {rows.map((row) => (
            <Row key={row.submission} row={row} />
          ))}
        </Table>
      )}
    </>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div className="text-sm">
      <h3 className="font-medium">{title}</h3>
      <ul className="list-disc pl-5 wrap-anywhere">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function Row({ row }: { row: VerifiedSubmission }) {
  const why = row.breach ?? row.skipped;
  const skipped = row.skipped !== undefined;
  return (
    <tr>
      <Cell>
        <span className="font-mono text-[0.8125rem] wrap-anywhere">{row.submission}</span>
        {why && <span className="block text-[0.8125rem] text-muted">{why}</span>}
      </Cell>
      <Cell>
        <Chip look={skipped ? 'warn' : row.kept ? 'good' : 'bad'}>
          {skipped ? words.skipped : row.kept ? words.kept : words.broken}
        </Chip>
      </Cell>
      <Cell className="whitespace-nowrap">{row.verdict && text.verdict[row.verdict]}</Cell>
      <Cell className="whitespace-nowrap">{row.verdict && formatDuration(row.slowest)}</Cell>
    </tr>
  );
}
