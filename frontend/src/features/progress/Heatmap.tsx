import { useLayoutEffect, useRef, useState } from 'react';
import type { UserProgress } from '@/api/submissions';
import { formatMonth, formatMonthName } from '@/lib/formatTime';
import { progressText } from './text';

const WEEKS = 53;

/** A day of the user's clock, as `2026-11-30`. */
const dateOf = (day: Date) =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** The days of the last year by weeks, Monday first; future days are undefined. */
export function daysOfYear(today: Date): (string | undefined)[] {
  const weekday = (today.getDay() + 6) % 7;
  return Array.from({ length: WEEKS * 7 }, (_, index) => {
    const ahead = index - weekday - (WEEKS - 1) * 7;
    if (ahead > 0) return undefined;
    return dateOf(new Date(today.getFullYear(), today.getMonth(), today.getDate() + ahead));
  });
}

/** The weeks in which months begin, with room for each name. */
export function monthsOf(year: readonly (string | undefined)[]): { week: number; month: string }[] {
  const months = Array.from({ length: WEEKS }, (_, week) => ({
    week,
    month: year[week * 7]?.slice(0, 7) ?? '',
  }));
  const begun = months.filter(({ month }, week) => month !== months[week - 1]?.month);
  return begun.filter(({ week }, index) => (begun[index + 1]?.week ?? WEEKS) - week > 2);
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
  const [year] = useState(() => daysOfYear(new Date()));
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
        <div className="grid min-w-[44rem] grid-cols-[repeat(53,1fr)] gap-[3px]" aria-hidden>
          {monthsOf(year).map(({ week, month }) => (
            <span
              key={month}
              style={{ gridColumn: `${week + 1} / span 3` }}
              className="text-xs text-muted"
            >
              {formatMonthName(month)}
            </span>
          ))}
        </div>
        <div
          role="img"
          aria-label={summary}
          className="grid min-w-[44rem] grid-flow-col grid-cols-[repeat(53,1fr)] grid-rows-7 gap-[3px]"
        >
          {year.map((date, index) =>
            date === undefined ? (
              <span key={index} />
            ) : (
              <span
                key={date}
                title={progressText.dayOf(date, counts.get(date) ?? 0)}
                className={`aspect-square rounded-[3px] ${shadeOf(counts.get(date) ?? 0)}`}
              />
            ),
          )}
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
        <p>{summary}</p>
        <p className="ml-auto flex items-center gap-1 text-xs" aria-hidden>
          <span className="mr-1">{progressText.less}</span>
          {shades.map((shade) => (
            <span key={shade} className={`size-[11px] rounded-[3px] ${shade}`} />
          ))}
          <span className="ml-1">{progressText.more}</span>
        </p>
      </div>
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
