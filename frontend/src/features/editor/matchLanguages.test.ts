import { expect, it } from 'vitest';
import { cpp, java, python } from '@/test/server';
import { matchLanguages } from './matchLanguages';

const javascript = {
  ...python,
  id: 'javascript',
  name: 'JavaScript',
  aliases: ['js', 'node'],
  extensions: ['.js'],
};
const c = { ...cpp, id: 'c', name: 'C', aliases: [], extensions: ['.c'] };
const all = [cpp, javascript, java, python, c];

it.each([
  ['', [python, cpp, c, java, javascript]],
  ['  ', [python, cpp, c, java, javascript]],
  ['java', [java, javascript]],
  ['c', [c, cpp, javascript]],
  ['C++', [cpp]],
  ['js', [javascript]],
  ['.py', [python]],
  ['zz', []],
])('finds for “%s” the likely ones first', (query, expected) => {
  expect(matchLanguages(all, query).map(({ name }) => name)).toEqual(
    expected.map(({ name }) => name),
  );
});
