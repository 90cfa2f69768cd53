import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { text } from '@/lib/text';
import { useTitle } from '@/lib/useTitle';
import { Header } from './Header';
import type { Trouble } from './useRetry';

interface PlainPageProps {
  title: string;
  trouble: Trouble | undefined;
  onRetry: () => void;
  width?: 'max-w-3xl' | 'max-w-4xl' | 'max-w-5xl';
  /** Shown beside the title. */
  tools?: ReactNode;
  children: ReactNode;
}

/** A page of text: a title, and scrollable content below it. */
export function PlainPage(props: PlainPageProps) {
  const { title, trouble, onRetry, width = 'max-w-5xl', tools, children } = props;
  useTitle(title);
  return (
    <div className="flex h-full flex-col">
      <Header trouble={trouble} onRetry={onRetry} />
      <main className="min-h-0 flex-1 overflow-y-auto px-3 pt-4 pb-10">
        <div className={`mx-auto flex flex-col gap-4 ${width}`}>
          <div className="flex flex-wrap items-center gap-3">
            <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
            {tools}
          </div>
          {children}
        </div>
      </main>
    </div>
  );
}

/** Replaces missing content: the reason, and what to do about it. */
export function Quiet({ children }: { children: ReactNode }) {
  return (
    <div
      role="status"
      className="flex flex-col items-center gap-3 rounded-panel bg-surface px-6 py-12 text-center text-muted ring-1 ring-line"
    >
      {children}
    </div>
  );
}

/** Replaces content that needs an account. */
export function SignInFirst({ sentence, from }: { sentence: string; from: string }) {
  return (
    <Quiet>
      <p>{sentence}</p>
      <Link to="/signin" state={{ from }} className={linkLook}>
        {text.account.signIn}
      </Link>
    </Quiet>
  );
}

export const linkLook = 'text-accent underline underline-offset-4';
