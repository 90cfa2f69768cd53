import type { Scope } from '@/api/me';
import { spoken } from '@/lib/locale';

const days = (count: number) => `${count} days`;

const english = {
  title: 'Settings',
  signIn: 'Sign in to manage your account: password, sessions, API tokens.',
  toSignIn: 'Sign in',
  loading: 'Loading…',

  look: {
    title: 'Appearance',
    hint: 'Saved in this browser.',
    theme: 'Theme',
    language: 'Display language',
    languageHint: 'The page reloads; your code is kept.',
    asBrowser: 'Browser default',
  },

  profile: {
    title: 'Profile',
    hint: 'Shows what you have solved, and when. The leaderboard lists your name in any case.',
    show: 'Everyone can see my profile',
  },

  password: {
    title: 'Password',
    hint: 'A new password signs you out everywhere else.',
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
    othersHint: 'All other browsers have to sign in again. This one stays signed in.',
    none: 'No other sessions.',
    unknown: 'Unknown client',
  },

  tokens: {
    title: 'API tokens',
    hint: 'For scripts: send a token in the Authorization header, after the word Bearer.',
    none: 'No tokens yet.',
    name: 'Name',
    nameHint: 'What it is for',
    scopes: 'Permissions',
    scopeNames: {
      run: 'run programs',
      submit: 'submit solutions',
      read: 'read your submissions and progress',
      problems: 'administer problems',
      admin: 'administer everything',
    } satisfies Record<Scope, string>,
    expires: 'Expires',
    after: { 7: days(7), 30: days(30), 90: days(90), 365: days(365), never: 'never' },
    make: 'Create token',
    noScope: 'Choose at least one permission.',
    made: (name: string) => `The token “${name}” was created.`,
    once: 'Copy it now: you will not see it again.',
    token: 'Token',
    copy: 'Copy the token',
    done: 'Done',
    used: (when: string) => `Last used ${when}`,
    unused: 'Never used',
    until: (when: string) => `Expires ${when}`,
    forever: 'Does not expire',
    expired: (when: string) => `Expired ${when}`,
    revoke: 'Revoke',
    revokeThis: (name: string) => `Revoke ${name}`,
    revokeQuestion: (name: string) => `Revoke “${name}”?`,
    revokeHint: 'Scripts that use it will be refused.',
  },

  data: {
    title: 'Your data',
    hint: 'Everything stored about your account, as one JSON document.',
    export: 'Export your data',
  },

  remove: {
    title: 'Delete the account',
    hint: 'Your submissions, their code, your progress, sessions and tokens are deleted with it. Drafts in this browser stay.',
    open: 'Delete the account…',
    question: 'Delete the account?',
    sure: 'This cannot be undone. Enter your password to confirm.',
    password: 'Password',
    do: 'Delete permanently',
  },
};

export type SettingsText = typeof english;

/** The texts of the settings. */
export const settingsText = await spoken(english, { de: () => import('./text.de') });
