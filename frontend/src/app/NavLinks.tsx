import { useEffect, useRef, useState } from 'react';
import { NavLink } from 'react-router';
import { useSessionQuery } from '@/api/account';
import { IconButton } from '@/components/Button';
import { text } from '@/lib/text';
import { usePhone } from '@/lib/useMediaQuery';

const pages = [
  { to: '/', label: text.nav.compiler },
  { to: '/problems', label: text.nav.problems },
  { to: '/submissions', label: text.nav.submissions },
  { to: '/leaderboard', label: text.nav.leaderboard },
];

/** Links to the other pages; the current one is marked. On a phone, a button opens them. */
export function NavLinks() {
  const phone = usePhone();
  return phone ? <PagesMenu /> : <Links className="gap-1" />;
}

interface LinksProps {
  className: string;
  settings?: boolean;
  onPick?: () => void;
}

function Links({ className, settings = false, onPick }: LinksProps) {
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
          className="rounded-lg px-2.5 py-1.5 font-medium text-muted hover:bg-ink/8 hover:text-ink aria-[current=page]:bg-ink/8 aria-[current=page]:text-ink max-sm:py-2.5"
        >
          {label}
        </NavLink>
      ))}
    </nav>
  );
}

function PagesMenu() {
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
        <Links
          className="absolute top-full left-0 z-20 mt-1 flex-col rounded-panel bg-surface p-1 shadow-xl ring-1 ring-line"
          settings
          onPick={() => setOpen(false)}
        />
      )}
    </div>
  );
}
