import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { until } from '../server/server.mjs';
import { openBrowser, startServer, Visitor } from './codevault.mjs';

/** Brightness of the page's background, from 0 to 1. */
function brightness({ page }) {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 765;
  });
}

describe('the compiler page for everybody', { timeout: 1_200_000 }, () => {
  let server;
  let browser;

  before(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  for (const colorScheme of ['light', 'dark']) {
    it(`is accessible in ${colorScheme}: before a run, in the list of languages, after a compile error`, async () => {
      const compiler = await Visitor.open(browser, server.url, { colorScheme });

      assert.deepEqual(await compiler.violations(), []);
      await compiler.page.getByRole('button', { name: /^Language:/ }).click();
      assert.deepEqual(await compiler.violations(), []);
      await compiler.page.keyboard.press('Escape');
      await compiler.pick('c++');
      await compiler.write('int main() { return nothing; }\n');
      await compiler.run();
      await compiler.state('Compile error').waitFor();
      assert.deepEqual(await compiler.violations(), []);
      await compiler.close();
    });
  }

  it('is dark for those whose system is, light for others, and keeps what was picked', async () => {
    const dark = await Visitor.open(browser, server.url, { colorScheme: 'dark' });
    const light = await Visitor.open(browser, server.url, { colorScheme: 'light' });

    await until(async () => (await brightness(dark)) < 0.3);
    await until(async () => (await brightness(light)) > 0.7);
    await light.page.getByRole('link', { name: 'Problems', exact: true }).click();
    await light.page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    await until(async () => (await brightness(light)) < 0.3);
    await light.goto();
    await until(async () => (await brightness(light)) < 0.3);
    await Promise.all([dark.close(), light.close()]);
  });

  it('moves nothing for those who asked for less motion', async () => {
    const compiler = await Visitor.open(browser, server.url, { reducedMotion: 'reduce' });

    await compiler.pick('python');
    await compiler.write('while True: pass\n');
    await compiler.run();
    await compiler.state('Running…').waitFor();

    // An animation that takes no time ends with the next frame.
    const moving = await compiler.page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && effect.getComputedTiming().endTime > 1)
        .map(({ effect }) => effect.target.outerHTML),
    );
    assert.deepEqual(moving, []);
    await compiler.close();
  });
});
