import { useCallback, useEffect } from 'react';
import { asApiError } from '@/api/apiError';
import { useLanguagesQuery } from '@/api/codevault';
import type { Language } from '@/api/types';
import { useCountdown } from '@/lib/useCountdown';

const none: Language[] = [];
const RETRY_MS = 4_000;

export interface Languages {
  languages: Language[];
  loaded: boolean;
  /** Set while the server does not answer; it is asked again after so many seconds. */
  trouble: { retryIn: number; sentence: string | undefined } | undefined;
  retry: () => void;
}

/** The languages that the server offers. While it does not answer, it is asked again and again. */
export function useLanguages(): Languages {
  const { data, error, isSuccess, isFetching, startedTimeStamp, refetch } = useLanguagesQuery(
    undefined,
    { refetchOnReconnect: true, refetchOnFocus: true },
  );
  const retryAt = error && !isFetching ? (startedTimeStamp ?? 0) + RETRY_MS : undefined;
  const retryIn = useCountdown(retryAt);

  useEffect(() => {
    if (retryAt === undefined) return;
    const timer = setTimeout(() => void refetch(), Math.max(0, retryAt - Date.now()));
    return () => clearTimeout(timer);
  }, [retryAt, refetch]);

  const retry = useCallback(() => void refetch(), [refetch]);
  const problem = error && asApiError(error);
  return {
    languages: data ?? none,
    loaded: isSuccess,
    trouble: problem && {
      retryIn,
      sentence: problem.kind === 'refused' ? problem.message : undefined,
    },
    retry,
  };
}
