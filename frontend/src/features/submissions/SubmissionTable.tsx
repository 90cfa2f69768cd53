import { Link } from 'react-router';
import { useLanguagesQuery } from '@/api/codevault';
import { isWaiting, type SubmissionRow } from '@/api/submissions';
import type { Job } from '@/api/types';
import { VerdictBadge } from '@/features/run/StateBadge';
import { tableLook } from '@/components/Table';
import { formatBytes, formatDuration } from '@/lib/format';
import { formatTime } from '@/lib/formatTime';
import { submissionsText } from './text';

const { heading } = tableLook;
const cell = 'px-4 py-3 whitespace-nowrap';
const figure = `${cell} text-muted tabular-nums`;

interface SubmissionTableProps {
  rows: readonly SubmissionRow[];
  /** Whether the list has submissions of several users. */
  users: boolean;
}

/** A table of submissions; narrow screens show fewer columns. */
export function SubmissionTable({ rows, users }: SubmissionTableProps) {
  return (
    <div className={tableLook.frame}>
      <table className={tableLook.table}>
        <caption className="sr-only">{submissionsText.title}</caption>
        <thead className="border-b border-line max-sm:sr-only">
          <tr>
            <th scope="col" className={heading}>
              {submissionsText.problem}
            </th>
            {users && (
              <th scope="col" className={heading}>
                {submissionsText.user}
              </th>
            )}
            <th scope="col" className={heading}>
              {submissionsText.verdict}
            </th>
            <th scope="col" className={`${heading} max-sm:hidden`}>
              {submissionsText.language}
            </th>
            <th scope="col" className={`${heading} max-md:hidden`}>
              {submissionsText.time}
            </th>
            <th scope="col" className={`${heading} max-md:hidden`}>
              {submissionsText.memory}
            </th>
            <th scope="col" className={`${heading} max-sm:hidden`}>
              {submissionsText.when}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} users={users} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, users }: { row: SubmissionRow; users: boolean }) {
  const { data: languages } = useLanguagesQuery();
  const language = languages?.find(({ id }) => id === row.language)?.name ?? row.language;
  return (
    <tr className="relative border-line not-first:border-t hover:bg-ink/4">
      <th scope="row" className="px-4 py-3 text-left font-normal">
        <Link
          to={`/submissions/${encodeURIComponent(row.id)}`}
          className="font-semibold -outline-offset-2 after:absolute after:inset-0"
        >
          {row.problemName}
        </Link>
        <time dateTime={row.createdAt} className="block text-[0.8125rem] text-muted sm:hidden">
          {formatTime(row.createdAt)}
        </time>
      </th>
      {users && (
        <td className={cell}>
          <Link
            to={`/submissions?user=${encodeURIComponent(row.user)}`}
            className="relative z-10 underline-offset-4 hover:underline"
          >
            {row.user}
          </Link>
        </td>
      )}
      <td className={cell}>
        <Standing row={row} />
      </td>
      <td className={`${figure} max-sm:hidden`}>{language}</td>
      <td className={`${figure} max-md:hidden`}>
        {row.executionTime !== null && formatDuration(row.executionTime)}
      </td>
      <td className={`${figure} max-md:hidden`}>
        {row.memory !== null && formatBytes(row.memory)}
      </td>
      <td className={`${figure} max-sm:hidden`}>
        <time dateTime={row.createdAt}>{formatTime(row.createdAt)}</time>
      </td>
    </tr>
  );
}

interface StandingProps {
  row: SubmissionRow;
  /** News of its job, if the page follows it. */
  live?: Job | undefined;
}

/** The verdict, or the state of judging. */
export function Standing({ row, live }: StandingProps) {
  if (row.verdict) return <VerdictBadge verdict={row.verdict} />;
  const status = isWaiting(row) ? (live?.status ?? row.status) : row.status;
  return (
    <span className="text-[0.8125rem] text-muted">
      {submissionsText.state[status === 'delayed' ? 'queued' : status]}
    </span>
  );
}
