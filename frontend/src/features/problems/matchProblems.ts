import type { Difficulty, ProblemSummary } from '@/api/types';

export interface ProblemFilter {
  /** Words that the name or the topics must have. */
  query: string;
  difficulty: Difficulty | null;
}

export const difficulties = ['easy', 'medium', 'hard'] as const satisfies Difficulty[];

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

/** The problems that the filter lets through, the easier ones first. */
export function matchProblems(
  problems: readonly ProblemSummary[],
  { query, difficulty }: ProblemFilter,
): ProblemSummary[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const rank = (problem: ProblemSummary) =>
    problem.difficulty === null ? difficulties.length : difficulties.indexOf(problem.difficulty);
  return problems
    .filter((problem) => difficulty === null || problem.difficulty === difficulty)
    .filter((problem) => {
      const about = plain([problem.name, problem.id, ...problem.topics].join('\n'));
      return words.every((word) => about.includes(word));
    })
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

/** The filter that an address asks for. */
export function filterOf(search: URLSearchParams): ProblemFilter {
  const asked = search.get('difficulty');
  return {
    query: search.get('q') ?? '',
    difficulty: difficulties.find((difficulty) => difficulty === asked) ?? null,
  };
}

/** What of the address stands for the filter. */
export const searchOf = ({ query, difficulty }: ProblemFilter) => ({
  ...(query !== '' && { q: query }),
  ...(difficulty && { difficulty }),
});
