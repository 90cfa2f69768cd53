import { useId, useState } from 'react';
import {
  useSubmissionQuery,
  useSubmissionsInfiniteQuery,
  type Submission,
} from '@/api/submissions';
import { Button } from '@/components/Button';
import { OutputDiff } from '@/features/run/OutputDiff';
import { verdictName } from '@/features/run/runState';
import { formatTime } from '@/lib/formatTime';
import { submissionsText } from './text';

/** The code beside that of another submission by the same user to the same problem. */
export function Comparison({ submission }: { submission: Submission }) {
  const [other, setOther] = useState('');
  const id = useId();
  const answer = useSubmissionsInfiniteQuery({
    problem: submission.problemId,
    user: submission.user,
  });
  const found = useSubmissionQuery({ id: other, shared: false }, { skip: other === '' });
  const others = (answer.data?.pages.flatMap(({ submissions }) => submissions) ?? []).filter(
    (row) => row.id !== submission.id,
  );

  if (others.length === 0) return null;
  const code = other === '' ? undefined : found.currentData?.code;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <label htmlFor={id} className="text-sm font-medium">
          {submissionsText.compare}
        </label>
        <select
          id={id}
          value={other}
          onChange={(event) => setOther(event.target.value)}
          className="h-9 max-w-full rounded-lg bg-raised px-2 text-sm ring-1 ring-line ring-inset"
        >
          <option value="">{submissionsText.compareNone}</option>
          {others.map((row) => (
            <option key={row.id} value={row.id}>
              {formatTime(row.createdAt)}, {row.language}
              {row.verdict && `, ${verdictName(row.verdict)}`}
            </option>
          ))}
        </select>
        {answer.hasNextPage && (
          <Button
            aria-disabled={answer.isFetchingNextPage}
            onClick={() => void answer.fetchNextPage()}
          >
            {answer.isFetchingNextPage ? submissionsText.loadingMore : submissionsText.more}
          </Button>
        )}
      </div>
      {code !== undefined &&
        (code === submission.code ? (
          <p className="text-sm text-muted">{submissionsText.sameCode}</p>
        ) : (
          <OutputDiff
            expected={code}
            got={submission.code}
            names={{ expected: submissionsText.before, got: submissionsText.after }}
          />
        ))}
    </div>
  );
}
