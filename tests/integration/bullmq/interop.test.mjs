// Our queue against BullMQ's own clients on one Redis, both ways, and what must hold of it afterwards.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { assertConsistent } from './oracle.mjs';
import { limit, setUp } from './sides.mjs';

const ways = [
  ['six', 'six'], // proves the oracle
  ['ours', 'six'],
  ['six', 'ours'],
  ['ours', 'five'],
  ['five', 'ours'],
  ['ours', 'ours'],
];

const { open, assertWell, client } = setUp();

for (const [producing, working] of ways) {
  describe(`jobs from ${producing} to ${working}`, limit, () => {
    it('arrive and return as they are, once each', limit, async () => {
      const scene = open();
      const megabyte = 'ä'.repeat(2 ** 19);
      const contents = ['ä€😀\u2028"\\/\n\t\u0000', '', megabyte, 9007199254740991, -9007199254740991, -0.5, null, [], [{}], { deep: { 'k ey': [1, null] } }];
      const data = [{}, ...contents.map((content) => ({ content }))];
      const bulk = Array.from({ length: 1_000 - data.length }, (_, i) => ({ name: 'bulk', data: { content: i } }));
      const producer = await scene.producer(producing);
      const ids = [];
      for (const one of data) ids.push(await producer.add('one', one));
      ids.push(...(await producer.addBulk(bulk)));
      data.push(...bulk.map((job) => job.data));
      assert.equal(new Set(ids).size, 1_000);
      const { queue, events } = await scene.listener([producing, working].includes('five') ? 'five' : 'six');
      const jobs = await Promise.all(ids.map((id) => queue.getJob(id)));
      const values = jobs.map((job) => job.waitUntilFinished(events));
      await scene.worker(working, 10);
      assert.deepEqual(await Promise.all(values), data);
      for (const [i, id] of ids.entries()) {
        const job = await queue.getJob(id);
        assert.deepEqual([job.data, job.returnvalue, job.attemptsMade], [data[i], data[i], 1]);
      }
      assert.equal((await scene.told('completed')).length, 1_000);
      await assertWell(1_000);
    });

    it('begin in their order: by priority, then as they came, delayed ones when due', limit, async () => {
      const scene = open();
      const producer = await scene.producer(producing);
      const ids = {};
      const later = Date.now() + 400;
      ids.delayed = await producer.add('delayed', {}, { delay: 400 });
      for (const priority of [5, 1, 2_097_151, 1]) (ids[priority] ??= []).push(await producer.add('by priority', {}, { priority }));
      ids.plain = [await producer.add('plain', {}), await producer.add('plain', {})];
      assert.equal(await client.llen(`${scene.base}wait`), 2); // what an autoscaler measures
      assert.equal(await client.zcard(`${scene.base}prioritized`), 4);
      assert.equal(await client.zcard(`${scene.base}delayed`), 1);
      const { started } = await scene.worker(working);
      await scene.ended(7);
      const order = started.map((one) => one.started);
      const expected = [...ids.plain, ...ids[1], ...ids[5], ...ids[2_097_151]];
      assert.deepEqual(order.filter((id) => id !== ids.delayed), expected);
      assert.ok(started.find((one) => one.started === ids.delayed).at >= later);
      await assertWell(7);
    });

    it('are tried as often as they ask for, and then fail for good', limit, async () => {
      const scene = open();
      const producer = await scene.producer(producing);
      await scene.worker(working);
      const id = await producer.add('bad', { fail: 'it broke' }, { attempts: 3, backoff: { type: 'fixed', delay: 30 } });
      await scene.ended(1);
      const job = await scene.queue.getJob(id);
      assert.equal(await job.getState(), 'failed');
      assert.equal(job.failedReason, 'it broke');
      assert.equal(job.attemptsMade, 3);
      assert.equal(job.attemptsStarted, 3);
      await assertWell(0);
      await job.retry();
      while ((await scene.queue.getJob(id)).attemptsMade < 4 || (await job.getState()) !== 'failed')
        await new Promise((resolve) => setTimeout(resolve, 20));
      await assertWell(0);
    });

    it('wake a worker that has nothing to do', limit, async () => {
      const scene = open();
      const producer = await scene.producer(producing);
      const { started } = await scene.worker(working);
      await producer.add('first', {});
      await scene.ended(1);
      await scene.idle();
      const now = Date.now();
      await producer.add('second', {});
      await scene.ended(2);
      assert.ok(started[1].at - now < 2_000, 'it was not woken, its wait just ended');
      await assertWell(2);
    });

    it('survive a worker that is killed, once more for each kill', limit, async () => {
      const scene = open({ lease: 1_000, stalledInterval: 300 });
      const producer = await scene.producer(producing);
      const victim = await scene.driver();
      await victim.ask('work', { concurrency: 1 });
      const id = await producer.add('long', { sleep: 60_000 });
      while (victim.started.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      await victim.kill();
      await (await scene.queue.getJob(id)).updateData({ sleep: 0 });
      await scene.worker(working);
      await scene.ended(1);
      assert.equal((await scene.queue.getJob(id)).attemptsStarted, 2);
      await assertWell(1);
    });
  });
}

for (const [pausing, adding] of [['six', 'ours'], ['five', 'ours'], ['four', 'ours'], ['ours', 'six'], ['ours', 'five'], ['ours', 'four']]) {
  it(`nothing begins in a queue that ${pausing} paused, and nothing that ${adding} added is lost`, limit, async () => {
    const scene = open();
    const pauser = await scene.producer(pausing);
    const pause = () => (pausing === 'ours' ? pauser.ask('pause') : pauser.queue.pause());
    const resume = () => (pausing === 'ours' ? pauser.ask('resume') : pauser.queue.resume());
    const producer = await scene.producer(adding);
    const workers = [await scene.worker('ours', 2), await scene.worker(pausing === 'ours' ? adding : pausing, 2)];
    if (pausing === 'four' || pausing === 'five') {
      // They put what is in `paused` in the place of `wait`: their own Queue is the last to say which version the queue is of.
      for (const queue of [scene.queue, pauser.queue]) await queue.getJobCounts();
      await client.hset(`${scene.base}meta`, 'version', `bullmq:${pausing === 'four' ? '4.18.3' : '5.1.0'}`);
    }
    await pause();
    for (let i = 0; i < 5; i += 1) await producer.add('plain', {});
    await producer.add('by priority', {}, { priority: 3 });
    await producer.add('delayed', {}, { delay: 50 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.deepEqual(workers.flatMap(({ started }) => started), []);
    await resume();
    await scene.ended(7);
    await assertWell(7);
  });
}

describe('what waits in a queue that five resumes', () => {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 5)); // of some ms: age decides who is first

  const begin = async () => {
    const scene = open();
    const five = await scene.producer('five');
    const ours = await scene.producer('ours');
    for (const queue of [scene.queue, five.queue]) await queue.getJobCounts();
    const claim = (version) => client.hset(`${scene.base}meta`, 'version', `bullmq:${version}`);
    const assertOrder = async (expected) => {
      await five.queue.resume();
      const { started } = await scene.worker('ours');
      await scene.ended(expected.length);
      const names = await Promise.all(started.map(async (one) => (await scene.queue.getJob(one.started)).name));
      assert.deepEqual(names, expected);
      await assertWell(expected.length);
    };
    return { scene, five, ours, claim, assertOrder };
  };

  it('is there though six claims the queue', limit, async () => {
    const { scene, five, ours, claim, assertOrder } = await begin();
    await claim('6.1.0');
    await five.queue.pause();
    for (const one of ['first', 'second']) await ours.add(one, {});
    assert.equal(await client.llen(`${scene.base}wait`), 2);
    await five.add('third', {});
    await ours.add('fourth', {});
    await assertOrder(['first', 'second', 'third', 'fourth']);
  });

  it('is in order though six added some meanwhile', limit, async () => {
    const { scene, five, ours, claim, assertOrder } = await begin();
    await five.add('first', {});
    await five.queue.pause();
    await claim('6.1.0');
    for (const [one, two] of [['second', 'third'], ['fourth', 'fifth']]) {
      await pause();
      await scene.queue.add(one, {});
      await ours.add(two, {});
    }
    await assertOrder(['first', 'second', 'third', 'fourth', 'fifth']);
  });

  it('is there though ours paused it', limit, async () => {
    const { five, ours, claim, assertOrder } = await begin();
    await claim('5.1.0');
    for (const one of ['first', 'second']) await ours.add(one, {});
    await ours.ask('pause');
    await five.add('third', {});
    await assertOrder(['first', 'second', 'third']);
  });
});

it('a script cache that is flushed while there is work loses nothing', limit, async () => {
  const scene = open();
  const producer = await scene.producer('ours');
  await scene.worker('ours', 5);
  for (let i = 0; i < 200; i += 1) {
    if (i % 50 === 10) await client.script('FLUSH');
    await producer.add('job', { i }, { jobId: `job-${i}` });
  }
  await scene.ended(200);
  await assertWell(200);
});

it('connections that are cut lose nothing', limit, async () => {
  const scene = open({ lease: 1_000, stalledInterval: 300 }); // what was given over a connection that broke comes back after it
  const producer = await scene.producer('ours');
  await scene.worker('ours', 5);
  for (let i = 0; i < 200; i += 1) {
    if (i % 50 === 40) await client.client('KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    const add = () => producer.add('job', { i }, { jobId: `job-${i}` });
    await add().catch(add);
  }
  await scene.ended(200);
  await assertConsistent(client, scene.base);
  assert.equal((await scene.queue.getJobCounts('completed')).completed, 200);
});
