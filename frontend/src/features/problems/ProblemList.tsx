import { Link } from 'react-router';
import type { ProblemSummary } from '@/api/types';
import { formatBytes, formatDuration } from '@/lib/format';
import { text } from '@/lib/text';
import { DifficultyBadge } from './DifficultyBadge';

const heading = 'px-4 py-2.5 text-left text-[0.8125rem] font-semibold tracking-wide text-muted';

/** Problems, one a row; on a narrow screen, the limits and headings make way. */
export function ProblemList({ problems }: { problems: readonly ProblemSummary[] }) {
  return (
    <div className="overflow-hidden rounded-panel bg-surface ring-1 ring-line">
      <table className="w-full border-collapse">
        <caption className="sr-only">{text.problems.title}</caption>
        <thead className="border-b border-line max-sm:sr-only">
          <tr>
            <th scope="col" className={heading}>
              {text.problems.name}
            </th>
            <th scope="col" className={heading}>
              {text.problems.difficulty}
            </th>
            <th scope="col" className={`${heading} max-md:hidden`}>
              {text.problems.time}
            </th>
            <th scope="col" className={`${heading} max-md:hidden`}>
              {text.problems.memory}
            </th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <ProblemRow key={problem.id} problem={problem} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ProblemRow({ problem }: { problem: ProblemSummary }) {
  // Authors may name among the topics what the package says already.
  const kinds = [
    ...(problem.interactive ? [text.problems.interactive] : []),
    ...(problem.scoring ? [text.problems.scored] : []),
  ];
  const known = ['interactive', 'scoring', 'scored'];
  const topics = problem.topics.filter((topic) => !known.includes(topic.toLowerCase()));
  const about = [...topics, ...kinds];
  return (
    <tr className="relative border-line not-first:border-t hover:bg-ink/4">
      <th scope="row" className="px-4 py-3 text-left font-normal">
        <Link
          to={`/problems/${encodeURIComponent(problem.id)}`}
          className="font-semibold -outline-offset-2 after:absolute after:inset-0"
        >
          {problem.name}
        </Link>
        {about.length > 0 && (
          <span className="mt-0.5 block text-[0.8125rem] text-muted">{about.join(' · ')}</span>
        )}
      </th>
      <td className="px-4 py-3 whitespace-nowrap">
        <DifficultyBadge difficulty={problem.difficulty} />
      </td>
      <td className="px-4 py-3 whitespace-nowrap text-muted tabular-nums max-md:hidden">
        {formatDuration(problem.timeLimit)}
      </td>
      <td className="px-4 py-3 whitespace-nowrap text-muted tabular-nums max-md:hidden">
        {formatBytes(problem.memoryLimit)}
      </td>
    </tr>
  );
}
