import { useEffect } from 'react';
import { text } from './text';

/** Sets the title of the browser's tab. */
export function useTitle(name: string | undefined) {
  useEffect(() => {
    document.title = name === undefined ? text.product : `${name} · ${text.product}`;
  }, [name]);
}
