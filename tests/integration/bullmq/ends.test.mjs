// How jobs fail, what is kept of them, and what is told of them, with our worker and BullMQ's.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { UnrecoverableError } from 'bullmq';

import { limit, setUp } from './sides.mjs';

const { open, assertWell, client, until } = setUp();

for (const working of ['six', 'ours']) {
  describe(`jobs that ${working} works on`, limit, () => {
    it('wait longer before each attempt when their backoff is exponential', limit, async () => {
      const scene = open();
      const producer = await scene.producer('six');
      const { started } = await scene.worker(working);
      const backoff = { type: 'exponential', delay: 60 };
      await producer.add('bad', { fail: 'no' }, { attempts: 4, backoff, stackTraceLimit: 2 });
      await scene.ended(1);
      const [job] = await scene.queue.getFailed();
      const gaps = started.slice(1).map(({ at }, i) => at - started[i].at);
      assert.equal(gaps.length, 3);
      for (const [i, gap] of gaps.entries()) assert.ok(gap >= 60 * 2 ** i, `${gap} ms before attempt ${i + 2}`);
      assert.equal(job.stacktrace.length, 2);
      assert.equal((await scene.told('retries-exhausted')).length, 1);
      await assertWell(0);
    });

    for (const [type, expected] of [['fixed', [60_000, 60_000, 60_000]], ['exponential', [60_000, 120_000, 240_000]]]) {
      it(`wait exactly as long as a ${type} backoff says, and are counted each time`, limit, async () => {
        const scene = open();
        const producer = await scene.producer('six');
        await scene.worker(working);
        const id = await producer.add('bad', { fail: 'no' }, { attempts: 4, backoff: { type, delay: 60_000 } });
        for (const [i, delay] of expected.entries()) {
          await until(() => client.zscore(`${scene.base}delayed`, id));
          const job = await scene.queue.getJob(id);
          assert.deepEqual([job.delay, job.attemptsMade, job.attemptsStarted, job.stacktrace.length], [delay, i + 1, i + 1, i + 1]);
          const due = Math.floor(Number(await client.zscore(`${scene.base}delayed`, id)) / 4096);
          assert.equal(Number((await scene.told('delayed')).at(-1).delay), due);
          assert.ok(due >= job.processedOn + delay && due <= Date.now() + delay);
          await assertWell(0);
          await job.promote();
        }
        await scene.ended(1);
        const job = await scene.queue.getJob(id);
        assert.deepEqual([job.attemptsMade, job.attemptsStarted, job.stacktrace.length], [4, 4, 4]);
        assert.deepEqual((await scene.told('retries-exhausted')).map(({ jobId, attemptsMade }) => [jobId, attemptsMade]), [[id, '4']]);
        await assertWell(0);
      });
    }

    it('wait for a time of their own when their backoff has jitter', limit, async () => {
      const scene = open();
      const producer = await scene.producer('six');
      await scene.worker(working, 5);
      const backoff = { type: 'fixed', delay: 100_000, jitter: 0.5 };
      const ids = await producer.addBulk(Array.from({ length: 30 }, () => ({ name: 'bad', data: { fail: 'no' }, opts: { attempts: 2, backoff } })));
      await until(async () => (await client.zcard(`${scene.base}delayed`)) === ids.length);
      const delays = await Promise.all(ids.map(async (id) => (await scene.queue.getJob(id)).delay));
      for (const delay of delays) assert.ok(delay >= 50_000 && delay <= 100_000, `${delay} ms`);
      assert.ok(new Set(delays).size > 10, 'the delays are alike');
      await assertWell(0);
    });

    it('go behind those that wait when they are tried again without a pause', limit, async () => {
      const scene = open();
      const producer = await scene.producer('ours');
      const first = await producer.add('bad', { fail: 'no' }, { attempts: 2 });
      const second = await producer.add('good', {});
      const { started } = await scene.worker(working);
      await scene.ended(2);
      assert.deepEqual(started.map((one) => one.started), [first, second, first]);
      await assertWell(1);
    });

    it('are kept as long as they ask', limit, async () => {
      const scene = open();
      const producer = await scene.producer('six');
      await scene.worker(working);
      const gone = await producer.add('gone', {}, { removeOnComplete: true });
      const failed = await producer.add('gone', { fail: 'no' }, { removeOnFail: true });
      for (const id of [gone, failed]) await until(async () => !(await client.exists(scene.base + id)));
      const counted = [];
      for (let i = 0; i < 5; i += 1) counted.push(await producer.add('two', {}, { removeOnComplete: 2 }));
      await until(async () => (await scene.told('completed')).length === 6);
      assert.deepEqual(await client.zrange(`${scene.base}completed`, 0, -1), counted.slice(-2));
      for (const id of counted.slice(0, 3)) assert.equal(await client.exists(scene.base + id), 0);
      const old = Date.now() - 5_000;
      await client.zadd(`${scene.base}completed`, 'XX', old, counted[3], old, counted[4]);
      const aged = await producer.add('aged', {}, { removeOnComplete: { age: 2, count: 100, limit: 50 } });
      await until(async () => (await scene.told('completed')).length === 7);
      assert.deepEqual(await client.zrange(`${scene.base}completed`, 0, -1), [aged]);
      await assertWell(1);
    });

    it('do not free a key that is theirs for a while, and come back once that is over', limit, async () => {
      const scene = open();
      const producer = await scene.producer('six');
      await scene.worker(working);
      const deduplication = { id: 'while', ttl: 60_000 };
      const id = await producer.add('first', {}, { deduplication });
      await scene.ended(1);
      assert.ok((await client.pttl(`${scene.base}de:while`)) > 0);
      assert.equal(await producer.add('second', {}, { deduplication }), id);
      await client.del(`${scene.base}de:while`); // its time is over
      assert.notEqual(await producer.add('third', {}, { deduplication }), id);
      await scene.ended(2);
      await assertWell(2);
    });

    it('take the place of one that is delayed when they ask for it', limit, async () => {
      const scene = open();
      const producer = await scene.producer('six');
      await scene.worker(working);
      const deduplication = { id: 'newest', ttl: 60_000, extend: true, replace: true };
      const first = await producer.add('first', { n: 1 }, { deduplication, delay: 60_000 });
      const second = await producer.add('second', { n: 2 }, { deduplication, delay: 50 });
      assert.equal(await client.exists(scene.base + first), 0);
      await scene.ended(1);
      const [job] = await scene.queue.getCompleted();
      assert.deepEqual([job.id, job.data], [second, { n: 2 }]);
      assert.deepEqual((await scene.told('removed')).map(({ jobId }) => jobId), [first]);
      await assertWell(1);
    });

    it('free the key that kept others like them away', limit, async () => {
      const scene = open();
      const producer = await scene.producer('six');
      const deduplication = { id: 'one' };
      const id = await producer.add('first', {}, { deduplication });
      assert.equal(await producer.add('second', {}, { deduplication }), id);
      await scene.worker(working);
      await scene.ended(1);
      assert.notEqual(await producer.add('third', {}, { deduplication }), id);
      await scene.ended(2);
      assert.equal(await client.exists(`${scene.base}de:one`), 0);
      await assertWell(2);
    });

    it('leave the newest of those that came meanwhile when they ask for it', limit, async () => {
      const scene = open();
      const producer = await scene.producer('six');
      const { started } = await scene.worker(working);
      const deduplication = { id: 'last', keepLastIfActive: true };
      await producer.add('first', { sleep: 400 }, { deduplication });
      await until(() => started.length === 1);
      for (const n of [1, 2, 3]) await producer.add('later', { n }, { deduplication });
      await scene.ended(2);
      const jobs = await scene.queue.getCompleted();
      assert.deepEqual(jobs.map(({ data }) => data.n).filter(Boolean), [3]);
      assert.equal(await client.exists(`${scene.base}dn:last`), 0);
      await assertWell(2);
    });
  });
}

it('an error that no attempt can mend ends a job at once, and ours reads of it as BullMQ does', limit, async () => {
  const scene = open();
  const producer = await scene.producer('ours');
  const id = await producer.add('hopeless', {}, { attempts: 5 });
  await scene.worker('six', 1, () => {
    throw new UnrecoverableError('hopeless');
  });
  await scene.ended(1);
  assert.equal((await scene.queue.getJob(id)).attemptsMade, 1);
  assert.deepEqual(await scene.told('retries-exhausted'), []);
  await assertWell(0);
});

it('progress of any kind, new data and what a job returns arrive as they are', limit, async () => {
  const scene = open();
  const producer = await scene.producer('six');
  await scene.events.waitUntilReady();
  const heard = [];
  scene.events.on('progress', ({ data }) => heard.push(data));
  await scene.worker('ours');
  const told = [7, 'half', { of: [1, null] }];
  for (const progress of told) await producer.add('one', { progress, result: { progress } });
  await scene.ended(3);
  await until(() => heard.length === 3);
  assert.deepEqual(heard, told);
  const jobs = (await scene.queue.getCompleted()).sort((a, b) => Number(a.id) - Number(b.id));
  assert.deepEqual(jobs.map(({ progress }) => progress), told);
  assert.deepEqual(jobs.map(({ returnvalue }) => returnvalue.progress), told);
  await assertWell(3);
});

it('our worker keeps as many, and for as long, as it is told when jobs say nothing of it', limit, async () => {
  const scene = open({ settings: { maxFinished: 3, keepFinished: 60 } });
  const producer = await scene.producer('six');
  await scene.worker('ours');
  for (const [state, data] of [['completed', {}], ['failed', { fail: 'no' }]]) {
    // Those that end in one millisecond are in the order of their ids.
    const jobId = (i) => `${state}-${i}`;
    const ids = await producer.addBulk(Array.from({ length: 5 }, (_, i) => ({ name: 'job', data, opts: { jobId: jobId(i) } })));
    await until(async () => (await scene.told(state)).length === 5);
    assert.deepEqual(await client.zrange(scene.base + state, 0, -1), ids.slice(2));
    for (const id of ids.slice(0, 2)) assert.equal(await client.exists(scene.base + id), 0);
    const old = Date.now() - 61_000;
    await client.zadd(scene.base + state, 'XX', old, ids[2], old, ids[3]);
    const kept = await producer.add('all', data, { jobId: jobId(5), [state === 'failed' ? 'removeOnFail' : 'removeOnComplete']: false });
    await until(async () => (await scene.told(state)).length === 6);
    assert.deepEqual(await client.zrange(scene.base + state, 0, -1), [ids[2], ids[3], ids[4], kept]); // what a job says goes first
    const last = await producer.add('last', data, { jobId: jobId(6) });
    await until(async () => (await scene.told(state)).length === 7);
    assert.deepEqual(await client.zrange(scene.base + state, 0, -1), [ids[4], kept, last]);
  }
  await assertWell(3);
});

it('why our worker handed a job back is in its logs, of which so many are kept as it says', limit, async () => {
  const log = ['The disk is full.', 'Überlast \u2028 ✓'];
  for (const side of ['six', 'ours']) {
    const scene = open();
    const producer = await scene.producer(side);
    const all = await producer.add('all', { log });
    const some = await producer.add('some', { log }, { keepLogs: 2 });
    for (const id of [all, some]) await (await scene.queue.getJob(id)).log('seen');
    await scene.worker('ours');
    await scene.ended(2);
    assert.deepEqual(await scene.queue.getJobLogs(all), { logs: ['seen', ...log], count: 3 });
    assert.deepEqual(await scene.queue.getJobLogs(some), { logs: log, count: 2 });
    assert.deepEqual(await scene.queue.getJobLogs(all, 0, 0, false), { logs: log.slice(1), count: 3 });
    const job = await scene.queue.getJob(all);
    assert.deepEqual([job.attemptsStarted, job.attemptsMade], [3, 1]);
    await assertWell(2);
  }
});

it('jobs that failed run again when BullMQ retries them all, and keep their logs', limit, async () => {
  const scene = open();
  const producer = await scene.producer('ours');
  const ids = [];
  for (let i = 0; i < 3; i += 1) ids.push(await producer.add('bad', { fail: 'no' }));
  await scene.worker('ours');
  await scene.ended(3);
  for (const id of ids) {
    const job = await scene.queue.getJob(id);
    await job.log('seen');
    await job.updateData({ result: 'better' });
  }
  await scene.queue.retryJobs();
  await until(async () => (await scene.queue.getJobCounts('completed')).completed === 3);
  for (const id of ids) {
    assert.equal((await scene.queue.getJob(id)).returnvalue, 'better');
    assert.deepEqual((await scene.queue.getJobLogs(id)).logs, ['seen']);
  }
  await assertWell(3);
});

it('whatever ours returns, listeners of BullMQ stay alive', limit, async () => {
  const scene = open();
  const producer = await scene.producer('ours');
  await scene.events.waitUntilReady();
  await scene.worker('ours', 3);
  const broken = ['\xff\xfe', 'NaN', '', '{"a":', `"${'x'.repeat(10_000_000)}"`];
  for (const raw of broken) await producer.add('raw', { raw });
  await scene.ended(broken.length);
  const id = await producer.add('after', { result: 'fine' });
  const job = await scene.queue.getJob(id);
  assert.equal(await job.waitUntilFinished(scene.events), 'fine');
  await assertWell(broken.length + 1);
});
