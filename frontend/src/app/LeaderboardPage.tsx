import { Link, useSearchParams } from 'react-router';
import { useSessionQuery } from '@/api/account';
import { useLeaderboardQuery, type Period, type Rank } from '@/api/submissions';
import { Segments } from '@/components/Segments';
import { tableLook } from '@/components/Table';
import { progressText } from '@/features/progress/text';
import { formatTime } from '@/lib/formatTime';
import { PlainPage, Quiet } from './PlainPage';
import { useRetry } from './useRetry';

const periods = ['week', 'all'] as const satisfies Period[];
const { heading, cell } = tableLook;

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
        <Segments
          label={progressText.period}
          name="period"
          choices={periods.map((value) => ({ value, label: progressText[value] }))}
          picked={period}
          onPick={(choice) => void setSearch({ period: choice }, { replace: true })}
          className="ml-auto"
        />
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
        <div className={tableLook.frame}>
          <table className={tableLook.table}>
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
      <td className={`${cell} tabular-nums`}>{row.rank}</td>
      <th
        scope="row"
        className="w-full max-w-0 truncate px-4 py-3 text-left font-semibold max-sm:px-3 sm:w-auto sm:max-w-xs"
      >
        <Link to={`/users/${encodeURIComponent(row.user)}`}>{row.user}</Link>
        {mine && <span className="ml-2 text-sm font-normal text-muted">{progressText.you}</span>}
      </th>
      <td className={`${cell} tabular-nums`}>{row.solved}</td>
      <td className={`${cell} tabular-nums max-sm:hidden`}>{row.submissions}</td>
      <td className={`${cell} text-muted tabular-nums max-sm:hidden`}>
        {formatTime(row.lastSolvedAt)}
      </td>
    </tr>
  );
}
