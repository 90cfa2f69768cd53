import { Link, useSearchParams } from 'react-router';
import { useSessionQuery } from '@/api/account';
import { useLeaderboardQuery, type Period, type Rank } from '@/api/submissions';
import { progressText } from '@/features/progress/text';
import { formatTime } from '@/lib/formatTime';
import { PlainPage, Quiet } from './PlainPage';
import { useRetry } from './useRetry';

const periods = ['week', 'all'] as const satisfies Period[];
const heading =
  'px-4 max-sm:px-3 py-2.5 text-left text-[0.8125rem] font-semibold tracking-wide text-muted';
const cell = 'px-4 max-sm:px-3 py-3 tabular-nums';

/** The users who have solved the most problems. */
export function LeaderboardPage() {
  const [search, setSearch] = useSearchParams();
  const period: Period = search.get('period') === 'all' ? 'all' : 'week';
  const answer = useLeaderboardQuery(period, { refetchOnMountOrArgChange: true });
  const { trouble, retry } = useRetry(answer);
  const { currentData: board } = answer;
  const name = useSessionQuery().data?.user?.name;
  const below = board?.me && !board.rows.some(({ user }) => user === board.me?.user);

  return (
    <PlainPage
      title={progressText.leaderboard}
      trouble={trouble}
      onRetry={retry}
      tools={
        <fieldset className="ml-auto flex rounded-lg bg-ink/6 p-0.5 text-sm">
          <legend className="sr-only">{progressText.period}</legend>
          {periods.map((choice) => (
            <label
              key={choice}
              className="cursor-pointer rounded-md px-3 py-1.5 font-medium text-muted hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name="period"
                className="sr-only"
                checked={period === choice}
                onChange={() => void setSearch({ period: choice }, { replace: true })}
              />
              {progressText[choice]}
            </label>
          ))}
        </fieldset>
      }
    >
      <p className="text-sm text-muted">
        {period === 'week' ? progressText.weekHint : progressText.allHint}
      </p>
      {!board && !trouble && (
        <Quiet>
          <p>{progressText.loading}</p>
        </Quiet>
      )}
      {board?.rows.length === 0 && (
        <Quiet>
          <p>{progressText.nobody}</p>
        </Quiet>
      )}
      {board && board.rows.length > 0 && (
        <div className="relative overflow-x-auto rounded-panel bg-surface ring-1 ring-line">
          <table className="w-full border-collapse">
            <caption className="sr-only">{progressText.leaderboard}</caption>
            <thead className="border-b border-line">
              <tr>
                <th scope="col" className={heading}>
                  {progressText.rank}
                </th>
                <th scope="col" className={heading}>
                  {progressText.user}
                </th>
                <th scope="col" className={heading}>
                  {progressText.solved}
                </th>
                <th scope="col" className={`${heading} max-sm:hidden`}>
                  {progressText.submissions}
                </th>
                <th scope="col" className={`${heading} max-sm:hidden`}>
                  {progressText.last}
                </th>
              </tr>
            </thead>
            <tbody>
              {board.rows.map((row) => (
                <Row key={row.user} row={row} mine={row.user === name} />
              ))}
              {below && board.me && <Row row={board.me} mine />}
            </tbody>
          </table>
        </div>
      )}
    </PlainPage>
  );
}

function Row({ row, mine }: { row: Rank; mine: boolean }) {
  return (
    <tr className={`border-line not-first:border-t ${mine ? 'bg-brass/10' : ''}`}>
      <td className={cell}>{row.rank}</td>
      <th
        scope="row"
        className="w-full max-w-0 truncate px-4 py-3 text-left font-semibold max-sm:px-3 sm:w-auto sm:max-w-xs"
      >
        <Link to={`/users/${encodeURIComponent(row.user)}`}>{row.user}</Link>
        {mine && <span className="ml-2 text-sm font-normal text-muted">{progressText.you}</span>}
      </th>
      <td className={cell}>{row.solved}</td>
      <td className={`${cell} max-sm:hidden`}>{row.submissions}</td>
      <td className={`${cell} text-muted max-sm:hidden`}>{formatTime(row.lastSolvedAt)}</td>
    </tr>
  );
}
