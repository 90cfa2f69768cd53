import { useState } from 'react';
import {
  jobStates,
  useDrainMutation,
  usePauseQueueMutation,
  useQueueQuery,
  type JobListState,
  type QueueState,
} from '@/api/admin';
import { Button } from '@/components/Button';
import { ConfirmButton } from '@/components/ConfirmButton';
import { Tabs } from '@/components/Tabs';
import { JobList } from '@/features/admin/JobList';
import { Refusal } from '@/features/admin/Refusal';
import { adminText } from '@/features/admin/text';
import { useTitle } from '@/lib/useTitle';

const words = adminText.queue;
const LOOK_EVERY_MS = 3_000;

/** The jobs of the queue by state, and the controls of the queue. */
export function QueuePage() {
  const { data: queue, error } = useQueueQuery(undefined, {
    pollingInterval: LOOK_EVERY_MS,
    skipPollingIfUnfocused: true,
  });
  const [state, setState] = useState<JobListState>('queued');
  useTitle(words.title);

  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">{words.title}</h1>
      <Refusal error={error} />
      {!queue && !error && <p role="status">{adminText.loading}</p>}
      {queue && (
        <>
          <Switches queue={queue} />
          <Tabs
            label={words.stateLabel}
            tabs={jobStates.map((each) => ({
              id: each,
              label: `${words.states[each]} ${queue.counts[each]}`,
            }))}
            selected={jobStates.indexOf(state)}
            onSelect={(index) => setState(jobStates[index] ?? 'queued')}
            panel="jobs"
            className="flex gap-1 overflow-x-auto"
            tabClassName="shrink-0 rounded-lg px-3 py-1.5 text-sm text-muted -outline-offset-2 hover:bg-ink/8 aria-selected:bg-ink/8 aria-selected:font-medium aria-selected:text-ink"
          />
          <div
            id="jobs"
            role="tabpanel"
            aria-label={words.states[state]}
            className="flex flex-col gap-3"
          >
            <JobList key={state} state={state} pollEvery={LOOK_EVERY_MS} />
          </div>
        </>
      )}
    </>
  );
}

function Switches({ queue }: { queue: QueueState }) {
  const [pause, pausing] = usePauseQueueMutation();
  const [drain, draining] = useDrainMutation();
  return (
    <div className="flex flex-col gap-3 rounded-panel bg-surface p-4 ring-1 ring-line">
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className={queue.paused ? 'text-warn' : 'text-muted'}>
          {queue.paused ? words.paused : words.running}{' '}
          {draining.data && words.drained(draining.data.drained)}
        </p>
        <div className="ml-auto flex gap-2">
          <Button
            look={queue.paused ? 'primary' : 'plain'}
            aria-disabled={pausing.isLoading}
            onClick={() => void pause(!queue.paused)}
          >
            {queue.paused ? words.resume : words.pause}
          </Button>
          <ConfirmButton
            question={words.drainQuestion}
            hint={words.drainHint}
            confirm={words.drain}
            onConfirm={() => void drain()}
            off={draining.isLoading}
          >
            {words.drain}
          </ConfirmButton>
        </div>
      </div>
      <Refusal error={pausing.error ?? draining.error} />
    </div>
  );
}
