import { spoken } from '@/lib/locale';

const english = {
  share: 'Share a link',
  download: 'Download the program',
  format: 'Format the code',
  noFormat: 'There is no formatter for this file',
  shared: 'Share this program',
  sharing: 'Making a link…',
  hint: 'Whoever has the link sees the program with its input and arguments as they are now. It does not change any more.',
  link: 'Link',
  copy: 'Copy the link',
  open: 'Look at it',
  notFormatted: 'The code was not formatted',
  formatted: 'Formatted.',
  title: 'A shared program',
  since: (when: string) => `Shared ${when}`,
  loading: 'Loading the program…',
  unknown: 'No program is shared by this link.',
  fork: 'Edit a copy',
  forkHint:
    'Opens it in the compiler, where it can be run. What you had written there can be brought back.',
  noLanguage: 'This server does not offer its language, so it cannot be run here.',
  code: (file: string) => `Code of ${file}`,
  input: 'Standard input',
  args: 'Arguments',
  notText: 'This file is not text.',
};

export type ShareText = typeof english;

/** What is said where programs are shared, downloaded and formatted. */
export const shareText = await spoken(english, { de: () => import('./text.de') });
