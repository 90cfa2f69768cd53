import { useMemo } from 'react';
import { useSessionQuery } from '@/api/account';
import { useOwnProblemsQuery } from '@/api/submissions';
import type { StatusOf } from './matchProblems';

const none: string[] = [];

/** The user's bookmarks, and the status for each problem; unknown for guests. */
export function useStatus() {
  const user = useSessionQuery().data?.user;
  const { currentData: own } = useOwnProblemsQuery(undefined, {
    skip: !user,
    refetchOnMountOrArgChange: true,
  });
  const statusOf = useMemo<StatusOf>(() => {
    const solved = new Set(own?.solved);
    const attempted = new Set(own?.attempted);
    return (id) => (solved.has(id) ? 'solved' : attempted.has(id) ? 'attempted' : 'untouched');
  }, [own]);
  return { known: own !== undefined, statusOf, bookmarked: own?.bookmarked ?? none };
}
