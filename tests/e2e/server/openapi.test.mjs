// The real program against its own description: Schemathesis sends requests that the description allows, and requests
// that it forbids, and compares the answers with it.

import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { Person, password } from './person.mjs';
import { program, Server } from './server.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const schemathesis = path.join(root, '.tools/schemathesis/bin/schemathesis');
const limit = { timeout: 1_200_000 };
// The set-up writes the list of what it has installed when it is done.
const installed = existsSync(path.join(root, '.tools/schemathesis/schemathesis.txt'));
const options = { ...limit, skip: !installed && 'Schemathesis could not be installed' };

describe('docs/openapi.json', limit, () => {
  let server;
  before(async () => {
    if (installed) server = await Server.start();
  });
  after(() => server?.remove());

  /** Fails with the report of Schemathesis when it finds a difference. */
  async function compare(...flags) {
    const config = path.join(root, 'tests/e2e/server/schemathesis.toml');
    const words = ['--config-file', config, 'run', `${server.url}/api/openapi.json`, '--no-color', ...flags];
    const room = { cwd: server.data, maxBuffer: 64 * 1024 * 1024 };
    await promisify(execFile)(schemathesis, words, room).catch(({ stdout, stderr }) => assert.fail(stdout + stderr));
  }

  it('is what a guest meets', options, () => compare());

  it('is what an admin meets', options, async () => {
    execFileSync(program, ['user', 'create', 'root', '--admin', '--data', server.data], { input: `${password}\n` });
    const admin = new Person(server);
    await admin.enter('signin', 'root');
    // The end of the session would be the end of the test.
    const session = ['-H', `Cookie: ${admin.cookie}`, '-H', `X-CSRF-Token: ${admin.csrf}`, '--exclude-operation-id', 'signOut'];
    await compare(...session);
    assert.equal((await admin.ask('GET', '/api/admin/system')).status, 200, 'still an admin');
  });
});
