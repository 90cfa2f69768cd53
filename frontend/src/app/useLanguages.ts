import { useLanguagesQuery } from '@/api/codevault';
import type { Language } from '@/api/types';
import { useRetry, type Trouble } from './useRetry';

const none: Language[] = [];

export interface Languages {
  languages: Language[];
  loaded: boolean;
  trouble: Trouble | undefined;
  retry: () => void;
}

/** The languages that the server offers. Repeats the request until the server answers. */
export function useLanguages(): Languages {
  const answer = useLanguagesQuery(undefined, { refetchOnReconnect: true, refetchOnFocus: true });
  const { trouble, retry } = useRetry(answer);
  return { languages: answer.data ?? none, loaded: answer.isSuccess, trouble, retry };
}
