import { useEffect, useEffectEvent } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import { useLocation, useNavigate } from 'react-router';
import { useSessionQuery } from '@/api/account';
import { asApiError } from '@/api/apiError';
import { useAttemptProblemMutation } from '@/api/codevault';
import { isRunKey, isSubmitKey } from '@/lib/keys';
import { withLineEnd } from '@/lib/lines';
import { isBusy } from './runState';
import {
  attemptRequested,
  attemptStarted,
  selectAttempt,
  type AttemptKind,
  type OwnCase,
  type StartedAttempt,
  type WithRun,
} from './runSlice';
import { useJob, type JobControl } from './useJob';
import { useKeys } from '@/lib/useKeys';

/** The solution to try, and the file name that tools will use for the code. */
export interface Solution {
  language: string;
  code: string;
  fileName: string;
}

export interface AttemptControl extends JobControl {
  started: StartedAttempt | null;
  run: () => void;
  submit: () => void;
}

/** State of a location whose page submits the solution at once: its user has just signed in for that. */
export const submitAtOnce = { submit: true };

interface AttemptOptions {
  problemId: string;
  solution: Solution | undefined;
  /** The user's test case, if Run uses it instead of the samples. */
  own: OwnCase | undefined;
  /** Called before a submission, by button or by key. */
  onSubmit: () => void;
}

/**
 * Runs and submits a solution, one attempt at a time, and follows it. Ctrl+Enter runs and
 * Ctrl+Shift+Enter submits, anywhere on the page. A guest who submits, or a user whose session has
 * expired, signs in first; then the solution is submitted.
 */
export function useAttempt({ problemId, solution, own, onSubmit }: AttemptOptions): AttemptControl {
  const dispatch = useDispatch();
  const started = useSelector((state: WithRun) => selectAttempt(state, problemId));
  const [send, submission] = useAttemptProblemMutation();
  const job = useJob(started?.jobId, submission);
  const { data: session, refetch: askForSession } = useSessionQuery();
  const { pathname, ...location } = useLocation();
  const arrival = location.state as Partial<typeof submitAtOnce> | null;
  const navigate = useNavigate();
  // The draft stays saved.
  const signIn = () => navigate('/signin', { state: { from: pathname, why: 'submit' } });

  const attempt = async (kind: AttemptKind) => {
    if (!solution || isBusy(job.state) || job.wait > 0) return;
    if (kind === 'submit' && session?.user === null) return signIn();
    if (kind === 'submit') onSubmit();
    dispatch(attemptRequested({ problemId }));
    const { language, code, fileName } = solution;
    const answer = await send({
      problemId,
      language,
      code,
      action: kind === 'submit' ? 'submit' : 'run',
      ...(kind === 'input' && { input: withLineEnd(own?.input ?? '') }),
    });
    if (kind === 'submit' && answer.error && isSignInRequired(answer.error)) {
      await askForSession();
      return signIn();
    }
    const accepted = job.take(answer);
    if (!accepted) return;
    const begun = { jobId: accepted.jobId, language, files: [fileName], kind };
    const ofCase = kind === 'input' && own ? { case: own.id } : {};
    dispatch(attemptStarted({ problemId, attempt: { ...begun, ...ofCase } }));
  };
  const run = () => void attempt(own ? 'input' : 'samples');
  const submit = () => void attempt('submit');
  const arrived = useEffectEvent(() => {
    void navigate(pathname, { replace: true, state: null });
    submit();
  });
  const wanted = arrival?.submit === true;
  const ready = wanted && solution !== undefined && !!session?.user;
  useEffect(() => {
    if (ready) arrived();
  }, [ready]);
  useKeys(isRunKey, run);
  useKeys(isSubmitKey, submit);

  return { ...job, started, run, submit };
}

function isSignInRequired(error: Parameters<typeof asApiError>[0]) {
  const problem = asApiError(error);
  return problem.kind === 'refused' && problem.status === 401;
}
