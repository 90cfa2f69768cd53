import type { Difficulty, ProblemSummary } from '@/api/types';

export type Status = 'solved' | 'attempted' | 'untouched';
export type Order = 'difficulty' | 'name' | 'acceptance';

export interface ProblemFilter {
  /** Words that the name or the topics must have. */
  query: string;
  difficulty: Difficulty | null;
  topic: string | null;
  status: Status | null;
  order: Order;
}

export const statuses = ['solved', 'attempted', 'untouched'] as const satisfies Status[];
export const orders = ['difficulty', 'name', 'acceptance'] as const satisfies Order[];
export const difficulties = ['easy', 'medium', 'hard'] as const satisfies Difficulty[];

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

/** How far somebody has come with a problem. */
export type StatusOf = (id: string) => Status;

/** The share of submissions that were accepted; of none, none. */
export const acceptanceOf = ({ accepted, submissions }: ProblemSummary) =>
  submissions === 0 ? 0 : accepted / submissions;

const rankOf = (problem: ProblemSummary) =>
  problem.difficulty === null ? difficulties.length : difficulties.indexOf(problem.difficulty);

const comparisons: Record<Order, (a: ProblemSummary, b: ProblemSummary) => number> = {
  difficulty: (a, b) => rankOf(a) - rankOf(b),
  name: () => 0,
  acceptance: (a, b) => acceptanceOf(b) - acceptanceOf(a),
};

/** The problems that the filter lets through, in its order. */
export function matchProblems(
  problems: readonly ProblemSummary[],
  { query, difficulty, topic, status, order }: ProblemFilter,
  statusOf: StatusOf,
): ProblemSummary[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const compare = comparisons[order];
  return problems
    .filter((problem) => difficulty === null || problem.difficulty === difficulty)
    .filter((problem) => topic === null || problem.topics.includes(topic))
    .filter((problem) => status === null || statusOf(problem.id) === status)
    .filter((problem) => {
      const about = plain([problem.name, problem.id, ...problem.topics].join('\n'));
      return words.every((word) => about.includes(word));
    })
    .sort((a, b) => compare(a, b) || a.name.localeCompare(b.name));
}

const oneOf = <Word extends string>(words: readonly Word[], asked: string | null) =>
  words.find((word) => word === asked);

/** The filter that an address asks for. */
export function filterOf(search: URLSearchParams): ProblemFilter {
  return {
    query: search.get('q') ?? '',
    difficulty: oneOf(difficulties, search.get('difficulty')) ?? null,
    topic: search.get('topic'),
    status: oneOf(statuses, search.get('status')) ?? null,
    order: oneOf(orders, search.get('order')) ?? 'difficulty',
  };
}

/** What of the address stands for the filter. */
export const searchOf = ({ query, difficulty, topic, status, order }: ProblemFilter) => ({
  ...(query !== '' && { q: query }),
  ...(difficulty && { difficulty }),
  ...(topic && { topic }),
  ...(status && { status }),
  ...(order !== 'difficulty' && { order }),
});
