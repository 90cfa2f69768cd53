import { useEffect, useId, useRef, type ReactNode } from 'react';
import { text } from '@/lib/text';
import { IconButton } from './Button';

interface DialogProps {
  title: string;
  onClose: () => void;
  className?: string;
  /** Whether only screen readers get the title. */
  quiet?: boolean;
  children: ReactNode;
}

/** A dialog above the page. Escape closes it, and the focus returns to where it was. */
export function Dialog({ title, onClose, className = '', quiet = false, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const before = document.activeElement;
    const { current } = box;
    current?.showModal();
    return () => {
      current?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    // The dialog itself handles Escape; a click beside it closes it as well.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={box}
      aria-labelledby={id}
      className={`backdrop:bg-black/50 m-auto max-h-[85dvh] w-[min(32rem,calc(100vw-1.5rem))] flex-col overflow-hidden rounded-panel bg-surface text-ink shadow-xl ring-1 ring-line open:flex ${className}`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={quiet ? 'sr-only' : 'flex items-center gap-3 py-2 pr-2 pl-5'}>
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {!quiet && (
          <IconButton icon="close" label={text.close} className="ml-auto" onClick={onClose} />
        )}
      </div>
      {children}
    </dialog>
  );
}
