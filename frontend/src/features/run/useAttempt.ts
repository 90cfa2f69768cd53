import { useDispatch, useSelector } from 'react-redux';
import { useLocation, useNavigate } from 'react-router';
import { useSessionQuery } from '@/api/account';
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
import { useKeys } from './useKeys';

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
 * Ctrl+Shift+Enter submits, anywhere on the page. A guest who submits must sign in first.
 */
export function useAttempt({ problemId, solution, own, onSubmit }: AttemptOptions): AttemptControl {
  const dispatch = useDispatch();
  const started = useSelector((state: WithRun) => selectAttempt(state, problemId));
  const [send, submission] = useAttemptProblemMutation();
  const job = useJob(started?.jobId, submission);
  const { data: session } = useSessionQuery();
  const { pathname } = useLocation();
  const navigate = useNavigate();

  const attempt = async (kind: AttemptKind) => {
    if (!solution || isBusy(job.state) || job.wait > 0) return;
    if (kind === 'submit' && session?.user === null) {
      // The draft stays saved.
      void navigate('/signin', { state: { from: pathname, why: 'submit' } });
      return;
    }
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
    const accepted = job.take(answer);
    if (!accepted) return;
    const begun = { jobId: accepted.jobId, language, files: [fileName], kind };
    const ofCase = kind === 'input' && own ? { case: own.id } : {};
    dispatch(attemptStarted({ problemId, attempt: { ...begun, ...ofCase } }));
  };
  const run = () => void attempt(own ? 'input' : 'samples');
  const submit = () => void attempt('submit');
  useKeys(isRunKey, run);
  useKeys(isSubmitKey, submit);

  return { ...job, started, run, submit };
}
