import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useSessionQuery, type Entrance } from '@/api/account';
import { Button } from '@/components/Button';
import { EntranceForm } from '@/features/account/EntranceForm';
import { accountText } from '@/features/account/text';
import { submitAtOnce } from '@/features/run/useAttempt';
import { useTitle } from '@/lib/useTitle';
import { Header } from './Header';

/** The page to sign in or create an account; leads back to the previous page. */
export function SignInPage() {
  const [how, setHow] = useState<Entrance>('signin');
  const { data: session } = useSessionQuery();
  const location = useLocation();
  const navigate = useNavigate();
  const words = accountText[how === 'register' ? 'register' : 'signIn'];
  const state = location.state as { from?: string; why?: string } | null;
  const from = state?.from ?? '/';
  const toSubmit = state?.why === 'submit';
  const closed = session?.registration === 'closed';
  useTitle(words.title);

  // Signed-in users are sent on, and the page that they wanted to submit on does so.
  const known = session?.user?.id;
  useEffect(() => {
    if (known === undefined) return;
    void navigate(from, { replace: true, state: toSubmit ? submitAtOnce : null });
  }, [known, from, toSubmit, navigate]);

  return (
    <div className="flex h-full flex-col">
      <Header />
      <main className="min-h-0 flex-1 overflow-y-auto px-3 py-10">
        <div className="mx-auto flex max-w-sm flex-col gap-5 rounded-panel bg-surface p-6 ring-1 ring-line">
          <h1 className="text-2xl font-semibold tracking-tight">{words.title}</h1>
          <p className="text-sm text-muted">{toSubmit ? accountText.toSubmit : accountText.why}</p>
          <EntranceForm key={how} how={how} />
          {closed ? (
            <p className="text-sm text-muted">{accountText.closed}</p>
          ) : (
            <p className="flex items-center gap-2 text-sm text-muted">
              {words.other}
              <Button
                look="bare"
                className="h-8!"
                onClick={() => setHow(how === 'register' ? 'signin' : 'register')}
              >
                {words.toOther}
              </Button>
            </p>
          )}
        </div>
      </main>
    </div>
  );
}
