import { useEffect, useEffectEvent } from 'react';

/** Acts on the keys that `isKey` knows, wherever on the page they are pressed. */
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
