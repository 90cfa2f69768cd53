// The event loop of the real program: whatever is asked of it, it serves others meanwhile.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { execFile, spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { password, Person } from './person.mjs';
import { program, python, Server, shell } from './server.mjs';

const limit = { timeout: 240_000 };
const run = promisify(execFile);
const packages = fileURLToPath(new URL('../../packages/', import.meta.url));
const megabytes = (count) => 'x'.repeat(count * 1_000_000);

describe('the event loop of a server', limit, () => {
  let server;
  let admin;

  before(async () => {
    server = await Server.start();
    const made = spawn(program, ['user', 'create', 'root', '--admin', '--data', server.data], { stdio: 'pipe' });
    made.stdin.end(`${password}\n`);
    await new Promise((resolve) => made.once('exit', resolve));
    admin = new Person(server);
    await admin.enter('signin', 'root');
  });
  after(() => server.remove());

  /**
   * How often the loop was looked at, and how often it had served nobody for more than a quarter of a second by then:
   * the program under test is not optimised, and copies of 20 MB take some 50 ms of it on a machine that is busy.
   */
  const looks = async () => {
    const text = await (await server.request('GET', '/metrics')).text();
    const [, within] = /^codevault_loop_delay_seconds_bucket\{le="0.25"\} (\d+)$/m.exec(text);
    const [, all] = /^codevault_loop_delay_seconds_count (\d+)$/m.exec(text);
    return { all: Number(all), late: all - within };
  };
  /** Puts the load on the server, and once more if the loop was late: a machine that stood still for once does not do so twice. */
  const serves = (name, load) =>
    it(`serves others while ${name}`, limit, async () => {
      const late = [];
      for (let attempt = 1; attempt <= 2 && !late.includes(0); attempt += 1) {
        const earlier = await looks();
        await load(attempt);
        const now = await looks();
        assert.ok(now.all > earlier.all);
        late.push(now.late - earlier.late);
      }
      assert.ok(late.includes(0), `late at ${late.join(' and then ')} looks`);
    });

  serves('large code is searched, compiled and run', () =>
    Promise.all([
      server.run(python(`a = "${megabytes(1).slice(0, -100)}"\nprint(len(a))`)),
      server.run({ language: 'c', code: `/*${megabytes(0.9)}*/\nint main(void) { return 0; }` }),
    ]));

  serves('much goes in and out', async () => {
    const job = await server.run(
      shell('cat; cat other; head -c 8000000 /dev/urandom', {
        input: megabytes(8),
        files: [{ name: 'other', content: megabytes(7) }],
        limits: { output: 16 * 1024 * 1024 },
      }),
    );
    assert.equal(job.status, 'completed');
  });

  serves('bodies are refused', async () => {
    const refused = await Promise.all([
      server.request('POST', '/run/onlinecompiler', python('print(1)', { input: megabytes(30) })),
      server.request('POST', '/run/onlinecompiler', { language: 'python', code: Array(4_000_000).fill(1) }),
    ]);
    assert.deepEqual(refused.map(({ status }) => status), [400, 400]);
  });

  serves('a large package is imported and read', async (attempt) => {
    const id = `large${attempt}`;
    const folder = path.join(server.data, id);
    await run('cp', ['-r', path.join(packages, 'sumoftwo'), folder]);
    await mkdir(path.join(folder, 'attachments'));
    await writeFile(path.join(folder, 'attachments/noise'), randomBytes(10_000_000));
    await writeFile(path.join(folder, 'attachments/text'), megabytes(10));
    await run('python3', ['-m', 'zipfile', '-c', `${id}.zip`, id], { cwd: server.data });
    const zip = new Uint8Array(await readFile(path.join(server.data, `${id}.zip`)));
    const made = await admin.ask('POST', '/api/admin/problems', zip, { 'content-type': 'application/zip' });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    assert.equal((await admin.ask('GET', `/api/admin/problems/${id}/package`)).status, 200);
  });

  serves('programs with many processes are killed', () => {
    const crowd = 'for i in $(seq 60); do (trap "" TERM INT HUP; sleep 1000) & done; wait';
    const limits = { wallTime: 500, processes: 128 };
    return Promise.all(Array.from({ length: 8 }, () => server.run(shell(crowd, { limits }))));
  });
});
