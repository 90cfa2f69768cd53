import { paletteKeys, runKeys, submitKeys } from './keys';

export type KeyPage = 'compiler' | 'problem' | 'other';

/** The actions with shortcuts; the palette's text.ts names them. */
export type Deed =
  | 'palette'
  | 'help'
  | 'close'
  | 'run'
  | 'submit'
  | 'leaveEditor'
  | 'commands'
  | 'find'
  | 'comment'
  | 'moveLine'
  | 'nextMarker'
  | 'tabs'
  | 'renameFile'
  | 'removeFile'
  | 'resize';

const everywhere: [Deed, string][] = [
  ['palette', paletteKeys],
  ['help', '?'],
  ['close', 'Escape'],
];
const editing: [Deed, string][] = [
  ['leaveEditor', 'Ctrl+M'],
  ['commands', 'F1'],
  ['find', 'Ctrl+F'],
  ['comment', 'Ctrl+/'],
  ['moveLine', 'Alt+↑ ↓'],
  ['nextMarker', 'F8'],
];
const panes: [Deed, string][] = [
  ['tabs', '← →'],
  ['resize', '← → ↑ ↓'],
];

/** The shortcuts of a page, most used first. */
export const keysOf: Record<KeyPage, [Deed, string][]> = {
  compiler: [
    ['run', runKeys],
    ...everywhere,
    ...editing,
    ...panes,
    ['renameFile', 'F2'],
    ['removeFile', 'Delete'],
  ],
  problem: [['run', runKeys], ['submit', submitKeys], ...everywhere, ...editing, ...panes],
  other: everywhere,
};

export function keyPageAt(path: string): KeyPage {
  if (path === '/') return 'compiler';
  return /^\/problems\/[^/]+$/.test(path) ? 'problem' : 'other';
}
