import { useEffect } from 'react';
import { Link } from 'react-router';
import { useSessionQuery } from '@/api/account';
import { SubmissionTable } from './SubmissionTable';
import { submissionsText } from './text';
import { useSubmissions } from './useSubmissions';

const MOST = 5;

interface PastSubmissionsProps {
  problemId: string;
  /** The last submission made on this page; a new one reloads the list. */
  latest: string | undefined;
}

/** The latest submissions to a problem; empty for guests. */
export function PastSubmissions({ problemId, latest }: PastSubmissionsProps) {
  const user = useSessionQuery().data?.user;
  const {
    rows = [],
    refetch,
    isUninitialized,
  } = useSubmissions({ problem: problemId }, { skip: !user });
  useEffect(() => {
    if (latest !== undefined && !isUninitialized) void refetch();
  }, [latest, isUninitialized, refetch]);

  if (rows.length === 0) return null;
  return (
    <section className="mt-8 border-t border-line pt-4">
      <div className="mb-2 flex items-baseline gap-3">
        <h2 className="text-lg font-semibold">{submissionsText.earlier}</h2>
        {rows.length > MOST && (
          <Link
            to={`/submissions?problem=${encodeURIComponent(problemId)}`}
            className="text-sm text-accent underline underline-offset-4"
          >
            {submissionsText.allOfProblem}
          </Link>
        )}
      </div>
      <SubmissionTable rows={rows.slice(0, MOST)} users={false} />
    </section>
  );
}
