// The storages of the browser. Stored data may be years old or come from another program: `read` takes
// only what fits.

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

/** Stores `now`, or removes the item if that is null or undefined. Throws if that is impossible. */
export function write(shelf: Storage | undefined, key: string, before: unknown, now: unknown) {
  if (before === now) return;
  if (!shelf) throw new Error('this browser keeps nothing');
  if (now === undefined || now === null) shelf.removeItem(key);
  else shelf.setItem(key, JSON.stringify(now));
}

/** The stored item; undefined if there is none that fits. */
export function read<T>(
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

/** The stored items whose keys begin with `prefix`, by the rest of the key. */
export function readAll<T>(
  shelf: Storage | undefined,
  prefix: string,
  fits: (value: unknown) => value is T,
): Record<string, T> {
  const items: Record<string, T> = {};
  for (const key of Object.keys(shelf ?? {})) {
    if (!key.startsWith(prefix)) continue;
    const item = read(shelf, key, fits);
    if (item !== undefined) items[key.slice(prefix.length)] = item;
  }
  return items;
}

/** The keys under which two records differ. */
export const changedKeys = <T>(before: Record<string, T>, now: Record<string, T>) =>
  before === now
    ? []
    : [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
        (key) => before[key] !== now[key],
      );

export const isString = (value: unknown): value is string => typeof value === 'string';
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
