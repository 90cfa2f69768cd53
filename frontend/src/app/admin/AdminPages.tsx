import type { ReactNode } from 'react';
import { Link, Navigate, NavLink, Route, Routes, useLocation } from 'react-router';
import { useSessionQuery } from '@/api/account';
import { adminText } from '@/features/admin/text';
import { useTitle } from '@/lib/useTitle';
import { Header } from '@/app/Header';
import { useRetry, type Trouble } from '@/app/useRetry';
import { AdminProblemPage } from './AdminProblemPage';
import { AdminProblemsPage } from './AdminProblemsPage';
import { QueuePage } from './QueuePage';
import { RejudgesPage } from './RejudgesPage';
import { SystemPage } from './SystemPage';
import { UsersPage } from './UsersPage';

const forSetters = [{ to: '/admin/problems', label: adminText.problems.title }];
const forAdmins = [
  { to: '/admin/rejudges', label: adminText.rejudges.title },
  { to: '/admin/users', label: adminText.users.title },
  { to: '/admin/queue', label: adminText.queue.title },
  { to: '/admin/system', label: adminText.system.title },
];

/** The pages for setters and admins. */
export function AdminPages({ dark }: { dark: boolean }) {
  const answer = useSessionQuery(undefined, { refetchOnReconnect: true });
  const { trouble, retry } = useRetry(answer);
  const role = answer.data?.user?.role;
  const { pathname } = useLocation();
  useTitle(adminText.title);

  if (role !== 'setter' && role !== 'admin') {
    return (
      <Frame trouble={trouble} onRetry={retry}>
        <h1 className="text-2xl font-semibold tracking-tight">{adminText.title}</h1>
        {answer.data ? (
          <p className="rounded-panel bg-surface p-6 text-muted ring-1 ring-line">
            {role ? adminText.forbidden : `${adminText.signIn} `}
            {!role && (
              <Link
                to="/signin"
                state={{ from: pathname }}
                className="text-accent underline underline-offset-4"
              >
                {adminText.toSignIn}
              </Link>
            )}
          </p>
        ) : (
          !trouble && <p role="status">{adminText.loading}</p>
        )}
      </Frame>
    );
  }

  const admin = role === 'admin';
  const only = (page: ReactNode) =>
    admin ? page : <p className="text-muted">{adminText.onlyAdmins}</p>;
  return (
    <Frame trouble={trouble} onRetry={retry}>
      <nav aria-label={adminText.pages} className="flex flex-wrap gap-1 text-sm">
        {[...forSetters, ...(admin ? forAdmins : [])].map(({ to, label }) => (
          <NavLink
            key={to}
            to={to}
            className="rounded-lg px-2.5 py-1.5 font-medium text-muted hover:bg-ink/8 hover:text-ink aria-[current=page]:bg-ink/8 aria-[current=page]:text-ink"
          >
            {label}
          </NavLink>
        ))}
      </nav>
      <Routes>
        <Route path="problems" element={<AdminProblemsPage />} />
        <Route path="problems/:id" element={<AdminProblemPage dark={dark} />} />
        <Route path="rejudges" element={only(<RejudgesPage />)} />
        <Route path="users" element={only(<UsersPage />)} />
        <Route path="queue" element={only(<QueuePage />)} />
        <Route path="system" element={only(<SystemPage />)} />
        <Route path="*" element={<Navigate to="/admin/problems" replace />} />
      </Routes>
    </Frame>
  );
}

interface FrameProps {
  trouble: Trouble | undefined;
  onRetry: () => void;
  children: ReactNode;
}

function Frame({ trouble, onRetry, children }: FrameProps) {
  return (
    <div className="flex h-full flex-col">
      <Header trouble={trouble} onRetry={onRetry} />
      <main className="min-h-0 flex-1 overflow-y-auto px-3 pt-4 pb-10">
        <div className="mx-auto flex max-w-5xl flex-col gap-4">{children}</div>
      </main>
    </div>
  );
}
