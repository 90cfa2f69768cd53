import { Link } from 'react-router';
import type { Track, TrackList } from '@/api/tracks';
import { TrackProgress } from '@/features/tracks/TrackProgress';
import { tracksText as words } from '@/features/tracks/text';
import { continuationIn, inPageLanguage, stepPath, trackPath } from '@/features/tracks/trackSteps';
import { useTracks } from '@/features/tracks/useTracks';
import { PlainPage, Quiet } from './PlainPage';
import { useRetry } from './useRetry';

/** The paths through the problems, and how far the user has come on each. */
export function TracksPage() {
  const answer = useTracks();
  const { trouble, retry } = useRetry(answer);
  const { currentData: list } = answer;
  return (
    <PlainPage
      title={words.title}
      width="max-w-4xl"
      trouble={trouble}
      onRetry={retry}
      tools={list && <ContinueButton list={list} />}
    >
      <p className="text-sm text-muted">{words.hint}</p>
      {!list && !trouble && (
        <Quiet>
          <p>{words.loading}</p>
        </Quiet>
      )}
      {list?.tracks.length === 0 && (
        <Quiet>
          <p className="font-medium text-ink">{words.none}</p>
          <p>{words.noneHint}</p>
        </Quiet>
      )}
      {list && list.tracks.length > 0 && (
        <ul className="grid gap-4 md:grid-cols-2">
          {list.tracks.map((track) => (
            <TrackCard key={track.id} track={track} />
          ))}
        </ul>
      )}
    </PlainPage>
  );
}

function ContinueButton({ list }: { list: TrackList }) {
  const next = continuationIn(list);
  if (!next) return null;
  return (
    <Link
      to={stepPath(next.track.id, next.step.problemId)}
      className="ml-auto inline-flex min-h-9 items-center rounded-lg bg-brass px-3 py-1 font-semibold text-on-brass hover:bg-brass-strong max-sm:ml-0"
    >
      {words.continue}: {next.step.problemName}
    </Link>
  );
}

function TrackCard({ track }: { track: Track }) {
  return (
    <li className="relative flex flex-col gap-3 rounded-panel bg-surface p-5 ring-1 ring-line hover:bg-raised max-sm:p-4">
      <h2 className="text-lg font-semibold">
        <Link to={trackPath(track.id)} className="-outline-offset-2 after:absolute after:inset-0">
          {inPageLanguage(track.title)}
        </Link>
      </h2>
      <p className="mb-auto text-sm text-muted">{inPageLanguage(track.description)}</p>
      <TrackProgress track={track} />
    </li>
  );
}
