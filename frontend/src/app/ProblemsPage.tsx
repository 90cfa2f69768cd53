import { useMemo } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useProblemsQuery } from '@/api/codevault';
import type { ProblemSummary } from '@/api/types';
import { Button } from '@/components/Button';
import { ProblemList } from '@/features/problems/ProblemList';
import { ProblemDifficulty, ProblemOrder, ProblemSearch } from '@/features/problems/ProblemSearch';
import {
  filterOf,
  matchProblems,
  searchOf,
  type ProblemFilter,
} from '@/features/problems/matchProblems';
import { useStatus } from '@/features/problems/useStatus';
import { NextProblems } from '@/features/tracks/NextProblems';
import { tracksText } from '@/features/tracks/text';
import { text } from '@/lib/text';
import { linkLook, PlainPage, Quiet } from './PlainPage';
import { useRetry } from './useRetry';

export function ProblemsPage() {
  const answer = useProblemsQuery(undefined, { refetchOnReconnect: true, refetchOnFocus: true });
  const { trouble, retry } = useRetry(answer);

  return (
    <PlainPage
      title={text.problems.title}
      width="max-w-4xl"
      trouble={trouble}
      onRetry={retry}
      tools={
        <Link to="/tracks" className={`ml-auto text-sm ${linkLook}`}>
          {tracksText.all}
        </Link>
      }
    >
      {answer.data ? (
        <Problems problems={answer.data} />
      ) : (
        !trouble && (
          <Quiet>
            <p>{text.problems.loading}</p>
          </Quiet>
        )
      )}
    </PlainPage>
  );
}

function Problems({ problems }: { problems: ProblemSummary[] }) {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => filterOf(search), [search]);
  const { known, statusOf, bookmarked } = useStatus();
  const topics = useMemo(
    () => [...new Set(problems.flatMap((problem) => problem.topics))].sort(),
    [problems],
  );
  const found = useMemo(
    () => matchProblems(problems, filter, statusOf, bookmarked),
    [problems, filter, statusOf, bookmarked],
  );
  const navigate = useNavigate();
  const unsolved = found.filter(({ id }) => statusOf(id) !== 'solved');
  const pickOne = () => {
    const picked = unsolved[Math.floor(Math.random() * unsolved.length)];
    if (picked) void navigate(`/problems/${encodeURIComponent(picked.id)}`);
  };

  // The typed text is state of the page, not an entry of the history.
  const change = (wanted: ProblemFilter) => void setSearch(searchOf(wanted), { replace: true });

  if (problems.length === 0) {
    return (
      <Quiet>
        <p className="font-medium text-ink">{text.problems.none}</p>
        <p>{text.problems.noneHint}</p>
      </Quiet>
    );
  }
  return (
    <>
      <NextProblems />
      <ProblemSearch filter={filter} topics={topics} known={known} onChange={change} />
      <div className="flex flex-wrap items-center gap-3">
        <ProblemDifficulty filter={filter} onChange={change} />
        <p role="status" className="text-[0.8125rem] text-muted">
          {text.problems.count(found.length, problems.length)}
        </p>
        <span className="ml-auto">
          <ProblemOrder filter={filter} onChange={change} />
        </span>
        <Button aria-disabled={unsolved.length === 0} onClick={pickOne}>
          {text.problems.random}
        </Button>
      </div>
      {found.length > 0 ? (
        <ProblemList problems={found} statusOf={statusOf} />
      ) : (
        <Quiet>
          <p>{text.problems.noMatch}</p>
          <Button onClick={() => void setSearch({}, { replace: true })}>
            {text.problems.clear}
          </Button>
        </Quiet>
      )}
    </>
  );
}
