import { useDispatch, useSelector } from 'react-redux';
import { useRunProgramMutation } from '@/api/codevault';
import type { Program } from '@/api/types';
import { isRunKey } from '@/lib/keys';
import { isBusy } from './runState';
import { runRequested, runStarted, selectStarted } from './runSlice';
import { useJob, type JobControl } from './useJob';
import { useKeys } from '@/lib/useKeys';

export interface Run extends JobControl {
  start: () => void;
}

/** A program, and the file names that tools will use, main file first. */
export interface RunnableProgram {
  program: Program;
  fileNames: string[];
}

/** Runs `wanted`, one run at a time, and follows it. Ctrl+Enter starts a run anywhere on the page. */
export function useRun(wanted: RunnableProgram | undefined): Run {
  const dispatch = useDispatch();
  const started = useSelector(selectStarted);
  const [submit, submission] = useRunProgramMutation();
  const job = useJob(started?.jobId, submission);

  const start = async () => {
    if (!wanted || isBusy(job.state) || job.wait > 0) return;
    dispatch(runRequested());
    const accepted = job.take(await submit(wanted.program));
    if (!accepted) return;
    const { program, fileNames: files } = wanted;
    dispatch(runStarted({ jobId: accepted.jobId, language: program.language, files }));
  };
  useKeys(isRunKey, () => void start());

  return { ...job, start: () => void start() };
}
