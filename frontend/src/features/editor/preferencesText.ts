import type { Preferences } from './preferencesSlice';
import { spoken } from '@/lib/locale';

const english = {
  title: 'Editor',
  hint: 'Kept in this browser, for guests too.',
  fontSize: 'Font size',
  tabSize: 'Tab size',
  theme: 'Colours of the editor',
  keys: 'Keys',
  pixels: (size: number) => `${size} px`,
  columns: (size: number) => `${size} columns`,
  themes: {
    page: 'As the page',
    light: 'Light',
    dark: 'Dark',
    'contrast-light': 'High contrast, light',
    'contrast-dark': 'High contrast, dark',
  } satisfies Record<Preferences['theme'], string>,
  keymaps: {
    usual: 'As usual',
    vim: 'Vim',
    emacs: 'Emacs',
  } satisfies Record<Preferences['keys'], string>,
  keysHint: {
    usual: 'Ctrl+Z undoes, Ctrl+F searches, F1 lists all commands.',
    vim: 'Begins in normal mode; the line below the code shows mode and command.',
    emacs: 'Ctrl+K belongs to Emacs while you write; elsewhere it opens the command palette.',
  } satisfies Record<Preferences['keys'], string>,
};

export type PreferencesText = typeof english;

/** What the settings say of the editor. */
export const preferencesText = await spoken(english, { de: () => import('./preferencesText.de') });
