// Hidden problems, hints, editorials and formatters, on the real program.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';

import { program, Server } from './server.mjs';

const limit = { timeout: 600_000 };
const run = promisify(execFile);

describe('a problem', limit, () => {
  let server;
  before(async () => (server = await Server.start()));
  after(() => server.remove());

  const problems = (...words) => run(program, ['problems', ...words, '--data', server.data]);
  const get = async (path) => {
    const response = await fetch(server.url + path);
    return { status: response.status, body: await response.json() };
  };

  it('has hints, and an editorial for those who solved it or insist', limit, async () => {
    const { body } = await get('/api/problems/shelf-space');
    assert.ok(body.hints >= 2);
    assert.equal(body.editorial, true);
    assert.match((await get('/api/problems/shelf-space/hints/1')).body.text, /sum/);
    assert.equal((await get(`/api/problems/shelf-space/hints/${body.hints + 1}`)).status, 404);
    assert.equal((await get('/api/problems/shelf-space/editorial')).body.error.code, 'locked');
    assert.match((await get('/api/problems/shelf-space/editorial?reveal=true')).body.text, /O\(n\)/);
  });

  it('that is hidden is nowhere, until it is published', limit, async () => {
    await problems('hide', 'shelf-space');
    const ids = async () => (await get('/api/problems')).body.problems.map(({ id }) => id);
    assert.ok(!(await ids()).includes('shelf-space'));
    for (const path of ['', '/hints/1', '/editorial?reveal=true']) {
      assert.equal((await get(`/api/problems/shelf-space${path}`)).status, 404);
    }
    assert.match((await problems('list')).stdout, /shelf-space.*bundled, hidden/);

    await server.kill();
    await server.startAgain(); // bundled problems stay hidden, too
    assert.ok(!(await ids()).includes('shelf-space'));

    await problems('publish', 'shelf-space');
    assert.ok((await ids()).includes('shelf-space'));
  });

  it('is changed by nobody who is not signed in', limit, async () => {
    for (const path of ['/api/admin/problems', '/api/admin/queue', '/api/admin/workers', '/api/admin/system']) {
      assert.equal((await get(path)).status, 401);
    }
  });

  it('may be solved in a program that is laid out well', limit, async () => {
    const language = (await get('/api/languages')).body.find(({ formatter }) => formatter);
    assert.ok(language, 'clang-format is there');
    const format = async (code) => {
      const response = await server.request('POST', '/api/format', { language: language.id, code });
      return { status: response.status, body: await response.json() };
    };
    const once = await format(language.starter);
    assert.equal(once.status, 200, JSON.stringify(once.body));
    assert.deepEqual((await format(once.body.code)).body, once.body);
  });
});
