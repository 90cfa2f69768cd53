import { useSyncExternalStore } from 'react';

/** Whether the media query holds, now and as it changes. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** Whether the screen is as narrow as a phone: Tailwind's `max-sm`. */
export const usePhone = () => useMediaQuery('(width < 40rem)');

/** Whether only one pane fits on the screen: Tailwind's `max-md`. */
export const useNarrow = () => useMediaQuery('(width < 48rem)');
