import { useEffect } from 'react';
import { text } from './text';

/** Names the page in the browser's tab. */
export function useTitle(name: string | undefined) {
  useEffect(() => {
    document.title = name === undefined ? text.product : `${name} · ${text.product}`;
  }, [name]);
}
