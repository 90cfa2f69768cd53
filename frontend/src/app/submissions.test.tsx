import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { UserProgress } from '@/api/submissions';
import { streamCount } from '@/test/eventSource';
import { code, renderApp } from '@/test/renderApp';
import { ann, beSignedIn, server, stones, submission } from '@/test/server';

/** A server with these submissions. Returns the queries of the requests. */
function have(...submissions: ReturnType<typeof submission>[]) {
  const asked: string[] = [];
  server.use(
    http.get('*/api/submissions', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ submissions, next: null });
    }),
    http.get('*/api/submissions/:id', ({ params: { id } }) => {
      const found = submissions.find((one) => one.id === id);
      return found ? HttpResponse.json(found) : HttpResponse.json({}, { status: 404 });
    }),
  );
  return asked;
}

const names = () =>
  screen.getAllByRole('rowheader').map((row) => row.querySelector('a')?.textContent);

describe('submissions', () => {
  it('ask a guest to sign in', async () => {
    renderApp('/submissions');

    expect(await screen.findByText('Sign in to see your submissions.')).toBeVisible();
  });

  it('are listed and narrowed, and the address keeps the filter', async () => {
    beSignedIn();
    const asked = have(submission());
    const { user } = renderApp('/submissions');

    expect(await screen.findByRole('rowheader', { name: /Stepping Stones/ })).toBeVisible();
    const row = screen.getByRole('row', { name: /Stepping Stones/ });
    expect(within(row).getByText('Accepted')).toBeVisible();
    expect(within(row).getByText('12 ms')).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Verdict' }), 'Wrong answer');

    await waitFor(() => expect(asked.at(-1)).toBe('?verdict=wrong_answer'));
    expect(location.search).toBe('?verdict=wrong_answer');
    expect(screen.queryByRole('combobox', { name: 'Author' })).toBeNull();
  });

  it('of others are shown to setters', async () => {
    beSignedIn({
      ...ann,
      user: { id: 'u2', name: 'cyd', role: 'setter', publicProfile: true, createdAt: '' },
    });
    const asked = have(submission());
    const { user } = renderApp('/submissions');

    await user.selectOptions(await screen.findByRole('combobox', { name: 'Author' }), '*');

    expect(await screen.findByRole('cell', { name: 'ann' })).toBeVisible();
    expect(asked.at(-1)).toBe('?user=*');
  });

  it('say when there are none, and when none fits', async () => {
    beSignedIn();
    const { user } = renderApp('/submissions');
    expect(await screen.findByText('Nothing submitted yet.')).toBeVisible();

    await user.selectOptions(screen.getByRole('combobox', { name: 'Verdict' }), 'Accepted');
    expect(await screen.findByText('No submission matches.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(await screen.findByText('Nothing submitted yet.')).toBeVisible();
  });

  it('that wait share one request, and open no stream each', async () => {
    beSignedIn();
    const waiting = { status: 'queued', verdict: null } as const;
    const rows = Array.from({ length: 8 }, (_, at) => submission({ id: `s${at}`, ...waiting }));
    const asked = have(...rows);
    renderApp('/submissions');
    expect(await screen.findAllByText('Waiting')).toHaveLength(8);

    for (const row of rows) Object.assign(row, submission({ id: row.id }));

    await waitFor(() => expect(screen.queryByText('Waiting')).toBeNull());
    expect(asked.length).toBeGreaterThan(1);
    expect(streamCount()).toBe(0);
  });

  it('come page by page', async () => {
    beSignedIn();
    server.use(
      http.get('*/api/submissions', ({ request }) => {
        const second = new URL(request.url).searchParams.get('cursor') === '7';
        const problemName = second ? 'Hidden Summit' : 'Stepping Stones';
        const row = submission({ id: second ? 's2' : 's1', problemName });
        return HttpResponse.json({ submissions: [row], next: second ? null : '7' });
      }),
    );
    const { user } = renderApp('/submissions');

    await user.click(await screen.findByRole('button', { name: 'Show more' }));

    await waitFor(() => expect(names()).toEqual(['Stepping Stones', 'Hidden Summit']));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('show code, verdicts and how others fared, and lead back to the editor', async () => {
    beSignedIn();
    have(submission({ percentile: 0.834 }));
    const { user } = renderApp('/submissions/s1');

    expect(await screen.findByRole('group', { name: 'Code' })).toHaveTextContent('print(3)');
    expect(screen.getByText(/^Faster than 83 %/)).toBeVisible();
    expect(screen.getByText('Test 2')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Open in the editor' }));

    expect(await screen.findByRole('heading', { name: stones.name })).toBeVisible();
    expect(await code()).toHaveValue('print(3)');
  });

  it('are laid beside one another', async () => {
    beSignedIn();
    have(
      submission({ code: 'print(3)\nprint(4)' }),
      submission({ id: 's0', code: 'print(3)\nprint(5)', verdict: 'wrong_answer' }),
    );
    const { user } = renderApp('/submissions/s1');

    const choice = await screen.findByRole('combobox', { name: 'Compare with' });
    const [, other] = within(choice).getAllByRole('option');
    if (other) await user.selectOptions(choice, other);

    const table = await screen.findByRole('table');
    expect(within(table).getByRole('columnheader', { name: 'This submission' })).toBeVisible();
    expect(table.querySelectorAll('tr[data-kind=changed]')).toHaveLength(1);
  });

  it('are shared by a link, and seen by it without an account', async () => {
    beSignedIn();
    have(submission());
    server.use(
      http.post('*/api/submissions/s1/share', () => {
        have(submission({ shareId: 'x' }));
        return HttpResponse.json({ shareId: 'x' }, { status: 201 });
      }),
      http.get('*/api/shared/submissions/x', () => HttpResponse.json(submission())),
    );
    const { user, close } = renderApp('/submissions/s1');
    await user.click(await screen.findByRole('button', { name: 'Share' }));
    expect(await screen.findByRole('textbox', { name: 'Link' })).toHaveValue(
      `${location.origin}/shared/submissions/x`,
    );
    close();

    server.use(http.get('*/api/auth/session', () => HttpResponse.json({ ...ann, user: null })));
    renderApp('/shared/submissions/x');
    expect(await screen.findByRole('group', { name: 'Code' })).toHaveTextContent('print(3)');
    expect(screen.queryByRole('button', { name: 'Stop sharing' })).toBeNull();
  });

  it('that are not there, or not one’s own, are said to be so', async () => {
    beSignedIn();
    have();
    renderApp('/submissions/s1');

    expect(
      await screen.findByText('There is no such submission, or it is not yours.'),
    ).toBeVisible();
  });

  it('of a problem are shown beside it', async () => {
    beSignedIn();
    have(submission());
    const { user } = renderApp('/problems/stepping-stones');

    await user.click(await screen.findByRole('tab', { name: 'Submissions' }));
    const list = await screen.findByRole('list', { name: 'Your submissions' });
    expect(within(list).getByText('Accepted')).toBeVisible();
  });
});

const progress: UserProgress = {
  solved: 1,
  attempted: 1,
  submissions: 4,
  accepted: 1,
  byDifficulty: {
    'first steps': { solved: 0, attempted: 0, total: 0 },
    expert: { solved: 0, attempted: 0, total: 0 },
    easy: { solved: 1, attempted: 0, total: 1 },
    medium: { solved: 0, attempted: 0, total: 0 },
    hard: { solved: 0, attempted: 1, total: 1 },
    unrated: { solved: 0, attempted: 0, total: 0 },
  },
  byTopic: [{ topic: 'loops', solved: 1, attempted: 0, total: 1 }],
  streak: { current: 1, longest: 3 },
  days: [{ date: '2026-11-23', submissions: 4, accepted: 1 }],
  languages: [{ language: 'python', submissions: 4, accepted: 1 }],
  firstAccepted: [
    {
      problemId: 'stepping-stones',
      problemName: 'Stepping Stones',
      at: '2026-11-23T10:00:00.000Z',
      timeToSolve: 600_000,
    },
  ],
};

describe('progress', () => {
  it('is reached from one’s name, and sums up what one did', async () => {
    beSignedIn();
    server.use(
      http.get('*/api/users/ann', () =>
        HttpResponse.json({ user: { name: 'ann', createdAt: '2026-11-01T10:00:00Z' }, progress }),
      ),
    );
    const { user } = renderApp('/problems');

    await user.click(await screen.findByRole('link', { name: /ann$/ }));

    expect(await screen.findByRole('heading', { level: 1, name: 'Progress' })).toBeVisible();
    expect(await screen.findByText('25 %')).toBeVisible();
    expect(screen.getByText('Longest: 3 days')).toBeVisible();
    expect(screen.getByRole('img', { name: '4 submissions on 1 day' })).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'loops' })).toBeVisible();
    expect(screen.getByRole('row', { name: /Stepping Stones.*10 minutes/ })).toBeVisible();
    expect(await screen.findByRole('row', { name: /Python 4 1/ })).toBeVisible();
  });

  it('marks what is solved in the list of problems', async () => {
    beSignedIn();
    server.use(
      http.get('*/api/me/problems', () =>
        HttpResponse.json({ solved: ['stepping-stones'], attempted: ['hidden-summit'] }),
      ),
    );
    const { user } = renderApp('/problems');

    expect(await screen.findByRole('rowheader', { name: /Stepping Stones Solved/ })).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Attempted');
    expect(names()).toEqual(['Hidden Summit']);
    await user.click(screen.getByRole('button', { name: 'Random unsolved' }));
    expect(await screen.findByRole('heading', { name: 'Hidden Summit' })).toBeVisible();
  });

  it('is compared in the leaderboard', async () => {
    beSignedIn();
    const row = { user: 'bob', rank: 1, solved: 5, submissions: 9, lastSolvedAt: '2026-11-23' };
    const me = { ...row, user: 'ann', rank: 60, solved: 1 };
    server.use(
      http.get('*/api/leaderboard', ({ request }) => {
        const period = new URL(request.url).searchParams.get('period');
        return HttpResponse.json({ period, since: null, rows: period === 'all' ? [row] : [], me });
      }),
    );
    const { user } = renderApp('/leaderboard');
    expect(await screen.findByText('Nobody has solved a problem in this period.')).toBeVisible();

    await user.click(screen.getByRole('radio', { name: 'All time' }));

    expect(await screen.findByRole('row', { name: /^1 bob 5/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /^60 ann ?you 1/ })).toBeVisible();
    expect(location.search).toBe('?period=all');
  });
});

describe('help with a problem', () => {
  it('comes hint by hint, and the editorial when it is asked for twice', async () => {
    server.use(
      http.get('*/api/problems/stepping-stones', () =>
        HttpResponse.json({ ...stones, hints: 2, editorial: true }),
      ),
      http.get('*/api/problems/stepping-stones/hints/:number', ({ params: { number } }) =>
        HttpResponse.json({ text: `Think of **${String(number)}**.` }),
      ),
      http.get('*/api/problems/stepping-stones/editorial', ({ request }) =>
        new URL(request.url).searchParams.get('reveal') === 'true'
          ? HttpResponse.json({ text: 'Add them.', format: 'markdown' })
          : HttpResponse.json({ error: { code: 'locked', message: 'no' } }, { status: 403 }),
      ),
    );
    const { user } = renderApp('/problems/stepping-stones');

    await user.click(await screen.findByRole('tab', { name: 'Hints and editorial' }));
    await user.click(await screen.findByRole('button', { name: 'Show hint 1 of 2' }));
    expect(await screen.findByText('Hint 1 of 2')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Show hint 2 of 2' }));
    expect(await screen.findByText('Hint 2 of 2')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Show hint/ })).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Show the editorial' }));
    expect(await screen.findByText('You have not solved this problem yet.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show anyway' }));
    expect(await screen.findByText('Add them.')).toBeVisible();
  });
});
