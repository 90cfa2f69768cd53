import { skipToken } from '@reduxjs/toolkit/query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import { asApiError } from '@/api/apiError';
import { useCancelJobMutation, useLiveJobQuery, useRunProgramMutation } from '@/api/codevault';
import type { LiveJob } from '@/api/liveJob';
import type { Program } from '@/api/types';
import { isRunKey } from '@/lib/keys';
import { useCountdown } from '@/lib/useCountdown';
import { isBusy, stateOfJob, type RunState } from './runState';
import { runRequested, runStarted, selectStarted } from './runSlice';

export interface Run {
  state: RunState;
  live: LiveJob | undefined;
  stopping: boolean;
  stopFailed: boolean;
  /** Seconds for which the server asked to wait. */
  wait: number;
  start: () => void;
  stop: () => void;
}

/** A program, and the names that tools will call its files by, main file first. */
export interface RunnableProgram {
  program: Program;
  fileNames: string[];
}

/** Runs `wanted`, one run at a time, and follows it. Ctrl+Enter starts it from anywhere. */
export function useRun(wanted: RunnableProgram | undefined): Run {
  const dispatch = useDispatch();
  const started = useSelector(selectStarted);
  const [submit, submission] = useRunProgramMutation();
  const [cancel, cancelling] = useCancelJobMutation();
  const [waitUntil, setWaitUntil] = useState<number>();
  const wait = useCountdown(waitUntil);
  const { currentData: live } = useLiveJobQuery(started?.jobId ?? skipToken);

  const state: RunState = submission.isLoading
    ? { is: 'submitting' }
    : submission.error
      ? { is: 'rejected', error: asApiError(submission.error) }
      : live
        ? stateOfJob(live.job)
        : { is: started || submission.isSuccess ? 'starting' : 'idle' };

  const start = async () => {
    if (!wanted || isBusy(state) || wait > 0) return;
    dispatch(runRequested());
    const { data, error } = await submit(wanted.program);
    if (data) {
      const { program, fileNames: files } = wanted;
      dispatch(runStarted({ jobId: data.jobId, language: program.language, files }));
      return;
    }
    const problem = asApiError(error);
    if (problem.kind === 'refused' && problem.retryAfter !== undefined) {
      setWaitUntil(Date.now() + problem.retryAfter * 1000);
    }
  };

  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!isRunKey(event) || event.defaultPrevented) return;
    event.preventDefault();
    void start();
  });
  useEffect(() => {
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);

  const cancelled = cancelling.originalArgs === started?.jobId && isBusy(state);
  return {
    state,
    live: submission.isLoading || submission.error ? undefined : live,
    stopping: cancelled && (cancelling.isLoading || cancelling.isSuccess),
    stopFailed: cancelled && cancelling.error !== undefined && !cameTooLate(cancelling.error),
    wait,
    start: () => void start(),
    stop: () => {
      if (started) void cancel(started.jobId);
    },
  };
}

// A conflict means that it ended by itself in the meantime.
function cameTooLate(error: Parameters<typeof asApiError>[0]) {
  const problem = asApiError(error);
  return problem.kind === 'refused' && problem.status === 409;
}
