import { spoken } from '@/lib/locale';
import { plural } from '@/lib/plural';

const english = {
  title: 'Progress',
  loading: 'Loading…',
  signIn: 'Sign in to see your progress.',
  unknown: 'There is no user with this name.',
  since: (date: string) => `Joined ${date}`,
  solved: 'Solved',
  solvedOf: (solved: number, total: number) => `${solved} of ${total}`,
  attempted: (count: number) => `${count} attempted, not solved`,
  acceptance: 'Acceptance',
  acceptanceOf: (accepted: number, submissions: number) =>
    `${accepted} of ${plural(submissions, 'submission', 'submissions')} accepted`,
  none: 'None yet',
  streak: 'Streak',
  days: (count: number) => plural(count, 'day', 'days'),
  longest: (count: number) => `Longest: ${plural(count, 'day', 'days')}`,
  difficulties: 'By difficulty',
  topics: 'By topic',
  year: 'The last year',
  yearOf: (submissions: number, days: number) =>
    `${plural(submissions, 'submission', 'submissions')} on ${plural(days, 'day', 'days')}`,
  dayOf: (date: string, submissions: number) =>
    `${date}: ${plural(submissions, 'submission', 'submissions')}`,
  less: 'Less',
  more: 'More',
  byMonth: 'Month by month',
  languages: 'Languages',
  language: 'Language',
  submissions: 'Submissions',
  accepted: 'Accepted',
  firsts: 'First solved',
  problem: 'Problem',
  on: 'Date',
  took: 'Time to solve',
  atOnce: 'First try',
  noFirsts: 'The first solved problem appears here.',
  toSubmissions: 'All submissions',
  duration: {
    minutes: (count: number) => plural(count, 'minute', 'minutes'),
    hours: (count: number) => plural(count, 'hour', 'hours'),
    days: (count: number) => plural(count, 'day', 'days'),
    short: 'Less than a minute',
  },

  leaderboard: 'Leaderboard',
  period: 'Period',
  week: 'This week',
  all: 'All time',
  weekHint: 'Problems solved for the first time since Monday (UTC).',
  allHint: 'All-time solved problems.',
  nobody: 'Nobody has solved a problem in this period.',
  rank: 'Rank',
  user: 'User',
  last: 'Last solved',
  you: 'you',
};

export type ProgressText = typeof english;

/** The texts of progress and of the leaderboard. */
export const progressText = await spoken(english, { de: () => import('./text.de') });
