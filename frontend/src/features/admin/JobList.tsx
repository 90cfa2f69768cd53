import {
  useEndJobMutation,
  useQueuedJobsQuery,
  useRetryJobMutation,
  type JobListState,
  type QueuedJob,
} from '@/api/admin';
import { Button } from '@/components/Button';
import { ConfirmButton } from '@/components/ConfirmButton';
import { Cell, Table } from '@/components/Table';
import { formatTime } from '@/lib/formatTime';
import { Pages, usePages } from './Pages';
import { Refusal } from './Refusal';
import { adminText } from './text';

const words = adminText.queue;
const endable: readonly JobListState[] = ['queued', 'delayed', 'active'];

/** The jobs in that state, refreshed regularly. */
export function JobList({ state, pollEvery }: { state: JobListState; pollEvery: number }) {
  const pages = usePages(state);
  const { data, error } = useQueuedJobsQuery(
    { state, cursor: pages.cursor },
    { pollingInterval: pollEvery, skipPollingIfUnfocused: true },
  );
  const [retry, retrying] = useRetryJobMutation();
  const [end, ending] = useEndJobMutation();

  if (!data) {
    return error ? <Refusal error={error} /> : <p role="status">{adminText.loading}</p>;
  }
  return (
    <>
      <Refusal error={retrying.error ?? ending.error} />
      {data.items.length === 0 ? (
        <p className="rounded-panel bg-surface px-4 py-8 text-center text-muted ring-1 ring-line">
          {words.none}
        </p>
      ) : (
        <Table
          label={words.list}
          heads={[words.job, words.kind, words.by, words.since, words.attempt, words.actions]}
        >
          {data.items.map((job) => (
            <Row
              key={job.id}
              job={job}
              onRetry={() => void retry(job.id)}
              onEnd={() => void end(job.id)}
            />
          ))}
        </Table>
      )}
      <Pages pages={pages} next={data.next} />
    </>
  );
}

interface RowProps {
  job: QueuedJob;
  onRetry: () => void;
  onEnd: () => void;
}

function Row({ job, onRetry, onEnd }: RowProps) {
  const since = job.finishedAt ?? job.startedAt ?? job.createdAt;
  return (
    <tr>
      <Cell>
        <span className="font-mono text-[0.8125rem]">{job.id}</span>
        {job.failure && (
          <span className="block max-w-md text-[0.8125rem] wrap-anywhere text-bad">
            {job.failure}
          </span>
        )}
      </Cell>
      <Cell>{job.name}</Cell>
      <Cell className="max-w-40 truncate">{job.tenant}</Cell>
      <Cell className="whitespace-nowrap text-muted">{formatTime(since)}</Cell>
      <Cell>{job.attempt}</Cell>
      <Cell>
        {job.state === 'failed' && (
          <Button aria-label={words.retryOf(job.id)} onClick={onRetry}>
            {words.retry}
          </Button>
        )}
        {endable.includes(job.state) && (
          <ConfirmButton
            look="plain"
            label={words.endOf(job.id)}
            question={words.endQuestion}
            hint={words.endHint}
            confirm={words.endDo}
            onConfirm={onEnd}
          >
            {words.end}
          </ConfirmButton>
        )}
      </Cell>
    </tr>
  );
}
