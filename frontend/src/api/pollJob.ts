import { text } from '@/lib/text';
import type { ApiError } from './apiError';
import { hasEnded, type JobNews } from './liveJob';
import type { Job } from './types';

export interface PollOptions {
  /** Requests the job. The answer may take a moment, so that it includes the end. */
  ask: () => PromiseLike<{ job: Job } | { problem: ApiError }>;
  tell: (news: JobNews) => void;
  /** Whether to stop after one answer, or at the end of the job. */
  until: 'answered' | 'ended';
  stopped: AbortSignal;
}

const PAUSE_MS = 250;
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 8_000;

/**
 * Polls the job: at short intervals while the server answers, at growing ones while it does not.
 * Returns whether the job will have more news.
 */
export async function pollJob({
  ask,
  tell,
  until,
  stopped,
}: PollOptions): Promise<'more' | 'done'> {
  let retry = FIRST_RETRY_MS;
  while (!stopped.aborted) {
    const answer = await ask();
    if ('job' in answer) {
      if (until === 'ended') tell({ type: 'polling' });
      tell({ type: 'job', job: answer.job });
      if (hasEnded(answer.job)) return 'done';
      if (until === 'answered') return 'more';
      retry = FIRST_RETRY_MS;
      await pause(PAUSE_MS, stopped);
      continue;
    }

    const { problem } = answer;
    if (problem.kind === 'refused' && !mayPass(problem.status)) {
      const { code, message } = problem;
      const gone = problem.status === 404;
      tell({ type: 'failed', error: { code, message: gone ? text.problem.forgotten : message } });
      return 'done';
    }
    if (problem.kind === 'unreachable') tell({ type: 'lost' });
    const asked = problem.kind === 'refused' ? problem.retryAfter : undefined;
    await pause(asked === undefined ? retry : asked * 1000, stopped);
    retry = Math.min(2 * retry, LAST_RETRY_MS);
  }
  return 'done';
}

// The server is busy or down for the moment.
const mayPass = (status: number) => status === 429 || status >= 500;

const pause = (milliseconds: number, stopped: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    stopped.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
