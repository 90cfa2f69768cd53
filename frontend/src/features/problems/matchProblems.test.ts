import { describe, expect, it } from 'vitest';
import type { ProblemSummary } from '@/api/types';
import { filterOf, matchProblems, searchOf } from './matchProblems';

const problem = (name: string, difficulty: ProblemSummary['difficulty'], ...topics: string[]) => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  difficulty,
  topics,
  timeLimit: 1000,
  memoryLimit: 2 ** 28,
  tests: 10,
  scoring: false,
  interactive: false,
  languages: null,
});
const all = [
  problem('Rare Sightings', 'hard', 'Fenwick tree'),
  problem('Seed Packets', 'easy', 'loops'),
  problem('Café Queue', null),
  problem('Night Buses', 'medium', 'shortest paths'),
];
const found = (query: string, difficulty: ProblemSummary['difficulty'] = null) =>
  matchProblems(all, { query, difficulty }).map(({ name }) => name);

describe('looking for a problem', () => {
  it('shows all, the easier ones first and those nobody rated last', () => {
    expect(found('')).toEqual(['Seed Packets', 'Night Buses', 'Rare Sightings', 'Café Queue']);
  });

  it('finds by name or topic, whatever the case, the accents and the order of words', () => {
    expect(found('sight')).toEqual(['Rare Sightings']);
    expect(found('TREE fenwick')).toEqual(['Rare Sightings']);
    expect(found('cafe')).toEqual(['Café Queue']);
    expect(found('trees')).toEqual([]);
  });

  it('keeps to a difficulty', () => {
    expect(found('', 'medium')).toEqual(['Night Buses']);
    expect(found('rare', 'easy')).toEqual([]);
  });

  it('is told by the address, and tells it', () => {
    const filter = { query: 'a b', difficulty: 'easy' } as const;

    expect(filterOf(new URLSearchParams(searchOf(filter)))).toEqual(filter);
    expect(filterOf(new URLSearchParams('difficulty=absurd'))).toEqual({
      query: '',
      difficulty: null,
    });
    expect(searchOf({ query: '', difficulty: null })).toEqual({});
  });
});
