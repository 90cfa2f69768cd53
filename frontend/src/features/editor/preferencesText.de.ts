import type { PreferencesText } from './preferencesText';

export const translation: PreferencesText = {
  title: 'Editor',
  hint: 'Bleibt in diesem Browser, auch ohne Konto.',
  fontSize: 'Schriftgröße',
  tabSize: 'Tab-Breite',
  theme: 'Farben des Editors',
  keys: 'Tasten',
  pixels: (size) => `${size} px`,
  columns: (size) => `${size} Spalten`,
  themes: {
    page: 'Wie die Seite',
    light: 'Hell',
    dark: 'Dunkel',
    'contrast-light': 'Hoher Kontrast, hell',
    'contrast-dark': 'Hoher Kontrast, dunkel',
  },
  keymaps: {
    usual: 'Wie üblich',
    vim: 'Vim',
    emacs: 'Emacs',
  },
  keysHint: {
    usual: 'Strg+Z macht rückgängig, Strg+F sucht, F1 zeigt alle Befehle.',
    vim: 'Beginnt im Normalmodus; die Zeile unter dem Code zeigt Modus und Befehl.',
    emacs: 'Strg+K gehört beim Schreiben Emacs; sonst öffnet es die Befehle.',
  },
};
