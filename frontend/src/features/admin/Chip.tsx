import type { ReactNode } from 'react';

const looks = {
  good: 'bg-good-soft text-good',
  bad: 'bg-bad-soft text-bad',
  warn: 'bg-warn-soft text-warn',
  busy: 'bg-busy-soft text-busy',
  plain: 'bg-ink/8 text-ink',
};

/** A state, as a small label. */
export function Chip({ look, children }: { look: keyof typeof looks; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded-md px-2 py-0.5 text-[0.8125rem] whitespace-nowrap ${looks[look]}`}
    >
      {children}
    </span>
  );
}
