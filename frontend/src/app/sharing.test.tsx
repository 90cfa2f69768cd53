import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { code, renderApp } from '@/test/renderApp';
import { python, server } from '@/test/server';

// The streams of jsdom and Node are incompatible; e2e tests check the real archive in a browser.
vi.mock('client-zip', () => ({
  downloadZip: (entries: { name: string }[]) => ({
    blob: () =>
      Promise.resolve(new Blob([entries.map(({ name }) => name).join()], { type: 'zip' })),
  }),
}));

const snippet = {
  id: 'abc',
  language: 'python',
  code: 'print("shared")\n',
  files: [{ name: 'data.txt', content: 'rows\n' }],
  args: ['two words'],
  input: 'asked\n',
  createdAt: '2026-11-23T10:00:00.000Z',
};

describe('a shared program', () => {
  it('gets a link that has the program with its input', async () => {
    const shared: unknown[] = [];
    server.use(
      http.post('*/api/snippets', async ({ request }) => {
        shared.push(await request.json());
        return HttpResponse.json({ id: 'abc' }, { status: 201 });
      }),
    );
    const { user } = renderApp();
    await code();
    await user.type(screen.getByRole('textbox', { name: 'Standard input' }), 'hi');
    await user.click(await screen.findByRole('button', { name: 'Share a link' }));

    const dialog = await screen.findByRole('dialog', { name: 'Share this program' });
    expect(await within(dialog).findByLabelText('Link')).toHaveValue(`${location.origin}/s/abc`);
    expect(shared).toEqual([{ language: 'python', code: python.starter, input: 'hi\n' }]);
  });

  it('says why there is no link', async () => {
    server.use(
      http.post('*/api/snippets', () =>
        HttpResponse.json(
          { error: { code: 'payload_too_large', message: 'the program is too large' } },
          { status: 413 },
        ),
      ),
    );
    const { user } = renderApp();
    await code();
    await user.click(await screen.findByRole('button', { name: 'Share a link' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('This is too large.');
  });

  it('is read by its link, and edited as a copy that does not lose what was there', async () => {
    server.use(http.get('*/api/snippets/abc', () => HttpResponse.json(snippet)));
    localStorage.setItem(
      'codevault.draft.python',
      JSON.stringify({ files: [{ name: 'main.py', content: 'mine' }], active: 0 }),
    );
    const { user } = renderApp('/s/abc');

    expect(await screen.findByText('print("shared")')).toBeVisible();
    expect(screen.getByText('rows')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Edit a copy' }));

    expect(await code()).toHaveValue('print("shared")\n');
    expect(screen.getByRole('tab', { name: 'data.txt' })).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Arguments' })).toHaveValue("'two words'");
    expect(screen.getByRole('textbox', { name: 'Standard input' })).toHaveValue('asked\n');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await code()).toHaveValue('mine');
  });

  it('runs where it is embedded, as the visitor changed it', async () => {
    const ran: unknown[] = [];
    server.use(
      http.get('*/api/snippets/abc', () => HttpResponse.json(snippet)),
      http.post('*/run/onlinecompiler', async ({ request }) => {
        ran.push(await request.json());
        return HttpResponse.json({ jobId: '1', status: 'queued' }, { status: 202 });
      }),
    );
    const { user } = renderApp('/embed/abc');
    await user.type(await code(), '# mine');
    await user.click(screen.getByRole('button', { name: /^Run/ }));

    const { language, args, input, files } = snippet;
    const program = { language, code: `${snippet.code}# mine`, args, input, files };
    await waitFor(() => expect(ran).toEqual([program]));
  });

  it('that does not exist is told so', async () => {
    server.use(
      http.get('*/api/snippets/gone', () =>
        HttpResponse.json({ error: { code: 'not_found', message: 'none' } }, { status: 404 }),
      ),
    );
    renderApp('/s/gone');
    expect(await screen.findByText('This link is invalid or no longer shared.')).toBeVisible();
  });
});

describe('the formatter', () => {
  const formats = { ...python, formatter: true };

  it('lays the code out where there is one', async () => {
    server.use(
      http.get('*/api/languages', () => HttpResponse.json([formats])),
      http.post('*/api/format', () => HttpResponse.json({ code: 'print("tidy")\n' })),
    );
    const { user } = renderApp();
    await user.click(await screen.findByRole('button', { name: 'Format the code' }));
    await waitFor(async () => expect(await code()).toHaveValue('print("tidy")\n'));
  });

  it('shows its own words when it cannot read the code', async () => {
    server.use(
      http.get('*/api/languages', () => HttpResponse.json([formats])),
      http.post('*/api/format', () =>
        HttpResponse.json(
          { error: { code: 'not_formatted', message: 'line 1: a bracket is open' } },
          { status: 422 },
        ),
      ),
    );
    const { user } = renderApp();
    await user.click(await screen.findByRole('button', { name: 'Format the code' }));
    const dialog = await screen.findByRole('dialog', { name: 'The code was not formatted' });
    expect(dialog).toHaveTextContent('line 1: a bracket is open');
    expect(await code()).toHaveValue(python.starter);
  });

  it('has no button where there is none', async () => {
    renderApp();
    await screen.findByRole('button', { name: 'Share a link' });
    expect(screen.queryByRole('button', { name: 'Format the code' })).toBeNull();
  });
});

describe('a download', () => {
  it('is the file, or an archive of all', async () => {
    const saved: { name: string; size: number; type: string }[] = [];
    let content: Blob = new Blob();
    URL.createObjectURL = (blob) => {
      content = blob as Blob;
      return 'blob:here';
    };
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: this.download, size: content.size, type: content.type });
    });
    const { user } = renderApp();
    const button = await screen.findByRole('button', { name: 'Download the program' });

    await user.click(button);
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toEqual({ name: 'main.py', size: python.starter.length, type: 'text/plain' });

    await user.click(screen.getByRole('button', { name: 'Add file' }));
    await user.click(button);
    await waitFor(() => expect(saved).toHaveLength(2));
    expect(saved[1]).toEqual({
      name: 'python.zip',
      type: 'zip',
      size: 'main.py,file2.py'.length,
    });
  });
});

describe('a browser without a network', () => {
  it('says so calmly, keeps what is written, and is silent once the network is back', async () => {
    renderApp();
    await code();
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    act(() => void window.dispatchEvent(new Event('offline')));
    expect(await screen.findByText(/^You are offline\./)).toBeVisible();

    online.mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(screen.queryByText(/^You are offline\./)).toBeNull());
  });
});
