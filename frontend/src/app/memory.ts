import { initialEditorState, otherDraftFound } from '@/features/editor/editorSlice';
import { preferencesIn } from '@/features/editor/preferencesSlice';
import {
  attemptKinds,
  initialRunState,
  type OwnCase,
  type StartedAttempt,
  type StartedRun,
} from '@/features/run/runSlice';
import { themes, type Theme } from '@/features/theme/themeSlice';
import { draftKeeper, recallDrafts } from './keptDrafts';
import { initialLayoutState, type Layout, type LayoutPage } from './layoutSlice';
import { changedKeys, isObject, isString, read, readAll, write, type Shelf } from './shelf';
import type { RootState, Store } from './store';

// State that outlives a reload. Each item has its own key, so that two tabs with different programs do
// not overwrite each other's.

const PREFIX = 'codevault.';
const CASES = `${PREFIX}cases.`;
const layoutKeys: Record<LayoutPage, string> = {
  compiler: `${PREFIX}layout`,
  problem: `${PREFIX}layout.problem`,
};
const SAVE_AFTER_MS = 300;

export function recall({ local, session }: Shelf): Partial<RootState> {
  const layoutOf = (page: LayoutPage) => ({
    ...initialLayoutState[page],
    ...read(local, layoutKeys[page], isShares),
  });
  return {
    editor: {
      ...initialEditorState,
      ...recallDrafts({ local, session }),
      language: read(local, `${PREFIX}language`, isString) ?? null,
    },
    run: {
      ...initialRunState,
      input: read(local, `${PREFIX}input`, isString) ?? '',
      args: read(local, `${PREFIX}args`, isString) ?? '',
      started: read(session, `${PREFIX}run`, isStartedRun) ?? null,
      cases: readAll(local, CASES, isCases),
      attempts: read(session, `${PREFIX}attempts`, isAttempts) ?? {},
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
  const keepDrafts = draftKeeper({ local, session }, (key, draft) =>
    store.dispatch(otherDraftFound({ key, draft })),
  );

  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    const before = kept;
    const now = store.getState();
    kept = now;
    try {
      keepDrafts(before.editor, now.editor);
      write(local, `${PREFIX}language`, before.editor.language, now.editor.language);
      write(local, `${PREFIX}input`, before.run.input, now.run.input);
      write(local, `${PREFIX}args`, before.run.args, now.run.args);
      for (const id of changedKeys(before.run.cases, now.run.cases)) {
        write(local, CASES + id, before.run.cases[id], now.run.cases[id]);
      }
      write(session, `${PREFIX}run`, before.run.started, now.run.started);
      write(session, `${PREFIX}attempts`, before.run.attempts, now.run.attempts);
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

const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);

function isStartedRun(value: unknown): value is StartedRun {
  return (
    isObject(value) &&
    isString(value.jobId) &&
    isString(value.language) &&
    Array.isArray(value.files) &&
    value.files.every(isString)
  );
}

const isStartedAttempt = (value: unknown): value is StartedAttempt =>
  isStartedRun(value) && 'kind' in value && attemptKinds.some((kind) => kind === value.kind);

const isAttempts = (value: unknown): value is Record<string, StartedAttempt> =>
  isObject(value) && Object.values(value).every(isStartedAttempt);

const isCases = (value: unknown): value is OwnCase[] =>
  Array.isArray(value) &&
  value.every(
    (each) =>
      isObject(each) &&
      typeof each.id === 'number' &&
      isString(each.input) &&
      isString(each.expected),
  );

function isShares(value: unknown): value is Pick<Layout, 'columns' | 'rows'> {
  const isShare = (share: unknown) => typeof share === 'number' && share >= 15 && share <= 85;
  return isObject(value) && isShare(value.columns) && isShare(value.rows);
}
