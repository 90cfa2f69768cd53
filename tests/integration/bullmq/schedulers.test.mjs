// Job schedulers that BullMQ's clients made, carried on by workers of ours, theirs, and both.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { limit, setUp } from './sides.mjs';

const { open, assertWell, client, until } = setUp();
const versions = { six: 'bullmq:6.7.0', five: 'bullmq:5.81.5' };

/** A Queue of that version, which is the last to say so; workers of ours go by it. */
async function queueOf(scene, side) {
  const { queue } = await scene.producer(side);
  await Promise.all([scene.queue.getJobCounts(), queue.getJobCounts()]);
  await client.hset(`${scene.base}meta`, 'version', versions[side]);
  return queue;
}

const slot = (id) => Number(id.slice(id.lastIndexOf(':') + 1));
const nextOf = async (scene, scheduler) => `repeat:${scheduler}:${await client.zscore(`${scene.base}repeat`, scheduler)}`;

/** The ids of a scheduler's jobs to which that happened, in its order. */
const ids = async (scene, scheduler, event) =>
  (await scene.told(event)).map(({ jobId }) => jobId).filter((id) => id.startsWith(`repeat:${scheduler}:`));
const completed = (scene, scheduler, count) => until(async () => (await ids(scene, scheduler, 'completed')).length >= count);

/** Nothing happens to the queue any more. */
async function settle(scene) {
  await scene.queue.pause();
  await until(async () => (await client.llen(`${scene.base}active`)) === 0);
}

/** The jobs that are not done, at one moment. */
async function pending(scene) {
  const reading = client.multi().zrange(`${scene.base}delayed`, 0, -1);
  for (const name of ['wait', 'paused', 'active']) reading.lrange(scene.base + name, 0, -1);
  return (await reading.exec()).flatMap(([, found]) => found);
}

/**
 * Each job was made by the one before it, once, and was done, once, or waits still: the last one until it is due, others
 * if this machine was so slow that their leases ran out. Returns their ids.
 */
async function assertGoesOn(scene, scheduler) {
  const added = await ids(scene, scheduler, 'added');
  const done = await ids(scene, scheduler, 'completed');
  const left = await pending(scene);
  assert.equal(new Set(added).size, added.length, 'a slot came twice');
  assert.equal(new Set(done).size, done.length, 'a slot was done twice');
  assert.deepEqual(added.filter((id) => !done.includes(id) && !left.includes(id)), []);
  assert.equal(added.at(-1), await nextOf(scene, scheduler));
  assert.ok(left.includes(added.at(-1)), 'nothing is to come');
  assert.equal(await client.hget(`${scene.base}repeat:${scheduler}`, 'ic'), String(added.length));
  return added;
}

/** No slot is left out, unless the job before it was taken when that slot was over. */
async function assertChain(scene, scheduler, every) {
  const added = await assertGoesOn(scene, scheduler);
  for (const [i, id] of added.entries()) {
    const job = await client.hgetall(scene.base + id);
    const opts = JSON.parse(job.opts);
    assert.equal(job.rjk, scheduler);
    assert.equal(opts.jobId, id);
    assert.equal(opts.repeat.count, i + 1);
    if (opts.delay > 0) assert.equal(Number(job.timestamp) + opts.delay, slot(id));
    if (i === 0) continue;
    const due = slot(added[i - 1]) + every;
    if (Number(job.timestamp) > due) assert.equal((slot(id) - due) % every, 0);
    else assert.equal(slot(id), due);
  }
}

/** What a worker wrote when it took a job whose slot is given; but not when. */
async function writtenOf(scene, scheduler, taken) {
  const next = await nextOf(scene, scheduler);
  const { opts, timestamp, delay, ...job } = await client.hgetall(scene.base + next);
  const { timestamp: told, delay: toldDelay, ...options } = JSON.parse(opts);
  assert.equal(Number(timestamp) + Number(delay), slot(next));
  assert.equal(Number(delay), toldDelay);
  assert.ok(Math.abs(told - timestamp) < 5_000);
  const events = [];
  for (const [, words] of await client.xrange(`${scene.base}events`, '-', '+')) {
    if (words.includes(next)) events.push(words);
  }
  return {
    next,
    job,
    options,
    events,
    scheduler: await client.hgetall(`${scene.base}repeat:${scheduler}`),
    delayed: await client.zrange(`${scene.base}delayed`, 0, -1, 'WITHSCORES'),
    counter: await client.get(`${scene.base}id`),
    nextOfTaken: await client.hget(scene.base + taken, 'nrjid'),
    state: await (await scene.queue.getJob(next)).getState(),
  };
}

const hour = 3_600_000;
const start = (Math.floor(Date.now() / hour) + 48) * hour;
const kinds = {
  'an interval': [{ every: hour, startDate: start }, {}],
  'an interval with an offset, options and data': [
    { every: 24 * hour, offset: 90_000, limit: 9 },
    {
      name: 'report',
      data: { deep: [{}, []], text: 'ä€😀/"' },
      opts: { priority: 7, attempts: 3, backoff: 250, removeOnComplete: { count: 5, age: 60 }, removeOnFail: true, lifo: true, keepLogs: 4 },
    },
  ],
  'a pattern in a place': [
    { pattern: '30 2 * * SUN', tz: 'Europe/Berlin', startDate: start, endDate: start + 100_000 * hour },
    { name: 'report', data: [1.5, null], opts: { stackTraceLimit: 0, deduplication: { id: 'd' }, backoff: { type: 'exponential', delay: 10, jitter: 0.5 } } },
  ],
  'a pattern without a place': [{ pattern: '0 0 12 1 */2 ?', limit: 3, startDate: start }, { data: {}, opts: { telemetry: { metadata: 'm', omitContext: true } } }],
  'a word': [{ pattern: '@monthly', tz: 'UTC', startDate: new Date(start) }, { opts: { removeOnComplete: 3 } }],
};

for (const side of ['six', 'five']) {
  describe(`schedulers of ${side}`, limit, () => {
    it('go on with workers of ours alone, by an interval', limit, async () => {
      const scene = open();
      const queue = await queueOf(scene, side);
      await queue.upsertJobScheduler('often', { every: 200 }, { name: 'tick', data: { deep: [{}, []] } });
      await scene.worker('ours');
      await completed(scene, 'often', 6);
      await settle(scene);
      await assertChain(scene, 'often', 200);
      await assertWell();
    });

    it('go on with workers of ours alone, by a pattern', limit, async () => {
      const scene = open();
      const queue = await queueOf(scene, side);
      await queue.upsertJobScheduler('a:b:c:d:e', { pattern: '* * * * * *', tz: 'Asia/Tokyo' }, { name: 'tick' });
      await scene.worker('ours', 2);
      await completed(scene, 'a:b:c:d:e', 5);
      await settle(scene);
      await assertChain(scene, 'a:b:c:d:e', 1_000);
      await assertWell();
    });

    it('go on with workers of both in turn: no slot comes twice, none is left out', limit, async () => {
      const scene = open();
      const queue = await queueOf(scene, side);
      await queue.upsertJobScheduler('often', { every: 100 }, { name: 'tick', data: { sleep: 150 } }); // who has one leaves the next to the other
      const workers = [await scene.worker('ours'), await scene.worker(side)];
      await completed(scene, 'often', 20);
      await settle(scene);
      await assertChain(scene, 'often', 100);
      for (const { started } of workers) assert.ok(started.length > 2, 'one did nothing');
      await assertWell();
    });

    for (const [kind, [repetition, template]] of Object.entries(kinds)) {
      it(`of ${kind}: ours writes what theirs does`, limit, async () => {
        const written = {};
        for (const working of [side, 'ours']) {
          const scene = open();
          const queue = await queueOf(scene, side);
          await queue.upsertJobScheduler('daily', repetition, template);
          const first = await nextOf(scene, 'daily');
          await (await queue.getJob(first)).promote();
          await scene.worker(working);
          await until(async () => (await nextOf(scene, 'daily')) !== first);
          await until(async () => (await client.llen(`${scene.base}active`)) === 0);
          written[working] = await writtenOf(scene, 'daily', first);
          await scene.close();
        }
        assert.deepEqual(written.ours, written[side]);
      });
    }

    it('end at their limit, and at their end', limit, async () => {
      const scene = open();
      const queue = await queueOf(scene, side);
      await scene.worker('ours');
      const endDate = Date.now() + 2_500;
      await queue.upsertJobScheduler('four', { every: 20, limit: 4 });
      await queue.upsertJobScheduler('until', { pattern: '* * * * * *', endDate });
      await until(async () => (await pending(scene)).length === 0);
      assert.equal((await ids(scene, 'four', 'completed')).length, 4);
      const slots = (await ids(scene, 'until', 'completed')).map(slot);
      assert.ok(slots.length >= 1 && slots.every((at) => at <= endDate), `${slots} and ${endDate}`);
      await assertWell();
    });

    it('have one next job each though their jobs fail and are tried again', limit, async () => {
      const scene = open();
      const queue = await queueOf(scene, side);
      await queue.upsertJobScheduler('bad', { every: 100 }, { data: { fail: 'it broke' }, opts: { attempts: 3, backoff: 10 } });
      await scene.worker('ours', 2);
      await scene.ended(5);
      await settle(scene);
      const failed = await ids(scene, 'bad', 'failed');
      assert.equal(new Set(failed).size, failed.length);
      for (const id of failed) assert.equal(await client.hget(scene.base + id, 'atm'), '3');
      assert.equal(await client.hget(`${scene.base}repeat:bad`, 'ic'), String((await ids(scene, 'bad', 'added')).length));
      await assertWell();
    });

    it('may be changed while we work', limit, async () => {
      const scene = open();
      const queue = await queueOf(scene, side);
      await scene.worker('ours');
      await queue.upsertJobScheduler('changing', { every: 100 }, { data: { result: 'old' } });
      await completed(scene, 'changing', 2);
      await queue.upsertJobScheduler('changing', { pattern: '* * * * * *' }, { data: { result: 'new' } });
      const isNew = async () => {
        const last = (await ids(scene, 'changing', 'completed')).slice(-2);
        const jobs = await Promise.all(last.map((id) => scene.queue.getJob(id)));
        return jobs.every(({ returnvalue }) => returnvalue === 'new');
      };
      await until(isNew);
      await settle(scene);
      const [one, other] = (await ids(scene, 'changing', 'completed')).slice(-2).map(slot);
      assert.equal(one % 1_000, 0);
      assert.equal((other - one) % 1_000, 0);
      assert.equal((await pending(scene)).length, 1);
      await assertWell();
    });

    it('may be removed while we work', limit, async () => {
      const scene = open();
      const queue = await queueOf(scene, side);
      await scene.worker('ours');
      await queue.upsertJobScheduler('leaving', { every: 50 }, { data: { sleep: 20 } });
      await completed(scene, 'leaving', 3);
      assert.ok(await queue.removeJobScheduler('leaving'));
      await until(async () => (await client.llen(`${scene.base}active`)) === 0);
      assert.deepEqual(await scene.queue.getJobSchedulers(), []);
      assert.deepEqual(await pending(scene), []);
      await assertWell();
    });

    for (const healing of [side, 'ours']) {
      it(`survive a worker of ours that takes a job and dies at once: ${healing} goes on`, limit, async () => {
        const scene = open({ lease: 500, stalledInterval: 150 });
        const queue = await queueOf(scene, side);
        await queue.upsertJobScheduler('often', { every: 200 });
        const victim = await scene.driver();
        await until(async () => {
          await victim.ask('snatch', { lease: scene.lease });
          return (await client.llen(`${scene.base}active`)) === 1;
        });
        const taken = await nextOf(scene, 'often');
        await victim.kill();
        await scene.worker(healing);
        await completed(scene, 'often', 3);
        await settle(scene);
        assert.ok(Number(await client.hget(scene.base + taken, 'stc')) >= 1);
        await assertChain(scene, 'often', 200);
        await assertWell();
      });
    }

    it('whose pattern we cannot read are left to others, and other jobs are done', limit, async () => {
      const scene = open();
      const queue = await queueOf(scene, side);
      // As a worker with a strategy of its own would have it.
      await queue.upsertJobScheduler('strange', { pattern: '0 0 1 1 *' });
      const first = await nextOf(scene, 'strange');
      const opts = JSON.parse(await client.hget(scene.base + first, 'opts'));
      const strange = { ...opts, repeat: { ...opts.repeat, pattern: 'when the moon is full' } };
      await client.hset(scene.base + first, 'opts', JSON.stringify(strange));
      const ours = await scene.worker('ours');
      const job = await queue.getJob(first);
      await job.promote();
      await until(async () => Number(await client.hget(scene.base + first, 'ats')) > 0 && (await job.isDelayed()));
      const other = await queue.add('other', {});
      await until(() => other.isCompleted());
      await ours.kill();
      assert.equal(await nextOf(scene, 'strange'), first);

      await client.hset(scene.base + first, 'opts', JSON.stringify(opts));
      await job.promote();
      await scene.worker(side);
      await completed(scene, 'strange', 1);
      await settle(scene);
      assert.notEqual(await nextOf(scene, 'strange'), first);
      await assertWell();
    });
  });
}

it('repeatable jobs that five added go on with us', limit, async () => {
  const scene = open();
  const queue = await queueOf(scene, 'five');
  await queue.add('old', { a: 1 }, { repeat: { every: 100 } });
  await queue.add('old', { a: 2 }, { repeat: { pattern: '* * * * * *', key: 'named' } });
  const [unnamed] = (await client.zrange(`${scene.base}repeat`, 0, -1)).filter((key) => key !== 'named');
  await scene.worker('ours', 2);
  await completed(scene, unnamed, 5);
  await completed(scene, 'named', 2);
  await settle(scene);
  for (const { data, returnvalue } of await scene.queue.getCompleted()) assert.deepEqual(returnvalue, data);
  assert.equal(await client.hget(scene.base + (await nextOf(scene, 'named')), 'data'), '{"a":2}');
  await assertWell();
});

it('no scheduler ends though workers of ours die at any moment', limit, async () => {
  const rounds = Number(process.env.DEATHS ?? 25);
  const scene = open({ lease: 300, stalledInterval: 100 });
  const queue = await queueOf(scene, 'six');
  for (const name of ['a', 'b', 'c']) await queue.upsertJobScheduler(name, { every: 20 });
  for (let round = 0; round < rounds; round += 1) {
    const victim = await scene.driver();
    await victim.ask('work', { concurrency: 4 });
    await new Promise((resolve) => setTimeout(resolve, 20 + ((round * 7) % 31))); // another moment each time
    await victim.kill();
  }
  await scene.worker('ours', 4);
  for (const name of ['a', 'b', 'c']) await completed(scene, name, (await ids(scene, name, 'completed')).length + 3);
  await settle(scene);
  for (const name of ['a', 'b', 'c']) {
    const places = (await assertGoesOn(scene, name)).map((id) => slot(id) % 20);
    assert.equal(new Set(places).size, 1, 'a slot is out of step');
  }
  await assertWell();
});
