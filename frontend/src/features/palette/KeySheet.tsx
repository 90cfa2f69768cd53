import { Dialog } from '@/components/Dialog';
import { keyPageAt, keysOf } from '@/lib/keySheet';
import { paletteText as words } from './text';

/** All shortcuts of the page at `path`. */
export function KeySheet({ path, onClose }: { path: string; onClose: () => void }) {
  const page = keyPageAt(path);
  return (
    <Dialog title={words.sheet} onClose={onClose}>
      <div
        role="region"
        aria-label={words.sheet}
        // Scrollable areas must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="min-h-0 overflow-y-auto px-5 pb-5 -outline-offset-2"
      >
        <dl className="divide-y divide-line">
          {keysOf[page].map(([deed, keys]) => (
            <div key={deed} className="flex items-center gap-4 py-2">
              <dt className="min-w-0">{words.deeds[deed]}</dt>
              <dd className="ml-auto">
                <kbd className="rounded-md bg-raised px-2 py-0.5 font-mono text-[0.8125rem] whitespace-nowrap ring-1 ring-line">
                  {keys}
                </kbd>
              </dd>
            </div>
          ))}
        </dl>
        {page !== 'other' && <p className="pt-3 text-sm text-muted">{words.sheetHint}</p>}
      </div>
    </Dialog>
  );
}
