// What dashboards and other workers of a queue find there when ours is among them.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { FlowProducer, Job, Queue } from 'bullmq';

import { assertConsistent } from './oracle.mjs';
import { limit, setUp } from './sides.mjs';

const { open, assertWell, client, until } = setUp();

describe('a queue that ours filled', limit, () => {
  it('is counted, read, retried, promoted, cleaned and obliterated by BullMQ', limit, async () => {
    const scene = open();
    const producer = await scene.producer('ours');
    await scene.worker('ours');
    await producer.add('good', {});
    const bad = await producer.add('bad', { fail: 'no' });
    await scene.ended(2);
    const delayed = await producer.add('delayed', {}, { delay: 60_000 });
    assert.deepEqual(await scene.queue.getJobCounts('wait', 'active', 'delayed', 'completed', 'failed', 'prioritized'), {
      wait: 0, active: 0, delayed: 1, completed: 1, failed: 1, prioritized: 0,
    });
    assert.equal((await scene.queue.getJobs(['completed', 'failed', 'delayed'])).length, 3);
    assert.ok((await scene.queue.getWorkers()).length >= 1);
    assert.ok((await scene.queue.getMetrics('completed')).count >= 0);
    await (await scene.queue.getJob(bad)).updateData({});
    await (await scene.queue.getJob(bad)).retry();
    await (await scene.queue.getJob(delayed)).promote();
    await scene.ended(3);
    await until(async () => (await scene.queue.getJobCounts('completed')).completed === 3);
    await assertWell(3);
    await scene.queue.remove(bad);
    assert.equal((await scene.queue.clean(0, 100, 'completed')).length, 2);
    await scene.queue.pause();
    await producer.add('never', {});
    await scene.queue.drain();
    await scene.queue.obliterate();
    assert.equal(await scene.queue.getJob(bad), undefined);
  });

  it('keeps to its order when BullMQ changes priorities and delays', limit, async () => {
    const scene = open();
    const producer = await scene.producer('ours');
    const [late, soon, first] = [
      await producer.add('late', {}, { priority: 9 }),
      await producer.add('soon', {}, { delay: 60_000 }),
      await producer.add('first', {}, { priority: 5 }),
    ];
    await (await scene.queue.getJob(late)).changePriority({ priority: 7 });
    await (await scene.queue.getJob(first)).changePriority({ priority: 2 });
    await (await scene.queue.getJob(soon)).changeDelay(1);
    const lifo = await producer.add('lifo', {}, { lifo: true });
    const { started } = await scene.worker('ours');
    await scene.ended(4);
    assert.deepEqual(started.map((one) => one.started).filter((id) => id !== soon), [lifo, first, late]);
    await assertWell(4);
  });
});

describe('limits that both kinds of workers share', limit, () => {
  it('one job at a time when the queue says so', limit, async () => {
    const scene = open();
    const producer = await scene.producer('six');
    await producer.queue.setGlobalConcurrency(1);
    await scene.worker('ours', 3);
    await scene.worker('six', 3);
    let most = 0;
    const watching = setInterval(() => void client.llen(`${scene.base}active`).then((many) => (most = Math.max(most, many))), 1);
    for (let i = 0; i < 20; i += 1) await producer.add('job', { sleep: 5 });
    const since = Date.now();
    await scene.ended(20);
    clearInterval(watching);
    assert.equal(most, 1);
    assert.ok(Date.now() - since < 20_000, 'a worker waited though there was work');
    await assertWell(20);
  });

  it('so many jobs in a while when the queue says so', limit, async () => {
    const scene = open();
    const producer = await scene.producer('six');
    await producer.queue.setGlobalRateLimit(2, 500);
    const workers = [await scene.worker('ours', 3), await scene.worker('six', 3)];
    for (let i = 0; i < 8; i += 1) await producer.add('job', {});
    await scene.ended(8);
    const times = workers.flatMap(({ started }) => started.map(({ at }) => at)).sort((a, b) => a - b);
    for (let i = 2; i < times.length; i += 1) assert.ok(times[i] - times[i - 2] >= 400, `${times[i] - times[i - 2]} ms`);
    await assertWell(8);
  });
});

describe('a limit that workers bring with them', limit, () => {
  it('holds for both kinds together', limit, async () => {
    const scene = open({ limiter: { max: 2, duration: 500 } });
    const producer = await scene.producer('ours');
    const workers = [await scene.worker('ours', 3), await scene.worker('six', 3)];
    for (let i = 0; i < 8; i += 1) await producer.add('job', {});
    await scene.ended(8);
    const times = workers.flatMap(({ started }) => started.map(({ at }) => at)).sort((a, b) => a - b);
    for (let i = 2; i < times.length; i += 1) assert.ok(times[i] - times[i - 2] >= 400, `${times[i] - times[i - 2]} ms`);
    await assertWell(8);
  });

  it('waits when somebody says that the limit is reached', limit, async () => {
    const scene = open({ limiter: { max: 100, duration: 1_000 } });
    const producer = await scene.producer('six');
    await producer.queue.rateLimit(600);
    const since = Date.now();
    await producer.add('job', {});
    const { started } = await scene.worker('ours');
    await scene.ended(1);
    assert.ok(started[0].at - since >= 500, `${started[0].at - since} ms`);
    await assertWell(1);
  });
});

it('one id from both sides is one job', limit, async () => {
  const scene = open();
  const [one, other] = [await scene.producer('ours'), await scene.producer('six')];
  assert.equal(await one.add('first', { n: 1 }, { jobId: 'same' }), 'same');
  assert.equal(await other.add('second', { n: 2 }, { jobId: 'same' }), 'same');
  assert.equal(await one.add('third', { n: 3 }, { jobId: 'same' }), 'same');
  await scene.worker('ours');
  await scene.ended(1);
  assert.deepEqual((await scene.queue.getJob('same')).data, { n: 1 });
  assert.equal((await scene.told('duplicated')).length, 2);
  await assertWell(1);
});

it('what five and ours add to a queue that five paused is there when five resumes it', limit, async () => {
  const scene = open();
  const [five, ours] = [await scene.producer('five'), await scene.producer('ours')];
  // Five's own Queue is the last to say which version the queue is of.
  await five.queue.waitUntilReady();
  await client.hset(`${scene.base}meta`, 'version', 'bullmq:5.81.5');
  await five.add('before', {});
  await five.queue.pause();
  await five.add('meanwhile', {});
  await ours.add('meanwhile', {});
  await five.queue.resume();
  await scene.worker('ours');
  await scene.ended(3);
  await assertWell(3);
});

it('ten thousand jobs in bulk from either side have ids of their own and keep their order', limit, async () => {
  for (const side of ['ours', 'six']) {
    const scene = open();
    const producer = await scene.producer(side);
    const ids = [];
    for (let at = 0; at < 10_000; at += 1_000)
      ids.push(...(await producer.addBulk(Array.from({ length: 1_000 }, (_, i) => ({ name: 'bulk', data: { n: at + i } })))));
    assert.equal(new Set(ids).size, 10_000);
    assert.deepEqual((await client.lrange(`${scene.base}wait`, 0, -1)).reverse(), ids);
    await scene.close();
  }
});

it('a broken queue stops nobody: ids without jobs, jobs that cannot be read, an id twice', limit, async () => {
  const scene = open({ lease: 500, stalledInterval: 150 });
  const producer = await scene.producer('ours');
  const good = await producer.add('good', {});
  await client.hset(`${scene.base}odd`, 'name', 'odd', 'data', '{"a":', 'opts', 'nonsense', 'timestamp', Date.now());
  await client.rpush(`${scene.base}wait`, 'nobody', 'odd', good);
  const { started } = await scene.worker('ours', 2);
  const after = await producer.add('after', {});
  await until(async () => (await (await scene.queue.getJob(after)).getState()) === 'completed');
  await until(async () => (await client.llen(`${scene.base}wait`)) === 0 && (await client.llen(`${scene.base}active`)) === 0);
  assert.ok(started.some((one) => one.started === good));
  for (const key of [...(await client.keys(`${scene.base}*:lock`)), `${scene.base}stalled`, `${scene.base}prioritized`, `${scene.base}delayed`])
    assert.equal(await client.exists(key), 0, `${key} was left`);
  // What nobody can do failed, or was done as far as it can be read, and is like any other job to who removes it.
  assert.equal(await client.hget(`${scene.base}nobody`, 'failedReason'), 'The job has no name or no data: somebody removed it while it waited.');
  assert.ok(await client.zscore(`${scene.base}failed`, 'nobody'));
  assert.ok(await client.zscore(`${scene.base}completed`, 'odd'));
  for (const id of ['nobody', 'odd']) assert.equal(await scene.queue.remove(id), 1);
  const places = await assertConsistent(client, scene.base);
  assert.deepEqual(Object.fromEntries(places), { [good]: 'completed', [after]: 'completed' });
  assert.deepEqual(scene.faults, []);
});

for (const order of [['ours', 'six'], ['six', 'ours'], ['ours', 'five'], ['five', 'ours']]) {
  it(`what ${order[0]} wrote of the queue stays when ${order[1]} comes after it`, limit, async () => {
    const scene = open();
    await scene.queue.getJobCounts(); // by now it has written its version
    const versions = [];
    for (const side of order) {
      const producer = await scene.producer(side);
      await producer.add('job', {});
      versions.push(await client.hget(`${scene.base}meta`, 'version'));
    }
    if (order[1] === 'ours') assert.equal(versions[1], versions[0]);
    assert.equal(await client.hget(`${scene.base}meta`, 'opts.maxLenEvents'), '10000');
    await scene.worker('ours');
    await scene.ended(2);
    await assertWell(2);
  });
}

it('three kinds of producers and three kinds of workers share the work', { timeout: 300_000 }, async () => {
  const scene = open();
  const many = Number(process.env.MIXED_JOBS ?? 20_000);
  const sides = ['ours', 'six', 'five'];
  const producers = await Promise.all(sides.map((side) => scene.producer(side)));
  const workers = await Promise.all(sides.map((side) => scene.worker(side, 10)));
  await client.hset(`${scene.base}meta`, 'opts.maxLenEvents', 1_000_000); // the whole way of each
  const options = [{}, { priority: 3 }, { delay: 20 }, { attempts: 2 }];
  const adding = producers.map(async (producer, i) => {
    const ids = [];
    for (let at = i * 100; at < many; at += 300) {
      const jobs = Array.from({ length: Math.min(100, many - at) }, (_, k) => ({ name: 'mixed', data: { at, k }, opts: options[k % 4] }));
      ids.push(...(await producer.addBulk(jobs)));
    }
    return ids;
  });
  const ids = (await Promise.all(adding)).flat();
  assert.equal(new Set(ids).size, many);
  await scene.ended(many);
  await until(() => workers.reduce((sum, { started }) => sum + started.length, 0) >= many); // the last line of a driver
  const begun = workers.map(({ started }) => started.map((one) => one.started));
  for (const [i, side] of sides.entries()) assert.ok(begun[i].length > 0, `${side} had nothing to do`);
  assert.deepEqual(begun.flat().sort(), ids.sort()); // each once
  await assertWell(many);
});

it('an autoscaler reads the true backlog at each moment', limit, async () => {
  const scene = open();
  const producer = await scene.producer('ours');
  // As KEDA's list scaler measures a key, whatever it is.
  const measure = async (name) => {
    const type = await client.type(scene.base + name);
    return type === 'list' ? client.llen(scene.base + name) : type === 'zset' ? client.zcard(scene.base + name) : 0;
  };
  const backlog = async () => Object.fromEntries(await Promise.all(['wait', 'prioritized', 'delayed', 'active'].map(async (name) => [name, await measure(name)])));
  assert.deepEqual(await backlog(), { wait: 0, prioritized: 0, delayed: 0, active: 0 });
  for (let i = 0; i < 3; i += 1) await producer.add('job', { sleep: 300 });
  await producer.add('job', {}, { priority: 1 });
  await producer.add('job', {}, { delay: 60_000 });
  assert.deepEqual(await backlog(), { wait: 3, prioritized: 1, delayed: 1, active: 0 });
  await producer.ask('pause');
  assert.deepEqual(await backlog(), { wait: 3, prioritized: 1, delayed: 1, active: 0 });
  const worker = await scene.worker('ours', 2);
  await producer.ask('resume');
  await until(() => worker.started.length === 2);
  assert.deepEqual(await backlog(), { wait: 1, prioritized: 1, delayed: 1, active: 2 });
  await scene.ended(4);
  await until(async () => (await measure('active')) === 0);
  assert.deepEqual(await backlog(), { wait: 0, prioritized: 0, delayed: 1, active: 0 });
});

describe('flows that BullMQ made', limit, () => {
  const flags = {
    none: {},
    failParentOnFailure: { failParentOnFailure: true },
    continueParentOnFailure: { continueParentOnFailure: true },
    ignoreDependencyOnFailure: { ignoreDependencyOnFailure: true },
    removeDependencyOnFailure: { removeDependencyOnFailure: true },
  };
  /** What becomes of a parent with a good child and a bad one, when `side` works on the children. */
  async function outcome(side, opts) {
    const scene = open();
    const flow = new FlowProducer({ connection: scene.connection });
    scene.closing.unshift(flow);
    const parents = `${scene.name}parents`;
    const queueName = scene.name;
    const tree = await flow.add({
      name: 'parent',
      queueName: parents,
      children: [
        { name: 'good', queueName, data: { result: { fine: true } }, opts },
        { name: 'bad', queueName, data: { fail: 'no' }, opts },
      ],
    });
    await scene.worker(side);
    await scene.ended(2);
    const queue = new Queue(parents, { connection: scene.connection });
    scene.closing.unshift(queue);
    const parent = await Job.fromId(queue, tree.job.id);
    const state = await parent.getState();
    const { processed, unprocessed, ignored } = await parent.getDependencies();
    const found = {
      state,
      values: Object.values(await parent.getChildrenValues()),
      processed: Object.values(processed ?? {}).length,
      unprocessed: (unprocessed ?? []).length,
      ignored: Object.values(ignored ?? {}),
      failure: (await client.hget(`bull:${parents}:${tree.job.id}`, 'defa'))?.replace(/child \S+/, 'child'),
    };
    await scene.close();
    return found;
  }
  for (const [name, opts] of Object.entries(flags)) {
    it(`go on as with BullMQ's own worker: ${name}`, limit, async () => {
      const theirs = await outcome('six', opts);
      assert.deepEqual(await outcome('ours', opts), theirs);
    });
  }
});
