import { Link, useNavigate } from 'react-router';
import { useSessionQuery } from '@/api/account';
import { Card } from '@/components/Card';
import { EditorPreferences } from '@/features/editor/EditorPreferences';
import { DeleteCard, ExportCard } from '@/features/settings/DataCards';
import { LocalePicker } from '@/features/settings/LocalePicker';
import { ProfileCard } from '@/features/settings/ProfileCard';
import { PasswordCard } from '@/features/settings/PasswordCard';
import { SessionsCard } from '@/features/settings/SessionsCard';
import { settingsText } from '@/features/settings/text';
import { TokensCard } from '@/features/settings/TokensCard';
import { ThemePicker } from '@/features/theme/ThemePicker';
import { PlainPage } from './PlainPage';
import { useRetry } from './useRetry';

/** Appearance, editor and account settings. */
export function SettingsPage() {
  const answer = useSessionQuery(undefined, { refetchOnReconnect: true });
  const { trouble, retry } = useRetry(answer);
  const { data: session, refetch } = answer;
  const navigate = useNavigate();

  return (
    <PlainPage title={settingsText.title} width="max-w-3xl" trouble={trouble} onRetry={retry}>
      <Card title={settingsText.look.title} hint={settingsText.look.hint}>
        <div className="flex items-center gap-4">
          <span aria-hidden="true" className="text-sm font-medium">
            {settingsText.look.theme}
          </span>
          <ThemePicker compact={false} name="settings-theme" />
        </div>
        <LocalePicker />
      </Card>
      <EditorPreferences />
      {!session && !trouble && <p role="status">{settingsText.loading}</p>}
      {session?.user && (
        <>
          <ProfileCard shown={session.user.publicProfile} onSaved={() => void refetch()} />
          <PasswordCard />
          <SessionsCard />
          <TokensCard role={session.user.role} />
          <ExportCard />
          <DeleteCard
            onDeleted={() => {
              void refetch();
              void navigate('/');
            }}
          />
        </>
      )}
      {session && !session.user && (
        <p className="rounded-panel bg-surface p-5 text-muted ring-1 ring-line">
          {settingsText.signIn}{' '}
          <Link
            to="/signin"
            state={{ from: '/settings' }}
            className="text-accent underline underline-offset-4"
          >
            {settingsText.toSignIn}
          </Link>
        </p>
      )}
    </PlainPage>
  );
}
