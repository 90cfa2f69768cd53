import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderApp, runButton } from '@/test/renderApp';

// Set before any text is loaded, as in a browser that has the choice stored.
vi.hoisted(() => localStorage.setItem('codevault.locale', 'de'));

describe('the pages in German', () => {
  it('say everything in German, those that are loaded later too', async () => {
    const { user } = renderApp();
    expect(await screen.findByRole('button', { name: /^Ausführen/ })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Aufgaben' }));
    expect(await screen.findByText('2 Aufgaben')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Rangliste' }));
    expect(await screen.findByText(/^Aufgaben, die seit Montag/)).toBeVisible();
    expect(screen.queryByText('Leaderboard')).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Aufgaben' }));
    await user.click(await screen.findByRole('link', { name: 'Alle Lernwege' }));
    expect(await screen.findByText('Dieser Server hat noch keine Lernwege.')).toBeVisible();
  });

  it('are English again from the next loading on, once that is chosen', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined); // jsdom does not reload
    const { user } = renderApp('/settings');
    await user.selectOptions(await screen.findByLabelText('Anzeigesprache'), 'English');
    expect(localStorage.getItem('codevault.locale')).toBe('en');

    vi.resetModules();
    const { renderApp: renderAgain } = await import('@/test/renderApp');
    renderAgain();
    expect(await runButton()).toBeVisible();
  });
});
