import { NavLink } from 'react-router';
import { useSessionQuery } from '@/api/account';
import { text } from '@/lib/text';

const pages = [
  { to: '/', label: text.nav.compiler },
  { to: '/problems', label: text.nav.problems },
  { to: '/submissions', label: text.nav.submissions },
  { to: '/leaderboard', label: text.nav.leaderboard },
];

/** Where else one can go; the page one is on is marked. */
export function NavLinks() {
  const { data: session } = useSessionQuery();
  const role = session?.user?.role;
  const setter = role === 'setter' || role === 'admin';
  return (
    <nav
      aria-label={text.nav.label}
      className="flex min-w-0 gap-1 overflow-x-auto text-sm max-sm:flex-1"
    >
      {[...pages, ...(setter ? [{ to: '/admin', label: text.nav.admin }] : [])].map(
        ({ to, label }) => (
          <NavLink
            key={to}
            to={to}
            end={to === '/'}
            className="rounded-lg px-2.5 py-1.5 font-medium text-muted hover:bg-ink/8 hover:text-ink aria-[current=page]:bg-ink/8 aria-[current=page]:text-ink"
          >
            {label}
          </NavLink>
        ),
      )}
    </nav>
  );
}
