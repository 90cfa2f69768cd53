import type { Preferences } from './preferencesSlice';
import { spoken } from '@/lib/locale';

const english = {
  title: 'Editor',
  hint: 'Saved in this browser, with or without an account.',
  fontSize: 'Font size',
  tabSize: 'Tab size',
  theme: 'Editor theme',
  keys: 'Key bindings',
  pixels: (size: number) => `${size} px`,
  columns: (size: number) => `${size} columns`,
  themes: {
    page: 'Match page',
    light: 'Light',
    dark: 'Dark',
    'contrast-light': 'High contrast, light',
    'contrast-dark': 'High contrast, dark',
  } satisfies Record<Preferences['theme'], string>,
  keymaps: {
    usual: 'Standard',
    vim: 'Vim',
    emacs: 'Emacs',
  } satisfies Record<Preferences['keys'], string>,
  keysHint: {
    usual: 'Ctrl+Z undoes, Ctrl+F searches, F1 lists all commands.',
    vim: 'Starts in normal mode; the line below the code shows mode and command.',
    emacs: 'In the editor, Ctrl+K is an Emacs key; elsewhere it opens the command palette.',
  } satisfies Record<Preferences['keys'], string>,
};

export type PreferencesText = typeof english;

/** The texts of the editor's settings. */
export const preferencesText = await spoken(english, { de: () => import('./preferencesText.de') });
