import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguagesQuery } from '@/api/codevault';
import type { UserProgress } from '@/api/submissions';
import { Card } from '@/components/Card';
import { formatDate } from '@/lib/formatTime';
import { text } from '@/lib/text';
import { Heatmap } from './Heatmap';
import { progressText } from './text';

const heading = 'py-1.5 pr-4 text-left text-[0.8125rem] font-medium text-muted';
const cell = 'py-1.5 pr-4 text-left font-normal tabular-nums';

/** A user's solved and unsolved problems, activity and languages. */
export function ProgressCards({ progress }: { progress: UserProgress }) {
  const { solved, attempted, submissions, accepted, streak } = progress;
  const shares = Object.values(progress.byDifficulty);
  const total = shares.reduce((sum, share) => sum + share.total, 0);
  const rate = submissions > 0 ? `${Math.round((100 * accepted) / submissions)} %` : '–';
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        <Figure name={progressText.solved} value={progressText.solvedOf(solved, total)}>
          {progressText.attempted(attempted)}
        </Figure>
        <Figure name={progressText.acceptance} value={rate}>
          {progressText.acceptanceOf(accepted, submissions)}
        </Figure>
        <Figure name={progressText.streak} value={progressText.days(streak.current)}>
          {progressText.longest(streak.longest)}
        </Figure>
      </div>
      <Card title={progressText.year}>
        <Heatmap days={progress.days} />
      </Card>
      <div className="grid gap-4 md:grid-cols-2">
        <Card title={progressText.difficulties}>
          <Shares
            shares={(['first steps', 'easy', 'medium', 'hard', 'expert', 'unrated'] as const).map(
              (level) => ({
                name: text.problems[level],
                ...progress.byDifficulty[level],
              }),
            )}
          />
        </Card>
        <Card title={progressText.topics}>
          <Shares
            shares={progress.byTopic.map(({ topic, ...share }) => ({ name: topic, ...share }))}
          />
        </Card>
        <Languages languages={progress.languages} />
        <Firsts firsts={progress.firstAccepted} />
      </div>
    </>
  );
}

function Figure({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return (
    <section className="rounded-panel bg-surface p-5 ring-1 ring-line">
      <h2 className="text-sm text-muted">{name}</h2>
      <p className="text-2xl font-semibold tabular-nums">{value}</p>
      <p className="text-sm text-muted">{children}</p>
    </section>
  );
}

interface NamedShare {
  name: string;
  solved: number;
  total: number;
}

function Shares({ shares }: { shares: NamedShare[] }) {
  const some = shares.filter(({ total }) => total > 0);
  if (some.length === 0) return <p className="text-sm text-muted">{progressText.none}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {some.map(({ name, solved, total }) => (
        <li key={name} className="flex flex-wrap items-center gap-x-3 text-sm">
          <span className="min-w-32 flex-1">{name}</span>
          <progress
            aria-label={name}
            value={solved}
            max={total}
            className="h-1.5 w-28 appearance-none overflow-hidden rounded-full bg-ink/10 [&::-moz-progress-bar]:bg-good [&::-webkit-progress-bar]:bg-ink/10 [&::-webkit-progress-value]:bg-good"
          />
          <span className="w-16 text-right text-muted tabular-nums">
            {progressText.solvedOf(solved, total)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Languages({ languages }: { languages: UserProgress['languages'] }) {
  const { data: known } = useLanguagesQuery();
  return (
    <Card title={progressText.languages}>
      {languages.length === 0 ? (
        <p className="text-sm text-muted">{progressText.none}</p>
      ) : (
        <table className="w-full text-sm">
          <thead>
            <tr>
              <th scope="col" className={heading}>
                {progressText.language}
              </th>
              <th scope="col" className={heading}>
                {progressText.submissions}
              </th>
              <th scope="col" className={heading}>
                {progressText.accepted}
              </th>
            </tr>
          </thead>
          <tbody>
            {languages.map(({ language, submissions, accepted }) => (
              <tr key={language}>
                <th scope="row" className={cell}>
                  {known?.find(({ id }) => id === language)?.name ?? language}
                </th>
                <td className={cell}>{submissions}</td>
                <td className={cell}>{accepted}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function Firsts({ firsts }: { firsts: UserProgress['firstAccepted'] }) {
  return (
    <Card title={progressText.firsts}>
      {firsts.length === 0 ? (
        <p className="text-sm text-muted">{progressText.noFirsts}</p>
      ) : (
        <div className="max-h-80 overflow-y-auto">
          <table className="w-full text-sm">
            <thead>
              <tr>
                <th scope="col" className={heading}>
                  {progressText.problem}
                </th>
                <th scope="col" className={heading}>
                  {progressText.on}
                </th>
                <th scope="col" className={heading}>
                  {progressText.took}
                </th>
              </tr>
            </thead>
            <tbody>
              {firsts.map(({ problemId, problemName, at, timeToSolve }) => (
                <tr key={problemId}>
                  <th scope="row" className={cell}>
                    <Link
                      to={`/problems/${encodeURIComponent(problemId)}`}
                      className="underline underline-offset-4"
                    >
                      {problemName}
                    </Link>
                  </th>
                  <td className={cell}>{formatDate(at)}</td>
                  <td className={cell}>{timeTaken(timeToSolve)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

/** The time from the first submission to the accepted one, in one unit. */
export function timeTaken(milliseconds: number): string {
  const minutes = milliseconds / 60_000;
  if (milliseconds === 0) return progressText.atOnce;
  if (minutes < 1) return progressText.duration.short;
  if (minutes < 60) return progressText.duration.minutes(Math.round(minutes));
  if (minutes < 48 * 60) return progressText.duration.hours(Math.round(minutes / 60));
  return progressText.duration.days(Math.round(minutes / (24 * 60)));
}
