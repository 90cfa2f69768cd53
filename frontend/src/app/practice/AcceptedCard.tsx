import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useProblemsQuery } from '@/api/codevault';
import { useOwnProblemsQuery, useSubmissionQuery } from '@/api/submissions';
import type { Problem } from '@/api/types';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { nextProblem } from '@/features/problems/matchProblems';
import { useStatus } from '@/features/problems/useStatus';
import { RuntimeChart } from '@/features/submissions/RuntimeChart';
import { submissionsText as words } from '@/features/submissions/text';
import { tracksText } from '@/features/tracks/text';
import { inPageLanguage, placesOf, stepAfter, stepPath } from '@/features/tracks/trackSteps';
import { useTracks } from '@/features/tracks/useTracks';

interface AcceptedCardProps {
  problem: Problem;
  submissionId: string;
  onEditorial: () => void;
}

/** What follows an accepted submission: how it compares, and where to go next. */
export function AcceptedCard({ problem, submissionId, onEditorial }: AcceptedCardProps) {
  const { currentData: submission } = useSubmissionQuery({ id: submissionId, shared: false });
  const { data: problems } = useProblemsQuery();
  const { statusOf } = useStatus();
  const { refetch } = useOwnProblemsQuery();
  // The problem may have become a solved one.
  useEffect(() => void refetch(), [submissionId, refetch]);
  const step = useNextStep(problem.id);
  const other = problems && nextProblem(problems, problem.id, statusOf);
  const next =
    step ??
    (other && { ...other, to: `/problems/${encodeURIComponent(other.id)}`, why: words.next });
  const percentile = submission?.percentile ?? 0;

  return (
    <section
      aria-label={words.solved}
      className="flex flex-wrap items-center gap-x-4 gap-y-3 border-b border-line bg-good-soft px-4 py-3"
    >
      <Joy />
      <div className="mr-auto min-w-48">
        <p className="font-semibold text-good">{words.solved}</p>
        <p className="text-sm">
          {percentile > 0 ? words.percentile(percentile) : words.solvedHint}
        </p>
      </div>
      {submission?.runtimes && submission.executionTime !== null && (
        <RuntimeChart runtimes={submission.runtimes} own={submission.executionTime} />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Link
          to={`/submissions/${encodeURIComponent(submissionId)}`}
          className="px-2 text-sm underline underline-offset-4"
        >
          {words.view}
        </Link>
        {problem.editorial && <Button onClick={onEditorial}>{words.editorial}</Button>}
        {next && (
          <Link
            to={next.to}
            className="inline-flex min-h-9 items-center gap-2 rounded-lg bg-brass px-3 font-semibold text-on-brass hover:bg-brass-strong"
          >
            <span className={step ? 'font-normal' : 'sr-only'}>{next.why}:</span> {next.name}
            <Icon name="chevron" className="-rotate-90" />
          </Link>
        )}
      </div>
    </section>
  );
}

/** The next step of the track that the user walks, or else of one with this problem; undefined if there is none. */
function useNextStep(problemId: string) {
  const [search] = useSearchParams();
  const { currentData: list } = useTracks();
  for (const place of placesOf(problemId, list?.tracks ?? [], search.get('track'))) {
    const step = stepAfter(place);
    if (!step) continue;
    return {
      name: step.problemName,
      to: stepPath(place.track.id, step.problemId),
      why: tracksText.nextIn(inPageLanguage(place.track.title)),
    };
  }
  return undefined;
}

const sparks = Array.from({ length: 8 }, (_, index) => index * 45);

/** A check mark that pops up among a few sparks; it stands still for who wants less motion. */
function Joy() {
  return (
    <span aria-hidden="true" className="relative grid size-10 shrink-0 place-items-center">
      {sparks.map((angle) => (
        <span
          key={angle}
          style={{ rotate: `${angle}deg` }}
          className="absolute inset-0 grid justify-items-center motion-reduce:hidden"
        >
          <span className="h-2 w-1 animate-[spark_900ms_ease-out_both] rounded-full bg-brass" />
        </span>
      ))}
      <span className="grid size-9 animate-[pop_420ms_cubic-bezier(.2,1.6,.4,1)_both] place-items-center rounded-full bg-good text-surface">
        <Icon name="check" className="size-5!" />
      </span>
    </span>
  );
}
