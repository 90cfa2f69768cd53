import { text } from './text';

const isMac = /mac|iphone|ipad/i.test(navigator.platform);

export const runKeys = isMac ? text.run.shortcutMac : text.run.shortcut;

export const isRunKey = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>) =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey);
