import { describe, expect, it } from 'vitest';
import type { ProblemSummary } from '@/api/types';
import {
  filterOf,
  matchProblems,
  searchOf,
  type ProblemFilter,
  type Status,
} from './matchProblems';

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
  submissions: 0,
  accepted: 0,
  solvers: 0,
  languages: null,
});
const all = [
  problem('Rare Sightings', 'hard', 'Fenwick tree'),
  problem('Seed Packets', 'easy', 'loops'),
  problem('Café Queue', null),
  problem('Night Buses', 'medium', 'shortest paths'),
];
const nothing = filterOf(new URLSearchParams());
const statusOf = (id: string): Status => (id === 'seed-packets' ? 'solved' : 'untouched');
const narrowed = (filter: Partial<ProblemFilter>) =>
  matchProblems(all, { ...nothing, ...filter }, statusOf).map(({ name }) => name);
const found = (query: string, difficulty: ProblemSummary['difficulty'] = null) =>
  narrowed({ query, difficulty });

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

  it('keeps to a topic and to what is solved or not', () => {
    expect(narrowed({ topic: 'loops' })).toEqual(['Seed Packets']);
    expect(narrowed({ status: 'solved' })).toEqual(['Seed Packets']);
    const bookmarks = matchProblems(all, { ...nothing, status: 'bookmarked' }, statusOf, [
      'night-buses',
    ]);
    expect(bookmarks.map(({ name }) => name)).toEqual(['Night Buses']);
    expect(narrowed({ status: 'untouched', order: 'name' })).toEqual([
      'Café Queue',
      'Night Buses',
      'Rare Sightings',
    ]);
  });

  it('can put first what is accepted most often', () => {
    const often = { ...problem('Often', 'hard'), submissions: 2, accepted: 2 };
    const seldom = { ...problem('Seldom', 'easy'), submissions: 2, accepted: 1 };
    const order = { ...nothing, order: 'acceptance' } as const;
    expect(matchProblems([seldom, often], order, statusOf)).toEqual([often, seldom]);
  });

  it('keeps to a difficulty', () => {
    expect(found('', 'medium')).toEqual(['Night Buses']);
    expect(found('rare', 'easy')).toEqual([]);
  });

  it('is told by the address, and tells it', () => {
    const filter = {
      query: 'a b',
      difficulty: 'easy',
      topic: 'loops',
      status: 'solved',
      order: 'name',
    } as const;

    expect(filterOf(new URLSearchParams(searchOf(filter)))).toEqual(filter);
    expect(filterOf(new URLSearchParams('difficulty=absurd&order=odd'))).toEqual(nothing);
    expect(searchOf(nothing)).toEqual({});
  });
});
