import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { ApiToken, SignedIn, WantedToken } from '@/api/me';
import type { Role } from '@/api/types';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';

const at = '2026-11-23T10:00:00.000Z';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const here: SignedIn = {
  id: 's1',
  createdAt: at,
  lastSeenAt: at,
  expiresAt: at,
  address: '127.0.0.1',
  userAgent: firefox,
  current: true,
};
const there: SignedIn = { ...here, id: 's2', address: '10.0.0.7', userAgent: '', current: false };

/** A server where ann is signed in. Returns the actions requested of it. */
function signedInAs(role: Role = 'user') {
  const done: string[] = [];
  let sessions = [here, there];
  let tokens: ApiToken[] = [];
  let user: object | null = { id: 'u1', name: 'ann', role, createdAt: at };
  const gone = () => new HttpResponse(null, { status: 204 });
  server.use(
    http.get('*/api/auth/session', () =>
      HttpResponse.json({ user, csrfToken: 'token', registration: 'open' }),
    ),
    http.get('*/api/me/sessions', () => HttpResponse.json({ sessions })),
    http.delete('*/api/me/sessions/:id', ({ params: { id } }) => {
      sessions = sessions.filter((session) => session.id !== id);
      return gone();
    }),
    http.delete('*/api/me/sessions', () => {
      sessions = [here];
      return gone();
    }),
    http.get('*/api/me/tokens', () => HttpResponse.json({ tokens })),
    http.post('*/api/me/tokens', async ({ request }) => {
      const wanted = (await request.json()) as WantedToken;
      done.push(`token ${wanted.scopes.join('+')} ${wanted.expiresInDays ?? 'never'}`);
      const { name, scopes } = wanted;
      const token = { id: 't1', name, scopes, createdAt: at, lastUsedAt: null, expiresAt: null };
      tokens = [token];
      return HttpResponse.json({ ...token, token: 'cvt_secret' }, { status: 201 });
    }),
    http.delete('*/api/me/tokens/:id', () => {
      tokens = [];
      return gone();
    }),
    http.post('*/api/me/password', async ({ request }) => {
      const { current } = (await request.json()) as { current: string };
      if (current === 'the old one') return gone();
      const error = { code: 'wrong_password', message: 'wrong password', field: 'current' };
      return HttpResponse.json({ error }, { status: 403 });
    }),
    http.delete('*/api/me', async ({ request }) => {
      const { password } = (await request.json()) as { password: string };
      if (password !== 'the old one') {
        const error = { code: 'wrong_password', message: 'wrong password' };
        return HttpResponse.json({ error }, { status: 403 });
      }
      user = null;
      return gone();
    }),
  );
  return done;
}

const card = (name: string) => screen.findByRole('region', { name });

describe('the settings', () => {
  it('have the editor as one likes it, for guests too, and keep it', async () => {
    const { user, close } = renderApp('/settings');

    const editor = await card('Editor');
    await user.selectOptions(within(editor).getByLabelText('Font size'), '18 px');
    await user.selectOptions(within(editor).getByLabelText('Key bindings'), 'Vim');
    expect(within(editor).getByRole('status')).toHaveTextContent('Starts in normal mode');
    expect(screen.queryByRole('region', { name: 'Password' })).toBeNull();
    close();

    renderApp('/settings');
    expect(within(await card('Editor')).getByLabelText('Font size')).toHaveValue('18');
    expect(within(await card('Editor')).getByLabelText('Key bindings')).toHaveValue('vim');
  });

  it('leave alone what is kept and no preference', async () => {
    localStorage.setItem('codevault.preferences', '{"fontSize": 900, "keys": "vim"}');
    renderApp('/settings');

    expect(within(await card('Editor')).getByLabelText('Font size')).toHaveValue('14');
    expect(within(await card('Editor')).getByLabelText('Key bindings')).toHaveValue('vim');
  });

  it('change the password, and say when the present one is wrong', async () => {
    signedInAs();
    const { user } = renderApp('/settings');

    await user.type(await screen.findByLabelText('Current password'), 'a guess');
    await user.type(screen.getByLabelText('New password'), 'the brand new one');
    await user.click(screen.getByRole('button', { name: 'Change the password' }));
    expect(await screen.findByText('Wrong password.')).toBeVisible();
    expect(screen.getByLabelText('Current password')).toBeInvalid();

    await user.clear(screen.getByLabelText('Current password'));
    await user.type(screen.getByLabelText('Current password'), 'the old one');
    await user.click(screen.getByRole('button', { name: 'Change the password' }));
    expect(await screen.findByText(/^The password was changed/)).toBeVisible();
    expect(screen.getByLabelText('Current password')).toHaveValue('');
  });

  it('show where one is signed in, and end it there or everywhere else', async () => {
    signedInAs();
    const { user } = renderApp('/settings');

    expect(await screen.findByText('Firefox, Linux')).toBeVisible();
    expect(screen.getByText('This browser')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Sign out everywhere else' }));
    const dialog = screen.getByRole('dialog', { name: 'Sign out everywhere else?' });
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Sign out Unknown client at 10.0.0.7' }));
    await waitFor(() => expect(screen.queryByText('10.0.0.7')).toBeNull());
    expect(screen.queryByRole('button', { name: 'Sign out everywhere else' })).toBeNull();
  });

  it('make a token, show it once, and revoke it', async () => {
    const done = signedInAs();
    const { user } = renderApp('/settings');
    const tokens = await card('API tokens');

    expect(await within(tokens).findByText('No tokens yet.')).toBeVisible();
    expect(within(tokens).queryByLabelText('administer everything')).toBeNull();
    await user.type(within(tokens).getByLabelText('Name'), 'my script');
    await user.click(within(tokens).getByLabelText('run programs'));
    await user.click(within(tokens).getByRole('button', { name: 'Create token' }));
    expect(await within(tokens).findByRole('alert')).toHaveTextContent('at least one permission');

    await user.click(within(tokens).getByLabelText('submit solutions'));
    await user.selectOptions(within(tokens).getByLabelText('Expires'), 'never');
    await user.click(within(tokens).getByRole('button', { name: 'Create token' }));
    expect(await within(tokens).findByLabelText('Token')).toHaveValue('cvt_secret');
    expect(done).toEqual(['token submit never']);

    await user.click(within(tokens).getByRole('button', { name: 'Done' }));
    expect(within(tokens).queryByLabelText('Token')).toBeNull();
    await user.click(await within(tokens).findByRole('button', { name: 'Revoke my script' }));
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Revoke' }));
    expect(await within(tokens).findByText('No tokens yet.')).toBeVisible();
  });

  it('offer an admin the scopes of admins', async () => {
    signedInAs('admin');
    renderApp('/settings');
    expect(await screen.findByLabelText('administer everything')).not.toBeChecked();
  });

  it('delete the account of whoever proves to be its owner', async () => {
    signedInAs();
    const { user } = renderApp('/settings');

    await user.click(await screen.findByRole('button', { name: 'Delete the account…' }));
    const dialog = screen.getByRole('dialog', { name: 'Delete the account?' });
    await user.type(within(dialog).getByLabelText('Password'), 'a guess{Enter}');
    expect(await within(dialog).findByText('Wrong password.')).toBeVisible();

    await user.clear(within(dialog).getByLabelText('Password'));
    await user.type(within(dialog).getByLabelText('Password'), 'the old one{Enter}');
    await waitFor(() => expect(location.pathname).toBe('/'));
    expect(await screen.findByRole('link', { name: 'Sign in' })).toBeVisible();
  });
});
