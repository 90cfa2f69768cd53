import type { SettingsText } from './text';

const days = (count: number) => `${count} Tagen`;

export const translation: SettingsText = {
  title: 'Einstellungen',
  signIn: 'Melde dich an, um dein Konto zu verwalten: Passwort, Anmeldungen, API-Tokens.',
  toSignIn: 'Anmelden',
  loading: 'Wird geladen…',

  look: {
    title: 'Aussehen',
    hint: 'In diesem Browser gespeichert.',
    theme: 'Farben',
    language: 'Anzeigesprache',
    languageHint: 'Die Seite wird dafür neu geladen; dein Code bleibt.',
    asBrowser: 'Vorgabe des Browsers',
  },

  profile: {
    title: 'Profil',
    hint: 'Zeigt, was du wann gelöst hast. In der Rangliste steht dein Name in jedem Fall.',
    show: 'Alle können mein Profil sehen',
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
    othersHint: 'Alle anderen Browser müssen sich neu anmelden. Dieser bleibt angemeldet.',
    none: 'Keine weiteren Anmeldungen.',
    unknown: 'Unbekanntes Programm',
  },

  tokens: {
    title: 'API-Tokens',
    hint: 'Für Skripte: Ein Token kommt in die Kopfzeile Authorization, nach dem Wort Bearer.',
    none: 'Noch keine Tokens.',
    name: 'Name',
    nameHint: 'Wofür es ist',
    scopes: 'Rechte',
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
    noScope: 'Wähle mindestens ein Recht.',
    made: (name) => `Das Token „${name}“ ist angelegt.`,
    once: 'Kopiere es jetzt: Es wird nicht noch einmal gezeigt.',
    token: 'Token',
    copy: 'Token kopieren',
    done: 'Fertig',
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
    hint: 'Alles, was zu deinem Konto gespeichert ist, als ein JSON-Dokument.',
    export: 'Daten herunterladen',
  },

  remove: {
    title: 'Konto löschen',
    hint: 'Einreichungen mit Code, Fortschritt, Anmeldungen und Tokens werden mit gelöscht. Entwürfe in diesem Browser bleiben.',
    open: 'Konto löschen…',
    question: 'Das Konto löschen?',
    sure: 'Das lässt sich nicht rückgängig machen. Bestätige es mit deinem Passwort.',
    password: 'Passwort',
    do: 'Endgültig löschen',
  },
};
