import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { eventsOf } from '@/test/eventSource';
import { code, renderApp, runButton } from '@/test/renderApp';
import { sent } from '@/test/server';

async function pick(user: ReturnType<typeof renderApp>['user'], query: string) {
  await user.click(await screen.findByRole('button', { name: /^Language: \w/ }));
  await user.type(screen.getByRole('combobox', { name: 'Search languages' }), `${query}{Enter}`);
}

describe('writing a program', () => {
  it('begins with the language’s starter', async () => {
    renderApp();

    expect(await code()).toHaveValue('print("Hello, world!")\n');
    expect(screen.getByRole('button', { name: 'Language: Python 3.11.2' })).toBeVisible();
  });

  it('keeps a draft for each language through a reload', async () => {
    const { user, close } = renderApp();
    await user.clear(await code());
    await user.type(await code(), 'mine');
    await pick(user, 'c++');
    expect(await code()).toHaveValue('int main() {}\n');
    await user.type(await code(), '// too');
    await user.type(screen.getByLabelText('Standard input'), '42');
    close();

    const again = renderApp();

    expect(await code()).toHaveValue('int main() {}\n// too');
    expect(screen.getByLabelText('Standard input')).toHaveValue('42');
    await pick(again.user, 'py');
    expect(await code()).toHaveValue('mine');
  });

  it('offers what another tab wrote meanwhile, and swaps the two', async () => {
    const { user } = renderApp();
    await screen.findByRole('button', { name: 'Language: Python 3.11.2' });
    const theirs = { files: [{ name: 'main.py', content: 'theirs' }], active: 0 };
    localStorage.setItem('codevault.draft.python', JSON.stringify(theirs));
    await user.clear(await code());
    await user.type(await code(), 'mine');

    await user.click(await screen.findByRole('button', { name: 'Switch to that version' }));
    expect(await code()).toHaveValue('theirs');
    await user.click(screen.getByRole('button', { name: 'Switch to that version' }));
    expect(await code()).toHaveValue('mine');
    await user.click(screen.getByRole('button', { name: 'Discard that version' }));
    expect(screen.queryByRole('button', { name: 'Switch to that version' })).toBeNull();
  });

  it('finds languages by alias, and is left with Escape', async () => {
    const { user } = renderApp();
    await user.click(await screen.findByRole('button', { name: /^Language: \w/ }));

    await user.type(screen.getByRole('combobox'), 'cxx');
    const options = within(screen.getByRole('listbox')).getAllByRole('option');
    expect(options.map((option) => option.textContent)).toEqual(['C++ 12.2.0']);

    await user.clear(screen.getByRole('combobox'));
    await user.type(screen.getByRole('combobox'), 'cobol');
    expect(screen.getByText('No language matches.')).toBeVisible();

    await user.keyboard('{Escape}');
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Language: Python/ })).toHaveFocus();
  });

  it('runs several files', async () => {
    const { user } = renderApp();
    await user.click(await screen.findByRole('button', { name: 'Add file' }));
    await user.clear(screen.getByRole('textbox', { name: 'File name' }));
    await user.type(screen.getByRole('textbox', { name: 'File name' }), 'util.py{Enter}');
    expect(screen.getByRole('tab', { name: 'util.py' })).toHaveAttribute('aria-selected', 'true');
    await user.type(await code(), 'x = 1');

    await user.click(await runButton());

    await eventsOf('1');
    expect(sent[0]?.files).toEqual([{ name: 'util.py', content: 'x = 1' }]);
  });

  it('does not take a bad name for a file', async () => {
    const { user } = renderApp();
    await user.click(await screen.findByRole('button', { name: 'Add file' }));
    const field = screen.getByRole('textbox', { name: 'File name' });

    await user.clear(field);
    await user.type(field, '../x{Enter}');
    expect(field).toHaveAccessibleDescription(/letters, digits/);

    await user.clear(field);
    await user.type(field, 'main.py{Enter}');
    expect(field).toHaveAccessibleDescription('Another file has this name.');

    await user.keyboard('{Escape}');
    expect(screen.getByRole('tab', { name: 'file2.py' })).toBeVisible();
  });

  it('goes on where the user wants to be after naming or removing a file', async () => {
    const { user } = renderApp();
    await user.click(await screen.findByRole('button', { name: 'Add file' }));
    await user.keyboard('{Enter}');
    expect(await code()).toHaveFocus();

    await user.click(screen.getByRole('button', { name: 'Rename file2.py' }));
    await user.keyboard('util{Enter}');
    expect(screen.getByRole('tab', { name: 'util.py' })).toHaveFocus();

    await user.keyboard('{Delete}');
    expect(screen.getByRole('tab', { name: 'main.py' })).toHaveFocus();
    await user.keyboard('{Delete}{F2}');
    expect(screen.getByRole('tab', { name: 'main.py' })).toHaveFocus();
  });

  it('gives a removed file back', async () => {
    const { user } = renderApp();
    await user.click(await screen.findByRole('button', { name: 'Add file' }));
    await user.keyboard('{Enter}');
    await user.type(await code(), 'precious');

    await user.click(screen.getByRole('button', { name: 'Remove file2.py' }));
    expect(screen.queryByRole('tab', { name: 'file2.py' })).not.toBeInTheDocument();
    expect(screen.getByText('file2.py was removed.')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await code()).toHaveValue('precious');
  });

  it('starts over, and takes that back', async () => {
    const { user } = renderApp();
    await user.type(await code(), '# mine');

    await user.click(screen.getByRole('button', { name: 'Reset to starter code' }));
    expect(await code()).toHaveValue('print("Hello, world!")\n');

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await code()).toHaveValue('print("Hello, world!")\n# mine');
  });

  it('moves between files by arrow keys', async () => {
    const { user } = renderApp();
    await user.click(await screen.findByRole('button', { name: 'Add file' }));
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('tab', { name: 'file2.py' }));

    await user.keyboard('{ArrowLeft}');

    expect(screen.getByRole('tab', { name: 'main.py' })).toHaveFocus();
    expect(await code()).toHaveAccessibleName('Code of main.py');
  });

  it('calls a Java file by its public class', async () => {
    const { user } = renderApp();
    await pick(user, 'java');
    expect(await screen.findByRole('tab', { name: 'Main.java' })).toBeVisible();

    await user.clear(await code());
    await user.type(await code(), 'public class Rocket');

    expect(screen.getByRole('tab', { name: 'Rocket.java' })).toBeVisible();
  });

  it('does without what another version left in the browser', async () => {
    localStorage.setItem('codevault.draft.python', '{"files":[{"name":1}],"active":"x"}');
    localStorage.setItem('codevault.language', '{broken');
    localStorage.setItem('codevault.theme', '"neon"');

    renderApp();

    expect(await code()).toHaveValue('print("Hello, world!")\n');
  });

  it('says when the browser keeps no drafts', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { user } = renderApp();

    await user.type(await code(), '# mine');

    expect(await screen.findByText(/blocks storage/)).toBeVisible();
    expect(await code()).toHaveValue('print("Hello, world!")\n# mine');
  });

  it('says when the language picked last is not offered', async () => {
    localStorage.setItem('codevault.language', '"cobol"');

    renderApp();

    expect(await screen.findByText(/does not offer “cobol”/)).toBeVisible();
  });
});

describe('the page', () => {
  it('shows the theme that was picked, also after a reload', async () => {
    const { user, close } = renderApp();
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    close();
    delete document.documentElement.dataset.theme;

    renderApp();

    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    expect(screen.getByRole('radio', { name: 'Dark' })).toBeChecked();
  });

  it('lets panes be resized by keyboard', async () => {
    const { user } = renderApp();
    const divider = screen.getByRole('separator', { name: 'Resize code and results' });
    const before = Number(divider.getAttribute('aria-valuenow'));

    divider.focus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(divider).toHaveAttribute('aria-valuenow', String(before - 4));

    await user.keyboard('{Home}{ArrowLeft}');
    expect(divider).toHaveAttribute('aria-valuenow', divider.getAttribute('aria-valuemin'));
  });
});
