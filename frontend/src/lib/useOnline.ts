import { useSyncExternalStore } from 'react';

const changes = ['online', 'offline'];

/** Whether the browser has a network at all. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      for (const change of changes) window.addEventListener(change, changed);
      return () => {
        for (const change of changes) window.removeEventListener(change, changed);
      };
    },
    () => navigator.onLine,
  );
}
