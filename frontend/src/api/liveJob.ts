import type {
  ErrorDetail,
  Job,
  OutputEvent,
  RunReport,
  Stream,
  TestEvent,
  VerifyEvent,
} from './types';

/** Output in order of arrival; adjacent pieces of one stream are joined. */
export interface OutputChunk {
  stream: Stream;
  text: string;
}

/** Everything known about a job that has not ended. */
export interface LiveJob {
  job: Job;
  output: OutputChunk[];
  /** The tests judged so far, in the order of the problem. */
  tests: TestEvent[];
  /** For a job that verifies a problem: the submissions judged so far. */
  verified: VerifyEvent[];
  connection: 'connecting' | 'live' | 'polling' | 'lost';
}

export type JobNews =
  | { type: 'connected' }
  | { type: 'lost' }
  | { type: 'polling' }
  | { type: 'output'; events: OutputEvent[] }
  | { type: 'test'; test: TestEvent }
  | { type: 'verify'; row: VerifyEvent }
  | { type: 'job'; job: Job }
  | { type: 'failed'; error: ErrorDetail };

export const unheardJob = (jobId: string): LiveJob => ({
  job: { jobId, status: 'queued' },
  output: [],
  tests: [],
  verified: [],
  connection: 'connecting',
});

export const hasEnded = (job: Job) => job.status === 'completed' || job.status === 'failed';

/** Applies news of a job. Changes `live` in place: it is an Immer draft. */
export function hear(live: LiveJob, news: JobNews): void {
  switch (news.type) {
    case 'connected':
      // The server sends all events from the beginning.
      live.output = [];
      live.tests = [];
      live.verified = [];
      live.connection = 'live';
      return;
    case 'lost':
      live.connection = 'lost';
      return;
    case 'polling':
      live.connection = 'polling';
      return;
    case 'output':
      for (const event of news.events) addOutput(live.output, event.stream, textOf(event));
      return;
    case 'test':
      addTest(live.tests, news.test);
      return;
    case 'verify':
      live.verified.push(news.row);
      return;
    case 'job':
      if (hasEnded(live.job)) return;
      live.job = withPhase(news.job, live.job);
      if (news.job.status === 'completed' && news.job.name === 'compiler') {
        live.output = settle(live.output, news.job.result);
      }
      return;
    case 'failed':
      if (hasEnded(live.job)) return;
      live.job = { jobId: live.job.jobId, status: 'failed', error: news.error };
  }
}

// A repeated `active` state does not change the phase.
const withPhase = (job: Job, before: Job): Job =>
  job.status === 'active' && !job.progress && before.status === 'active' ? before : job;

// After a lost connection a test may arrive again.
function addTest(tests: TestEvent[], test: TestEvent) {
  const known = tests.findIndex(({ index }) => index >= test.index);
  if (known < 0) tests.push(test);
  else tests.splice(known, tests[known]?.index === test.index ? 1 : 0, test);
}

// Chunks end at line ends if possible, and stay small enough to be laid out one by one.
const CHUNK_AT_LINE_END = 16_384;
const CHUNK_ANYWHERE = 65_536;

function addOutput(output: OutputChunk[], stream: Stream, text: string) {
  let rest = text;
  while (rest !== '') {
    const last = output.at(-1);
    const room = last?.stream === stream ? roomIn(last.text) : 0;
    const target = room > 0 && last ? last : { stream, text: '' };
    if (target !== last) output.push(target);
    const length = target.text.length + rest.length;
    const lineEnd = rest.indexOf('\n', Math.max(0, CHUNK_AT_LINE_END - target.text.length - 1)) + 1;
    const anywhere = CHUNK_ANYWHERE - target.text.length;
    const take =
      length <= CHUNK_AT_LINE_END ? rest.length : Math.min(lineEnd || rest.length, anywhere);
    // In a draft, a pushed object must be accessed through the array.
    (output.at(-1) as OutputChunk).text += rest.slice(0, take);
    rest = rest.slice(take);
  }
}

function roomIn(text: string): number {
  const full = text.length >= CHUNK_AT_LINE_END && text.endsWith('\n');
  return full ? 0 : Math.max(0, CHUNK_ANYWHERE - text.length);
}

// Live output has the order of the two streams, but may be incomplete; the report is complete.
function settle(heard: OutputChunk[], report: RunReport): OutputChunk[] {
  const heardOf = (stream: Stream) =>
    heard.map((chunk) => (chunk.stream === stream ? chunk.text : '')).join('');
  if (heardOf('stdout') === report.stdout && heardOf('stderr') === report.stderr) return heard;

  const whole: OutputChunk[] = [];
  addOutput(whole, 'stdout', report.stdout);
  addOutput(whole, 'stderr', report.stderr);
  return whole;
}

function textOf(event: OutputEvent): string {
  if ('text' in event) return event.text;
  return new TextDecoder().decode(bytesOf(event.base64));
}

export const bytesOf = (base64: string) =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
