import { Icon } from '@/components/Icon';
import { text } from '@/lib/text';
import type { Status } from './matchProblems';

/** Marks a solved or attempted problem, beside its name. */
export function StatusMark({ status }: { status: Status }) {
  if (status === 'untouched') return null;
  const solved = status === 'solved';
  return (
    <span
      className={`ml-2 inline-flex items-center gap-1 align-middle text-[0.8125rem] ${solved ? 'text-good' : 'text-warn'}`}
    >
      {solved ? <Icon name="check" /> : <span aria-hidden="true">◐</span>}
      {text.problems[status]}
    </span>
  );
}
