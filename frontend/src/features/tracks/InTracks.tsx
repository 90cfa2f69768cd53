import { Link, useSearchParams } from 'react-router';
import { tracksText as words } from './text';
import { inPageLanguage, placesOf, trackPath } from './trackSteps';
import { useTracks } from './useTracks';

/** The tracks of which a problem is a step. */
export function InTracks({ problemId }: { problemId: string }) {
  const [search] = useSearchParams();
  const { currentData: list } = useTracks();
  const places = placesOf(problemId, list?.tracks ?? [], search.get('track'));
  if (places.length === 0) return null;
  return (
    <p className="mb-4 flex flex-wrap gap-x-3 gap-y-1 text-[0.8125rem]">
      <span className="text-muted">{words.in}</span>
      {places.map(({ track, at }) => (
        <span key={track.id}>
          {' '}
          <Link to={trackPath(track.id)} className="underline underline-offset-4">
            {inPageLanguage(track.title)}
          </Link>{' '}
          <span className="text-muted">({words.step(at + 1, track.steps.length)})</span>
        </span>
      ))}
    </p>
  );
}
