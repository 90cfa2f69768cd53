import type { Scope } from '@/api/me';
import { spoken } from '@/lib/locale';

const days = (count: number) => `${count} days`;

const english = {
  title: 'Settings',
  signIn: 'Sign in to see to your account: its password, where it is signed in, its API tokens.',
  toSignIn: 'Sign in',
  loading: 'Loading…',

  look: {
    title: 'Look',
    hint: 'Kept in this browser.',
    theme: 'Theme',
    language: 'Language of the pages',
    languageHint: 'The page is loaded again for it; your code is kept.',
    asBrowser: 'As the browser',
  },

  password: {
    title: 'Password',
    hint: 'A new one signs you out everywhere else.',
    current: 'Current password',
    next: 'New password',
    nextHint: 'At least 10 characters',
    change: 'Change the password',
    changed: 'The password was changed. You are signed out everywhere else.',
  },

  sessions: {
    title: 'Where you are signed in',
    here: 'This browser',
    seen: (when: string) => `Last seen ${when}`,
    since: (when: string) => `Signed in ${when}`,
    revoke: 'Sign out there',
    revokeThis: (browser: string, address: string) => `Sign out ${browser} at ${address}`,
    others: 'Sign out everywhere else',
    othersQuestion: 'Sign out everywhere else?',
    othersHint: 'All other browsers have to sign in again. This one stays.',
    none: 'Nowhere else.',
    unknown: 'A program',
  },

  tokens: {
    title: 'API tokens',
    hint: 'For scripts: a token goes into the header Authorization, after the word Bearer.',
    none: 'No tokens yet.',
    name: 'Name',
    nameHint: 'What it is for',
    scopes: 'It may',
    scopeNames: {
      run: 'run programs',
      submit: 'submit solutions',
      read: 'read your submissions and progress',
      problems: 'administer problems',
      admin: 'administer everything',
    } satisfies Record<Scope, string>,
    expires: 'Expires',
    after: { 7: days(7), 30: days(30), 90: days(90), 365: days(365), never: 'never' },
    make: 'Make a token',
    noScope: 'Choose at least one thing that the token may do.',
    made: (name: string) => `The token “${name}” was made.`,
    once: 'Copy it now: it is shown this once.',
    token: 'Token',
    copy: 'Copy the token',
    done: 'I have it',
    used: (when: string) => `Last used ${when}`,
    unused: 'Never used',
    until: (when: string) => `Expires ${when}`,
    forever: 'Does not expire',
    expired: (when: string) => `Expired ${when}`,
    revoke: 'Revoke',
    revokeThis: (name: string) => `Revoke ${name}`,
    revokeQuestion: (name: string) => `Revoke “${name}”?`,
    revokeHint: 'Scripts that use it are refused from then on.',
  },

  data: {
    title: 'Your data',
    hint: 'All that is kept of your account, as one JSON document.',
    export: 'Export your data',
  },

  remove: {
    title: 'Delete the account',
    hint: 'Your submissions, their code, your progress, sessions and tokens are deleted with it. Drafts in this browser stay.',
    open: 'Delete the account…',
    question: 'Delete the account?',
    sure: 'This cannot be taken back. Prove with your password that it is you.',
    password: 'Password',
    do: 'Delete it for good',
  },
};

export type SettingsText = typeof english;

/** What the settings say. */
export const settingsText = await spoken(english, { de: () => import('./text.de') });
