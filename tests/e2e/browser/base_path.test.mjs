import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, startServer, Visitor } from './codevault.mjs';

describe('below a path of its host', { timeout: 1_200_000 }, () => {
  let server;
  let browser;
  before(async () => {
    [server, browser] = await Promise.all([startServer(['--base-path', '/cv']), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  // A visitor counts each request to an address outside of its site as a trouble.
  it('the site loads, signs in, runs and keeps to its path', async () => {
    const visitor = await Visitor.open(browser, `${server.url}/cv`);
    await visitor.join('ann');
    await visitor.fullEditor().waitFor();
    await visitor.pick('python');
    await visitor.write('print("below a path")\n');
    await visitor.run();
    await visitor.line('below a path').waitFor();

    await visitor.page.getByRole('link', { name: 'Problems', exact: true }).click();
    await visitor.page.waitForURL(`${server.url}/cv/problems`);
    await visitor.page.goto(`${server.url}/cv/problems/shelf-space`);
    await visitor.page.getByRole('heading', { name: 'Shelf Space' }).waitFor();
    await visitor.signedIn('ann').waitFor();
    const cookies = await visitor.page.context().cookies();
    assert.deepEqual(
      cookies.map(({ path }) => path),
      ['/cv'],
    );
    assert.deepEqual(visitor.troubles, []);
    await visitor.close();
  });
});
