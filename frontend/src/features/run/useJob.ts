import { skipToken } from '@reduxjs/toolkit/query';
import { useState } from 'react';
import { asApiError } from '@/api/apiError';
import { useCancelJobMutation, useLiveJobQuery } from '@/api/codevault';
import type { LiveJob } from '@/api/liveJob';
import type { Accepted } from '@/api/types';
import { useCountdown } from '@/lib/useCountdown';
import { isBusy, stateOfJob, type RunState } from './runState';

type AnyError = Parameters<typeof asApiError>[0];

/** State of the request that creates the job. */
interface Submission {
  isLoading: boolean;
  isSuccess: boolean;
  error?: AnyError | undefined;
}

export interface JobControl {
  state: RunState;
  live: LiveJob | undefined;
  stopping: boolean;
  stopFailed: boolean;
  /** Seconds that the server asked to wait. */
  wait: number;
  stop: () => void;
  /** Called with the answer to a submission: the accepted job, or undefined if it was refused. */
  take: (answer: {
    data?: Accepted | undefined;
    error?: AnyError | undefined;
  }) => Accepted | undefined;
}

/** Follows the job with that id, if any, from its submission to its end. */
export function useJob(jobId: string | undefined, submission: Submission): JobControl {
  const [cancel, cancelling] = useCancelJobMutation();
  const [waitUntil, setWaitUntil] = useState<number>();
  const wait = useCountdown(waitUntil);
  const { currentData: live } = useLiveJobQuery(jobId ?? skipToken);

  const state: RunState = submission.isLoading
    ? { is: 'submitting' }
    : submission.error
      ? { is: 'rejected', error: asApiError(submission.error) }
      : live
        ? stateOfJob(live.job)
        : { is: jobId !== undefined || submission.isSuccess ? 'starting' : 'idle' };

  const cancelled = cancelling.originalArgs === jobId && isBusy(state);
  return {
    state,
    live: submission.isLoading || submission.error ? undefined : live,
    stopping: cancelled && (cancelling.isLoading || cancelling.isSuccess),
    stopFailed: cancelled && cancelling.error !== undefined && !cameTooLate(cancelling.error),
    wait,
    stop: () => {
      if (jobId !== undefined) void cancel(jobId);
    },
    take: ({ data, error }) => {
      if (data) return data;
      const problem = asApiError(error ?? {});
      if (problem.kind === 'refused' && problem.retryAfter !== undefined) {
        setWaitUntil(Date.now() + problem.retryAfter * 1000);
      }
      return undefined;
    },
  };
}

// A conflict means that the job has already ended.
function cameTooLate(error: AnyError) {
  const problem = asApiError(error);
  return problem.kind === 'refused' && problem.status === 409;
}
