import { text } from './text';

const isMac = /mac|iphone|ipad/i.test(navigator.platform);

export const runKeys = isMac ? text.run.shortcutMac : text.run.shortcut;

export const submitKeys = isMac ? text.run.submitShortcutMac : text.run.submitShortcut;

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

export const isRunKey = (event: Keys) =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey;

export const isSubmitKey = (event: Keys) =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.shiftKey;
