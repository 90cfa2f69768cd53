import type { SettingsText } from './text';

const days = (count: number) => `${count} Tagen`;

export const translation: SettingsText = {
  title: 'Einstellungen',
  signIn:
    'Melde dich an, um dein Konto zu sehen: Passwort, Anmeldungen in anderen Browsern, API-Tokens.',
  toSignIn: 'Anmelden',
  loading: 'Wird geladen…',

  look: {
    title: 'Aussehen',
    hint: 'Bleibt in diesem Browser.',
    theme: 'Farben',
    language: 'Sprache der Seiten',
    languageHint: 'Die Seite wird dafür neu geladen; dein Code bleibt.',
    asBrowser: 'Wie der Browser',
  },

  password: {
    title: 'Passwort',
    hint: 'Ein neues meldet dich überall sonst ab.',
    current: 'Bisheriges Passwort',
    next: 'Neues Passwort',
    nextHint: 'Mindestens 10 Zeichen',
    change: 'Passwort ändern',
    changed: 'Das Passwort ist geändert. Überall sonst bist du abgemeldet.',
  },

  sessions: {
    title: 'Wo du angemeldet bist',
    here: 'Dieser Browser',
    seen: (when) => `Zuletzt gesehen ${when}`,
    since: (when) => `Angemeldet ${when}`,
    revoke: 'Dort abmelden',
    revokeThis: (browser, address) => `${browser} auf ${address} abmelden`,
    others: 'Überall sonst abmelden',
    othersQuestion: 'Überall sonst abmelden?',
    othersHint: 'Alle anderen Browser müssen sich neu anmelden. Dieser bleibt.',
    none: 'Sonst nirgends.',
    unknown: 'Ein Programm',
  },

  tokens: {
    title: 'API-Tokens',
    hint: 'Für Skripte: Ein Token kommt in die Kopfzeile Authorization, nach dem Wort Bearer.',
    none: 'Noch keine Tokens.',
    name: 'Name',
    nameHint: 'Wofür es ist',
    scopes: 'Es darf',
    scopeNames: {
      run: 'Programme ausführen',
      submit: 'Lösungen einreichen',
      read: 'deine Einreichungen und deinen Fortschritt lesen',
      problems: 'Aufgaben verwalten',
      admin: 'alles verwalten',
    },
    expires: 'Läuft ab',
    after: {
      7: `nach ${days(7)}`,
      30: `nach ${days(30)}`,
      90: `nach ${days(90)}`,
      365: `nach ${days(365)}`,
      never: 'nie',
    },
    make: 'Token anlegen',
    noScope: 'Wähle mindestens etwas, das das Token darf.',
    made: (name) => `Das Token „${name}“ ist angelegt.`,
    once: 'Kopiere es jetzt: Es wird nur dieses eine Mal gezeigt.',
    token: 'Token',
    copy: 'Token kopieren',
    done: 'Ich habe es',
    used: (when) => `Zuletzt benutzt ${when}`,
    unused: 'Nie benutzt',
    until: (when) => `Läuft ab ${when}`,
    forever: 'Läuft nicht ab',
    expired: (when) => `Abgelaufen ${when}`,
    revoke: 'Widerrufen',
    revokeThis: (name) => `${name} widerrufen`,
    revokeQuestion: (name) => `„${name}“ widerrufen?`,
    revokeHint: 'Skripte, die es benutzen, werden von da an abgewiesen.',
  },

  data: {
    title: 'Deine Daten',
    hint: 'Alles, was zu deinem Konto aufgehoben ist, als ein JSON-Dokument.',
    export: 'Daten herunterladen',
  },

  remove: {
    title: 'Konto löschen',
    hint: 'Einreichungen mit Code, Fortschritt, Anmeldungen und Tokens werden mit gelöscht. Entwürfe in diesem Browser bleiben.',
    open: 'Konto löschen…',
    question: 'Das Konto löschen?',
    sure: 'Das lässt sich nicht zurücknehmen. Zeige mit deinem Passwort, dass du es bist.',
    password: 'Passwort',
    do: 'Endgültig löschen',
  },
};
