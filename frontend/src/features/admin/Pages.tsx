import { useState } from 'react';
import { Button } from '@/components/Button';
import { adminText } from './text';

/** Moves between the pages of a list. A new `key` means another list, which begins at the first page. */
export function usePages(key: string) {
  const [way, setWay] = useState<{ key: string; cursors: string[] }>({ key, cursors: [] });
  const cursors = way.key === key ? way.cursors : [];
  return {
    cursor: cursors.at(-1) ?? null,
    first: cursors.length === 0,
    forth: (next: string) => setWay({ key, cursors: [...cursors, next] }),
    back: () => setWay({ key, cursors: cursors.slice(0, -1) }),
  };
}

interface PagesProps {
  pages: ReturnType<typeof usePages>;
  next: string | null;
}

export function Pages({ pages, next }: PagesProps) {
  if (pages.first && next === null) return null;
  return (
    <div className="flex justify-center gap-2">
      <Button aria-disabled={pages.first} onClick={pages.back}>
        {adminText.previous}
      </Button>
      <Button
        aria-disabled={next === null}
        onClick={() => {
          if (next !== null) pages.forth(next);
        }}
      >
        {adminText.next}
      </Button>
    </div>
  );
}
