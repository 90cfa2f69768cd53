import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useSessionQuery } from '@/api/account';
import { useLanguagesQuery } from '@/api/codevault';
import { isWaiting, useSubmissionQuery, type SubmissionRow } from '@/api/submissions';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { Notice } from '@/components/Notice';
import { TextBlock } from '@/components/TextBlock';
import { messageBeside } from '@/features/run/messageBeside';
import { VerdictRows } from '@/features/run/VerdictRows';
import { formatBytes, formatDuration } from '@/lib/format';
import { formatTime } from '@/lib/formatTime';
import { Standing } from '@/features/submissions/SubmissionTable';
import { submissionsText as words } from '@/features/submissions/text';
import { useSubmissions } from '@/features/submissions/useSubmissions';
import { useTakeCode } from './useTakeCode';

const link = 'text-accent underline underline-offset-4';

interface OwnSubmissionsProps {
  problemId: string;
  /** The last submission made on this page; a new one reloads the list. */
  latest: string | undefined;
}

/** The user's submissions to a problem; each opens to its code and verdicts. */
export function OwnSubmissions({ problemId, latest }: OwnSubmissionsProps) {
  const session = useSessionQuery().data;
  const { rows, refetch, isUninitialized, hasNextPage } = useSubmissions(
    { problem: problemId },
    { skip: !session?.user },
  );
  useEffect(() => {
    if (latest !== undefined && !isUninitialized) void refetch();
  }, [latest, isUninitialized, refetch]);

  if (session && !session.user) {
    return (
      <p className="flex flex-col items-center gap-2 py-8 text-center text-muted">
        {words.signIn}
        <Link to="/signin" state={{ from: `/problems/${problemId}` }} className={link}>
          {words.toSignIn}
        </Link>
      </p>
    );
  }
  if (!rows) return <p className="text-muted">{words.loading}</p>;
  if (rows.length === 0) return <p className="py-8 text-center text-muted">{words.noneHere}</p>;
  return (
    <>
      <ul aria-label={words.earlier} className="-mx-5 -mt-4 border-b border-line max-md:-mx-4">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {hasNextPage && (
        <Link
          to={`/submissions?problem=${encodeURIComponent(problemId)}`}
          className={`mt-3 inline-block text-sm ${link}`}
        >
          {words.allOfProblem}
        </Link>
      )}
    </>
  );
}

function Row({ row }: { row: SubmissionRow }) {
  const [opened, setOpened] = useState(false);
  const { data: languages } = useLanguagesQuery();
  const language = languages?.find(({ id }) => id === row.language)?.name ?? row.language;
  return (
    <li className="not-first:border-t not-first:border-line">
      <details className="group" onToggle={() => setOpened(true)}>
        <summary className="flex cursor-pointer list-none flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2.5 text-[0.8125rem] -outline-offset-2 hover:bg-ink/4">
          <Icon
            name="chevron"
            className="-mr-2 -rotate-90 text-muted transition-transform group-open:rotate-0"
          />
          <Standing row={row} />
          <span>{language}</span>
          {row.executionTime !== null && (
            <span className="text-muted tabular-nums">{formatDuration(row.executionTime)}</span>
          )}
          {row.memory !== null && (
            <span className="text-muted tabular-nums">{formatBytes(row.memory)}</span>
          )}
          <time dateTime={row.createdAt} className="ml-auto text-muted">
            {formatTime(row.createdAt)}
          </time>
        </summary>
        {opened && <Details row={row} />}
      </details>
    </li>
  );
}

function Details({ row }: { row: SubmissionRow }) {
  const { currentData: submission } = useSubmissionQuery(
    { id: row.id, shared: false },
    { skip: isWaiting(row), refetchOnMountOrArgChange: true },
  );
  const take = useTakeCode(submission);
  if (isWaiting(row)) return <p className="px-5 pb-3 text-sm text-muted">{words.notYet}</p>;
  if (!submission) return <p className="px-5 pb-3 text-sm text-muted">{words.loadingOne}</p>;
  return (
    <div className="flex flex-col gap-3 px-4 pb-4">
      <div className="flex flex-wrap items-center gap-3">
        {take && (
          <Button title={words.toEditorHint} onClick={() => take('submission')}>
            {words.useCode}
          </Button>
        )}
        <Link to={`/submissions/${encodeURIComponent(row.id)}`} className={`text-sm ${link}`}>
          {words.view}
        </Link>
      </div>
      {messageBeside(submission) && <Notice>{messageBeside(submission)}</Notice>}
      <TextBlock
        name={words.code}
        content={submission.code}
        className="max-h-96 rounded-lg bg-raised ring-1 ring-line"
      />
      {submission.tests.length > 0 && (
        <div className="overflow-hidden rounded-lg ring-1 ring-line">
          <VerdictRows tests={submission.tests} />
        </div>
      )}
    </div>
  );
}
