import { spoken } from '@/lib/locale';

const english = {
  title: 'Tracks',
  hint: 'Paths through the problems. Each step says why it comes where it does.',
  loading: 'Loading tracks…',
  loadingOne: 'Loading the track…',
  none: 'This server has no tracks yet.',
  noneHint: 'The administrator adds them as files in the tracks folder.',
  unknown: 'There is no such track.',
  all: 'All tracks',
  steps: 'Steps',
  progressOf: (track: string) => `Progress in ${track}`,
  solvedOf: (solved: number, total: number) => `${solved} of ${total} solved`,
  step: (number: number, total: number) => `Step ${number} of ${total}`,
  solved: 'Solved',
  current: 'Next step',
  done: 'You have solved every step of this track.',
  signIn: 'Sign in',
  signInHint: 'to see which steps you have solved.',
  start: 'Start',
  continue: 'Continue',
  continueIn: (track: string) => `Continue in ${track}`,
  startWith: 'New here? Start with a track',
  daily: 'Problem of the day',
  practice: 'Practice',
  hide: 'Hide until tomorrow',
  in: 'In tracks:',
  nextIn: (track: string) => `Next in ${track}`,
};

export type TracksText = typeof english;

/** The texts of the tracks and of the problem of the day. */
export const tracksText = await spoken(english, { de: () => import('./text.de') });
