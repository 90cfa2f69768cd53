import {
  useSignedInQuery,
  useSignOutElsewhereMutation,
  useSignOutThereMutation,
  type SignedIn,
} from '@/api/me';
import { problemSentence } from '@/api/problemSentence';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { ConfirmButton } from '@/components/ConfirmButton';
import { Notice } from '@/components/Notice';
import { formatTime } from '@/lib/formatTime';
import { browserName } from './browserName';
import { settingsText } from './text';

const words = settingsText.sessions;

/** The user's sessions, and controls to end them. */
export function SessionsCard() {
  const { data: sessions, error } = useSignedInQuery();
  const [signOut, ending] = useSignOutThereMutation();
  const [signOutElsewhere, endingAll] = useSignOutElsewhereMutation();
  const problem = problemSentence(error ?? ending.error ?? endingAll.error);

  return (
    <Card title={words.title}>
      {!sessions && !problem && <p role="status">{settingsText.loading}</p>}
      {sessions && (
        <ul className="divide-y divide-line">
          {sessions.map((session) => (
            <Row key={session.id} session={session} onEnd={() => void signOut(session.id)} />
          ))}
        </ul>
      )}
      {problem && (
        <Notice look="bad" className="rounded-lg">
          <p role="alert">{problem}</p>
        </Notice>
      )}
      {sessions && sessions.length > 1 && (
        <div>
          <ConfirmButton
            look="plain"
            question={words.othersQuestion}
            hint={words.othersHint}
            confirm={words.others}
            onConfirm={() => void signOutElsewhere()}
          >
            {words.others}
          </ConfirmButton>
        </div>
      )}
    </Card>
  );
}

function Row({ session, onEnd }: { session: SignedIn; onEnd: () => void }) {
  const browser = browserName(session.userAgent) ?? words.unknown;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap gap-x-3">
          <span className="font-medium">{browser}</span>
          <span className="text-muted">{session.address}</span>
        </p>
        <p className="text-[0.8125rem] text-muted">
          {words.seen(formatTime(session.lastSeenAt))} ·{' '}
          {words.since(formatTime(session.createdAt))}
        </p>
      </div>
      {session.current ? (
        <span className="rounded-md bg-good-soft px-2 py-1 text-[0.8125rem] text-good">
          {words.here}
        </span>
      ) : (
        <Button aria-label={words.revokeThis(browser, session.address)} onClick={onEnd}>
          {words.revoke}
        </Button>
      )}
    </li>
  );
}
