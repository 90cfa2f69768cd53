import { useCallback, useEffect } from 'react';
import { asApiError } from '@/api/apiError';
import { useCountdown } from '@/lib/useCountdown';

const RETRY_MS = 4_000;

/** The server does not answer. `retryIn` is the number of seconds until the next request. */
export interface Trouble {
  retryIn: number;
  sentence: string | undefined;
}

interface Asked {
  error?: Parameters<typeof asApiError>[0] | undefined;
  isFetching: boolean;
  startedTimeStamp?: number | undefined;
  refetch: () => unknown;
}

/** Repeats a failed request until it succeeds, except after 404. */
export function useRetry({ error, isFetching, startedTimeStamp, refetch }: Asked) {
  const problem = error && asApiError(error);
  const hopeless = problem?.kind === 'refused' && problem.status === 404;
  const retryAt =
    problem && !hopeless && !isFetching ? (startedTimeStamp ?? 0) + RETRY_MS : undefined;
  const retryIn = useCountdown(retryAt);

  useEffect(() => {
    if (retryAt === undefined) return;
    const timer = setTimeout(() => void refetch(), Math.max(0, retryAt - Date.now()));
    return () => clearTimeout(timer);
  }, [retryAt, refetch]);

  const retry = useCallback(() => void refetch(), [refetch]);
  const trouble: Trouble | undefined =
    problem && !hopeless
      ? { retryIn, sentence: problem.kind === 'refused' ? problem.message : undefined }
      : undefined;
  return { trouble, hopeless, retry };
}
