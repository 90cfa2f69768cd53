import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TrackList, WholeTrack } from '@/api/tracks';
import { eventsOf } from '@/test/eventSource';
import { code, renderApp } from '@/test/renderApp';
import { beSignedIn, judged, server, settled, stones } from '@/test/server';

const step = (problemId: string, problemName: string, solved = false) => ({
  problemId,
  problemName,
  difficulty: 'easy' as const,
  solved,
  why: { en: `Why ${problemName}`, de: `Warum ${problemName}` },
});

const graphs: WholeTrack = {
  id: 'graphs',
  title: { en: 'Graphs', de: 'Graphen' },
  description: { en: 'Find your way.' },
  solved: 1,
  steps: [
    step('calls', 'Snow Day', true),
    step('stepping-stones', 'Stepping Stones'),
    step('hidden-summit', 'Hidden Summit'),
  ],
  next: 'stepping-stones',
};
const list: TrackList = {
  tracks: [graphs, { ...graphs, id: 'sums', title: { en: 'Sums' }, solved: 0 }],
  continue: { trackId: 'graphs', problemId: 'stepping-stones' },
};

/** Serves the tracks, as they are at each request. */
const offer = (tracks: () => TrackList = () => list) =>
  server.use(
    http.get('*/api/tracks', () => HttpResponse.json(tracks())),
    http.get('*/api/tracks/graphs', () => HttpResponse.json(graphs)),
  );
const offerDaily = (asked: (date: string | null) => void = () => undefined) =>
  server.use(
    http.get('*/api/daily', ({ request }) => {
      asked(new URL(request.url).searchParams.get('date'));
      return HttpResponse.json({ date: '2026-11-23', problem: stones });
    }),
  );

describe('the list of tracks', () => {
  it('is reached from the problems, and shows how much of each is solved', async () => {
    offer();
    beSignedIn();
    const { user } = renderApp('/problems');

    await user.click(await screen.findByRole('link', { name: 'All tracks' }));

    expect(await screen.findByRole('heading', { level: 1, name: 'Tracks' })).toBeVisible();
    const bar = await screen.findByRole('progressbar', { name: 'Progress in Graphs' });
    expect(bar).toHaveAttribute('value', '1');
    expect(bar).toHaveAttribute('max', '3');
    expect(screen.getByText('1 of 3 solved')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Continue: Stepping Stones' })).toHaveAttribute(
      'href',
      '/problems/stepping-stones?track=graphs',
    );
    await user.click(screen.getByRole('link', { name: 'Graphs' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Graphs' })).toBeVisible();
  });

  it('says so when the server has none', async () => {
    renderApp('/tracks');

    expect(await screen.findByText('This server has no tracks yet.')).toBeVisible();
  });
});

describe('a track', () => {
  it('shows its steps with their reasons, and marks the solved ones and the next', async () => {
    offer();
    beSignedIn();
    renderApp('/tracks/graphs');

    const steps = await screen.findByRole('list', { name: 'Steps' });
    const [done, next, later] = within(steps).getAllByRole('listitem');
    expect(done).toHaveTextContent('Solved');
    expect(done).not.toHaveAttribute('aria-current');
    expect(next).toHaveAttribute('aria-current', 'step');
    expect(next).toHaveTextContent('Next step');
    expect(next).toHaveTextContent('Why Stepping Stones');
    expect(later).not.toHaveTextContent('Solved');
    expect(screen.getByRole('link', { name: 'Continue: Stepping Stones' })).toBeVisible();
  });

  it('asks guests to sign in, and leads to the first step', async () => {
    server.use(
      http.get('*/api/tracks/graphs', () =>
        HttpResponse.json({ ...graphs, solved: 0, next: 'calls' }),
      ),
    );
    renderApp('/tracks/graphs');

    expect(await screen.findByRole('link', { name: 'Start: Snow Day' })).toBeVisible();
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByText('to see which steps you have solved.')).toBeVisible();
  });

  it('congratulates when all is solved', async () => {
    server.use(http.get('*/api/tracks/graphs', () => HttpResponse.json({ ...graphs, next: null })));
    renderApp('/tracks/graphs');

    expect(await screen.findByText('You have solved every step of this track.')).toBeVisible();
  });

  it('may not exist', async () => {
    server.use(
      http.get('*/api/tracks/none', () =>
        HttpResponse.json({ error: { code: 'not_found', message: 'none' } }, { status: 404 }),
      ),
    );
    renderApp('/tracks/none');

    expect(await screen.findByRole('heading', { name: 'There is no such track.' })).toBeVisible();
  });
});

describe('a problem of a track', () => {
  it('names its tracks, and leads to the next step once it is accepted', async () => {
    let current = list;
    offer(() => current);
    beSignedIn();
    const { user } = renderApp('/problems/stepping-stones?track=sums');
    const place = (await screen.findByText('In tracks:')).parentElement;
    expect(place).toHaveTextContent('Sums (Step 2 of 3) Graphs (Step 2 of 3)');

    await user.click(await screen.findByRole('button', { name: 'Submit' }));
    current = { ...list, continue: { trackId: 'sums', problemId: 'hidden-summit' } };
    const events = await eventsOf('p1');
    events.open();
    events.send('result', settled('p1', { tests: [judged('sample/1')], submissionId: 's1' }));

    const next = await screen.findByRole('link', { name: 'Next in Sums: Hidden Summit' });
    expect(next).toHaveAttribute('href', '/problems/hidden-summit?track=sums');
  });
});

describe('the suggestions on the first page', () => {
  afterEach(() => vi.useRealTimers());

  it('are the next step of the track, and the problem of the day here', async () => {
    offer();
    beSignedIn();
    const dates: (string | null)[] = [];
    offerDaily((date) => dates.push(date));
    vi.setSystemTime(new Date(2026, 10, 23, 23, 59));
    renderApp();

    expect(
      await screen.findByRole('link', { name: 'Continue in Graphs: Stepping Stones' }),
    ).toHaveAttribute('href', '/problems/stepping-stones?track=graphs');
    expect(
      await screen.findByRole('link', { name: 'Problem of the day: Stepping Stones' }),
    ).toHaveAttribute('href', '/problems/stepping-stones');
    expect(dates[0]).toBe('2026-11-23');
  });

  it('begin for newcomers with the first track', async () => {
    offer(() => ({ ...list, continue: null }));
    renderApp();

    const start = await screen.findByRole('link', {
      name: 'New here? Start with a track: Graphs',
    });
    expect(start).toHaveAttribute('href', '/tracks/graphs');
  });

  it('stay hidden for the day once they are closed', async () => {
    offerDaily();
    const { user, close } = renderApp();
    await user.click(await screen.findByRole('button', { name: 'Hide until tomorrow' }));
    expect(screen.queryByRole('link', { name: /^Problem of the day/ })).toBeNull();
    close();

    const again = renderApp('/problems');
    expect(await screen.findByRole('link', { name: /^Problem of the day/ })).toBeVisible();
    await again.user.click(screen.getByRole('link', { name: 'Compiler' }));
    expect(await code()).toBeVisible();
    expect(screen.queryByRole('link', { name: /^Problem of the day/ })).toBeNull();
  });

  it('say of the problem of the day whether it is solved', async () => {
    beSignedIn();
    offerDaily();
    server.use(
      http.get('*/api/me/problems', () =>
        HttpResponse.json({ solved: ['stepping-stones'], attempted: [] }),
      ),
    );
    renderApp('/problems');

    await waitFor(() =>
      expect(screen.getByRole('link', { name: /^Problem of the day/ })).toHaveTextContent('Solved'),
    );
  });
});
