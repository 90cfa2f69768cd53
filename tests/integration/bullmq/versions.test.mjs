// Ours beside each version of BullMQ that is in use: what one adds the other does, in one queue.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { limit, setUp } from './sides.mjs';

const { open, assertWell, client, until } = setUp();

/** Whether a job was tried so often. Version 4 counts for itself, and does not see what others counted. */
function attempts({ atm = 0, attemptsMade = 0 }, wanted, working) {
  const made = Number(atm) + Number(attemptsMade);
  return made === wanted || (working.length > 1 && working.includes('four') && wanted > 1 && made === wanted + 1);
}

for (const version of ['four', 'five', 'six']) {
  for (const [producing, working] of [[version, ['ours']], ['ours', [version]], [version, ['ours', version]], ['ours', ['ours', version]]]) {
    it(`forty jobs of all kinds from ${producing} are done by ${working.join(' and ')}`, limit, async () => {
      const scene = open();
      const producer = await scene.producer(producing);
      const kinds = [{}, { priority: 3 }, { delay: 100 }, { attempts: 2, backoff: { type: 'fixed', delay: 20 } }];
      const fails = (i) => i % 4 === 3;
      const ids = [];
      const add = async (from, to) => {
        for (let i = from; i < to; i += 1) ids.push(await producer.add('job', fails(i) ? { fail: 'no' } : { i }, kinds[i % 4]));
      };
      await add(0, 20); // before there is a worker, and while it works
      for (const side of working) await scene.worker(side, 2);
      await add(20, 40);
      await scene.ended(40);
      for (const [i, id] of ids.entries()) {
        const job = await scene.queue.getJob(id);
        assert.equal(await job.getState(), fails(i) ? 'failed' : 'completed');
        assert.ok(attempts(await client.hgetall(scene.base + id), fails(i) ? 2 : 1, working), `job ${id}: ${job.attemptsMade} attempts`);
        if (!fails(i)) assert.deepEqual(job.returnvalue, { i });
      }
      await assertWell(30);
    });
  }
}

it('what version 4 tried before ours counts as tried', limit, async () => {
  const scene = open();
  const producer = await scene.producer('four');
  const { worker } = await scene.worker('four');
  const id = await producer.add('bad', { fail: 'no' }, { attempts: 3, backoff: { type: 'fixed', delay: 60_000 } });
  await until(() => client.zscore(`${scene.base}delayed`, id));
  await worker.close();
  await scene.worker('ours');
  for (const more of [1, 2]) {
    await (await scene.queue.getJob(id)).promote();
    await until(async () => Number(await client.hget(scene.base + id, 'atm')) === more);
  }
  assert.equal(await (await scene.queue.getJob(id)).getState(), 'failed');
  await assertWell(0);
});

for (const version of ['five', 'six']) {
  describe(`BullMQ's own words for a queue of ours, in version ${version}`, limit, () => {
    const jobs = (many) => Array.from({ length: many }, (_, i) => ({ name: 'job', data: { i } }));

    it('count and read its jobs in each state', limit, async () => {
      const scene = open({ settings: { metricPoints: 10 } });
      const { queue } = await scene.producer(version);
      const ours = await scene.producer('ours');
      const worker = await scene.worker('ours', 2);
      await ours.addBulk([...jobs(3), { name: 'bad', data: { fail: 'no' } }]);
      await scene.ended(4);
      await ours.addBulk(Array.from({ length: 2 }, () => ({ name: 'long', data: { sleep: 60_000 } })));
      await until(() => worker.started.length === 6);
      const delayed = await ours.add('delayed', {}, { delay: 60_000 });
      const prioritized = await ours.add('urgent', {}, { priority: 4 });
      const waiting = await ours.addBulk(jobs(2));
      const states = { waiting: 2, active: 2, delayed: 1, prioritized: 1, completed: 3, failed: 1, 'waiting-children': 0 };
      const { paused = 0, ...counts } = await queue.getJobCounts(...Object.keys(states));
      assert.deepEqual({ ...counts, paused }, { ...states, paused: 0 });
      assert.equal(await queue.getJobCountByTypes('waiting', 'active', 'failed'), 5);
      assert.equal(await queue.count(), 4);
      assert.deepEqual(await queue.getCountsPerPriority([0, 4]), { 0: 2, 4: 1 });
      for (const [state, many] of Object.entries(states)) {
        const found = await queue.getJobs([state]);
        assert.equal(found.length, many, state);
        for (const job of found) assert.equal(await job.getState(), state);
      }
      assert.deepEqual((await queue.getWaiting()).map(({ id }) => id), waiting);
      assert.equal((await queue.getDelayed())[0].id, delayed);
      assert.equal((await queue.getPrioritized())[0].id, prioritized);
      assert.equal((await queue.getMetrics('completed')).meta.count, 3);
      assert.equal((await queue.getMetrics('failed')).meta.count, 1);
      assert.ok((await queue.getWorkers()).length >= 1);
      assert.equal(await queue.isPaused(), false);
      await assertWell(3);
    });

    it('retry, promote, remove, clean and obliterate them', limit, async () => {
      const scene = open();
      const { queue } = await scene.producer(version);
      const ours = await scene.producer('ours');
      await scene.worker('ours', 2);
      const bad = await ours.addBulk(Array.from({ length: 3 }, () => ({ name: 'bad', data: { fail: 'no' } })));
      await scene.ended(3);
      const told = async (event) => (await scene.told(event)).length;
      await queue.retryJobs({ state: 'failed' });
      await until(async () => (await told('failed')) === 6);
      for (const id of bad) assert.equal((await queue.getJob(id)).attemptsMade, 2);
      await (await queue.getJob(bad[0])).retry();
      await until(async () => (await told('failed')) === 7);

      const delayed = await ours.addBulk(jobs(3).map((job) => ({ ...job, opts: { delay: 60_000 } })));
      await queue.promoteJobs();
      await until(async () => (await told('completed')) === 3);
      await assertWell(3);
      await queue.retryJobs({ state: 'completed' });
      await until(async () => (await told('completed')) === 6);
      await assertWell(3);

      await (await queue.getJob(delayed[0])).remove();
      assert.deepEqual((await queue.clean(0, 10, 'failed')).sort(), bad);
      assert.deepEqual((await queue.clean(0, 10, 'completed')).sort(), delayed.slice(1));
      for (const id of [...bad, ...delayed]) assert.equal(await queue.getJob(id), undefined);
      await assertWell(0);

      await queue.pause();
      await ours.addBulk(jobs(3));
      await ours.add('urgent', {}, { priority: 1 });
      await ours.add('delayed', {}, { delay: 60_000 });
      await queue.drain(true);
      assert.equal(await queue.count(), 0);
      await queue.obliterate();
      await until(async () => (await client.keys(`${scene.base}*`)).every((key) => key.includes(':cv:') || key.endsWith(':meta')));
    });
  });
}
