import type { Difficulty } from '@/api/types';
import { text } from '@/lib/text';

const looks: Record<Difficulty, string> = {
  'first steps': 'bg-busy-soft text-busy',
  easy: 'bg-good-soft text-good',
  medium: 'bg-warn-soft text-warn',
  hard: 'bg-bad-soft text-bad',
  expert: 'bg-bad-soft text-bad',
};

export function DifficultyBadge({ difficulty }: { difficulty: Difficulty | null }) {
  const look = difficulty ? looks[difficulty] : 'text-muted';
  return (
    <span
      className={`inline-block min-w-28 rounded-full px-2.5 py-0.5 text-center text-[0.8125rem] font-medium ${look}`}
    >
      {difficulty ? text.problems[difficulty] : text.problems.unrated}
    </span>
  );
}
