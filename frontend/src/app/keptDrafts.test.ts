import { describe, expect, it } from 'vitest';
import type { Draft } from '@/features/editor/editorSlice';
import { draftKeeper, recallDrafts, type DraftsKept } from './keptDrafts';

/** A storage in which, as in a browser, each item is a property. */
const storage = (): Storage =>
  Object.create({
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  }) as Storage;

const draft = (content: string): Draft => ({ files: [{ name: 'main.py', content }], active: 0 });

/** A tab of a browser whose tabs share `local`. */
function openTab(local: Storage, session = storage()) {
  const shelf = { local, session };
  let state: DraftsKept = recallDrafts(shelf);
  const opened = state;
  const others: Draft[] = [];
  const keep = draftKeeper(shelf, (_, other) => others.push(other));
  return {
    session,
    opened,
    others,
    write(content: string | undefined) {
      const next = { ...state, drafts: content === undefined ? {} : { py: draft(content) } };
      keep(state, next);
      state = next;
    },
  };
}

describe('drafts', () => {
  it('are in a new tab what any tab wrote last', () => {
    const local = storage();
    openTab(local).write('A');

    expect(openTab(local).opened).toEqual({ drafts: { py: draft('A') }, others: {} });
  });

  it('of a tab come back when it is reloaded, beside what another tab wrote since', () => {
    const local = storage();
    const [one, two] = [openTab(local), openTab(local)];
    one.write('A');
    two.write('B');

    expect(openTab(local, one.session).opened).toEqual({
      drafts: { py: draft('A') },
      others: { py: draft('B') },
    });
  });

  it('are set aside when another tab overwrites them', () => {
    const local = storage();
    const [one, two] = [openTab(local), openTab(local)];
    one.write('A');
    two.write('B');

    expect(two.others).toEqual([draft('A')]);
    expect(openTab(local).opened).toEqual({
      drafts: { py: draft('B') },
      others: { py: draft('A') },
    });
  });

  it('are set aside when another tab resets its own', () => {
    const local = storage();
    const one = openTab(local);
    one.write('old');
    const two = openTab(local);
    one.write('new');
    two.write(undefined);

    expect(two.others).toEqual([draft('new')]);
  });

  it('are overwritten by a tab that has seen them', () => {
    const local = storage();
    openTab(local).write('A');
    const two = openTab(local);
    two.write('B');
    two.write('C');

    expect(two.others).toEqual([]);
    expect(openTab(local).opened).toEqual({ drafts: { py: draft('C') }, others: {} });
  });
});
