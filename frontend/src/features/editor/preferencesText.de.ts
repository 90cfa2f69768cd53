import type { PreferencesText } from './preferencesText';

export const translation: PreferencesText = {
  title: 'Editor',
  hint: 'In diesem Browser gespeichert, auch ohne Konto.',
  fontSize: 'Schriftgröße',
  tabSize: 'Tab-Breite',
  theme: 'Farbschema des Editors',
  keys: 'Tastenbelegung',
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
    usual: 'Standard',
    vim: 'Vim',
    emacs: 'Emacs',
  },
  keysHint: {
    usual: 'Strg+Z macht rückgängig, Strg+F sucht, F1 zeigt alle Befehle.',
    vim: 'Beginnt im Normalmodus; die Zeile unter dem Code zeigt Modus und Befehl.',
    emacs: 'Im Editor ist Strg+K eine Taste von Emacs; sonst öffnet es die Befehle.',
  },
};
