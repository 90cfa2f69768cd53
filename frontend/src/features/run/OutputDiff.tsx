import { Fragment } from 'react';
import { differingPart, lineDiff, visibleSpaces, type DiffRow } from '@/lib/lineDiff';
import { text } from '@/lib/text';

// Further lines are of no use, and take time to lay out.
const MOST = 400;

const notes: Record<DiffRow['kind'], string | undefined> = {
  same: undefined,
  spacing: text.practice.sameButSpaces,
  changed: text.practice.lineChanged,
  missing: text.practice.lineMissing,
  extra: text.practice.lineExtra,
};

const outputNames = { expected: text.practice.expected, got: text.practice.got };

interface OutputDiffProps {
  expected: string;
  got: string;
  /** Names of the two sides. */
  names?: { expected: string; got: string };
}

/** Expected and actual output side by side; marks lines that differ, with their whitespace. */
export function OutputDiff({ expected, got, names = outputNames }: OutputDiffProps) {
  const rows = lineDiff(expected, got).slice(0, MOST);
  return (
    // Scrollable areas must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div tabIndex={0} className="max-h-96 overflow-auto rounded-lg bg-raised ring-1 ring-line">
      <table className="w-full table-fixed border-collapse font-mono text-sm leading-[22px]">
        <thead className="text-left font-sans text-[0.8125rem] text-muted">
          <tr>
            <th scope="col" className="w-1/2 border-b border-line px-3 py-1 font-medium">
              {names.expected}
            </th>
            <th scope="col" className="w-1/2 border-b border-l border-line px-3 py-1 font-medium">
              {names.got}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} data-kind={row.kind} title={notes[row.kind]}>
              <Line line={row.expected} other={row.got} kind={row.kind} side="expected" />
              <Line line={row.got} other={row.expected} kind={row.kind} side="got" />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  line: string | undefined;
  other: string | undefined;
  kind: DiffRow['kind'];
  side: 'expected' | 'got';
}

const grounds = { expected: 'bg-good-soft text-good', got: 'bg-bad-soft text-bad' };

function Line({ line, other, kind, side }: LineProps) {
  const differs = kind !== 'same' && line !== undefined;
  const ground = kind === 'spacing' ? 'bg-warn-soft text-warn' : grounds[side];
  return (
    <td
      className={`px-3 align-top break-words whitespace-pre-wrap ${side === 'got' ? 'border-l border-line' : ''} ${differs ? ground : ''}`}
    >
      {differs && <span className="sr-only">{notes[kind]}: </span>}
      {differs ? <Marked line={line} other={other} /> : line}
      {line === '' && '\u200B'}
    </td>
  );
}

function Marked({ line, other }: { line: string; other: string | undefined }) {
  if (other === undefined) return visibleSpaces(line);
  const [before, different, after] = differingPart(line, other);
  return (
    <Fragment>
      {visibleSpaces(before)}
      {different !== '' && (
        <mark className="bg-transparent font-semibold text-inherit underline decoration-2 underline-offset-3">
          {visibleSpaces(different)}
        </mark>
      )}
      {visibleSpaces(after)}
    </Fragment>
  );
}
