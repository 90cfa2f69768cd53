import { text } from './text';

// All shortcuts of the pages.

const isMac = /mac|iphone|ipad/i.test(navigator.platform);

export const runKeys = isMac ? text.run.shortcutMac : text.run.shortcut;

export const submitKeys = isMac ? text.run.submitShortcutMac : text.run.submitShortcut;

export const paletteKeys = isMac ? '⌘ K' : 'Ctrl+K';

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

export const isRunKey = (event: Keys) =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey;

export const isSubmitKey = (event: Keys) =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.shiftKey;

export const isSaveKey = (event: Keys) =>
  event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey) && !event.shiftKey;

export const isPaletteKey = (event: Keys) =>
  event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;

/** Only outside of text fields, where a question mark is not text. */
export const isHelpKey = (event: KeyboardEvent) =>
  event.key === '?' && !event.ctrlKey && !event.metaKey && !isWriting(event.target);

const isWriting = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], .monaco-editor') !== null;
