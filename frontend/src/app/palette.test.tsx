import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { code, renderApp } from '@/test/renderApp';

const palette = () => screen.findByRole('dialog', { name: 'Commands' });
const field = async () => within(await palette()).findByRole('combobox');

describe('the command palette', () => {
  it('leads to a problem by keys alone, also from the code', async () => {
    const { user } = renderApp();
    (await code()).focus();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await field(), 'stepping');
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Stepping Stones');
    await user.keyboard('{Enter}');

    await waitFor(() => expect(location.pathname).toBe('/problems/stepping-stones'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('picks a language and a theme', async () => {
    const { user } = renderApp();
    await code();
    await user.click(screen.getByRole('button', { name: /^Commands/ }));
    await user.type(await field(), 'c++{Enter}');
    expect(await screen.findByRole('textbox', { name: 'Code of main.cpp' })).toBeVisible();

    await user.keyboard('{Control>}k{/Control}');
    await user.type(await field(), 'theme dark{Enter}');
    expect(document.documentElement.dataset.theme).toBe('dark');
  });

  it('goes through what it found with the arrow keys, and says when that is nothing', async () => {
    const { user } = renderApp();
    await code();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await field(), 'theme');
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Theme: dark');
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('follow the system');
    await user.type(await field(), ' nowhere');
    expect(await screen.findByText('Nothing matches.')).toBeVisible();
  });
});

describe('the sheet of keys', () => {
  it('lists the keys of the page that one is on', async () => {
    const { user } = renderApp('/problems/stepping-stones');
    await screen.findByRole('heading', { level: 1, name: 'Stepping Stones' });
    await user.keyboard('?');
    const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(sheet).toHaveTextContent('Submit the solution');
    await user.click(within(sheet).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leaves question marks alone that are written', async () => {
    const { user } = renderApp();
    const editor = await code();
    await user.clear(editor);
    await user.type(editor, '?');
    expect(editor).toHaveValue('?');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
