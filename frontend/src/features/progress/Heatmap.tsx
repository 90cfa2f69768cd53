import { useLayoutEffect, useRef, useState } from 'react';
import type { UserProgress } from '@/api/submissions';
import { formatMonth } from '@/lib/formatTime';
import { progressText } from './text';

const DAY = 24 * 60 * 60 * 1000;
const WEEKS = 53;

const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The days of the last year by weeks, Monday first; future days are undefined. */
export function daysOfYear(now: number): (string | undefined)[] {
  const today = Math.floor(now / DAY) * DAY;
  const weekday = (new Date(today).getUTCDay() + 6) % 7;
  const first = today - (weekday + (WEEKS - 1) * 7) * DAY;
  return Array.from({ length: WEEKS * 7 }, (_, index) => {
    const day = first + index * DAY;
    return day <= today ? dateOf(day) : undefined;
  });
}

const shades = ['bg-ink/8', 'bg-good/30', 'bg-good/55', 'bg-good/80', 'bg-good'];
const shadeOf = (submissions: number) => {
  if (submissions === 0) return shades[0];
  if (submissions < 3) return shades[1];
  if (submissions < 6) return shades[2];
  return submissions < 10 ? shades[3] : shades[4];
};

/** A heat map of the submissions in the last year. */
export function Heatmap({ days }: { days: UserProgress['days'] }) {
  const strip = useRef<HTMLDivElement>(null);
  // If not all of it fits, show the last weeks.
  useLayoutEffect(() => {
    if (strip.current) strip.current.scrollLeft = strip.current.scrollWidth;
  }, []);
  const [year] = useState(() => daysOfYear(Date.now()));
  const counts = new Map(days.map(({ date, submissions }) => [date, submissions]));
  const submissions = days.reduce((sum, day) => sum + day.submissions, 0);
  const summary = progressText.yearOf(submissions, days.length);
  return (
    <>
      {/* Scrollable areas must be reachable by keyboard. */}
      <div
        ref={strip}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={progressText.year}
        className="overflow-x-auto"
      >
        <div
          role="img"
          aria-label={summary}
          className="grid w-max grid-flow-col grid-rows-7 gap-[3px]"
        >
          {year.map((date, index) =>
            date === undefined ? (
              <span key={index} />
            ) : (
              <span
                key={date}
                title={progressText.dayOf(date, counts.get(date) ?? 0)}
                className={`size-[11px] rounded-[3px] ${shadeOf(counts.get(date) ?? 0)}`}
              />
            ),
          )}
        </div>
      </div>
      <p className="text-sm text-muted">{summary}</p>
      {days.length > 0 && <Months days={days} />}
    </>
  );
}

/** The same as text. */
function Months({ days }: { days: UserProgress['days'] }) {
  const months = [...new Set(days.map(({ date }) => date.slice(0, 7)))].sort().reverse();
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-muted">{progressText.byMonth}</summary>
      <ul className="mt-2 flex flex-col gap-1">
        {months.map((month) => {
          const active = days.filter(({ date }) => date.startsWith(month));
          const sum = active.reduce((total, day) => total + day.submissions, 0);
          return (
            <li key={month}>
              {formatMonth(month)}: {progressText.yearOf(sum, active.length)}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
