import { sameWords } from './lines';

/** A line of the expected text beside a line of the actual one. */
export interface DiffRow {
  /** `spacing`: the two differ only in whitespace. */
  kind: 'same' | 'spacing' | 'changed' | 'missing' | 'extra';
  expected?: string;
  got?: string;
}

// Above this size, lines are compared by position: the table grows with the product.
const LARGEST_TABLE = 1_000_000;

/** Aligns two texts line by line, so that as many lines as possible are equal. */
export function lineDiff(expected: string, got: string): DiffRow[] {
  const left = linesOf(expected);
  const right = linesOf(got);
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let [leftEnd, rightEnd] = [left.length, right.length];
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd -= 1;
    rightEnd -= 1;
  }

  const same = (line: string): DiffRow => ({ kind: 'same', expected: line, got: line });
  return [
    ...left.slice(0, start).map(same),
    ...middle(left.slice(start, leftEnd), right.slice(start, rightEnd)),
    ...left.slice(leftEnd).map(same),
  ];
}

function middle(left: string[], right: string[]): DiffRow[] {
  if (left.length * right.length > LARGEST_TABLE) return paired(left, right);

  const common = commonLengths(left, right);
  const rows: DiffRow[] = [];
  let [l, r] = [0, 0];
  let [missing, extra]: [string[], string[]] = [[], []];
  const settle = () => {
    rows.push(...paired(missing, extra));
    [missing, extra] = [[], []];
  };
  while (l < left.length || r < right.length) {
    const [expected, got] = [left[l], right[r]];
    if (expected !== undefined && expected === got) {
      settle();
      rows.push({ kind: 'same', expected, got });
      l += 1;
      r += 1;
    } else if (got === undefined || (common[l + 1]?.[r] ?? 0) >= (common[l]?.[r + 1] ?? -1)) {
      if (expected === undefined) break;
      missing.push(expected);
      l += 1;
    } else {
      extra.push(got);
      r += 1;
    }
  }
  for (const line of right.slice(r)) extra.push(line);
  settle();
  return rows;
}

// common[l][r]: number of common lines of left from l on and right from r on.
function commonLengths(left: string[], right: string[]): Uint32Array[] {
  const common = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1));
  for (let l = left.length - 1; l >= 0; l -= 1) {
    const [row, below] = [common[l], common[l + 1]];
    if (!row || !below) break;
    for (let r = right.length - 1; r >= 0; r -= 1) {
      row[r] =
        left[l] === right[r] ? (below[r + 1] ?? 0) + 1 : Math.max(below[r] ?? 0, row[r + 1] ?? 0);
    }
  }
  return common;
}

function paired(left: string[], right: string[]): DiffRow[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index): DiffRow => {
    const [expected, got] = [left[index], right[index]];
    if (expected === undefined) return { kind: 'extra', ...(got !== undefined && { got }) };
    if (got === undefined) return { kind: 'missing', expected };
    if (expected === got) return { kind: 'same', expected, got };
    return { kind: sameWords(expected, got) ? 'spacing' : 'changed', expected, got };
  });
}

// The end of the last line does not begin another line.
function linesOf(text: string): string[] {
  if (text === '') return [];
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}

/** The parts of a line that differs from `other`: common beginning, difference, common end. */
export function differingPart(line: string, other: string): [string, string, string] {
  const most = Math.min(line.length, other.length);
  let start = 0;
  while (start < most && line[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && line[line.length - 1 - end] === other[other.length - 1 - end]) {
    end += 1;
  }
  return [
    line.slice(0, start),
    line.slice(start, line.length - end),
    line.slice(line.length - end),
  ];
}

/** Makes whitespace visible: · for a space, → for a tab, ␍ for a carriage return. */
export const visibleSpaces = (part: string) =>
  part.replaceAll(' ', '·').replaceAll('\t', '→').replaceAll('\r', '␍');
