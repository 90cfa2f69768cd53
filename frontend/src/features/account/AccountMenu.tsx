import { Link, useLocation } from 'react-router';
import { useSessionQuery, useSignOutMutation } from '@/api/account';
import { Button, IconButton } from '@/components/Button';
import { text } from '@/lib/text';

/**
 * The signed-in user, and the link to sign in or out, which is an icon if space is short. Empty until
 * the session is known.
 */
export function AccountMenu({ compact = false }: { compact?: boolean }) {
  const { data: session } = useSessionQuery(undefined, { refetchOnFocus: true });
  const [signOut, { isLoading }] = useSignOutMutation();
  const { pathname } = useLocation();

  if (!session) return null;
  if (session.user) {
    return (
      <>
        <Link
          to="/progress"
          className="max-w-28 truncate rounded-lg px-1 text-sm text-muted hover:text-ink max-sm:max-w-16"
        >
          <span className="sr-only">{text.account.signedIn('')}</span>
          {session.user.name}
        </Link>
        {compact ? (
          <IconButton
            icon="exit"
            label={text.account.signOut}
            aria-disabled={isLoading}
            onClick={() => void signOut()}
          />
        ) : (
          <Button look="quiet" aria-disabled={isLoading} onClick={() => void signOut()}>
            {text.account.signOut}
          </Button>
        )}
      </>
    );
  }
  if (pathname === '/signin') return null;
  return (
    <Link
      to="/signin"
      state={{ from: pathname }}
      className="inline-flex h-9 items-center rounded-lg px-3 text-sm font-medium whitespace-nowrap text-muted hover:bg-ink/8 hover:text-ink"
    >
      {text.account.signIn}
    </Link>
  );
}
