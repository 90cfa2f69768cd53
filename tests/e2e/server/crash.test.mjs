// An accepted job is never lost, and its end is recorded once, whichever process is killed and when.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';

import { processesWith, python, Server, shell, until } from './server.mjs';

const limit = { timeout: 600_000 };

/** Pseudo-random numbers from 0 to 1; the same sequence in each run. */
function randomNumbers(seed) {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

async function childrenOf(pid) {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  return lists.join(' ').split(' ').filter(Boolean).map(Number);
}

describe('a server that is killed', limit, () => {
  let server;
  before(async () => (server = await Server.start()));
  after(() => server.remove());

  it('ends every accepted job exactly once, however often it is killed', limit, async () => {
    const random = randomNumbers(7);
    const accepted = [];
    const rounds = 6;
    for (let round = 0; round < rounds; round += 1) {
      const adding = Array.from({ length: 40 }, (_, i) =>
        server
          .submit(shell(`echo ${round}-${i}`))
          .then((id) => accepted.push({ id, out: `${round}-${i}\n` }))
          .catch(() => {}),
      ); // a job that was not accepted may be lost
      const enough = Math.floor(random() * 40);
      const already = accepted.length;
      await until(() => accepted.length >= already + enough);
      await server.kill();
      await Promise.all(adding);
      await server.startAgain();
    }
    assert.ok(accepted.length > 0);
    assert.equal(new Set(accepted.map(({ id }) => id)).size, accepted.length);

    let failed = 0;
    for (const { id, out } of accepted) {
      const job = await server.finished(id);
      if (job.status === 'failed') {
        assert.match(job.error.message, /^The process that ran the job died 2 times/);
        failed += 1;
      } else {
        assert.equal(job.status, 'completed', JSON.stringify(job));
        assert.equal(job.result.stdout, out);
      }
    }
    // A job fails with the second process that dies with it. It is alone then, so no death fails two, and the first none.
    assert.ok(failed < rounds, `${failed} jobs failed`);
  });

  it('takes what it was running down with it', limit, async () => {
    const word = `codevault-survivor-${process.pid}`;
    const id = await server.submit(shell(`exec -a ${word} sleep 600`, { limits: { wallTime: 60_000 } }));
    await until(async () => (await processesWith(word)).length > 0);

    await server.kill();
    await until(async () => (await processesWith(word)).length === 0);

    await server.startAgain();
    assert.equal((await server.request('DELETE', `/job/${id}`)).status, 200);
    assert.equal((await server.finished(id)).error.code, 'cancelled');
  });

  it('runs on when the processes of its sandbox are killed', limit, async () => {
    const ids = [];
    for (let i = 0; i < 30; i += 1) ids.push(await server.submit(shell(`echo ${i}`)));
    for (const slot of await childrenOf(server.process.pid)) process.kill(slot, 'SIGKILL');

    for (const [i, id] of ids.entries()) assert.equal((await server.finished(id)).result?.stdout, `${i}\n`);
  });

  it('hands back what still runs when it is told to stop, and runs it at its next start', limit, async () => {
    await server.kill('SIGTERM');
    server.flags = ['--stop-seconds', '0'];
    await server.startAgain();
    const id = await server.submit(python('import time\nprint("here", flush=True)\ntime.sleep(2)\nprint("done")'));
    for await (const { event } of server.events(id)) if (event === 'output') break;

    assert.equal(await server.kill('SIGTERM'), 0);
    await server.startAgain();

    assert.equal((await server.finished(id)).result.stdout, 'here\ndone\n');
  });

  it('leaves no cgroups behind', limit, async () => {
    await server.kill();
    const killed = server.pids.map((pid) => `codevault-${pid}-`);
    await server.startAgain();
    const kinds = await readdir('/sys/fs/cgroup').catch(() => []);
    const ours = [];
    for (const kind of kinds) {
      const groups = await readdir(`/sys/fs/cgroup/${kind}`).catch(() => []);
      ours.push(...groups.filter((name) => killed.some((prefix) => name.startsWith(prefix))));
    }
    assert.deepEqual(ours, []);
  });
});
