import { screen, waitFor } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventsOf } from '@/test/eventSource';
import { code, output, renderApp, runButton } from '@/test/renderApp';
import { completed, python, sent, server } from '@/test/server';

const refuse = (status: number, error: object, headers: Record<string, string> = {}) =>
  server.use(
    http.post('*/run/onlinecompiler', () => HttpResponse.json({ error }, { status, headers })),
  );

afterEach(() => vi.useRealTimers());

describe('a refused program', () => {
  it('is told beside the code when it is about the code', async () => {
    refuse(413, { code: 'payload_too_large', message: "'code' is too long", field: 'code' });
    const { user } = renderApp();
    await user.click(await runButton());

    expect(await screen.findByRole('alert')).toHaveTextContent('This is too large.');
    expect(screen.getByRole('region', { name: 'Code' })).toHaveTextContent('This is too large.');
    expect(screen.getByText('Not sent')).toBeVisible();
  });

  it('is told beside the input when it is about the input', async () => {
    refuse(400, { code: 'invalid_request', message: "'input' is too long", field: 'input' });
    const { user } = renderApp();
    await user.click(await runButton());

    const input = await screen.findByRole('textbox', { name: 'Standard input' });
    await waitFor(() => expect(input).toHaveAccessibleDescription(/^This input is too long/));
    expect(input).toBeInvalid();
  });

  it('is told beside the arguments when it is about one of them', async () => {
    refuse(400, { code: 'invalid_request', message: "'args[2]' is too long", field: 'args[2]' });
    const { user } = renderApp();
    await user.click(await runButton());

    const args = await screen.findByRole('textbox', { name: 'Arguments' });
    await waitFor(() => expect(args).toHaveAccessibleDescription(/^These arguments/));
  });

  it('can be sent again once the server’s Retry-After has passed', async () => {
    // The clock stands still, so the countdown says 3 seconds until the test moves it.
    vi.useFakeTimers({ toFake: ['Date'] });
    refuse(429, { code: 'rate_limited', message: 'Too many runs.' }, { 'Retry-After': '3' });
    const { user } = renderApp();
    await user.click(await runButton());

    expect(await screen.findByText('You can run again in 3 seconds.')).toBeVisible();
    expect(screen.getByRole('button', { name: /^Wait/ })).toHaveAttribute('aria-disabled', 'true');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(sent).toHaveLength(0);

    server.resetHandlers();
    vi.setSystemTime(Date.now() + 3_500);
    await user.click(await runButton());
    await eventsOf('1');
  });

  it('survives an answer that is none of ours', async () => {
    server.use(
      http.post('*/run/onlinecompiler', () => HttpResponse.html('<h1>No</h1>', { status: 418 })),
    );
    const { user } = renderApp();
    await user.click(await runButton());

    expect(await screen.findByRole('alert')).toHaveTextContent('unexpected way (418)');
  });

  it('is not sent while a quote is open', async () => {
    const { user } = renderApp();
    await user.type(await screen.findByRole('textbox', { name: 'Arguments' }), '"a b');

    await user.click(await runButton());

    expect(sent).toHaveLength(0);
    expect(screen.getByRole('textbox', { name: 'Arguments' })).toHaveAccessibleDescription(
      'A quote is not closed.',
    );
  });
});

describe('a server that is down', () => {
  it('is asked again until it is back', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    let down = true;
    server.use(
      http.get('*/api/languages', () =>
        down ? HttpResponse.error() : HttpResponse.json([python]),
      ),
    );
    renderApp();
    expect(await screen.findByText('The server cannot be reached.')).toBeVisible();
    expect(screen.getByText(/Trying again/)).toBeVisible();

    down = false;
    await vi.advanceTimersByTimeAsync(5_000);

    expect(await code()).toBeVisible();
    expect(screen.queryByText('The server cannot be reached.')).not.toBeInTheDocument();
  });

  it('is asked at once when the user wants it', async () => {
    server.use(
      http.get('*/api/languages', () => new HttpResponse(null, { status: 502 }), { once: true }),
    );
    const { user } = renderApp();

    await user.click(await screen.findByRole('button', { name: 'Try again now' }));

    expect(await code()).toBeVisible();
  });

  it('does not start a program, says so, and is asked until it is back', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { user } = renderApp();
    await code();
    let down = true;
    server.use(
      http.post('*/run/onlinecompiler', () => HttpResponse.error()),
      http.get('*/api/languages', () => (down ? HttpResponse.error() : undefined)),
    );

    await user.click(await runButton());
    expect(await screen.findByText(/your program was not started/)).toBeVisible();
    expect(await screen.findByText('The server cannot be reached.')).toBeVisible();

    down = false;
    await vi.advanceTimersByTimeAsync(5_000);
    await waitFor(() =>
      expect(screen.queryByText('The server cannot be reached.')).not.toBeInTheDocument(),
    );
  });
});

describe('when live output does not come through', () => {
  it('asks for the result instead', async () => {
    const answers = [
      { jobId: '1', name: 'compiler', status: 'active', progress: { phase: 'running' } },
      completed('1', { stdout: 'polled\n' }),
    ];
    server.use(http.get('*/job/1', () => HttpResponse.json(answers.shift())));
    const { user } = renderApp();
    await user.click(await runButton());

    (await eventsOf('1')).fail('for good');

    expect(await screen.findByText('Running…')).toBeVisible();
    expect(await screen.findByText('Finished')).toBeVisible();
    expect(output()).toHaveTextContent('polled');
  });

  it('asks for the result when nothing is heard for a while', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    server.use(http.get('*/job/1', () => HttpResponse.json(completed('1', { stdout: 'late\n' }))));
    const { user } = renderApp();
    await user.click(await runButton());
    await eventsOf('1');

    await vi.advanceTimersByTimeAsync(4_500);

    expect(await screen.findByText('Finished')).toBeVisible();
  });

  it('goes on asking through a restart of the server', async () => {
    const answers = [
      () => HttpResponse.error(),
      () => new HttpResponse(null, { status: 503 }),
      () => HttpResponse.json(completed('1', { stdout: 'after all\n' })),
    ];
    server.use(http.get('*/job/1', () => answers.shift()?.() ?? HttpResponse.error()));
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { user } = renderApp();
    await user.click(await runButton());
    (await eventsOf('1')).fail('for good');

    expect(await screen.findByText(/Trying to reconnect/)).toBeVisible();
    await vi.advanceTimersByTimeAsync(5_000);

    expect(await screen.findByText('Finished')).toBeVisible();
  });

  it('begins anew when the browser reconnects, without showing anything twice', async () => {
    const { user } = renderApp();
    await user.click(await runButton());
    const events = await eventsOf('1');
    events.open();
    events.send('state', { status: 'active' });
    events.send('output', { stream: 'stdout', text: 'once\n' });
    await waitFor(() => expect(output()).toHaveTextContent('once'));

    events.fail('for now');
    expect(await screen.findByText(/Trying to reconnect/)).toBeVisible();
    events.open();
    events.send('output', { stream: 'stdout', text: 'once\ntwice\n' });

    await waitFor(() => expect(output().textContent).toBe('once\ntwice\n'));
    expect(screen.queryByText(/Trying to reconnect/)).not.toBeInTheDocument();
  });

  it('listens again as soon as a server that went away is back', async () => {
    const active = { jobId: '1', name: 'compiler', status: 'active' };
    server.use(http.get('*/job/1', () => HttpResponse.json(active)));
    const { user } = renderApp();
    await user.click(await runButton());
    const before = await eventsOf('1');
    before.open();
    before.send('state', { status: 'active' });

    before.fail('for good');
    await waitFor(async () => expect((await eventsOf('1')).stream).not.toBe(before.stream));
    const events = await eventsOf('1');
    events.open();
    events.send('output', { stream: 'stdout', text: 'again\n' });
    events.send('result', completed('1', { stdout: 'again\n' }));

    expect(await screen.findByText('Finished')).toBeVisible();
    expect(output().textContent).toBe('again\n');
  });

  it('says that a run is no longer known', async () => {
    server.use(
      http.get('*/job/1', () =>
        HttpResponse.json({ error: { code: 'not_found', message: 'no job' } }, { status: 404 }),
      ),
    );
    const { user } = renderApp();
    await user.click(await runButton());

    (await eventsOf('1')).fail('for good');

    expect(await screen.findByRole('alert')).toHaveTextContent('This run has expired');
  });

  it('stops asking once another program is run', async () => {
    let asked = 0;
    server.use(
      http.get('*/job/1', async () => {
        asked += 1;
        await delay(5);
        return HttpResponse.json(completed('1'));
      }),
    );
    const { user } = renderApp();
    await user.click(await runButton());
    (await eventsOf('1')).fail('for good');
    await screen.findByText('Finished');

    await user.click(await runButton());
    await eventsOf('2');

    expect(asked).toBe(1);
  });
});
