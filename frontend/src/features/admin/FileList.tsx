import { useState } from 'react';
import type { PackageFile } from '@/api/admin';
import { formatBytes } from '@/lib/format';
import { adminText } from './text';

const words = adminText.files;

interface FileListProps {
  files: PackageFile[];
  picked: string | null;
  /** The files with unsaved changes. */
  edited: readonly string[];
  onPick: (path: string) => void;
}

/** The files of a package, by path. */
export function FileList({ files, picked, edited, onPick }: FileListProps) {
  const [query, setQuery] = useState('');
  const found = files.filter(({ path }) => path.toLowerCase().includes(query.trim().toLowerCase()));
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <input
        type="search"
        aria-label={words.filter}
        placeholder={words.filter}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        className="h-9 rounded-lg bg-raised px-3 text-sm ring-1 ring-line ring-inset max-md:text-base"
      />
      <ul aria-label={words.list} className="max-h-96 overflow-y-auto md:max-h-128">
        {found.map(({ path, size }) => (
          <li key={path}>
            <button
              type="button"
              aria-current={path === picked}
              onClick={() => onPick(path)}
              className="flex w-full items-baseline gap-2 rounded-md px-2 py-1 text-left -outline-offset-2 hover:bg-ink/8 aria-current:bg-ink/8"
            >
              <span className="min-w-0 font-mono text-[0.8125rem] wrap-anywhere">{path}</span>{' '}
              {edited.includes(path) && (
                <span className="rounded bg-warn-soft px-1 text-xs whitespace-nowrap text-warn">
                  {words.unsaved}
                </span>
              )}{' '}
              <span className="ml-auto text-xs whitespace-nowrap text-muted">
                {formatBytes(size)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
