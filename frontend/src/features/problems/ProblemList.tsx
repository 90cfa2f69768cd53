import { Link } from 'react-router';
import type { ProblemSummary } from '@/api/types';
import { tableLook } from '@/components/Table';
import { formatBytes, formatDuration } from '@/lib/format';
import { text } from '@/lib/text';
import { DifficultyBadge } from './DifficultyBadge';
import { acceptanceOf, type Status, type StatusOf } from './matchProblems';
import { StatusMark } from './StatusMark';

const { heading } = tableLook;

interface ProblemListProps {
  problems: readonly ProblemSummary[];
  statusOf: StatusOf;
}

/** A table of problems; narrow screens show no limits and headings. */
export function ProblemList({ problems, statusOf }: ProblemListProps) {
  return (
    <div className={tableLook.frame}>
      <table className={tableLook.table}>
        <caption className="sr-only">{text.problems.title}</caption>
        <thead className="border-b border-line max-sm:sr-only">
          <tr>
            <th scope="col" className={heading}>
              {text.problems.name}
            </th>
            <th scope="col" className={heading}>
              {text.problems.difficulty}
            </th>
            <th scope="col" className={`${heading} max-sm:hidden`}>
              {text.problems.acceptance}
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
            <ProblemRow key={problem.id} problem={problem} status={statusOf(problem.id)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ProblemRow({ problem, status }: { problem: ProblemSummary; status: Status }) {
  // Topics may repeat what the package says elsewhere.
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
        </Link>{' '}
        <StatusMark status={status} />
        {about.length > 0 && (
          <span className="mt-0.5 block text-[0.8125rem] text-muted">{about.join(' · ')}</span>
        )}
      </th>
      <td className="px-4 py-3 whitespace-nowrap">
        <DifficultyBadge difficulty={problem.difficulty} />
      </td>
      <td
        className="px-4 py-3 whitespace-nowrap text-muted tabular-nums max-sm:hidden"
        title={text.problems.solvers(problem.solvers)}
      >
        {problem.submissions > 0 ? `${Math.round(100 * acceptanceOf(problem))} %` : '–'}
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
