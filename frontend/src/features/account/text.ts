import { spoken } from '@/lib/locale';

const english = {
  signIn: {
    title: 'Sign in',
    do: 'Sign in',
    other: 'No account yet?',
    toOther: 'Make one',
  },
  register: {
    title: 'Make an account',
    do: 'Make the account',
    other: 'Have an account?',
    toOther: 'Sign in',
  },
  why: 'Your submissions are recorded under your name. Running programs and trying problems needs no account.',
  toSubmit:
    'Submissions are recorded under a name. Your code is kept: sign in, and you are back with it.',
  closed: 'Accounts are made by the operator of this server.',
  name: 'Name',
  nameHint: '3 to 32 letters, digits, - or _',
  password: 'Password',
  passwordHint: 'At least 10 characters',
  busy: 'One moment…',
  wait: (seconds: number) => `Wait ${seconds} s`,
  unreachable: 'The server cannot be reached. Try again in a moment.',
};

export type AccountText = typeof english;

/** What the page says where people sign in. */
export const accountText = await spoken(english, { de: () => import('./text.de') });
