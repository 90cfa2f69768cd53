import { useId, type ReactNode } from 'react';

interface PanelProps {
  label: string;
  /** Whether only screen readers get the label, because the tools show it too. */
  labelHidden?: boolean;
  /** Shown beside the label. */
  tools?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A labelled region: a bar with name and tools, and the content below. */
export function Panel({ label, labelHidden = false, tools, className = '', children }: PanelProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={`flex h-full min-h-0 min-w-0 flex-col overflow-hidden rounded-panel bg-surface ring-1 ring-line ${className}`}
    >
      <div
        className={`flex min-h-11 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1 pr-1.5 pl-4 ${tools ? '' : 'max-md:hidden'}`}
      >
        {/* On a narrow screen the tab of the panel already shows its name. */}
        <h2
          id={id}
          className={`text-[0.8125rem] font-semibold tracking-wide text-muted ${labelHidden ? 'sr-only' : 'max-md:sr-only'}`}
        >
          {label}
        </h2>
        {tools}
      </div>
      {children}
    </section>
  );
}
