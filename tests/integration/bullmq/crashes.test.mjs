// Workers that die, stop or lose their lease in the middle of a job, ours and BullMQ's.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { describe, it } from 'node:test';

import { limit, setUp } from './sides.mjs';

const { open, assertWell, client, redis, until } = setUp();
const impatient = { lease: 600, stalledInterval: 200 };

/** A worker of BullMQ 6 in a process of its own; `started` counts the jobs it began. */
async function processOfSix(scene) {
  const program = `
    import { Worker } from 'bullmq';
    const [queue, port, lease, stalledInterval] = process.argv.slice(1);
    const worker = new Worker(queue, async (job) => {
      console.log(job.id);
      await new Promise((resolve) => setTimeout(resolve, job.data.sleep ?? 0));
    }, { connection: { host: '127.0.0.1', port: Number(port), maxRetriesPerRequest: null },
         lockDuration: Number(lease), stalledInterval: Number(stalledInterval) });
    worker.on('error', () => {});`;
  const words = ['--input-type=module', '--eval', program, scene.name, redis().port, scene.lease, scene.stalledInterval];
  const child = spawn(process.execPath, words.map(String), { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] });
  const one = { process: child, started: [], close: async () => void child.kill('SIGKILL') };
  child.stdout.on('data', (chunk) => one.started.push(...String(chunk).trim().split('\n')));
  scene.closing.unshift(one);
  return one;
}

async function ours(scene) {
  const driver = await scene.driver();
  await driver.ask('work', { concurrency: 1 });
  return driver;
}

const begin = { six: processOfSix, ours };

for (const [dying, checking] of [['six', 'ours'], ['ours', 'six']]) {
  describe(`jobs of ${dying} that dies`, limit, () => {
    it(`are found by ${checking} and done once`, limit, async () => {
      const scene = open(impatient);
      const producer = await scene.producer('six');
      const victim = await begin[dying](scene);
      const id = await producer.add('long', { sleep: 60_000 });
      await until(() => victim.started.length === 1);
      victim.process.kill('SIGKILL');
      await (await scene.queue.getJob(id)).updateData({});
      await begin[checking](scene);
      await scene.ended(1);
      assert.equal(await client.hget(scene.base + id, 'stc'), '1');
      assert.equal((await scene.told('completed')).length, 1);
      await assertWell(1);
    });

    it(`fail once ${checking} has seen it too often`, limit, async () => {
      const scene = open(impatient);
      const producer = await scene.producer('six');
      const id = await producer.add('deadly', { sleep: 60_000 });
      for (let death = 1; death <= 2; death += 1) {
        const victim = await begin[dying](scene);
        await until(() => victim.started.length === 1);
        victim.process.kill('SIGKILL');
        await until(async () => !(await client.exists(`${scene.base}${id}:lock`)));
      }
      await begin[checking](scene);
      await scene.ended(1);
      const job = await scene.queue.getJob(id);
      assert.equal(job.failedReason, 'job stalled more than allowable limit');
      assert.equal(await client.hexists(scene.base + id, 'defa'), 0);
      await assertWell(0);
    });

    it(`that were only stopped are ${checking}'s, and what it says later does not count`, limit, async () => {
      const scene = open(impatient);
      const producer = await scene.producer('six');
      const sleeper = await begin[dying](scene);
      const id = await producer.add('long', { sleep: 500 });
      await until(() => sleeper.started.length === 1);
      sleeper.process.kill('SIGSTOP');
      await begin[checking](scene);
      await scene.ended(1);
      const before = await client.hgetall(scene.base + id);
      sleeper.process.kill('SIGCONT');
      const next = await producer.add('next', {});
      await until(async () => (await (await scene.queue.getJob(next)).getState()) === 'completed');
      await new Promise((resolve) => setTimeout(resolve, 700)); // the one that was stopped ends its job by now
      assert.deepEqual(await client.hgetall(scene.base + id), before);
      assert.equal((await scene.told('completed')).filter(({ jobId }) => jobId === id).length, 1);
      await assertWell(2);
    });
  });
}

it('checkers of both kinds never put a job back twice', limit, async () => {
  const scene = open({ lease: 500, stalledInterval: 150 });
  const producer = await scene.producer('six');
  const victims = await Promise.all([ours(scene), processOfSix(scene), ours(scene)]);
  const ids = [];
  for (let i = 0; i < 3; i += 1) ids.push(await producer.add('long', { sleep: 60_000 }));
  await until(() => victims.every(({ started }) => started.length === 1));
  for (const victim of victims) victim.process.kill('SIGKILL');
  for (const id of ids) await (await scene.queue.getJob(id)).updateData({});
  await Promise.all([ours(scene), processOfSix(scene)]);
  await scene.ended(3);
  for (const id of ids) assert.equal(await client.hget(scene.base + id, 'stc'), '1');
  assert.equal((await scene.told('stalled')).length, 3);
  await assertWell(3);
});

it('a delayed job begins though the worker that knew of it died', limit, async () => {
  const scene = open();
  const producer = await scene.producer('ours');
  const victim = await ours(scene);
  const survivor = await processOfSix(scene);
  const due = Date.now() + 1_500;
  await producer.add('delayed', {}, { delay: 1_500 });
  await until(async () => (await client.zscore(`${scene.base}marker`, '1')) === null);
  victim.process.kill('SIGKILL');
  await scene.ended(1);
  const [{ timestamp, finishedOn }] = await scene.queue.getCompleted();
  assert.ok(finishedOn >= due && finishedOn - timestamp < 1_500 + 11_000, `it took ${finishedOn - timestamp} ms`);
  assert.ok(survivor.started.length <= 1);
  await assertWell(1);
});

it('nothing is lost or done twice when a worker of ours dies at any moment', limit, async () => {
  const rounds = Number(process.env.DEATHS ?? 25);
  const scene = open({ lease: 300, stalledInterval: 100 });
  const producer = await scene.producer('ours');
  let added = 0;
  for (let round = 0; round < rounds; round += 1) {
    const victim = await scene.driver();
    await victim.ask('work', { concurrency: 8 });
    for (let i = 0; i < 40; i += 1) await producer.add('quick', { i: (added += 1) });
    await new Promise((resolve) => setTimeout(resolve, (round * 7) % 31)); // another moment each time
    await victim.kill();
  }
  await scene.worker('ours', 8);
  await scene.ended(added);
  const completed = (await scene.told('completed')).map(({ jobId }) => jobId);
  assert.equal(new Set(completed).size, completed.length);
  await assertWell();
  const { failed } = await scene.ended(added);
  assert.equal(failed, 0, 'a job stalls once at most: it is given to nobody who dies twice');
});
