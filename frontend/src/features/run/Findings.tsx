import type { Finding } from '@/api/types';
import type { Place } from '@/lib/places';
import { findingWords } from '@/lib/serverWords';
import { text } from '@/lib/text';
import { Linked } from './OutputText';

interface FindingsProps {
  findings: readonly Finding[] | undefined;
  /** Names of the user's files; places in them become links. */
  files: readonly string[];
  onPlace: (place: Place) => void;
}

/** The findings of the language's rules, each with its place. */
export function Findings({ findings = [], files, onPlace }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <ul
      aria-label={text.output.findings}
      className="max-h-40 shrink-0 overflow-auto border-b border-line"
    >
      {findings.map(({ rule, level, message, file, line, column }) => (
        <li
          key={`${file}:${line}:${column}:${rule}`}
          className={`px-4 py-1.5 text-sm ${level === 'blocks' ? 'bg-bad-soft text-bad' : 'bg-warn-soft text-warn'}`}
        >
          <Linked text={`${file}:${line}:${column}`} files={files} onPlace={onPlace} />{' '}
          {findingWords({ rule, message })}
        </li>
      ))}
    </ul>
  );
}
