// API and workers as processes of their own, with the queue in Redis. chaos.test.mjs kills them.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';

import { Redis } from '../../integration/bullmq/redis.mjs';
import { Process } from './process.mjs';
import { shell, temporaryFolder, until } from './server.mjs';

const limit = { timeout: 600_000 };

describe('API and workers with the queue in Redis', limit, () => {
  let data;
  let redis;
  let apis;
  let workers;
  before(async () => {
    data = await temporaryFolder();
    redis = await Redis.start(['--save', '', '--appendonly', 'yes', '--appendfsync', 'always']);
    const begin = (role) => Process.begin(role, redis, data, ['--stop-seconds', '1']);
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
    // Dashboards draw this metric: how many jobs ended in each minute.
    const ended = execFileSync('redis-cli', ['-p', String(redis.port), 'HGET', 'bull:execution-queue:metrics:completed', 'count']);
    assert.ok(Number(ended) >= 1);
  });

  it('one API cancels what another accepted and a worker runs', limit, async () => {
    const id = await apis[0].submit(shell('sleep 600', { limits: { wallTime: 60_000 } }));
    await until(async () => (await apis[1].job(id)).status === 'active');
    assert.equal((await apis[1].request('DELETE', `/job/${id}`)).status, 200);
    assert.equal((await apis[0].finished(id)).error.code, 'cancelled');
  });

  it('says that Redis is down, and recovers when it is back', limit, async () => {
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

  it('a worker that shares nothing but Redis runs jobs, tells their output, and stops them', limit, async () => {
    const elsewhere = await temporaryFolder();
    await Promise.all(workers.map((worker) => worker.kill('SIGTERM')));
    const far = await Process.begin('worker', redis, elsewhere);
    const id = await apis[0].submit(shell('echo far; sleep 600', { limits: { wallTime: 60_000 } }));
    for await (const { event, data: told } of apis[1].events(id)) if (event === 'output' && told.text === 'far\n') break;
    assert.equal((await apis[1].request('DELETE', `/job/${id}`)).status, 200);
    assert.equal((await apis[0].finished(id)).error.code, 'cancelled');
    assert.equal((await apis[1].run(shell('echo done'))).result.stdout, 'done\n');
    await far.kill('SIGTERM');
    await rm(elsewhere, { recursive: true });
    await Promise.all(workers.map((worker) => worker.startAgain()));
  });

  const cli = (...words) => execFileSync('redis-cli', ['-p', String(redis.port), ...words]);
  for (const [trouble, begin, end, words] of [
    ['out of memory', ['CONFIG', 'SET', 'maxmemory', '1'], ['CONFIG', 'SET', 'maxmemory', '0'], /out of memory/],
    ['read-only', ['REPLICAOF', '127.0.0.1', '1'], ['REPLICAOF', 'NO', 'ONE'], /read-only/],
    ['slow', ['CLIENT', 'PAUSE', '60000', 'WRITE'], ['CLIENT', 'UNPAUSE'], /in time/],
  ]) {
    it(`says that Redis is ${trouble}, and recovers afterwards`, limit, async () => {
      cli(...begin);
      const refused = await apis[0].request('POST', '/run/onlinecompiler', shell('echo well'));
      assert.equal(refused.status, 503);
      assert.ok(Number(refused.headers.get('retry-after')) > 0);
      assert.match((await refused.json()).error.message, words);
      cli(...end);
      await until(async () => (await apis[0].request('GET', '/readyz')).status === 200);
      assert.equal((await apis[0].run(shell('echo well'))).result.stdout, 'well\n');
    });
  }

  it('a worker that is told to stop hands back its jobs, and they run again', limit, async () => {
    const id = await apis[0].submit(shell('sleep 600', { limits: { wallTime: 60_000 } }));
    await until(async () => (await apis[0].job(id)).status === 'active');
    const ends = await Promise.all(workers.map((worker) => worker.kill('SIGTERM')));
    assert.deepEqual(ends, [0, 0]);
    assert.equal((await apis[0].job(id)).status, 'queued');
    await Promise.all(workers.map((worker) => worker.startAgain()));
    await until(async () => (await apis[0].job(id)).status === 'active');
    assert.equal((await apis[1].request('DELETE', `/job/${id}`)).status, 200);
    assert.equal((await apis[0].finished(id)).error.code, 'cancelled');
  });
});
