import type { Deed } from '@/lib/keySheet';
import { spoken } from '@/lib/locale';

const english = {
  title: 'Commands',
  search: 'Go to a page or a problem, pick a language, do something…',
  found: (count: number) => (count === 1 ? '1 command' : `${count} commands`),
  none: 'Nothing matches.',
  kinds: { page: 'Page', problem: 'Problem', language: 'Language', action: 'Action' },
  pages: {
    compiler: 'Compiler',
    problems: 'Problems',
    settings: 'Settings',
    signIn: 'Sign in',
    submissions: 'Submissions',
    progress: 'Progress',
    leaderboard: 'Leaderboard',
    adminProblems: 'Administration: problems',
    adminRejudges: 'Administration: rejudge',
    adminUsers: 'Administration: users',
    adminQueue: 'Administration: queue',
    adminSystem: 'Administration: system',
  },
  actions: {
    light: 'Theme: light',
    dark: 'Theme: dark',
    system: 'Theme: follow the system',
    keys: 'Show the keys of this page',
    signOut: 'Sign out',
    speak: (language: string) => `Language of the pages: ${language}`,
  },
  sheet: 'Keys of this page',
  sheetHint: 'In the editor, all keys of the editor work too.',
  deeds: {
    palette: 'Commands: pages, problems, languages, actions',
    help: 'This sheet (outside the editor)',
    close: 'Close what is open',
    run: 'Run the program',
    submit: 'Submit the solution',
    leaveEditor: 'Let Tab move on, out of the editor',
    commands: 'All commands of the editor',
    find: 'Find in the code',
    comment: 'Comment or uncomment lines',
    moveLine: 'Move the line',
    nextMarker: 'Go to the next error',
    tabs: 'Between tabs, on one',
    renameFile: 'Rename the file, on its tab',
    removeFile: 'Remove the file, on its tab',
    resize: 'Resize the panes, on the bar between',
  } satisfies Record<Deed, string>,
};

export type PaletteText = typeof english;

/** What the command palette and the sheet of keys say. */
export const paletteText = await spoken(english, { de: () => import('./text.de') });
