import { useEffect, useState } from 'react';
import { basePath } from '@/lib/basePath';

/**
 * Keeps the user from leaving the page by a link while `unsaved`. Returns the address that the user
 * wants to go to, which the caller asks about, and a function that forgets it. The browser asks before
 * the tab closes or reloads.
 */
export function useUnsaved(unsaved: boolean): [string | null, () => void] {
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (!unsaved) return;
    const askToClose = (event: BeforeUnloadEvent) => event.preventDefault();
    const askToLeave = (event: MouseEvent) => {
      const address = addressBehind(event);
      if (address === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      setWanted(address);
    };
    window.addEventListener('beforeunload', askToClose);
    // Captures the click before the link acts.
    document.addEventListener('click', askToLeave, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', askToClose);
      document.removeEventListener('click', askToLeave, { capture: true });
    };
  }, [unsaved]);
  return [wanted, () => setWanted(null)];
}

/** The page of this site that the click would show instead of this one. */
function addressBehind(event: MouseEvent): string | undefined {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const elsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey;
  if (!link?.href || elsewhere || link.target || link.hasAttribute('download')) return undefined;
  const { origin, pathname, search, hash } = new URL(link.href);
  if (origin !== location.origin || pathname === location.pathname) return undefined;
  return (pathname.slice(basePath.length) || '/') + search + hash;
}
