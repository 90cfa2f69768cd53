import { lazy, type ComponentType } from 'react';

const RELOADED = 'codevault.reloaded';
const RELOAD_AGAIN_MS = 30_000;
const WAIT_MS = 4_000;

/**
 * A page that is loaded when it is first shown. Offline, it waits for the network. If it still cannot
 * be loaded, the server has newer files: then the browser reloads the whole page.
 */
export function lazyPage<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    for (let tries = 0; ; tries += 1) {
      try {
        return { default: await load() };
      } catch (fault) {
        if (navigator.onLine && tries > 0) reloadOnce(fault);
        await networkOrPause();
      }
    }
  });
}

function networkOrPause(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      window.removeEventListener('online', go);
      resolve();
    };
    window.addEventListener('online', go);
    if (navigator.onLine) setTimeout(go, WAIT_MS);
  });
}

function reloadOnce(fault: unknown) {
  const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
  if (Date.now() - last < RELOAD_AGAIN_MS) throw fault;
  sessionStorage.setItem(RELOADED, String(Date.now()));
  location.reload();
}
