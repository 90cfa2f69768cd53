import { useState } from 'react';
import { Link } from 'react-router';
import { useAdminProblemsQuery, type AdminProblem } from '@/api/admin';
import { Cell, Table } from '@/components/Table';
import { Chip } from '@/features/admin/Chip';
import { NewProblem } from '@/features/admin/NewProblem';
import { Refusal } from '@/features/admin/Refusal';
import { adminText } from '@/features/admin/text';
import { UploadPackage } from '@/features/admin/UploadPackage';
import { formatDuration } from '@/lib/format';
import { formatTime } from '@/lib/formatTime';
import { useTitle } from '@/lib/useTitle';

const words = adminText.problems;

/** All problems, hidden ones too, and the ways to add more. */
export function AdminProblemsPage() {
  const { data: problems, error } = useAdminProblemsQuery(undefined, { refetchOnReconnect: true });
  const [query, setQuery] = useState('');
  useTitle(words.title);
  const wanted = query.trim().toLowerCase();
  const found = problems?.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(wanted));

  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">{words.title}</h1>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <UploadPackage />
        <NewProblem />
      </div>
      <Refusal error={error} />
      {!problems && !error && <p role="status">{adminText.loading}</p>}
      {problems?.length === 0 && <p className="text-muted">{words.none}</p>}
      {found && problems && problems.length > 0 && (
        <>
          <input
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            className="h-10 rounded-lg bg-surface px-3 ring-1 ring-line ring-inset max-md:text-base sm:max-w-xs"
          />
          {found.length === 0 ? (
            <p role="status" className="text-muted">
              {words.noMatch}
            </p>
          ) : (
            <Table
              label={words.list}
              heads={[words.name, words.state, words.tests, words.time, words.changed]}
            >
              {found.map((problem) => (
                <Row key={problem.id} problem={problem} />
              ))}
            </Table>
          )}
        </>
      )}
    </>
  );
}

function Row({ problem }: { problem: AdminProblem }) {
  const { id, name, visibility, origin, tests, timeLimit, updatedAt } = problem;
  return (
    <tr>
      <Cell>
        <Link
          to={`/admin/problems/${id}`}
          className="font-medium text-accent underline-offset-4 hover:underline"
        >
          {name}
        </Link>
        <span className="block text-[0.8125rem] text-muted">{id}</span>
      </Cell>
      <Cell>
        <Chip look={visibility === 'published' ? 'good' : 'warn'}>
          {words.visibility[visibility]}
        </Chip>{' '}
        <span className="text-[0.8125rem] text-muted">{words.origin[origin]}</span>
      </Cell>
      <Cell>{tests}</Cell>
      <Cell className="whitespace-nowrap">
        {timeLimit === null ? words.notMeasured : formatDuration(timeLimit)}
      </Cell>
      <Cell className="whitespace-nowrap text-muted">{formatTime(updatedAt)}</Cell>
    </tr>
  );
}
