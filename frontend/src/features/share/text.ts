import { spoken } from '@/lib/locale';

const english = {
  share: 'Share a link',
  download: 'Download the program',
  format: 'Format the code',
  noFormat: 'No formatter for this file',
  shared: 'Share this program',
  sharing: 'Creating a link…',
  hint: 'Anyone with the link sees the program with its input and arguments as they are now. Later edits do not change it.',
  link: 'Link',
  copy: 'Copy the link',
  open: 'Open',
  embed: 'Code to embed it in a page',
  copyEmbed: 'Copy the code to embed it',
  embedHint: 'Works on the sites that this server allows.',
  openHere: 'Open in CodeVault',
  notFormatted: 'The code was not formatted',
  formatted: 'Formatted.',
  title: 'Shared program',
  since: (when: string) => `Shared ${when}`,
  loading: 'Loading the program…',
  unknown: 'This link is invalid or no longer shared.',
  fork: 'Edit a copy',
  forkHint: 'Opens it in the compiler, where you can run it. Your draft there can be restored.',
  noLanguage: 'This server does not offer its language, so you cannot run it here.',
  code: (file: string) => `Code of ${file}`,
  input: 'Standard input',
  args: 'Arguments',
  notText: 'This file is not text.',
};

export type ShareText = typeof english;

/** The texts for sharing, downloading and formatting programs. */
export const shareText = await spoken(english, { de: () => import('./text.de') });
