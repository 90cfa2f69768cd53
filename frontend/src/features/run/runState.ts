import type { ApiError } from '@/api/apiError';
import type { Job, JudgeReport, RunReport, Verdict } from '@/api/types';
import { refusalWords } from '@/lib/serverWords';
import { text } from '@/lib/text';

/** The state of a run. Impossible states cannot be expressed. */
export type RunState =
  | { is: 'idle' }
  | { is: 'submitting' }
  | { is: 'rejected'; error: ApiError }
  | { is: 'queued'; position?: number }
  | { is: 'delayed' }
  | { is: 'paused' }
  | { is: 'starting' }
  | { is: 'compiling' }
  | { is: 'running' }
  | { is: 'judging' }
  | { is: 'stopped' }
  | { is: 'failed'; message: string }
  | { is: 'finished'; report: RunReport }
  | { is: 'judged'; report: JudgeReport };

export function stateOfJob(job: Job): RunState {
  switch (job.status) {
    case 'queued':
      if (job.paused) return { is: 'paused' };
      return job.position === undefined
        ? { is: 'queued' }
        : { is: 'queued', position: job.position };
    case 'delayed':
      return { is: job.paused ? 'paused' : 'delayed' };
    case 'active':
      return { is: job.progress?.phase ?? 'starting' };
    case 'completed':
      if (job.name === 'verify') return { is: 'idle' }; // no run: the page of the problem shows it
      return job.name === 'practice'
        ? { is: 'judged', report: job.result }
        : { is: 'finished', report: job.result };
    case 'failed':
      return job.error.code === 'cancelled'
        ? { is: 'stopped' }
        : { is: 'failed', message: refusalWords(job.error) };
  }
}

const ended: Record<RunState['is'], boolean> = {
  idle: true,
  submitting: false,
  rejected: true,
  queued: false,
  delayed: false,
  paused: false,
  starting: false,
  compiling: false,
  running: false,
  judging: false,
  stopped: true,
  failed: true,
  finished: true,
  judged: true,
};

export const isBusy = (state: RunState) => !ended[state.is];

/** The state in two or three words. */
export function nameOf(state: RunState): string {
  if (state.is === 'finished') return text.status[state.report.status];
  if (state.is === 'judged') return verdictName(state.report.verdict);
  if (state.is === 'queued' && state.position !== undefined) {
    return text.state.queuedAt(state.position);
  }
  return text.state[state.is];
}

export const verdictName = (verdict: Verdict | null) =>
  verdict === null ? text.status.ok : text.verdict[verdict];

/** The server's refusal, as a sentence. */
export const sentenceOf = (error: ApiError) =>
  error.kind === 'unreachable' ? text.problem.notStarted : error.message;

type Concern = 'code' | 'input' | 'args' | 'other';

/** The server's refusal, if it concerns this part of the page. */
export const refusalOf = (state: RunState, concern: Concern) =>
  state.is === 'rejected' && concernOf(state.error) === concern
    ? sentenceOf(state.error)
    : undefined;

function concernOf(error: ApiError): Concern {
  if (error.kind === 'unreachable' || !error.field) return 'other';
  const field = /^\w+/.exec(error.field)?.[0];
  if (field === 'code' || field === 'files') return 'code';
  if (field === 'input' || field === 'inputBase64') return 'input';
  if (field === 'args') return 'args';
  return 'other';
}
