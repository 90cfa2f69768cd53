// API and workers as processes of their own, with the queue in Redis: what happens when any of them is killed.

import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';

import { Redis } from '../../integration/bullmq/redis.mjs';
import { Process } from './process.mjs';
import { shell, temporaryFolder, until } from './server.mjs';

const limit = { timeout: 240_000 };

describe('API and workers with the queue in Redis', limit, () => {
  let data;
  let redis;
  let apis;
  let workers;
  before(async () => {
    data = await temporaryFolder();
    redis = await Redis.start(['--save', '', '--appendonly', 'yes', '--appendfsync', 'always']);
    const begin = (role) => Process.begin(role, redis, data);
    [apis, workers] = await Promise.all([
      Promise.all([begin('api'), begin('api')]),
      Promise.all([begin('worker'), begin('worker')]),
    ]);
  });
  after(async () => {
    await Promise.all([...apis, ...workers].map((one) => one.kill('SIGTERM')));
    await redis.remove();
    await rm(data, { recursive: true, force: true });
  });

  it('a job that one API accepted is known to the other', limit, async () => {
    const id = await apis[0].submit(shell('echo across'));
    const job = await apis[1].finished(id);
    assert.equal(job.result.stdout, 'across\n');
  });

  it('one API cancels what another accepted and a worker runs', limit, async () => {
    const id = await apis[0].submit(shell('sleep 60', { limits: { wallTime: 60_000 } }));
    await until(async () => (await apis[1].job(id)).status === 'active');
    assert.equal((await apis[1].request('DELETE', `/job/${id}`)).status, 200);
    assert.equal((await apis[0].finished(id)).error.code, 'cancelled');
  });

  it('says what is wrong with Redis while it is down, and goes on when it is back', limit, async () => {
    await redis.kill();
    const refused = await apis[0].request('POST', '/run/onlinecompiler', shell('echo late'));
    assert.equal(refused.status, 503);
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    assert.match((await refused.json()).error.message, /Redis/);
    assert.equal((await apis[0].request('GET', '/readyz')).status, 503);
    await redis.startAgain();
    await until(async () => (await apis[0].request('GET', '/readyz')).status === 200);
    assert.equal((await apis[0].run(shell('echo late'))).result.stdout, 'late\n');
  });

  it('ends every accepted job once, whatever is killed', limit, async () => {
    const rounds = Number(process.env.CHAOS_ROUNDS ?? 4);
    const accepted = new Map();
    const victims = [workers[0], apis[0], redis, workers[1], apis[1]];
    for (let round = 0; round < rounds; round += 1) {
      const adding = Array.from({ length: 60 }, async (_, i) => {
        const word = `${round}-${i}`;
        const id = await apis[i % 2].submit(shell(`echo ${word}`)).catch(() => {}); // not accepted: may be lost
        if (id) accepted.set(id, `${word}\n`);
      });
      const already = accepted.size;
      await Promise.race([until(() => accepted.size >= already + 10), Promise.all(adding)]);
      const victim = victims[round % victims.length];
      await victim.kill();
      await Promise.all(adding);
      await victim.startAgain();
    }
    assert.ok(accepted.size >= rounds * 10);
    for (const [id, out] of accepted) {
      const job = await apis[0].finished(id);
      assert.equal(job.status, 'completed', JSON.stringify(job));
      assert.equal(job.result.stdout, out);
    }
  });
});
