import { useId, type ReactNode } from 'react';

interface CardProps {
  title: string;
  hint?: string;
  children: ReactNode;
}

/** A section of a settings page: a heading, an explanation and the controls. */
export function Card({ title, hint, children }: CardProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="flex min-w-0 flex-col gap-4 rounded-panel bg-surface p-5 ring-1 ring-line max-sm:p-4"
    >
      <div>
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {hint && <p className="text-sm text-muted">{hint}</p>}
      </div>
      {children}
    </section>
  );
}
