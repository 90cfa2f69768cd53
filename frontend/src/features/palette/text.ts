import type { Deed } from '@/lib/keySheet';
import { spoken } from '@/lib/locale';

const english = {
  title: 'Commands',
  search: 'Go to a page or a problem, pick a language, run a command…',
  found: (count: number) => (count === 1 ? '1 command' : `${count} commands`),
  none: 'Nothing matches.',
  kinds: { page: 'Page', problem: 'Problem', language: 'Language', action: 'Action' },
  pages: {
    compiler: 'Compiler',
    problems: 'Problems',
    tracks: 'Tracks',
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
    keys: 'Keyboard shortcuts',
    signOut: 'Sign out',
    speak: (language: string) => `Display language: ${language}`,
  },
  sheet: 'Keyboard shortcuts',
  sheetHint: 'In the editor, its own shortcuts work too.',
  deeds: {
    palette: 'Commands: pages, problems, languages, actions',
    help: 'This list (outside the editor)',
    close: 'Close the open dialog or list',
    run: 'Run the program',
    submit: 'Submit the solution',
    leaveEditor: 'Move focus with Tab, out of the editor',
    commands: 'All commands of the editor',
    find: 'Find in the code',
    comment: 'Comment or uncomment lines',
    moveLine: 'Move the line',
    nextMarker: 'Go to the next error',
    tabs: 'Move between tabs (on a tab)',
    renameFile: 'Rename the file (on its tab)',
    removeFile: 'Remove the file (on its tab)',
    resize: 'Resize the panes (on the bar between them)',
  } satisfies Record<Deed, string>,
};

export type PaletteText = typeof english;

/** The texts of the command palette and of the list of shortcuts. */
export const paletteText = await spoken(english, { de: () => import('./text.de') });
