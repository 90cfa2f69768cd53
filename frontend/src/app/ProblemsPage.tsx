import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useSessionQuery } from '@/api/account';
import { useProblemsQuery } from '@/api/codevault';
import { useOwnProblemsQuery } from '@/api/submissions';
import type { ProblemSummary } from '@/api/types';
import { Button } from '@/components/Button';
import { ProblemList } from '@/features/problems/ProblemList';
import { ProblemSearch } from '@/features/problems/ProblemSearch';
import {
  filterOf,
  matchProblems,
  searchOf,
  type StatusOf,
} from '@/features/problems/matchProblems';
import { text } from '@/lib/text';
import { useTitle } from '@/lib/useTitle';
import { Header } from './Header';
import { useRetry } from './useRetry';

const quiet = 'rounded-panel bg-surface px-6 py-12 text-center text-muted ring-1 ring-line';

export function ProblemsPage() {
  const answer = useProblemsQuery(undefined, { refetchOnReconnect: true, refetchOnFocus: true });
  const { trouble, retry } = useRetry(answer);
  useTitle(text.problems.title);

  return (
    <div className="flex h-full flex-col">
      <Header trouble={trouble} onRetry={retry} />
      <main className="min-h-0 flex-1 overflow-y-auto px-3 pt-4 pb-10">
        <div className="mx-auto flex max-w-4xl flex-col gap-4">
          <h1 className="text-2xl font-semibold tracking-tight">{text.problems.title}</h1>
          {answer.data ? (
            <Problems problems={answer.data} />
          ) : (
            !trouble && (
              <p role="status" className={quiet}>
                {text.problems.loading}
              </p>
            )
          )}
        </div>
      </main>
    </div>
  );
}

function Problems({ problems }: { problems: ProblemSummary[] }) {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => filterOf(search), [search]);
  const { known, statusOf } = useStatus();
  const topics = useMemo(
    () => [...new Set(problems.flatMap((problem) => problem.topics))].sort(),
    [problems],
  );
  const found = useMemo(
    () => matchProblems(problems, filter, statusOf),
    [problems, filter, statusOf],
  );
  const navigate = useNavigate();
  const unsolved = found.filter(({ id }) => statusOf(id) !== 'solved');
  const pickOne = () => {
    const picked = unsolved[Math.floor(Math.random() * unsolved.length)];
    if (picked) void navigate(`/problems/${encodeURIComponent(picked.id)}`);
  };

  if (problems.length === 0) {
    return (
      <div className={quiet}>
        <p className="font-medium text-ink">{text.problems.none}</p>
        <p>{text.problems.noneHint}</p>
      </div>
    );
  }
  return (
    <>
      <ProblemSearch
        filter={filter}
        topics={topics}
        known={known}
        // What is typed is a state of the page, not a way that led here.
        onChange={(wanted) => void setSearch(searchOf(wanted), { replace: true })}
      />
      <div className="flex flex-wrap items-center gap-3">
        <p role="status" className="text-[0.8125rem] text-muted">
          {text.problems.count(found.length, problems.length)}
        </p>
        <Button className="ml-auto" aria-disabled={unsolved.length === 0} onClick={pickOne}>
          {text.problems.random}
        </Button>
      </div>
      {found.length > 0 ? (
        <ProblemList problems={found} statusOf={statusOf} />
      ) : (
        <div className={`${quiet} flex flex-col items-center gap-3`}>
          <p>{text.problems.noMatch}</p>
          <Button onClick={() => void setSearch({}, { replace: true })}>
            {text.problems.clear}
          </Button>
        </div>
      )}
    </>
  );
}

/** How far one has come with each problem; not known of guests. */
function useStatus() {
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
  return { known: own !== undefined, statusOf };
}
