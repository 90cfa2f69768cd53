import type { Runtimes } from '@/api/types';
import { formatDuration } from '@/lib/format';
import { submissionsText as words } from './text';

interface RuntimeChartProps {
  runtimes: Runtimes;
  /** CPU time of this submission, in ms. */
  own: number;
}

/** A histogram of the times of accepted submissions; the bar of this one stands out. */
export function RuntimeChart({ runtimes: { step, counts }, own }: RuntimeChartProps) {
  const most = Math.max(...counts);
  const mine = Math.min(counts.length - 1, Math.floor(own / step));
  return (
    <figure className="w-56">
      <div
        role="img"
        aria-label={words.runtimes(formatDuration(own))}
        className="flex h-12 items-end gap-px"
      >
        {counts.map((count, index) => (
          <span
            key={index}
            style={{ height: `${Math.max(count > 0 ? 6 : 2, (100 * count) / most)}%` }}
            className={`flex-1 rounded-t-sm ${index === mine ? 'bg-good' : 'bg-ink/20'}`}
          />
        ))}
      </div>
      <figcaption className="mt-1 flex justify-between text-xs text-muted tabular-nums">
        <span>0</span>
        <span>{formatDuration(step * counts.length)}</span>
      </figcaption>
    </figure>
  );
}
