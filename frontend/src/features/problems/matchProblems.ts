import type { Difficulty, ProblemSummary } from '@/api/types';

export type Status = 'solved' | 'attempted' | 'untouched';
export type Order = 'difficulty' | 'name' | 'acceptance';

export interface ProblemFilter {
  /** Words that must occur in the name or the topics. */
  query: string;
  difficulty: Difficulty | null;
  topic: string | null;
  status: Asked | null;
  order: Order;
}

/** What the list can be narrowed to. */
type Asked = Status | 'bookmarked';

export const statuses = [
  'solved',
  'attempted',
  'untouched',
  'bookmarked',
] as const satisfies Asked[];
export const orders = ['difficulty', 'name', 'acceptance'] as const satisfies Order[];
export const difficulties = [
  'first steps',
  'easy',
  'medium',
  'hard',
  'expert',
] as const satisfies Difficulty[];

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

/** A user's status for a problem. */
export type StatusOf = (id: string) => Status;

/** Share of accepted submissions; undefined if there are none. */
export const acceptanceOf = ({ accepted, submissions }: ProblemSummary) =>
  submissions === 0 ? 0 : accepted / submissions;

const rankOf = (problem: ProblemSummary) =>
  problem.difficulty === null ? difficulties.length : difficulties.indexOf(problem.difficulty);

const comparisons: Record<Order, (a: ProblemSummary, b: ProblemSummary) => number> = {
  // Within a level, what many have solved comes first, then what needs fewer ideas.
  difficulty: (a, b) =>
    rankOf(a) - rankOf(b) || b.solvers - a.solvers || a.topics.length - b.topics.length,
  name: () => 0,
  acceptance: (a, b) => acceptanceOf(b) - acceptanceOf(a),
};

/** The problems that match the filter, in its order. */
export function matchProblems(
  problems: readonly ProblemSummary[],
  { query, difficulty, topic, status, order }: ProblemFilter,
  statusOf: StatusOf,
  bookmarked: readonly string[] = [],
): ProblemSummary[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const compare = comparisons[order];
  return problems
    .filter((problem) => difficulty === null || problem.difficulty === difficulty)
    .filter((problem) => topic === null || problem.topics.includes(topic))
    .filter(
      ({ id }) =>
        status === null ||
        (status === 'bookmarked' ? bookmarked.includes(id) : statusOf(id) === status),
    )
    .filter((problem) => {
      const about = plain([problem.name, problem.id, ...problem.topics].join('\n'));
      return words.every((word) => about.includes(word));
    })
    .sort((a, b) => compare(a, b) || a.name.localeCompare(b.name));
}

const everything: ProblemFilter = {
  query: '',
  difficulty: null,
  topic: null,
  status: null,
  order: 'difficulty',
};

/** The unsolved problem that follows in order of difficulty, or else the first one; undefined if all are solved. */
export function nextProblem(
  problems: readonly ProblemSummary[],
  id: string,
  statusOf: StatusOf,
): ProblemSummary | undefined {
  const all = matchProblems(problems, everything, statusOf);
  const at = all.findIndex((problem) => problem.id === id);
  return [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))].find(
    (problem) => statusOf(problem.id) !== 'solved',
  );
}

const oneOf = <Word extends string>(words: readonly Word[], asked: string | null) =>
  words.find((word) => word === asked);

/** The filter in the query of an address. */
export function filterOf(search: URLSearchParams): ProblemFilter {
  return {
    query: search.get('q') ?? '',
    difficulty: oneOf(difficulties, search.get('difficulty')) ?? null,
    topic: search.get('topic'),
    status: oneOf(statuses, search.get('status')) ?? null,
    order: oneOf(orders, search.get('order')) ?? 'difficulty',
  };
}

/** The query of the address for a filter. */
export const searchOf = ({ query, difficulty, topic, status, order }: ProblemFilter) => ({
  ...(query !== '' && { q: query }),
  ...(difficulty && { difficulty }),
  ...(topic && { topic }),
  ...(status && { status }),
  ...(order !== 'difficulty' && { order }),
});
