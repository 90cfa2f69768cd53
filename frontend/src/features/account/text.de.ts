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
    'Einreichungen werden unter einem Namen festgehalten. Dein Code bleibt: Melde dich an, und du bist mit ihm zurück.',
  closed: 'Konten legt an, wer diesen Server betreibt.',
  name: 'Name',
  nameHint: '3 bis 32 Buchstaben, Ziffern, - oder _',
  password: 'Passwort',
  passwordHint: 'Mindestens 10 Zeichen',
  busy: 'Einen Moment…',
  wait: (seconds) => `Noch ${seconds} s`,
  unreachable: 'Der Server ist nicht erreichbar. Versuche es gleich noch einmal.',
};
