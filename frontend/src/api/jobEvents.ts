import { hasEnded, type JobNews } from './liveJob';
import type { Job, JobState, OutputEvent, Progress, TestEvent, VerifyEvent } from './types';

interface JobEventsOptions {
  url: string;
  jobId: string;
  tell: (news: JobNews) => void;
  stopped: AbortSignal;
}

/**
 * Why listening ended. `done`: the job has ended, or the listener stopped. `lost`: events arrived,
 * then the connection broke. `unheard`: no event arrived; EventSource is missing, or a proxy blocks.
 * `hidden`: the page is in the background, where it leaves its connection to other tabs.
 */
export type ListeningEnd = 'done' | 'lost' | 'unheard' | 'hidden';

// Output arrives every few milliseconds; the page gets the first piece at once, then at most this often.
const GATHER_MS = 40;
// Upper limit for the first event of a connection, and for the browser's attempt to reconnect.
const PATIENCE_MS = 4_000;

/** Listens to GET /job/:id/events until the job ends or events no longer come. */
export function listenToJob({
  url,
  jobId,
  tell,
  stopped,
}: JobEventsOptions): Promise<ListeningEnd> {
  if (typeof EventSource === 'undefined') return Promise.resolve('unheard');
  if (document.hidden) return Promise.resolve('hidden');

  return new Promise((resolve) => {
    const source = new EventSource(url);
    let heard = false;
    let gathered: OutputEvent[] = [];
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let patience: ReturnType<typeof setTimeout> | undefined;

    const end = (how: ListeningEnd) => {
      source.close();
      clearTimeout(gathering);
      clearTimeout(patience);
      stopped.removeEventListener('abort', stop);
      document.removeEventListener('visibilitychange', hide);
      resolve(how);
    };
    const stop = () => end('done');
    const hide = () => {
      if (document.hidden) end('hidden');
    };
    const giveUp = () => end(heard ? 'lost' : 'unheard');
    const bePatient = () => {
      patience ??= setTimeout(giveUp, PATIENCE_MS);
    };
    const flush = () => {
      clearTimeout(gathering);
      gathering = undefined;
      if (gathered.length === 0) return;
      tell({ type: 'output', events: gathered });
      gathered = [];
      gathering = setTimeout(flush, GATHER_MS);
    };
    const on = <T>(name: string, act: (data: T) => void) => {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        heard = true;
        clearTimeout(patience);
        patience = undefined;
        act(JSON.parse(event.data) as T);
      });
    };

    source.onopen = () => {
      gathered = [];
      tell({ type: 'connected' });
    };
    source.onerror = () => {
      flush();
      if (source.readyState === EventSource.CLOSED) return giveUp();
      tell({ type: 'lost' });
      bePatient();
    };
    on<JobState>('state', (state) => {
      // The `result` event tells the end.
      if (state.status === 'completed' || state.status === 'failed') return;
      tell({ type: 'job', job: { jobId, ...state, status: state.status } });
    });
    on<Progress>('progress', (progress) =>
      tell({ type: 'job', job: { jobId, status: 'active', progress } }),
    );
    on<OutputEvent>('output', (event) => {
      gathered.push(event);
      if (gathering === undefined) flush();
    });
    on<TestEvent>('test', (test) => tell({ type: 'test', test }));
    on<VerifyEvent>('verify', (row) => tell({ type: 'verify', row }));
    on<Job>('result', (job) => {
      flush();
      tell({ type: 'job', job });
      if (hasEnded(job)) end('done');
    });

    stopped.addEventListener('abort', stop);
    document.addEventListener('visibilitychange', hide);
    bePatient();
  });
}
