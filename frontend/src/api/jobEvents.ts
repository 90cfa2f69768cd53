import { hasEnded, type JobNews } from './liveJob';
import type { Job, JobState, OutputEvent, Progress } from './types';

interface JobEventsOptions {
  url: string;
  jobId: string;
  tell: (news: JobNews) => void;
  /** Asked for when events do not come: no EventSource, no answer, or an answer that is none. */
  fallBack: () => void;
}

// Output arrives every few milliseconds; the page is told at most this often.
const GATHER_MS = 40;
// How long a connection may say nothing at first, or be interrupted, before polling takes over.
const PATIENCE_MS = 4_000;

/** Listens to GET /job/:id/events until the job ends. Returns what stops it. */
export function listenToJob({ url, jobId, tell, fallBack }: JobEventsOptions): () => void {
  if (typeof EventSource === 'undefined') {
    fallBack();
    return () => undefined;
  }

  const source = new EventSource(url);
  let gathered: OutputEvent[] = [];
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    source.close();
    clearTimeout(gathering);
    clearTimeout(patience);
  };
  const giveUp = () => {
    stop();
    fallBack();
  };
  const bePatient = () => {
    patience ??= setTimeout(giveUp, PATIENCE_MS);
  };
  const calm = () => {
    clearTimeout(patience);
    patience = undefined;
  };
  const flush = () => {
    clearTimeout(gathering);
    gathering = undefined;
    if (gathered.length > 0) tell({ type: 'output', events: gathered });
    gathered = [];
  };
  const on = <T>(name: string, act: (data: T) => void) => {
    source.addEventListener(name, (event: MessageEvent<string>) => {
      calm();
      act(JSON.parse(event.data) as T);
    });
  };
  const identity = { jobId, name: 'compiler' } as const;

  source.onopen = () => {
    gathered = [];
    tell({ type: 'connected' });
  };
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) return giveUp();
    flush();
    tell({ type: 'lost' });
    bePatient();
  };
  on<JobState>('state', (state) => {
    // The ends come with the result.
    if (state.status === 'completed' || state.status === 'failed') return;
    tell({ type: 'job', job: { ...identity, ...state, status: state.status } as Job });
  });
  on<Progress>('progress', (progress) =>
    tell({ type: 'job', job: { ...identity, status: 'active', progress } }),
  );
  on<OutputEvent>('output', (event) => {
    gathered.push(event);
    gathering ??= setTimeout(flush, GATHER_MS);
  });
  on<Job>('result', (job) => {
    flush();
    tell({ type: 'job', job });
    if (hasEnded(job)) stop();
  });

  bePatient();
  return stop;
}
