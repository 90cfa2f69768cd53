import { initialEditorState, type Draft } from '@/features/editor/editorSlice';
import { preferencesIn } from '@/features/editor/preferencesSlice';
import { initialRunState, type StartedRun } from '@/features/run/runSlice';
import { themes, type Theme } from '@/features/theme/themeSlice';
import { initialLayoutState, type Layout, type LayoutPage } from './layoutSlice';
import type { RootState, Store } from './store';

// State that outlives a reload. Each item has its own key, so that two tabs with different programs do
// not overwrite each other's. Stored data may be years old or come from another program: invalid items
// are ignored.

const PREFIX = 'codevault.';
const DRAFT = `${PREFIX}draft.`;
const layoutKeys: Record<LayoutPage, string> = {
  compiler: `${PREFIX}layout`,
  problem: `${PREFIX}layout.problem`,
};
const SAVE_AFTER_MS = 300;

export interface Shelf {
  /** Stays until the user clears it. */
  local: Storage | undefined;
  /** Stays until the browser's tab is closed. */
  session: Storage | undefined;
}

/** The storages of the browser; undefined if it does not allow them. */
export function openShelf(): Shelf {
  const open = (name: 'localStorage' | 'sessionStorage') => {
    try {
      return window[name];
    } catch {
      return undefined;
    }
  };
  return { local: open('localStorage'), session: open('sessionStorage') };
}

export function recall({ local, session }: Shelf): Partial<RootState> {
  const drafts: Record<string, Draft> = {};
  for (const key of Object.keys(local ?? {})) {
    if (!key.startsWith(DRAFT)) continue;
    const draft = read(local, key, isDraft);
    if (draft) drafts[key.slice(DRAFT.length)] = draft;
  }
  const layoutOf = (page: LayoutPage) => ({
    ...initialLayoutState[page],
    ...read(local, layoutKeys[page], isShares),
  });
  return {
    editor: {
      ...initialEditorState,
      drafts,
      language: read(local, `${PREFIX}language`, isString) ?? null,
    },
    run: {
      ...initialRunState,
      input: read(local, `${PREFIX}input`, isString) ?? '',
      args: read(local, `${PREFIX}args`, isString) ?? '',
      started: read(session, `${PREFIX}run`, isStartedRun) ?? null,
    },
    preferences: preferencesIn(read(local, `${PREFIX}preferences`, isObject) ?? {}),
    theme: read(local, `${PREFIX}theme`, isTheme) ?? 'system',
    layout: { compiler: layoutOf('compiler'), problem: layoutOf('problem') },
  };
}

/** Saves changes soon after they happen, and before the page closes. Returns a function that stops this. */
export function keep(store: Store, { local, session }: Shelf, onFull: () => void): () => void {
  let kept = store.getState();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    const before = kept;
    const now = store.getState();
    kept = now;
    try {
      const ids = new Set([
        ...Object.keys(before.editor.drafts),
        ...Object.keys(now.editor.drafts),
      ]);
      for (const id of ids) {
        write(local, DRAFT + id, before.editor.drafts[id], now.editor.drafts[id]);
      }
      write(local, `${PREFIX}language`, before.editor.language, now.editor.language);
      write(local, `${PREFIX}input`, before.run.input, now.run.input);
      write(local, `${PREFIX}args`, before.run.args, now.run.args);
      write(session, `${PREFIX}run`, before.run.started, now.run.started);
      write(local, `${PREFIX}preferences`, before.preferences, now.preferences);
      write(local, `${PREFIX}theme`, before.theme, now.theme);
      for (const page of ['compiler', 'problem'] as const) {
        const { columns, rows } = now.layout[page];
        if (columns !== before.layout[page].columns || rows !== before.layout[page].rows) {
          write(local, layoutKeys[page], undefined, { columns, rows });
        }
      }
    } catch {
      // The storage is full, or the browser does not allow it.
      onFull();
    }
  };

  const unsubscribe = store.subscribe(() => {
    if (store.getState() !== kept) timer ??= setTimeout(save, SAVE_AFTER_MS);
  });
  window.addEventListener('pagehide', save);
  return () => {
    unsubscribe();
    window.removeEventListener('pagehide', save);
    clearTimeout(timer);
  };
}

function write(shelf: Storage | undefined, key: string, before: unknown, now: unknown) {
  if (before === now) return;
  if (!shelf) throw new Error('this browser keeps nothing');
  if (now === undefined || now === null) shelf.removeItem(key);
  else shelf.setItem(key, JSON.stringify(now));
}

function read<T>(
  shelf: Storage | undefined,
  key: string,
  fits: (value: unknown) => value is T,
): T | undefined {
  try {
    const value: unknown = JSON.parse(shelf?.getItem(key) ?? 'null');
    return fits(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);

function isDraft(value: unknown): value is Draft {
  if (!isObject(value) || !Array.isArray(value.files)) return false;
  const { files, active } = value;
  return (
    files.length > 0 &&
    files.every((file) => isObject(file) && isString(file.name) && isString(file.content)) &&
    typeof active === 'number' &&
    active in files
  );
}

function isStartedRun(value: unknown): value is StartedRun {
  return (
    isObject(value) &&
    isString(value.jobId) &&
    isString(value.language) &&
    Array.isArray(value.files) &&
    value.files.every(isString)
  );
}

function isShares(value: unknown): value is Pick<Layout, 'columns' | 'rows'> {
  const isShare = (share: unknown) => typeof share === 'number' && share >= 15 && share <= 85;
  return isObject(value) && isShare(value.columns) && isShare(value.rows);
}
