// Settings, commands, sharing and the administration, on the real program.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openBrowser, startServer, Visitor } from './codevault.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const build = process.env.BUILD_UNDER_TEST ?? path.join(root, 'build/dev');
const run = promisify(execFile);
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

describe('the tools around the programs', { timeout: 1_200_000 }, () => {
  let server;
  let browser;
  let visitor;
  let folder;

  const open = async (options) => {
    await visitor?.close();
    visitor = await Visitor.open(browser, server.url, options);
    return visitor.page;
  };
  const goto = async (address, heading) => {
    await visitor.page.goto(server.url + address);
    await visitor.page.getByRole('heading', { name: heading, exact: true }).first().waitFor();
  };
  const joinAs = async (name, role) => {
    await visitor.join(name);
    if (!role) return;
    await run(path.join(build, 'bin/codevault'), ['user', 'promote', name, role, '--data', server.data]);
    await visitor.page.reload();
    await visitor.page.getByRole('link', { name: 'Administration', exact: true }).waitFor();
  };
  const confirm = (name) => visitor.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  const download = async (name) => {
    const [file] = await Promise.all([visitor.page.waitForEvent('download'), visitor.button(name).click()]);
    return { name: file.suggestedFilename(), path: await file.path() };
  };

  before(async () => {
    [server, browser, folder] = await Promise.all([
      startServer(),
      openBrowser(),
      mkdtemp(path.join(tmpdir(), 'codevault-tools-')),
    ]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => open());
  afterEach(async () => {
    const troubles = visitor.troubles;
    await visitor.close();
    visitor = undefined;
    assert.deepEqual(troubles, []);
  });

  it('write with the keys of Vim and of Emacs, in the size that was picked', async () => {
    const { page } = visitor;
    await visitor.pick('python');
    await goto('/settings', 'Editor');
    await page.getByLabel('Key bindings', { exact: true }).selectOption('vim');
    await page.getByLabel('Font size').selectOption('20');
    await visitor.goto();
    await page.locator('.keymap-line').getByText('--NORMAL--').waitFor();
    await page.getByRole('textbox', { name: /^Code of/ }).focus();
    await page.keyboard.type('ggdGiprint("by vim")');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => getComputedStyle(document.querySelector('.view-lines')).fontSize === '20px');
    await visitor.run();
    await visitor.line('by vim').waitFor();

    await goto('/settings', 'Editor');
    await page.getByLabel('Key bindings', { exact: true }).selectOption('emacs');
    await visitor.goto();
    await page.getByRole('textbox', { name: /^Code of/ }).focus();
    await page.waitForFunction(() => document.querySelector('.monaco-editor .cursors-layer.cursor-block-style'));
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('print("by emacs")');
    assert.equal(await page.getByRole('dialog').count(), 0);
    await visitor.run();
    await visitor.line('by emacs').waitFor();
  });

  it('lead everywhere by keyboard alone', async () => {
    const { page } = visitor;
    await page.getByRole('textbox', { name: /^Code of/ }).focus();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Go to a page/ }).waitFor();
    assert.deepEqual(await visitor.violations(), []);
    await page.keyboard.type('settings');
    await page.getByRole('option', { name: /^Settings/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    assert.deepEqual(await visitor.violations(), []);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Go to a page/ }).waitFor();
    await page.keyboard.type('shelf');
    await page.getByRole('option', { name: /^Shelf Space/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Shelf Space' }).waitFor();
  });

  it('share a program by a link, formatted and downloaded on the way', async () => {
    const { page } = visitor;
    await visitor.pick('python');
    await visitor.write('print("for you")\n');
    const file = await download('Download the program');
    assert.equal(file.name, 'main.py');
    assert.match(await readFile(file.path, 'utf8'), /for you/);
    await visitor.button('Add file').click();
    await page.keyboard.press('Enter');
    const archive = await download('Download the program');
    assert.equal(archive.name, 'python.zip');
    assert.match((await run('unzip', ['-l', archive.path])).stdout, /main\.py[^]*file2\.py/);

    await visitor.button('Share a link').click();
    const link = await page.getByLabel('Link', { exact: true }).inputValue();
    assert.deepEqual(await visitor.violations(), []);
    await open();
    await visitor.page.goto(link);
    await visitor.page.getByText('print("for you")').waitFor();
    assert.deepEqual(await visitor.violations(), []);
    await visitor.button('Edit a copy').click();
    await visitor.fullEditor().waitFor();
    await visitor.run();
    await visitor.line('for you').waitFor();
  });

  it('keep what is written while offline, and go on once the network is back', async () => {
    const { page } = visitor;
    await visitor.pick('python');
    await page.context().setOffline(true);
    await page.getByText(/^You are offline\./).waitFor();
    await visitor.write('print("kept")');
    assert.deepEqual(await visitor.violations(), []);
    await page.getByRole('link', { name: 'Problems', exact: true }).click();
    await page.getByText('Loading the page…').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Problems' }).waitFor();
    await page.getByRole('link', { name: 'Compiler', exact: true }).click();
    await visitor.fullEditor().waitFor();
    await visitor.run();
    await visitor.line('kept').waitFor();
    await page.getByText(/^You are offline\./).waitFor({ state: 'detached' });
    visitor.troubles = visitor.troubles.filter((trouble) => !/ERR_INTERNET_DISCONNECTED/.test(trouble));
  });

  it('make and revoke a token, and sign out elsewhere', async () => {
    const { page } = visitor;
    await joinAs('tina');
    await goto('/settings', 'API tokens');
    const tokens = page.getByRole('region', { name: 'API tokens' });
    await tokens.getByLabel('Name').fill('script');
    await visitor.button('Create token').click();
    const token = await tokens.getByLabel('Token', { exact: true }).inputValue();
    const ask = () =>
      fetch(`${server.url}/run/onlinecompiler`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body: JSON.stringify({ language: 'python', code: '' }),
      });
    assert.equal((await ask()).status, 202);
    await visitor.button('Revoke script').click();
    await confirm('Revoke');
    await tokens.getByText('No tokens yet.').waitFor();
    assert.equal((await ask()).status, 401);
  });

  it('take a package from its upload to its publishing', async () => {
    const { page } = visitor;
    await joinAs('sam', 'setter');
    const archive = path.join(folder, 'tiny-sum.zip');
    await goto('/admin/problems', 'Problems');
    const make = page.getByRole('region', { name: 'New problem' });
    await make.getByLabel('Id').fill('tiny-sum');
    await make.getByLabel('Name').fill('Tiny Sum');
    await visitor.button('Create').click();
    await page.getByRole('heading', { name: 'Tiny Sum', exact: true }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the package' }).click(),
    ]);
    await file.saveAs(archive);
    await visitor.button('Delete').click();
    await confirm('Delete');

    const upload = page.getByRole('region', { name: 'Upload a package' });
    await upload.getByLabel('Archive').setInputFiles(archive);
    await visitor.button('Upload').click();
    await page.getByRole('link', { name: 'Open' }).click();
    await visitor.button('Verify the package').click();
    await page.getByText(/^All submissions behave as expected\./).waitFor();
    assert.deepEqual(await visitor.violations(), []);

    const files = page.getByRole('region', { name: 'Files', exact: true });
    await files.getByRole('button', { name: /^problem\.yaml/ }).click();
    await visitor.fullEditor().waitFor();
    await page.getByRole('textbox', { name: 'Content of problem.yaml' }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('\ntype: odd\n');
    await visitor.button('Save the file').click();
    await files.getByRole('list', { name: 'Why it was rejected' }).waitFor();
    assert.deepEqual(await visitor.violations(), []);
    await visitor.button('Revert').click();
    await visitor.button('Publish').click();
    await visitor.button('Hide').waitFor();

    await page.goto(`${server.url}/problems/tiny-sum`);
    await page.getByRole('heading', { name: 'Tiny Sum' }).waitFor();
    visitor.troubles = visitor.troubles.filter((trouble) => !/status of 422/.test(trouble));
  });

  it('judge submissions again, and put the new verdicts in place once that is wanted', async () => {
    const { page } = visitor;
    await joinAs('rex', 'admin');
    await goto('/admin/problems', 'Problems');
    const make = page.getByRole('region', { name: 'New problem' });
    await make.getByLabel('Id').fill('pair-sum');
    await make.getByLabel('Name').fill('Pair Sum');
    await visitor.button('Create').click();
    await page.getByRole('heading', { name: 'Pair Sum', exact: true }).waitFor();
    await visitor.button('Verify the package').click();
    await page.getByText(/^All submissions behave as expected\./).waitFor();
    await visitor.button('Publish').click();
    await visitor.button('Hide').waitFor();
    await page.getByRole('link', { name: 'View problem' }).click();
    await visitor.fullEditor().waitFor();
    await visitor.pick('python');
    await visitor.write('print(sum(map(int, input().split())))\n');
    await page.keyboard.press('Control+Shift+Enter');
    await visitor.state('Accepted').waitFor();

    await goto('/admin/problems/pair-sum', 'Files');
    const files = page.getByRole('region', { name: 'Files', exact: true });
    await files.getByRole('button', { name: /^data\/secret\/01-largest\.ans/ }).click();
    await visitor.fullEditor().waitFor();
    await page.getByRole('textbox', { name: /^Content of/ }).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('7\n');
    await visitor.button('Save the file').click();
    await files.getByText('Saved.').waitFor();

    await goto('/admin/rejudges', 'Judge again');
    await page.getByLabel('Problem').selectOption('Pair Sum');
    await visitor.button('Judge again').click();
    await page.getByText('1 submission would change.').waitFor();
    await page.getByRole('row', { name: /rex python Accepted Wrong answer/ }).waitFor();
    assert.deepEqual(await visitor.violations(), []);
    await visitor.button('Apply').click();
    await confirm('Apply');
    await page.getByText('1 submission changed.').waitFor();
    await page.getByRole('link', { name: 'Submissions', exact: true }).click();
    await page.getByRole('row', { name: /Pair Sum.*Wrong answer/ }).waitFor();
  });

  it('see to users and to the queue', async () => {
    await joinAs('uma');
    const storageState = await visitor.page.context().storageState();
    await open();
    await joinAs('otto', 'admin');
    const admin = visitor.page;
    await goto('/admin/users', 'Users');
    const changed = admin.waitForResponse((response) => response.request().method() === 'PATCH');
    await admin.getByLabel('Role of uma').selectOption('Setter');
    await changed;
    await visitor.button('Disable uma').click();
    await confirm('Disable');
    await visitor.button('Enable uma').waitFor();
    await admin.reload();
    assert.equal(await admin.getByLabel('Role of uma').inputValue(), 'setter');

    await goto('/admin/queue', 'Queue');
    await visitor.button('Pause').click();
    await admin.getByText(/^The queue is paused/).waitFor();
    const program = { language: 'python', code: 'print(1)' };
    const answer = await fetch(`${server.url}/run/onlinecompiler`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(program),
    });
    const { jobId } = await answer.json();
    await visitor.button(`Cancel ${jobId}`).click();
    await confirm('Cancel the job');
    await admin.getByRole('tab', { name: 'Failed 1' }).click();
    await admin.getByText(jobId, { exact: true }).waitFor();
    await visitor.button('Resume').click();
    await admin.getByText('The queue is running.').waitFor();

    await open({ storageState });
    await visitor.page.getByRole('link', { name: 'Sign in', exact: true }).waitFor();
  });

  it('speak German to whose browser does, and English once that is chosen', async () => {
    await open({ locale: 'de-DE' });
    const { page } = visitor;
    await page.getByRole('link', { name: 'Aufgaben', exact: true }).click();
    await page.getByText(/^\d+ Aufgaben$/).waitFor();
    assert.equal(await page.getAttribute('html', 'lang'), 'de');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Seite oder Aufgabe/ }).waitFor();
    await page.keyboard.type('einst');
    await page.getByRole('option', { name: /^Einstellungen/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Anzeigesprache').waitFor();
    assert.deepEqual(await visitor.violations(), []);
    await page.getByLabel('Anzeigesprache').selectOption('English');
    await page.getByLabel('Display language').waitFor();
    assert.equal(await page.getAttribute('html', 'lang'), 'en');
  });

  it('lead from page to page on a phone', async () => {
    await open(phone);
    const { page } = visitor;
    for (const name of ['Leaderboard', 'Settings', 'Problems']) {
      await visitor.button('Menu').tap();
      assert.deepEqual(await visitor.violations(), []);
      await page.getByRole('link', { name, exact: true }).tap();
      await page.getByRole('heading', { name, exact: true }).waitFor();
      await page.getByRole('navigation').waitFor({ state: 'detached' });
    }
  });

  for (const colorScheme of ['light', 'dark']) {
    it(`are accessible in ${colorScheme}, and fit a phone`, async () => {
      await joinAs(`root-${colorScheme}`, 'admin');
      const storageState = await visitor.page.context().storageState();
      for (const options of [{ colorScheme }, { colorScheme, ...phone }]) {
        await open({ ...options, storageState });
        const pages = {
          '/settings': 'API tokens',
          '/admin/problems': 'Upload a package',
          '/admin/problems/shelf-space': 'Files',
          '/admin/rejudges': 'Judge again',
          '/admin/users': 'Users',
          '/admin/queue': 'Queue',
          '/admin/system': 'Workers',
        };
        for (const [address, heading] of Object.entries(pages)) {
          await goto(address, heading);
          assert.deepEqual(await visitor.violations(), [], address);
          const wide = await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `${address} is ${wide} px too wide`);
        }
      }
    });
  }
});
