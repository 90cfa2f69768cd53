import { Link, useSearchParams } from 'react-router';
import { useSessionQuery } from '@/api/account';
import type { SubmissionFilter } from '@/api/submissions';
import type { User } from '@/api/types';
import { Button } from '@/components/Button';
import { Filters } from '@/features/submissions/Filters';
import { SubmissionTable } from '@/features/submissions/SubmissionTable';
import { submissionsText } from '@/features/submissions/text';
import { useSubmissions } from '@/features/submissions/useSubmissions';
import { linkLook, PlainPage, Quiet, SignInFirst } from './PlainPage';
import { useRetry } from './useRetry';

const names = ['problem', 'verdict', 'language', 'user', 'from', 'to'] as const;

/** The filter in the query of an address. */
const filterOf = (search: URLSearchParams): SubmissionFilter =>
  Object.fromEntries(names.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])));

/** The user's submissions, newest first; setters and admins can also see those of others. */
export function SubmissionsPage() {
  const session = useSessionQuery();
  const { trouble, retry } = useRetry(session);
  const user = session.data?.user;

  if (user) return <List user={user} />;
  return (
    <PlainPage title={submissionsText.title} trouble={trouble} onRetry={retry}>
      {!session.data && !trouble && (
        <Quiet>
          <p>{submissionsText.loading}</p>
        </Quiet>
      )}
      {session.data && <SignInFirst sentence={submissionsText.signIn} from="/submissions" />}
    </PlainPage>
  );
}

function List({ user }: { user: User }) {
  const [search, setSearch] = useSearchParams();
  const filter = filterOf(search);
  const answer = useSubmissions(filter);
  const { trouble, retry } = useRetry(answer);
  const { rows } = answer;
  const filtered = Object.keys(filter).length > 0;

  return (
    <PlainPage title={submissionsText.title} trouble={trouble} onRetry={retry}>
      <Filters
        filter={filter}
        ofOthers={user.role !== 'user'}
        onChange={(wanted) => void setSearch({ ...wanted }, { replace: true })}
      />
      {!rows && !trouble && (
        <Quiet>
          <p>{submissionsText.loading}</p>
        </Quiet>
      )}
      {rows?.length === 0 && (
        <Quiet>
          {filtered ? (
            <>
              <p>{submissionsText.noMatch}</p>
              <Button onClick={() => void setSearch({}, { replace: true })}>
                {submissionsText.clear}
              </Button>
            </>
          ) : (
            <>
              <p className="font-medium text-ink">{submissionsText.none}</p>
              <p>{submissionsText.noneHint}</p>
              <Link to="/problems" className={linkLook}>
                {submissionsText.toProblems}
              </Link>
            </>
          )}
        </Quiet>
      )}
      {rows && rows.length > 0 && <SubmissionTable rows={rows} users={filter.user !== undefined} />}
      {answer.hasNextPage && (
        <Button
          className="mx-auto"
          aria-disabled={answer.isFetchingNextPage}
          onClick={() => void answer.fetchNextPage()}
        >
          {answer.isFetchingNextPage ? submissionsText.loadingMore : submissionsText.more}
        </Button>
      )}
    </PlainPage>
  );
}
