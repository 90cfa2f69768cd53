import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { until } from '../server/server.mjs';
import { visitEach } from './codevault.mjs';

const endless = 'print("first", flush=True)\nwhile True: pass\n';
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

describe('the compiler page', { timeout: 1_200_000 }, () => {
  let compiler;
  const visits = visitEach((visitor) => (compiler = visitor));

  /** Waits until the mark of an error is on the line that contains `word`. */
  const markedAt = (word) =>
    until(async () => {
      const mark = await compiler.page.locator('.squiggly-error').first().boundingBox();
      const line = await compiler.page.locator('.view-line', { hasText: word }).boundingBox();
      return mark && line && mark.y >= line.y - 1 && mark.y + mark.height <= line.y + line.height + 1;
    });

  it('runs the starter program of the language that is picked', async () => {
    await compiler.pick('python');
    await compiler.run();

    await compiler.state('Finished').waitFor();
    assert.notEqual(await compiler.output().innerText(), '');
  });

  it('shows output while the program still runs, and stops it', async () => {
    await compiler.pick('python');
    await compiler.write(endless);
    await compiler.run();

    await compiler.line('first').waitFor();
    await compiler.state('Running…').waitFor();
    await compiler.button('Stop').click();
    await compiler.state('Stopped').waitFor();
    await compiler.line('first').waitFor();
  });

  it('gives the program its standard input and its arguments', async () => {
    await compiler.pick('python');
    await compiler.write('import sys\nprint(sys.argv[1:], input()[::-1])\n');
    await compiler.page.getByRole('textbox', { name: 'Standard input' }).fill('stressed');
    await compiler.page.getByRole('textbox', { name: 'Arguments' }).fill(`one 'two three'`);
    await compiler.run();

    await compiler.line("['one', 'two three'] desserts").waitFor();
  });

  it('marks the line that the compiler complains about, and goes there', async () => {
    await compiler.pick('c++');
    await compiler.write('#include <iostream>\nint main() {\nstd::cout << nothing;\n}\n');
    await compiler.run();

    await compiler.state('Compile error').waitFor();
    await markedAt('nothing');
    await compiler.page.getByRole('button', { name: /main\.cpp:3/ }).first().click();
    await compiler.page.keyboard.insertText('!');
    await compiler.page.locator('.view-line', { hasText: '!nothing' }).waitFor();
  });

  it('marks what the rules of the language forbid, and runs nothing', async () => {
    await compiler.pick('c++');
    await compiler.write('int main() {\n#include "/etc/hostname"\n}\n');
    await compiler.run();

    await compiler.state('Blocked by the safety check').waitFor();
    await markedAt('hostname');
    await compiler.page.getByRole('button', { name: /main\.cpp:2/ }).click();
    await compiler.page.keyboard.insertText('!');
    await compiler.page.locator('.view-line', { hasText: '#include !"/etc' }).waitFor();
  });

  it('says how a program ended that failed', async () => {
    await compiler.pick('python');
    await compiler.write('import sys\nprint("gone", file=sys.stderr)\nsys.exit(3)\n');
    await compiler.run();

    await compiler.state('Runtime error').waitFor();
    await compiler.page.getByText('Exit code').locator('..').getByText('3', { exact: true }).waitFor();
    await compiler.line('gone').waitFor();
  });

  it('keeps the draft, the language and a running program over a reload', async () => {
    await compiler.pick('python');
    await compiler.write(endless);
    await compiler.run();
    await compiler.line('first').waitFor();

    await compiler.goto();

    await compiler.page.getByRole('button', { name: /^Language: Python/ }).waitFor();
    await compiler.page.locator('.view-line', { hasText: 'while True: pass' }).waitFor();
    await compiler.line('first').waitFor();
    await compiler.button('Stop').click();
    await compiler.state('Stopped').waitFor();
  });

  it('can be used by keyboard alone', async () => {
    const { keyboard } = compiler.page;
    const focusOn = async (role, name) => {
      const wanted = compiler.page.getByRole(role, { name, disabled: false });
      await wanted.waitFor({ state: 'attached' }); // Tab passes over the button of languages until they enable it
      const passed = [];
      while (passed.length < 30) {
        if (await wanted.evaluate((element) => element === document.activeElement)) return;
        await keyboard.press('Tab');
        // Nothing takes the focus while the page is hidden because a part of it loads.
        const at = await compiler.page.evaluate(() => document.activeElement.outerHTML.slice(0, 80));
        if (!at.startsWith('<body')) passed.push(at);
      }
      assert.fail(`Tab does not reach ${role} ${name}, but ${passed.join('\n')}`);
    };

    await compiler.fullEditor().waitFor(); // what is focused while it replaces the plain one may lose the focus
    await focusOn('button', /^Language:/);
    await keyboard.press('Enter');
    await compiler.page.getByRole('combobox', { name: 'Search languages' }).waitFor();
    await keyboard.type('python');
    await compiler.page.getByRole('option', { name: /^Python/, selected: true }).waitFor();
    await keyboard.press('Enter');
    await compiler.page.getByRole('button', { name: /^Language: Python/ }).waitFor();
    await focusOn('textbox', /^Code of/);
    await keyboard.press('Control+A');
    await keyboard.insertText(endless);
    await keyboard.press('Control+Enter');
    await compiler.line('first').waitFor();
    await keyboard.press('Control+m');
    await focusOn('group', 'Program output');
    await keyboard.press('Shift+Tab');
    await keyboard.press('Escape');
    await compiler.page.getByRole('button', { name: 'Stop' }).focus();
    await keyboard.press('Enter');
    await compiler.state('Stopped').waitFor();
  });

  it('fits a phone, a pane at a time', async () => {
    await visits.open(phone);
    const tab = (name) => compiler.page.getByRole('tab', { name, exact: true });

    await compiler.pick('python');
    await compiler.write('print(input() * 2)\n');
    await tab('Input').tap();
    await compiler.page.getByRole('textbox', { name: 'Standard input' }).fill('tom');
    await compiler.button('Run').tap();
    await tab('Output').tap();

    await compiler.line('tomtom').waitFor();
    const overflow = await compiler.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${overflow} pixels stick out`);
  });
});
