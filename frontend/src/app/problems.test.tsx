import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderApp } from '@/test/renderApp';
import { server } from '@/test/server';

const rows = () =>
  screen.getAllByRole('rowheader').map((row) => row.querySelector('a')?.textContent);
const search = () => screen.findByRole('searchbox', { name: 'Search by name or topic' });

describe('the list of problems', () => {
  it('is reached from the compiler, and leads to a problem', async () => {
    const { user } = renderApp();

    await user.click(await screen.findByRole('link', { name: 'Problems' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Problems' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Problems' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('link', { name: 'Compiler' })).not.toHaveAttribute('aria-current');
    await waitFor(() => expect(document.title).toBe('Problems · CodeVault'));

    await user.click(await screen.findByRole('link', { name: 'Stepping Stones' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Stepping Stones' })).toBeVisible();
    expect(location.pathname).toBe('/problems/stepping-stones');
  });

  it('shows each problem with difficulty, topics and limits, the easier ones first', async () => {
    renderApp('/problems');

    const first = (await screen.findByRole('link', { name: 'Stepping Stones' })).closest('tr');
    expect(first).toHaveTextContent('loops · arithmetic');
    expect(first).toHaveTextContent('Easy');
    expect(first).toHaveTextContent('1 s');
    expect(first).toHaveTextContent('256 MiB');
    expect(rows()).toEqual(['Stepping Stones', 'Hidden Summit']);
    expect(screen.getByRole('rowheader', { name: /Hidden Summit/ })).toHaveTextContent(
      'ternary search · Interactive',
    );
  });

  it('is searched as one types, and the address keeps the search', async () => {
    const { user, close } = renderApp('/problems');

    await user.type(await search(), 'ternary');

    expect(rows()).toEqual(['Hidden Summit']);
    expect(screen.getByText('1 of 2 problems')).toBeVisible();
    expect(location.search).toBe('?q=ternary');
    close();

    renderApp('/problems?q=ternary');
    expect(await search()).toHaveValue('ternary');
    expect(rows()).toEqual(['Hidden Summit']);
  });

  it('keeps to a difficulty, and says when nothing is left', async () => {
    const { user } = renderApp('/problems');
    await search();

    await user.click(screen.getByRole('radio', { name: 'Hard' }));
    expect(rows()).toEqual(['Hidden Summit']);
    expect(location.search).toBe('?difficulty=hard');

    await user.click(screen.getByRole('radio', { name: 'Medium' }));
    expect(screen.getByText('No problem matches.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(rows()).toHaveLength(2);
    expect(location.search).toBe('');
  });

  it('says so when the server has none', async () => {
    server.use(http.get('*/api/problems', () => HttpResponse.json({ problems: [] })));

    renderApp('/problems');

    expect(await screen.findByText('This server has no problems yet.')).toBeVisible();
  });

  it('tells what the server said when it could not, and comes back', async () => {
    server.use(
      http.get(
        '*/api/problems',
        () =>
          HttpResponse.json(
            { error: { code: 'unavailable', message: 'The problems are being read.' } },
            { status: 503 },
          ),
        { once: true },
      ),
    );
    const { user } = renderApp('/problems');

    expect(await screen.findByRole('alert')).toHaveTextContent('The problems are being read.');
    await user.click(screen.getByRole('button', { name: 'Try again now' }));

    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('an address that leads nowhere', () => {
  it('says so, and offers ways back', async () => {
    const { user } = renderApp('/nowhere');

    expect(await screen.findByText('There is no such page.')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'See all problems' }));
    expect(await search()).toBeVisible();
  });
});
