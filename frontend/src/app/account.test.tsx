import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { code, renderApp, runButton } from '@/test/renderApp';
import { ann, guest, server } from '@/test/server';

/** A server where ann has an account. Returns the paths and CSRF tokens of the requests. */
function knowAnn(session = guest) {
  const heard: { path: string; token: string | null }[] = [];
  const refuse = (status: number, code: string, message: string) =>
    HttpResponse.json({ error: { code, message } }, { status });
  server.use(
    http.get('*/api/auth/session', () => HttpResponse.json(session)),
    http.post('*/api/auth/:how', async ({ request, params: { how } }) => {
      heard.push({ path: `/${String(how)}`, token: request.headers.get('X-CSRF-Token') });
      if (how === 'signout') {
        session = guest;
        return new HttpResponse(null, { status: 204 });
      }
      const { name, password } = (await request.json()) as { name: string; password: string };
      if (how === 'register' && password.length < 10) {
        return refuse(400, 'invalid_request', "'password' must have at least 10 characters");
      }
      if (how === 'signin' && password !== 'correct horse battery') {
        return refuse(401, 'wrong_credentials', 'wrong name or password');
      }
      session = {
        ...ann,
        user: { id: 'u1', role: 'user', publicProfile: true, createdAt: '', name },
      };
      return HttpResponse.json(session, { status: how === 'register' ? 201 : 200 });
    }),
  );
  return heard;
}

const name = () => screen.findByRole('textbox', { name: 'Name' });
const password = () => screen.getByLabelText('Password');
const signInLink = () => screen.findByRole('link', { name: 'Sign in' });

describe('an account', () => {
  it('is signed in to, and leads back to where one was', async () => {
    knowAnn();
    const { user } = renderApp('/problems');

    await user.click(await signInLink());
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    await user.type(await name(), 'ann');
    await user.type(password(), 'correct horse battery{Enter}');

    expect(await screen.findByRole('heading', { level: 1, name: 'Problems' })).toBeVisible();
    expect(location.pathname).toBe('/problems');
    expect(screen.getByText('ann')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull();
  });

  it('says what was wrong, and keeps what was typed', async () => {
    knowAnn();
    const { user } = renderApp('/signin');

    await user.type(await name(), 'ann');
    await user.type(password(), 'a guess');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));

    expect(await screen.findByText('Wrong name or password.')).toBeVisible();
    expect(await name()).toHaveValue('ann');
    expect(location.pathname).toBe('/signin');
  });

  it('is made', async () => {
    knowAnn();
    const { user } = renderApp('/signin');

    await user.click(await screen.findByRole('button', { name: 'Create one' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Create account' })).toBeVisible();
    await user.type(await name(), 'bob');
    await user.type(password(), 'short');
    await user.click(screen.getByRole('button', { name: 'Create account' }));
    expect(await screen.findByText(/at least 10 characters$/)).toBeVisible();

    await user.type(password(), ' but longer');
    await user.click(screen.getByRole('button', { name: 'Create account' }));
    await waitFor(() => expect(location.pathname).toBe('/'));
    await waitFor(() => expect(screen.getByText('bob')).toBeVisible());
  });

  it('is not made where the operator does that', async () => {
    knowAnn({ ...guest, registration: 'closed' });
    renderApp('/signin');

    expect(
      await screen.findByText('Registration is closed. Ask the administrator for an account.'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Create one' })).toBeNull();
  });

  it('is left again', async () => {
    const heard = knowAnn(ann);
    const { user } = renderApp();

    await user.click(await screen.findByRole('button', { name: 'Sign out' }));

    expect(await signInLink()).toBeVisible();
    expect(heard).toEqual([{ path: '/signout', token: 'token of ann' }]);
  });

  it('proves with each request that it comes from this page, also after another tab signed in', async () => {
    const tokens: (string | null)[] = [];
    knowAnn(guest);
    const { user } = renderApp();
    await signInLink();
    await code();
    knowAnn(ann);
    server.use(
      http.post('*/run/onlinecompiler', ({ request }) => {
        const token = request.headers.get('X-CSRF-Token');
        tokens.push(token);
        if (token === ann.csrfToken) {
          return HttpResponse.json({ jobId: '1', status: 'queued' }, { status: 202 });
        }
        const error = { code: 'csrf', message: 'the header X-CSRF-Token is missing' };
        return HttpResponse.json({ error }, { status: 403 });
      }),
    );

    await user.click(await runButton());

    await waitFor(() => expect(tokens).toEqual([null, 'token of ann']));
  });
});
