import type { ReactNode } from 'react';
import { Button, IconButton } from '@/components/Button';
import { Logo } from '@/components/Logo';
import { Notice } from '@/components/Notice';
import { AccountMenu } from '@/features/account/AccountMenu';
import { ThemePicker } from '@/features/theme/ThemePicker';
import { paletteKeys } from '@/lib/keys';
import { text } from '@/lib/text';
import { useMediaQuery, usePhone } from '@/lib/useMediaQuery';
import { useOnline } from '@/lib/useOnline';
import { openPalette } from './Commands';
import { NavLinks, PagesMenu } from './NavLinks';
import { SettingsLink } from './SettingsLink';
import type { Trouble } from './useRetry';

interface HeaderProps {
  picker?: ReactNode;
  controls?: ReactNode;
  /** Set while the server does not answer. */
  trouble?: Trouble | undefined;
  onRetry?: () => void;
  /** The page's heading, if the page shows none itself. */
  heading?: string;
}

/**
 * One row at every width: what does not fit is in a menu. A page with a picker and controls has less room
 * than others.
 */
export function Header({ picker, controls, trouble, onRetry, heading }: HeaderProps) {
  const full = picker !== undefined;
  const roomForLinks = useMediaQuery(full ? '(width >= 80rem)' : '(width >= 64rem)');
  const roomForThemes = useMediaQuery('(width >= 96rem)') || (roomForLinks && !full);
  const phone = usePhone();
  const online = useOnline();
  // The menu of a phone has these too.
  const inMenu = phone && full;
  return (
    <header className="shrink-0">
      <div className="flex items-center gap-2 px-3 py-2.5">
        <Logo />
        <span
          className={`text-[1.0625rem] font-semibold tracking-tight max-sm:sr-only ${full ? 'max-2xl:sr-only' : ''}`}
        >
          {text.product}
        </span>
        {heading && <h1 className="sr-only">{heading}</h1>}
        {roomForLinks ? <NavLinks className="gap-1" /> : <PagesMenu account={inMenu} />}
        {picker}
        <div className="ml-auto flex shrink-0 items-center justify-end gap-1 sm:gap-2">
          {controls}
          {!inMenu && (
            <IconButton
              icon="search"
              label={text.nav.commands(paletteKeys)}
              aria-keyshortcuts="Control+K Meta+K"
              onClick={openPalette}
            />
          )}
          {!phone && <ThemePicker compact={!roomForThemes} />}
          {!phone && <SettingsLink />}
          {!inMenu && <AccountMenu compact={!roomForThemes && !phone} />}
        </div>
      </div>
      {!online && (
        <Notice className="py-1.5!">
          <p role="status">{text.problem.offline}</p>
        </Notice>
      )}
      {trouble && online && (
        <Notice look="bad" className="flex items-center gap-3 py-1.5!">
          <p>
            <span role="alert">{trouble.sentence ?? text.problem.unreachable}</span>{' '}
            {trouble.retryIn > 0 ? text.problem.retryIn(trouble.retryIn) : text.problem.retrying}
          </p>
          <Button look="bare" className="ml-auto h-8!" onClick={onRetry}>
            {text.retryNow}
          </Button>
        </Notice>
      )}
    </header>
  );
}
