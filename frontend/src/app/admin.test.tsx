import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { AdminProblemDetail, AdminUser, QueuedJob } from '@/api/admin';
import type { Role } from '@/api/types';
import { eventsOf } from '@/test/eventSource';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';

const at = '2026-11-23T10:00:00.000Z';
const gone = () => new HttpResponse(null, { status: 204 });
const broken = (...faults: string[]) =>
  HttpResponse.json(
    { error: { code: 'broken_package', message: 'the package has faults', faults } },
    { status: 422 },
  );

const stones: AdminProblemDetail = {
  findings: [],
  id: 'stones',
  name: 'Stepping Stones',
  difficulty: 'easy',
  visibility: 'hidden',
  origin: 'imported',
  timeLimit: null,
  memoryLimit: 2 ** 28,
  tests: 4,
  updatedAt: at,
  files: [
    { path: 'problem.yaml', size: 30 },
    { path: 'statement/problem.en.md', size: 20 },
    { path: 'pond.png', size: 900 },
  ],
};

/** A server with one problem, where a user with that role is signed in. Returns the requests it received. */
function signedInAs(role: Role) {
  const heard: string[] = [];
  let problem = stones;
  const contents: Record<string, { text: string } | { base64: string }> = {
    'problem.yaml': { text: 'name: Stones\n' },
    'pond.png': { base64: 'AAEC' },
  };
  server.use(
    http.get('*/api/auth/session', () =>
      HttpResponse.json({
        user: { id: 'me', name: 'keeper', role, createdAt: at },
        csrfToken: 'token',
        registration: 'open',
      }),
    ),
    http.get('*/api/admin/problems', () => HttpResponse.json({ problems: [problem] })),
    http.post('*/api/admin/problems', async ({ request }) => {
      const type = request.headers.get('Content-Type');
      const id = new URL(request.url).searchParams.get('id');
      heard.push(`${type} ${id} ${(await request.arrayBuffer()).byteLength}`);
      if (id === 'broken') return broken("problem.yaml:2: 'type' has 'odd'");
      return HttpResponse.json({ id: 'stones', findings: [] }, { status: 201 });
    }),
    http.get('*/api/admin/problems/stones', () => HttpResponse.json(problem)),
    http.patch('*/api/admin/problems/stones', async ({ request }) => {
      const change = (await request.json()) as object;
      heard.push(JSON.stringify(change));
      problem = { ...problem, ...change };
      return HttpResponse.json(problem);
    }),
    http.delete('*/api/admin/problems/stones', () => {
      heard.push('deleted');
      return gone();
    }),
    http.get('*/api/admin/problems/stones/file', ({ request }) => {
      const path = new URL(request.url).searchParams.get('path') ?? '';
      return HttpResponse.json({ path, ...contents[path] });
    }),
    http.put('*/api/admin/problems/stones/file', async ({ request }) => {
      const path = new URL(request.url).searchParams.get('path') ?? '';
      const content = (await request.json()) as { text: string };
      if (content.text.includes('odd')) return broken('problem.yaml:2: there is no key odd here');
      contents[path] = content;
      heard.push(`put ${path}`);
      return gone();
    }),
    http.post('*/api/admin/problems/stones/verify', () =>
      HttpResponse.json({ jobId: 'v1', status: 'queued' }, { status: 202 }),
    ),
  );
  return heard;
}

describe('the administration', () => {
  it('is not for guests, nor for users', async () => {
    const { close } = renderApp('/admin');
    expect(await screen.findByText(/^Sign in as a setter/)).toBeVisible();
    close();

    signedInAs('user');
    renderApp('/admin');
    expect(await screen.findByText('This page is for setters and admins.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Administration' })).toBeNull();
  });

  it('shows setters the problems, and admins the rest', async () => {
    signedInAs('setter');
    const { user, close } = renderApp();
    await user.click(await screen.findByRole('link', { name: 'Administration' }));
    expect(await screen.findByRole('link', { name: 'Stepping Stones' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Queue' })).toBeNull();
    close();

    signedInAs('admin');
    renderApp('/admin');
    expect(await screen.findByRole('link', { name: 'Queue' })).toBeVisible();
  });

  it('takes a package, and says by file and line what is wrong with one', async () => {
    const heard = signedInAs('setter');
    const { user } = renderApp('/admin');
    const card = await screen.findByRole('region', { name: 'Upload a package' });
    const upload = within(card).getByRole('button', { name: 'Upload' });

    await user.click(upload);
    expect(within(card).getByLabelText('Archive')).toHaveAccessibleDescription(/Choose an archive/);

    await user.upload(within(card).getByLabelText('Archive'), new File(['PK12'], 'broken.zip'));
    await user.type(within(card).getByLabelText('Id'), 'broken');
    await user.click(upload);
    expect(await within(card).findByText("problem.yaml:2: 'type' has 'odd'")).toBeVisible();

    await user.clear(within(card).getByLabelText('Id'));
    await user.click(upload);
    expect(await within(card).findByText('“stones” was imported (hidden).')).toBeVisible();
    expect(heard).toEqual(['application/zip broken 4', 'application/zip null 4']);
  });

  it('tells what could not be carried over from an archive of another judge', async () => {
    signedInAs('setter');
    server.use(
      http.post('*/api/admin/problems', () =>
        HttpResponse.json(
          {
            id: 'sums',
            findings: [
              { level: 'note', file: 'archive', message: 'was converted' },
              {
                level: 'warning',
                file: 'problem.xml',
                line: 7,
                message: 'has a checker',
                advice: 'Look.',
              },
            ],
          },
          { status: 201 },
        ),
      ),
    );
    const { user } = renderApp('/admin');
    const card = await screen.findByRole('region', { name: 'Upload a package' });

    await user.upload(within(card).getByLabelText('Archive'), new File(['<fps/>'], 'all.xml'));
    await user.click(within(card).getByRole('button', { name: 'Upload' }));

    const list = await within(card).findByRole('list', { name: 'What to know about the package' });
    const lines = within(list).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent)).toEqual([
      'Warning: problem.xml:7: has a checker. Look.',
      "Note: 'archive' was converted",
    ]);
  });

  it('publishes, sets limits and deletes', async () => {
    const heard = signedInAs('setter');
    const { user } = renderApp('/admin/problems/stones');

    await user.click(await screen.findByRole('button', { name: 'Publish' }));
    expect(await screen.findByRole('button', { name: 'Hide' })).toBeVisible();
    await user.type(screen.getByLabelText('Time limit (ms)'), '2000');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(heard).toContain('{"timeLimit":2000}'));

    await user.click(screen.getByRole('button', { name: 'Delete' }));
    const dialog = screen.getByRole('dialog', { name: 'Delete “Stepping Stones”?' });
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(location.pathname).toBe('/admin/problems'));
    expect(heard).toEqual(['{"visibility":"published"}', '{"timeLimit":2000}', 'deleted']);
  });

  it('edits a file, refuses what would break the package, and keeps what is not saved', async () => {
    const heard = signedInAs('setter');
    const { user } = renderApp('/admin/problems/stones');
    const files = await screen.findByRole('region', { name: 'Files' });
    const pick = (name: RegExp) => user.click(within(files).getByRole('button', { name }));

    await pick(/^problem.yaml/);
    const editor = await within(files).findByRole('textbox', { name: 'Content of problem.yaml' });
    expect(editor).toHaveValue('name: Stones\n');
    await user.type(editor, 'odd: 1');
    await user.click(within(files).getByRole('button', { name: 'Save the file' }));
    expect(
      await within(files).findByRole('list', { name: 'Why it was rejected' }),
    ).toHaveTextContent('problem.yaml:2: there is no key odd here');

    await pick(/^pond.png/);
    expect(await within(files).findByText(/^This file is not text/)).toBeVisible();
    await pick(/^problem.yaml not saved/);
    const again = await within(files).findByRole('textbox', { name: 'Content of problem.yaml' });
    expect(again).toHaveValue('name: Stones\nodd: 1');
    await user.clear(again);
    await user.type(again, 'name: Ponds');
    await user.click(within(files).getByRole('button', { name: 'Save the file' }));
    expect(await within(files).findByText('Saved.')).toBeVisible();
    expect(heard).toEqual(['put problem.yaml']);
  });

  it('asks before a link loses unsaved edits, and saves with Ctrl+S', async () => {
    const heard = signedInAs('setter');
    const { user } = renderApp('/admin/problems/stones');
    const files = await screen.findByRole('region', { name: 'Files' });
    await user.click(within(files).getByRole('button', { name: /^problem.yaml/ }));
    const editor = await within(files).findByRole('textbox', { name: 'Content of problem.yaml' });
    await user.clear(editor);
    await user.type(editor, 'name: Ponds');

    await user.click(screen.getByRole('link', { name: 'Compiler' }));
    const dialog = screen.getByRole('dialog', { name: 'Leave without saving?' });
    expect(dialog).toHaveTextContent('Your changes to problem.yaml would be lost.');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(editor).toHaveValue('name: Ponds');

    await user.type(editor, '{Control>}s{/Control}');
    expect(await within(files).findByText('Saved.')).toBeVisible();
    expect(heard).toEqual(['put problem.yaml']);
    await user.click(screen.getByRole('link', { name: 'Compiler' }));
    expect(await screen.findByRole('textbox', { name: /^Code of/ })).toBeVisible();
  });

  it('verifies a package, each submission as it is judged', async () => {
    signedInAs('setter');
    const { user } = renderApp('/admin/problems/stones');
    await user.click(await screen.findByRole('button', { name: 'Verify the package' }));
    const events = await eventsOf('v1');
    events.open();
    const row = {
      submission: 'submissions/accepted/a.py',
      promise: 'accepted',
      verdict: 'accepted',
      kept: true,
      slowest: 12,
    };
    events.send('state', { status: 'active' });
    events.send('verify', { ...row, done: 1, total: 2 });
    expect(await screen.findByText('1 of 2 submissions')).toBeVisible();
    expect(screen.getByText('submissions/accepted/a.py')).toBeVisible();

    const lax = {
      ...row,
      submission: 'submissions/wrong_answer/b.py',
      promise: 'wrong_answer',
      kept: false,
      breach: 'it was accepted',
    };
    const result = {
      ok: false,
      timeLimit: 1000,
      calibrated: true,
      submissions: [row, lax],
      faults: ['a fault'],
      notes: [],
    };
    events.send('result', { jobId: 'v1', name: 'verify', status: 'completed', result });
    expect(await screen.findByText(/^Not everything is as expected/)).toHaveTextContent('1000 ms');
    expect(screen.getByText('it was accepted')).toBeVisible();
    expect(screen.getByText('a fault')).toBeVisible();
  });

  it('gives users another role and keeps them out, but not oneself', async () => {
    signedInAs('admin');
    const self: AdminUser = {
      id: 'me',
      name: 'keeper',
      role: 'admin',
      publicProfile: true,
      createdAt: at,
      disabled: false,
      submissions: 0,
      lastSeenAt: at,
    };
    let ann: AdminUser = { ...self, id: 'u1', name: 'ann', role: 'user', lastSeenAt: null };
    const asked: string[] = [];
    server.use(
      http.get('*/api/admin/users', ({ request }) => {
        const { search } = new URL(request.url);
        asked.push(search);
        const second = search.includes('cursor=more');
        return HttpResponse.json({ users: second ? [self] : [ann], next: second ? null : 'more' });
      }),
      http.patch('*/api/admin/users/u1', async ({ request }) => {
        ann = { ...ann, ...((await request.json()) as object) };
        return HttpResponse.json(ann);
      }),
    );
    const { user } = renderApp('/admin/users');

    await user.selectOptions(await screen.findByLabelText('Role of ann'), 'Setter');
    await waitFor(() => expect(screen.getByLabelText('Role of ann')).toHaveValue('setter'));
    await user.click(screen.getByRole('button', { name: 'Disable ann' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Disable' }));
    expect(await screen.findByRole('button', { name: 'Enable ann' })).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByText('You')).toBeVisible();
    expect(screen.queryByLabelText('Role of keeper')).toBeNull();
    await user.type(screen.getByRole('searchbox'), 'an');
    await waitFor(() => expect(asked.at(-1)).toBe('?limit=50&search=an'));
  });

  it('shows the queue, retries and cancels jobs, pauses and drains it', async () => {
    signedInAs('admin');
    const heard: string[] = [];
    let paused = false;
    const job = (id: string, state: QueuedJob['state']): QueuedJob => ({
      id,
      name: 'compiler',
      tenant: 'ann',
      state,
      attempt: 1,
      createdAt: at,
      ...(state === 'failed' && { failure: 'the worker went away' }),
    });
    server.use(
      http.get('*/api/admin/queue', () =>
        HttpResponse.json({
          paused,
          counts: { queued: 1, delayed: 0, active: 0, completed: 7, failed: 1 },
        }),
      ),
      http.get('*/api/admin/queue/jobs', ({ request }) => {
        const state = new URL(request.url).searchParams.get('state') as QueuedJob['state'];
        return HttpResponse.json({ jobs: [job(`j-${state}`, state)], next: null });
      }),
      http.post('*/api/admin/queue/jobs/:id/retry', ({ params: { id } }) => {
        heard.push(`retry ${String(id)}`);
        return gone();
      }),
      http.delete('*/api/admin/queue/jobs/:id', ({ params: { id } }) => {
        heard.push(`cancel ${String(id)}`);
        return gone();
      }),
      http.post('*/api/admin/queue/drain', () => {
        heard.push('drain');
        return HttpResponse.json({ drained: 3 });
      }),
      http.post('*/api/admin/queue/pause', () => {
        paused = true;
        return gone();
      }),
    );
    const { user } = renderApp('/admin/queue');
    const confirm = async (name: string) =>
      user.click(within(screen.getByRole('dialog')).getByRole('button', { name }));

    await user.click(await screen.findByRole('button', { name: 'Cancel j-queued' }));
    await confirm('Cancel the job');
    await user.click(screen.getByRole('tab', { name: 'Failed 1' }));
    expect(await screen.findByText('the worker went away')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Retry j-failed' }));
    await user.click(screen.getByRole('button', { name: 'Cancel all waiting' }));
    await confirm('Cancel all waiting');
    expect(await screen.findByText(/3 jobs were cancelled/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    expect(await screen.findByText(/^The queue is paused/)).toBeVisible();
    expect(heard).toEqual(['cancel j-queued', 'retry j-failed', 'drain']);
  });

  it('shows what would change before verdicts are put in place', async () => {
    signedInAs('admin');
    let state = 'ready';
    const change = { submissionId: 's', user: 'ann', language: 'python' };
    const rejudge = () => ({
      id: 'r1',
      problemId: 'stones',
      state,
      done: 2,
      total: 2,
      createdAt: at,
      by: 'keeper',
    });
    const detail = () => ({
      ...rejudge(),
      changes: [
        { ...change, before: 'accepted', after: 'wrong_answer' },
        { ...change, submissionId: 't', before: 'accepted', after: 'failed' },
      ],
    });
    server.use(
      http.get('*/api/admin/rejudges', () => HttpResponse.json({ rejudges: [rejudge()] })),
      http.get('*/api/admin/rejudges/r1', () => HttpResponse.json(detail())),
      http.post('*/api/admin/rejudges/r1/apply', () => {
        state = 'applied';
        return HttpResponse.json(detail());
      }),
    );
    const { user } = renderApp('/admin/rejudges');

    const table = await screen.findByRole('region', { name: 'What changes' });
    expect(table).toHaveTextContent('annpythonAcceptedWrong answer');
    expect(table).toHaveTextContent('annpythonAcceptednone');
    await user.click(screen.getByRole('button', { name: 'Apply' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Apply' }));
    expect(await screen.findByText('1 submission changed.')).toBeVisible();
  });

  it('shows the workers and how the system does', async () => {
    signedInAs('admin');
    server.use(
      http.get('*/api/admin/workers', () =>
        HttpResponse.json({ workers: [{ name: 'w1', slots: 4, busy: 1, since: at }] }),
      ),
      http.get('*/api/admin/system', () =>
        HttpResponse.json({
          version: '0.1.0',
          uptime: 90_000_000,
          checks: { queue: 'ok', store: 'the disk is full' },
          isolation: ['This host has no control groups.'],
          disk: { free: 2 ** 30, total: 2 ** 31 },
          languages: 22,
          problems: 13,
        }),
      ),
    );
    renderApp('/admin/system');

    expect(await screen.findByText('1 of 4')).toBeVisible();
    expect(await screen.findByText('1 d 1 h')).toBeVisible();
    expect(screen.getByText('the disk is full')).toBeVisible();
    expect(screen.getByText('This host has no control groups.')).toBeVisible();
  });
});
