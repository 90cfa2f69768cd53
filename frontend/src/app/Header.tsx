import type { ReactNode } from 'react';
import { Button } from '@/components/Button';
import { Logo } from '@/components/Logo';
import { Notice } from '@/components/Notice';
import { ThemePicker } from '@/features/theme/ThemePicker';
import { text } from '@/lib/text';
import { useNarrow } from '@/lib/useMediaQuery';
import type { Languages } from './useLanguages';

interface HeaderProps {
  picker: ReactNode;
  controls: ReactNode;
  server: Languages;
}

export function Header({ picker, controls, server }: HeaderProps) {
  const narrow = useNarrow();
  return (
    <header className="shrink-0">
      <div className="flex items-center gap-2 px-3 py-2.5 sm:gap-3">
        <Logo />
        <h1 className="mr-2 text-[1.0625rem] font-semibold tracking-tight max-sm:sr-only">
          {text.product} <span className="sr-only">{text.pageTitle}</span>
        </h1>
        {picker}
        <div className="ml-auto flex items-center gap-2 sm:gap-3">
          {controls}
          <ThemePicker compact={narrow} />
        </div>
      </div>
      {server.trouble && (
        <Notice look="bad" className="flex items-center gap-3 py-1.5!">
          <p>
            <span role="alert">{server.trouble.sentence ?? text.problem.unreachable}</span>{' '}
            {server.trouble.retryIn > 0
              ? text.problem.retryIn(server.trouble.retryIn)
              : text.problem.retrying}
          </p>
          <Button look="bare" className="ml-auto h-8!" onClick={server.retry}>
            {text.retryNow}
          </Button>
        </Notice>
      )}
    </header>
  );
}
