// Jobs over HTTP, from sending to result, on the real program.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { program, python, Server, shell, temporaryFolder, until } from './server.mjs';

const limit = { timeout: 600_000 };

/** The first of the jobs that runs now. */
async function active(server, ids) {
  for (const id of ids) if ((await server.job(id)).status === 'active') return id;
  return undefined;
}

describe('a job', limit, () => {
  let server;
  before(async () => (server = await Server.start()));
  after(() => server.remove());

  it('tells its output before it ends', limit, async () => {
    // The program ends only when it is cancelled, so output that arrives before is live.
    const id = await server.submit(python('import time\nprint("live", flush=True)\ntime.sleep(600)', { limits: { wallTime: 60_000 } }));
    for await (const { event, data } of server.events(id)) {
      if (event !== 'output') continue;
      assert.equal(data.text, 'live\n');
      break;
    }
    assert.equal((await server.job(id)).status, 'active');

    assert.equal((await server.request('DELETE', `/job/${id}`)).status, 200);

    const job = await server.finished(id);
    assert.equal(job.status, 'failed');
    assert.equal(job.error.code, 'cancelled');
    assert.equal((await server.request('DELETE', `/job/${id}`)).status, 409);
  });

  it('reads a million bytes', limit, async () => {
    const input = 'x'.repeat(999_999) + '\n';
    const job = await server.run(python('import sys; print(len(sys.stdin.read()))', { input }));
    assert.equal(job.result.stdout, '1000000\n');
  });

  it('carries any bytes both ways', limit, async () => {
    const inputBase64 = Buffer.from([0, 255, 254, 10, 128]).toString('base64');
    const job = await server.run(shell('cat', { inputBase64 }));
    assert.equal(job.result.stdoutBase64, inputBase64);
  });

  it('of a crashing program is completed, and says how it ended', limit, async () => {
    const crash = await server.run({ language: 'c', code: 'int main(void) { *(volatile int *)0 = 1; }' });
    assert.equal(crash.status, 'completed');
    assert.equal(crash.result.status, 'runtime_error');
    assert.equal(crash.result.signal, 11);

    const broken = await server.run({ language: 'c', code: 'int main(void) { return x; }' });
    assert.equal(broken.result.status, 'compile_error');
    assert.match(broken.result.compile.stderr, /'x' undeclared|‘x’ undeclared/);
  });

  it('is told from others by every limit', limit, async () => {
    const slow = await server.run(shell('while :; do :; done', { limits: { cpuTime: 200 } }));
    assert.equal(slow.result.status, 'time_limit_exceeded');
    const greedy = await server.run(python('x = bytearray(10**9)', { limits: { memory: 64 * 2 ** 20 } }));
    assert.equal(greedy.result.status, 'memory_limit_exceeded');
    const loud = await server.run(shell('yes', { limits: { output: 1000 } }));
    assert.equal(loud.result.status, 'output_limit_exceeded');
    assert.equal(loud.result.stdout.length, 1000);
    assert.equal(loud.result.truncated, true);
  });

  it('with several files and arguments finds them', limit, async () => {
    const job = await server.run(
      python('import sys, lib.words\nprint(lib.words.said, sys.argv[1:])', {
        files: [{ name: 'lib/words.py', content: 'said = "here"' }],
        args: ['a b', '"', "'", '$HOME', ''],
      }),
    );
    assert.equal(job.result.stdout, `here ['a b', '"', "'", '$HOME', '']\n`);
  });

  it('of a patient user does not wait for all the jobs of a greedy one', limit, async () => {
    // With one slot, a job that sleeps holds it until the test cancels it.
    const flags = ['--trusted-proxies', '1', '--slots', '1'];
    const shared = await Server.start(flags);
    const as = (address, code) =>
      fetch(`${shared.url}/run/onlinecompiler`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
        body: JSON.stringify(shell(code, { limits: { wallTime: 60_000 } })),
      }).then(async (response) => (await response.json()).jobId);
    const greedy = [];
    for (let i = 0; i < 30; i += 1) greedy.push(await as('198.51.100.1', 'sleep 600'));
    const patient = await as('203.0.113.2', 'echo me');

    let turns = 0;
    await until(async () => {
      const job = await shared.job(patient);
      if (job.status === 'completed') return true;
      const running = await active(shared, greedy);
      if (running) turns += 1;
      if (running) await shared.request('DELETE', `/job/${running}`);
      return false;
    });

    assert.equal((await shared.job(patient)).result.stdout, 'me\n');
    assert.ok(turns < 10, `${turns} jobs of the greedy user had their turn first`);
    await shared.remove();
  });

  it('comes in thousands, and each gets its own answer', limit, async () => {
    const count = Number(process.env.TINY_JOBS ?? 2_000);
    const ids = [];
    for (let start = 0; start < count; start += 100) {
      const batch = Array.from({ length: Math.min(100, count - start) }, (_, i) => server.submit(shell(`echo ${start + i}`)));
      ids.push(...(await Promise.all(batch)));
    }
    for (const [i, id] of ids.entries()) assert.equal((await server.finished(id)).result.stdout, `${i}\n`);
  });
});

describe('a shared program', limit, () => {
  let server;
  before(async () => (server = await Server.start()));
  after(() => server.remove());

  it('keeps the standard of its language, by which it is run', limit, async () => {
    const shared = await server.request('POST', '/api/snippets', { language: 'C++11', code: 'int main() { return __cplusplus == 201103; }' });
    const { id } = await shared.json();
    const { language, code } = await (await server.request('GET', `/api/snippets/${id}`)).json();
    assert.equal(language, 'c++11');
    const { result } = await server.run({ language, code });
    assert.equal(result.exitCode, 1);
    assert.match(result.compile.command, /-std=\S*11/);
  });

  it('is one that can be run', limit, async () => {
    const refused = await server.request('POST', '/api/snippets', python('print(1)\0'));
    assert.equal(refused.status, 400);
    assert.equal((await refused.json()).error.field, 'code');
  });
});

describe('the program', limit, () => {
  it('says in a sentence what is wrong with its settings', () => {
    const cases = [
      [['--port', '99999'], {}, /'port' must be a whole number from 0 to 65535/],
      [['serve'], { CODEVAULT_PROT: '1' }, /'CODEVAULT_PROT' in the environment is no setting/],
      [['serve'], { EXECUTOR_MODE: 'magic' }, /'executor' is 'magic'; there is: native/],
      [['serve'], { MONGODB_URI: 'mongodb://localhost' }, /'MONGODB_URI' is set/],
      [['serve'], { REDIS_URL: 'http://localhost' }, /REDIS_URL/],
      [['api'], {}, /'redis_url' is not set: 'api' is one process of several/],
      [['worker'], {}, /'redis_url' is not set: 'worker' is one process of several/],
      [['serve', '--config', '/nowhere.yaml'], {}, /Cannot read the settings file/],
      [['run', '/nowhere.py'], {}, /Cannot read the file/],
      [['languages', 'install', 'klingon'], {}, /'language' is 'klingon'/],
    ];
    for (const [words, environment, sentence] of cases) {
      const ended = spawnSync(program, words, { env: { ...process.env, ...environment }, encoding: 'utf8' });
      assert.notEqual(ended.status, 0, words.join(' '));
      assert.match(ended.stderr, sentence);
    }
  });

  it('refuses data that another server is using, and a port that is taken', limit, async () => {
    const server = await Server.start();
    const again = spawnSync(program, ['serve', '--port', '0', '--data', server.data], { encoding: 'utf8' });
    assert.equal(again.status, 1);
    assert.match(again.stderr, /in use|another process/);
    const folder = await temporaryFolder();
    const port = new URL(server.url).port;
    const taken = spawnSync(program, ['serve', '--port', port, '--data', folder], { encoding: 'utf8' });
    assert.equal(taken.status, 1);
    assert.match(taken.stderr, new RegExp(port));
    await rm(folder, { recursive: true });
    await server.remove();
  });

  it('says hello in every language that there is a file for', limit, async () => {
    const data = await temporaryFolder();
    const ended = spawnSync(program, ['doctor', '--smoke', '--json', '--data', data], { encoding: 'utf8' });
    assert.equal(ended.status, 0, ended.stderr);
    const languages = JSON.parse(ended.stdout).filter(({ what }) => what === 'language');
    assert.ok(languages.length >= 20);
    assert.deepEqual(languages.filter(({ health }) => health !== 'ok'), []);
    await rm(data, { recursive: true });
  });

  it('runs a file and ends as it did', limit, async () => {
    const folder = await temporaryFolder();
    const data = path.join(folder, 'data');
    await mkdir(data);
    await writeFile(path.join(folder, 'a.py'), 'import sys\nprint(input(), sys.argv[1:])\nsys.exit(7)\n');
    const ended = spawnSync(program, ['run', path.join(folder, 'a.py'), '--data', data, '--', 'x', '-y'], {
      input: 'in\n',
      encoding: 'utf8',
    });
    assert.equal(ended.stdout, "in ['x', '-y']\n");
    assert.equal(ended.status, 7, ended.stderr);
    await rm(folder, { recursive: true });
  });
});
