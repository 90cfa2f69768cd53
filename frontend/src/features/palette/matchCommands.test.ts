import { expect, it } from 'vitest';
import { matchCommands, type Command } from './matchCommands';

const command = (label: string, words?: string): Command => ({
  id: label,
  kind: 'page',
  label,
  ...(words !== undefined && { words }),
  act: () => undefined,
});
const commands = [
  command('Settings'),
  command('C++', 'cpp cxx'),
  command('Seed Packets'),
  command('Reset'),
];
const found = (query: string) => matchCommands(commands, query).map(({ label }) => label);

it('finds by every word, in any order, whatever the case', () => {
  expect(found('PACK seed')).toEqual(['Seed Packets']);
  expect(found('cxx')).toEqual(['C++']);
});

it('shows first what begins with what was typed', () => {
  expect(found('set')).toEqual(['Settings', 'Reset']);
});

it('shows all while nothing was typed', () => {
  expect(found('  ')).toHaveLength(4);
  expect(found('nothing like this')).toEqual([]);
});
