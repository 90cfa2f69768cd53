import { useCallback, useEffect } from 'react';
import { Link } from 'react-router';
import { useSessionQuery } from '@/api/account';
import { useSubmissionsInfiniteQuery } from '@/api/submissions';
import { SubmissionTable } from './SubmissionTable';
import { submissionsText } from './text';

const MOST = 5;

interface PastSubmissionsProps {
  problemId: string;
  /** The last submission made on this page; a new one reloads the list. */
  latest: string | undefined;
}

/** The latest submissions to a problem; empty for guests. */
export function PastSubmissions({ problemId, latest }: PastSubmissionsProps) {
  const user = useSessionQuery().data?.user;
  const { currentData, refetch, isUninitialized } = useSubmissionsInfiniteQuery(
    { problem: problemId },
    { skip: !user, refetchOnMountOrArgChange: true },
  );
  const ask = useCallback(() => void refetch(), [refetch]);
  useEffect(() => {
    if (latest !== undefined && !isUninitialized) ask();
  }, [latest, isUninitialized, ask]);
  const rows = currentData?.pages.flatMap(({ submissions }) => submissions) ?? [];

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
      <SubmissionTable rows={rows.slice(0, MOST)} users={false} onEnded={ask} />
    </section>
  );
}
