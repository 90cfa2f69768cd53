import { Suspense, useEffect, useEffectEvent, useState } from 'react';
import { useSelector } from 'react-redux';
import { selectPreferences } from '@/features/editor/preferencesSlice';
import { isHelpKey, isPaletteKey } from '@/lib/keys';
import type { OpenDialog } from './CommandDialog';
import { lazyPage } from './lazyPage';

const CommandDialog = lazyPage(async () => (await import('./CommandDialog')).CommandDialog);

const OPEN = 'codevault:open-palette';

/** Opens the command palette without a keyboard. */
export const openPalette = () => window.dispatchEvent(new Event(OPEN));

/** Handles the shortcuts of the command palette and of the list of shortcuts on every page. */
export function Commands() {
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const { keys } = useSelector(selectPreferences);

  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    // With Emacs bindings, Ctrl+K deletes the rest of the line.
    const emacs =
      keys === 'emacs' && target instanceof Element && target.closest('.monaco-editor') !== null;
    if (isPaletteKey(event) && !emacs) setOpen(open === 'palette' ? null : 'palette');
    else if (isHelpKey(event) && open === null) setOpen('keys');
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const asked = useEffectEvent(() => setOpen('palette'));

  useEffect(() => {
    // Captures the key before the editor, which has commands that begin with Ctrl+K.
    window.addEventListener('keydown', pressed, { capture: true });
    window.addEventListener(OPEN, asked);
    return () => {
      window.removeEventListener('keydown', pressed, { capture: true });
      window.removeEventListener(OPEN, asked);
    };
  }, []);

  if (open === null) return null;
  return (
    <Suspense>
      <CommandDialog open={open} onOpen={setOpen} />
    </Suspense>
  );
}
