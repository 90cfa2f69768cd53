import { useEffect, useEffectEvent } from 'react';

/** Acts on the keys that `isKey` accepts, anywhere on the page. */
export function useKeys(isKey: (event: KeyboardEvent) => boolean, act: () => void) {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!isKey(event) || event.defaultPrevented) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
