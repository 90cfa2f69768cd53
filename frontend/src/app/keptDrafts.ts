import type { Draft } from '@/features/editor/editorSlice';
import { changedKeys, isObject, isString, read, readAll, type Shelf } from './shelf';

// Drafts in the browser. All tabs share the last version that any of them wrote; each tab also has its
// own version, which a reload brings back. A version that a tab would overwrite without having seen it
// is set aside, so that the user can return to it.

const DRAFT = 'codevault.draft.';
const OTHER = 'codevault.other-draft.';

type Drafts = Record<string, Draft>;

export interface DraftsKept {
  drafts: Drafts;
  /** Versions that another tab wrote. */
  others: Drafts;
}

export function recallDrafts({ local, session }: Shelf): DraftsKept {
  const shared = readAll(local, DRAFT, isDraft);
  const own = readAll(session, DRAFT, isDraft);
  const others = readAll(local, OTHER, isDraft);
  for (const [id, draft] of Object.entries(shared)) {
    if (own[id] && !sameFiles(own[id], draft)) others[id] = draft;
  }
  const drafts = { ...shared, ...own };
  for (const [id, draft] of Object.entries(others)) {
    if (drafts[id] && sameFiles(drafts[id], draft)) delete others[id];
  }
  return { drafts, others };
}

/**
 * Returns a function that stores what changed between two states. It calls `onOther` with a version
 * of another tab that it set aside, and throws if the storage is full or missing.
 */
export function draftKeeper(
  { local, session }: Shelf,
  onOther: (id: string, other: Draft) => void,
) {
  // What this tab last read from or wrote to the shared storage.
  const seen = new Map<string, string | null>();
  for (const key of Object.keys(local ?? {})) {
    if (key.startsWith(DRAFT)) seen.set(key, local?.getItem(key) ?? null);
  }

  const put = (shelf: Storage | undefined, key: string, draft: Draft | undefined) => {
    if (!shelf) throw new Error('this browser keeps nothing');
    if (draft) shelf.setItem(key, JSON.stringify(draft));
    else shelf.removeItem(key);
  };
  const setAside = (id: string, next: Draft | undefined) => {
    const there = local?.getItem(DRAFT + id) ?? null;
    if (there === (seen.get(DRAFT + id) ?? null)) return;
    const other = read(local, DRAFT + id, isDraft);
    if (!other || (next && sameFiles(other, next))) return;
    put(local, OTHER + id, other);
    onOther(id, other);
  };

  return (before: DraftsKept, now: DraftsKept) => {
    for (const id of changedKeys(before.others, now.others)) put(local, OTHER + id, now.others[id]);
    for (const id of changedKeys(before.drafts, now.drafts)) {
      const draft = now.drafts[id];
      setAside(id, draft);
      put(session, DRAFT + id, draft);
      put(local, DRAFT + id, draft);
      seen.set(DRAFT + id, local?.getItem(DRAFT + id) ?? null);
    }
  };
}

const sameFiles = (a: Draft, b: Draft) => JSON.stringify(a.files) === JSON.stringify(b.files);

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
