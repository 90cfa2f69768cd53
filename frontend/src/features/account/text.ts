import { spoken } from '@/lib/locale';

const english = {
  signIn: {
    title: 'Sign in',
    do: 'Sign in',
    other: 'No account yet?',
    toOther: 'Create one',
  },
  register: {
    title: 'Create account',
    do: 'Create account',
    other: 'Have an account?',
    toOther: 'Sign in',
  },
  why: 'Your submissions are saved under your name. You need no account to run programs and try problems.',
  toSubmit: 'Sign in to submit. Your code is saved and will be here when you come back.',
  closed: 'Registration is closed. Ask the administrator for an account.',
  name: 'Name',
  nameHint: '3 to 32 letters, digits, - or _',
  password: 'Password',
  passwordHint: 'At least 10 characters',
  busy: 'One moment…',
  wait: (seconds: number) => `Wait ${seconds} s`,
  unreachable: 'The server cannot be reached. Try again in a moment.',
};

export type AccountText = typeof english;

/** The texts of the sign-in page. */
export const accountText = await spoken(english, { de: () => import('./text.de') });
