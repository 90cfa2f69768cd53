import { describe, expect, it } from 'vitest';
import { parseAnsi } from './ansi';

describe('parseAnsi', () => {
  it('leaves plain text alone', () => {
    expect(parseAnsi('a\tb\nc <b>&amp;</b> é 漢 🎉')).toEqual([
      { text: 'a\tb\nc <b>&amp;</b> é 漢 🎉' },
    ]);
  });

  it.each([
    ['\x1b[31mred\x1b[0m.', [{ text: 'red', color: 1 }, { text: '.' }]],
    [
      '\x1b[1;92mbold\x1b[22mgreen',
      [
        { text: 'bold', color: 10, bold: true },
        { text: 'green', color: 10 },
      ],
    ],
    ['\x1b[41;37mx\x1b[49;39my', [{ text: 'x', color: 7, background: 1 }, { text: 'y' }]],
    [
      '\x1b[3;4mx\x1b[23my\x1b[24mz\x1b[m',
      [{ text: 'x', italic: true, underline: true }, { text: 'y', underline: true }, { text: 'z' }],
    ],
    ['\x1b[38;5;9mx', [{ text: 'x', color: 9 }]],
    ['\x1b[38;5;200;1mx', [{ text: 'x', bold: true }]],
    ['\x1b[48;2;1;2;3;1mx', [{ text: 'x', bold: true }]],
  ])('styles %j', (output, parts) => {
    expect(parseAnsi(output)).toEqual(parts);
  });

  it.each([
    ['cursor movements', 'a\x1b[2J\x1b[10;20Hb\x1b[?25lc', 'abc'],
    ['window titles', 'a\x1b]0;title\x07b', 'ab'],
    ['links', 'a\x1b]8;;http://x\x1b\\b\x1b]8;;\x1b\\c', 'abc'],
    ['other sequences', 'a\x1bcb\x1b(Bc', 'abc'],
    ['sequences that are cut off', 'a\x1b[3', 'a'],
  ])('drops %s', (_, output, expected) => {
    expect(
      parseAnsi(output)
        .map((part) => part.text)
        .join(''),
    ).toBe(expected);
  });

  it('shows control characters as symbols', () => {
    expect(parseAnsi('a\0b\x07c\x7f')).toEqual([{ text: 'a␀b␇c␡' }]);
  });

  it.each([
    ['10%\r50%\r100%\n', '100%\n'],
    ['one\r\ntwo\r\n', 'one\ntwo\n'],
    ['kept\r', 'kept'],
  ])('lets a carriage return start the line %j again', (output, text) => {
    expect(parseAnsi(output)).toEqual([{ text }]);
  });
});
