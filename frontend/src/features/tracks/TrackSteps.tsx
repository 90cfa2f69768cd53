import { Link } from 'react-router';
import type { WholeTrack } from '@/api/tracks';
import { Icon } from '@/components/Icon';
import { DifficultyBadge } from '@/features/problems/DifficultyBadge';
import { tracksText as words } from './text';
import { inPageLanguage, stepPath } from './trackSteps';

type Step = WholeTrack['steps'][number];

/** The steps of a track in order: the solved ones are ticked, the next one stands out. */
export function TrackSteps({ track }: { track: WholeTrack }) {
  return (
    <ol aria-label={words.steps} className="flex flex-col gap-2">
      {track.steps.map((step, index) => (
        <li
          key={step.problemId}
          aria-current={step.problemId === track.next ? 'step' : undefined}
          className="relative flex gap-4 rounded-panel bg-surface p-4 ring-1 ring-line hover:bg-raised aria-[current=step]:ring-2 aria-[current=step]:ring-accent max-sm:gap-3 max-sm:p-3"
        >
          <Mark step={step} number={index + 1} />
          <div className="min-w-0 flex-1">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h2 className="font-semibold">
                <Link
                  to={stepPath(track.id, step.problemId)}
                  className="-outline-offset-2 after:absolute after:inset-0"
                >
                  {step.problemName}
                </Link>
              </h2>
              <DifficultyBadge difficulty={step.difficulty} />
              {step.problemId === track.next && (
                <span className="text-[0.8125rem] font-medium text-accent">{words.current}</span>
              )}
            </div>
            <p className="mt-1 text-sm text-muted">{inPageLanguage(step.why)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Mark({ step, number }: { step: Step; number: number }) {
  const look = step.solved ? 'bg-good-soft text-good' : 'bg-ink/6 text-muted';
  return (
    <span
      className={`grid size-8 shrink-0 place-items-center rounded-full text-sm font-semibold tabular-nums ${look}`}
    >
      {step.solved ? (
        <>
          <Icon name="check" />
          <span className="sr-only">{words.solved}</span>
        </>
      ) : (
        <span aria-hidden="true">{number}</span>
      )}
    </span>
  );
}
