import { Link, useParams } from 'react-router';
import { useSessionQuery } from '@/api/account';
import type { WholeTrack } from '@/api/tracks';
import { TrackProgress } from '@/features/tracks/TrackProgress';
import { TrackSteps } from '@/features/tracks/TrackSteps';
import { tracksText as words } from '@/features/tracks/text';
import { inPageLanguage, stepPath, trackPath } from '@/features/tracks/trackSteps';
import { useTrack } from '@/features/tracks/useTracks';
import { LostPage } from './LostPage';
import { linkLook, PlainPage, Quiet } from './PlainPage';
import { useRetry } from './useRetry';

/** A track: its steps, and the one to go on with. */
export function TrackPage() {
  const { id = '' } = useParams();
  const answer = useTrack(id);
  const { trouble, hopeless, retry } = useRetry(answer);
  const { currentData: track } = answer;
  if (hopeless) return <LostPage sentence={words.unknown} />;
  return (
    <PlainPage
      title={track ? inPageLanguage(track.title) : words.title}
      width="max-w-3xl"
      trouble={trouble}
      onRetry={retry}
      tools={
        <Link to="/tracks" className={`ml-auto text-sm ${linkLook}`}>
          {words.all}
        </Link>
      }
    >
      {track ? (
        <>
          <Overview track={track} />
          <TrackSteps track={track} />
        </>
      ) : (
        !trouble && (
          <Quiet>
            <p>{words.loadingOne}</p>
          </Quiet>
        )
      )}
    </PlainPage>
  );
}

function Overview({ track }: { track: WholeTrack }) {
  const { data: session } = useSessionQuery();
  const next = track.steps.find(({ problemId }) => problemId === track.next);
  return (
    <>
      <p className="text-muted">{inPageLanguage(track.description)}</p>
      {session?.user ? (
        <TrackProgress track={track} />
      ) : (
        <p className="text-sm">
          <Link to="/signin" state={{ from: trackPath(track.id) }} className={linkLook}>
            {words.signIn}
          </Link>{' '}
          {words.signInHint}
        </p>
      )}
      {next ? (
        <Link
          to={stepPath(track.id, next.problemId)}
          className="inline-flex min-h-10 items-center self-start rounded-lg bg-brass px-4 py-1 font-semibold text-on-brass hover:bg-brass-strong"
        >
          {track.solved > 0 ? words.continue : words.start}: {next.problemName}
        </Link>
      ) : (
        <p className="rounded-panel bg-good-soft px-4 py-3 font-medium text-good">{words.done}</p>
      )}
    </>
  );
}
