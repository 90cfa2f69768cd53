import { useSyncExternalStore } from 'react';

const changes = ['online', 'offline'];

/** Whether the browser is online. */
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
