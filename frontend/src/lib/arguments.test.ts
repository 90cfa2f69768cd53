import { expect, it } from 'vitest';
import { joinArguments, splitArguments } from './arguments';

it.each([
  ['', []],
  ['   ', []],
  ['a b  c', ['a', 'b', 'c']],
  ['"a b" c', ['a b', 'c']],
  ['\'a "b"\' c', ['a "b"', 'c']],
  ['""', ['']],
  ["a'' b", ['a', 'b']],
  ['pre"fix ed"', ['prefix ed']],
  [String.raw`a\ b \"c`, ['a b', '"c']],
  [String.raw`"a\"b" "c\d" '\'`, ['a"b', String.raw`c\d`, '\\']],
  ['$HOME *', ['$HOME', '*']],
])('splits %j as a shell does', (line, args) => {
  expect(splitArguments(line)).toEqual({ ok: true, args });
});

it.each(['"a', "'a", 'a "b" \'c'])('does not take %j with its open quote', (line) => {
  expect(splitArguments(line)).toEqual({ ok: false });
});

it('joins arguments to a line that is split into them again', () => {
  const args = ['plain', 'two words', "it's", '"quoted"', '', 'a\\b', '--x=1'];
  expect(splitArguments(joinArguments(args))).toEqual({ ok: true, args });
});
