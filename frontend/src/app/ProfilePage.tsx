import { Link, useParams } from 'react-router';
import { useSessionQuery } from '@/api/account';
import { useProfileQuery } from '@/api/submissions';
import { ProgressCards } from '@/features/progress/ProgressCards';
import { progressText } from '@/features/progress/text';
import { formatTime } from '@/lib/formatTime';
import { LostPage } from './LostPage';
import { linkLook, PlainPage, Quiet, SignInFirst } from './PlainPage';
import { useRetry } from './useRetry';

/** The progress of the signed-in user. */
export function ProgressPage() {
  const session = useSessionQuery();
  const { trouble, retry } = useRetry(session);
  const name = session.data?.user?.name;
  if (name !== undefined) return <Profile name={name} mine />;
  return (
    <PlainPage title={progressText.title} trouble={trouble} onRetry={retry}>
      {!session.data && !trouble && (
        <Quiet>
          <p>{progressText.loading}</p>
        </Quiet>
      )}
      {session.data && <SignInFirst sentence={progressText.signIn} from="/progress" />}
    </PlainPage>
  );
}

/** The progress of any user. */
export function UserPage() {
  const { name = '' } = useParams();
  return <Profile name={name} mine={false} />;
}

function Profile({ name, mine }: { name: string; mine: boolean }) {
  const answer = useProfileQuery(name, { refetchOnMountOrArgChange: true });
  const { trouble, hopeless, retry } = useRetry(answer);
  const { currentData: profile } = answer;

  if (hopeless) return <LostPage sentence={progressText.unknown} />;
  return (
    <PlainPage
      title={mine ? progressText.title : name}
      trouble={trouble}
      onRetry={retry}
      tools={
        mine && (
          <Link to="/submissions" className={`ml-auto text-sm ${linkLook}`}>
            {progressText.toSubmissions}
          </Link>
        )
      }
    >
      {profile ? (
        <>
          <p className="text-sm text-muted">
            {mine && `${profile.user.name} · `}
            {progressText.since(formatTime(profile.user.createdAt))}
          </p>
          <ProgressCards progress={profile.progress} />
        </>
      ) : (
        !trouble && (
          <Quiet>
            <p>{progressText.loading}</p>
          </Quiet>
        )
      )}
    </PlainPage>
  );
}
