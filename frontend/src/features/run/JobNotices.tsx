import { Notice } from '@/components/Notice';
import { text } from '@/lib/text';
import { isBusy, sentenceOf } from './runState';
import type { JobControl } from './useJob';

/** Notices about failures of a job of any kind. */
export function JobNotices({ job: { state, live, wait, stopFailed } }: { job: JobControl }) {
  const busy = isBusy(state);
  return (
    <>
      {state.is === 'rejected' && (
        <Notice look="bad">
          <p role="alert">{sentenceOf(state.error)}</p>
          {wait > 0 && <p>{text.problem.retryAfter(wait)}</p>}
        </Notice>
      )}
      {state.is === 'failed' && (
        <Notice look="bad">
          <p role="alert">{state.message}</p>
        </Notice>
      )}
      {stopFailed && (
        <Notice look="bad">
          <p role="alert">{text.problem.stopFailed}</p>
        </Notice>
      )}
      {busy && live?.connection === 'lost' && <Notice>{text.state.reconnecting}</Notice>}
      {busy && live?.connection === 'polling' && <Notice look="busy">{text.state.polling}</Notice>}
    </>
  );
}
