import type { AccountText } from './text';

export const translation: AccountText = {
  signIn: {
    title: 'Anmelden',
    do: 'Anmelden',
    other: 'Noch kein Konto?',
    toOther: 'Eines anlegen',
  },
  register: {
    title: 'Konto anlegen',
    do: 'Konto anlegen',
    other: 'Schon ein Konto?',
    toOther: 'Anmelden',
  },
  why: 'Unter deinem Namen werden deine Einreichungen festgehalten. Programme auszuführen und Aufgaben auszuprobieren braucht kein Konto.',
  toSubmit:
    'Melde dich an, um einzureichen. Dein Code ist gespeichert und wieder da, wenn du zurückkommst.',
  closed: 'Die Registrierung ist geschlossen. Bitte die Verwaltung des Servers um ein Konto.',
  name: 'Name',
  nameHint: '3 bis 32 Buchstaben, Ziffern, - oder _',
  password: 'Passwort',
  passwordHint: 'Mindestens 10 Zeichen',
  busy: 'Einen Moment…',
  wait: (seconds) => `Noch ${seconds} s`,
  unreachable: 'Der Server ist nicht erreichbar. Versuche es gleich noch einmal.',
};
