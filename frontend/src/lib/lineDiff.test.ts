import { describe, expect, it } from 'vitest';
import { differingPart, lineDiff, visibleSpaces } from './lineDiff';

const kinds = (expected: string, got: string) => lineDiff(expected, got).map(({ kind }) => kind);

describe('the difference of two outputs', () => {
  it('is nothing for equal texts, whether or not the last line is ended', () => {
    expect(kinds('1\n2\n', '1\n2')).toEqual(['same', 'same']);
    expect(lineDiff('', '')).toEqual([]);
  });

  it('puts a changed line beside the one it stands for', () => {
    expect(lineDiff('1\n2\n3\n', '1\n5\n3\n')).toEqual([
      { kind: 'same', expected: '1', got: '1' },
      { kind: 'changed', expected: '2', got: '5' },
      { kind: 'same', expected: '3', got: '3' },
    ]);
  });

  it('finds lines that are missing and lines that are too many', () => {
    expect(kinds('a\nb\nc\n', 'a\nc\n')).toEqual(['same', 'missing', 'same']);
    expect(kinds('a\nc\n', 'a\nb\nc\nd\n')).toEqual(['same', 'extra', 'same', 'extra']);
    expect(lineDiff('a\n', '')).toEqual([{ kind: 'missing', expected: 'a' }]);
    expect(lineDiff('', 'a\n')).toEqual([{ kind: 'extra', got: 'a' }]);
  });

  it('tells lines that differ in white space only', () => {
    expect(kinds('1 2\n', '1  2 \n')).toEqual(['spacing']);
    expect(kinds('1 2\n', '12\n')).toEqual(['changed']);
  });

  it('shows an empty line where one is too many', () => {
    expect(lineDiff('a\n', 'a\n\n')).toEqual([
      { kind: 'same', expected: 'a', got: 'a' },
      { kind: 'extra', got: '' },
    ]);
  });

  it('loses no line, however long the texts', () => {
    const expected = Array.from({ length: 2_000 }, (_, index) => `${index}`);
    const got = expected.map((line, index) => (index % 3 === 0 ? `x${line}` : line)).slice(1);

    const rows = lineDiff(expected.join('\n'), got.join('\n'));

    expect(rows.flatMap(({ expected }) => expected ?? [])).toEqual(expected);
    expect(rows.flatMap(({ got }) => got ?? [])).toEqual(got);
  });

  it('knows the part of a line that differs', () => {
    expect(differingPart('sum: 15 ok', 'sum: 25 ok')).toEqual(['sum: ', '1', '5 ok']);
    expect(differingPart('aa', 'aaa')).toEqual(['aa', '', '']);
    expect(differingPart('aaa', 'aa')).toEqual(['aa', 'a', '']);
  });

  it('makes white space visible', () => {
    expect(visibleSpaces('a b\t\r')).toBe('a·b→␍');
  });
});
