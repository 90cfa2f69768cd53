import { useEffect, useRef, useState } from 'react';
import { NavLink } from 'react-router';
import { useSessionQuery } from '@/api/account';
import { IconButton } from '@/components/Button';
import { AccountMenu } from '@/features/account/AccountMenu';
import { text } from '@/lib/text';

const pages = [
  { to: '/', label: text.nav.compiler },
  { to: '/problems', label: text.nav.problems },
  { to: '/submissions', label: text.nav.submissions },
  { to: '/leaderboard', label: text.nav.leaderboard },
];

interface NavLinksProps {
  className: string;
  settings?: boolean;
  onPick?: () => void;
}

/** Links to the other pages; the current one is marked. */
export function NavLinks({ className, settings = false, onPick }: NavLinksProps) {
  const { data: session } = useSessionQuery();
  const role = session?.user?.role;
  const setter = role === 'setter' || role === 'admin';
  const all = [
    ...pages,
    ...(setter ? [{ to: '/admin', label: text.nav.admin }] : []),
    ...(settings ? [{ to: '/settings', label: text.nav.settings }] : []),
  ];
  return (
    <nav aria-label={text.nav.label} className={`flex text-sm ${className}`}>
      {all.map(({ to, label }) => (
        <NavLink
          key={to}
          to={to}
          end={to === '/'}
          onClick={onPick}
          className="rounded-lg px-2.5 py-1.5 font-medium whitespace-nowrap text-muted hover:bg-ink/8 hover:text-ink aria-[current=page]:bg-ink/8 aria-[current=page]:text-ink max-sm:py-2.5"
        >
          {label}
        </NavLink>
      ))}
    </nav>
  );
}

/** A button that opens the links to the other pages, and on request the account. */
export function PagesMenu({ account }: { account: boolean }) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape';
      const outside = event.type !== 'keydown' && !box.current?.contains(event.target as Node);
      if (escaped || outside) setOpen(false);
      if (escaped) box.current?.querySelector('button')?.focus();
    };
    const happenings = ['keydown', 'pointerdown', 'focusin'];
    for (const name of happenings) document.addEventListener(name, close);
    return () => {
      for (const name of happenings) document.removeEventListener(name, close);
    };
  }, [open]);

  return (
    <div ref={box} className="relative">
      <IconButton
        icon="menu"
        label={text.nav.menu}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div className="absolute top-full left-0 z-20 mt-1 rounded-panel bg-surface p-1 shadow-xl ring-1 ring-line">
          <NavLinks className="flex-col" settings onPick={() => setOpen(false)} />
          {account && (
            <div className="mt-1 flex items-center gap-1 border-t border-line pt-1 pl-1.5">
              <AccountMenu />
            </div>
          )}
        </div>
      )}
    </div>
  );
}
