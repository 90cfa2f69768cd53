import type { Track } from '@/api/tracks';
import { tracksText as words } from './text';
import { inPageLanguage } from './trackSteps';

/** How much of a track is solved: a bar and a sentence. */
export function TrackProgress({
  track,
}: {
  track: Pick<Track, 'title' | 'solved'> & { steps: unknown[] };
}) {
  return (
    <div className="flex items-center gap-3 text-sm">
      <progress
        aria-label={words.progressOf(inPageLanguage(track.title))}
        value={track.solved}
        max={track.steps.length}
        className="h-2 min-w-0 flex-1 appearance-none overflow-hidden rounded-full bg-ink/10 [&::-moz-progress-bar]:bg-good [&::-webkit-progress-bar]:bg-ink/10 [&::-webkit-progress-value]:bg-good"
      />
      <span className="text-muted tabular-nums">
        {words.solvedOf(track.solved, track.steps.length)}
      </span>
    </div>
  );
}
