// When jobs begin: those that are delayed, and those that come when nobody has had work for a while.

import assert from 'node:assert/strict';
import { it } from 'node:test';

import { limit, setUp } from './sides.mjs';

const { open, assertWell, client } = setUp();
const ways = [
  ['six', 'six'],
  ['ours', 'six'],
  ['six', 'ours'],
  ['ours', 'five'],
  ['five', 'ours'],
  ['ours', 'ours'],
];
// A worker that nothing wakes looks for work every 5 s.
const wokenWithin = 3_000;

/** The same in all directions at once, each with a queue of its own. */
const eachWay = (happens) => Promise.all(ways.map(([producing, working]) => happens(producing, working, `from ${producing} to ${working}`)));

it('delayed jobs begin when they are due, never before, and in the order of adding when they are due at once', limit, () =>
  eachWay(async (producing, working, way) => {
    const scene = open();
    const producer = await scene.producer(producing);
    const { started } = await scene.worker(working);
    await scene.idle();
    const delays = [3_000, 1_000, 300, 50];
    for (const delay of delays) await producer.add('delayed', {}, { delay });
    const timestamp = Date.now(); // ours takes its own, one for all
    const atOnce = await producer.addBulk(Array.from({ length: 7 }, () => ({ name: 'at once', data: {}, opts: { delay: 600, timestamp } })));
    await scene.ended(delays.length + atOnce.length);
    await scene.idle();
    await producer.add('at once', {}, { delay: 0 });
    await scene.ended(delays.length + atOnce.length + 1);
    const due = new Map();
    for (const job of await scene.queue.getCompleted()) due.set(job.id, job.timestamp + (job.opts.delay ?? 0));
    assert.equal(new Set(atOnce.map((id) => due.get(id))).size, 1, way);
    for (const { started: id, at } of started) {
      const late = at - due.get(id);
      assert.ok(late >= 0 && late < wokenWithin, `${way}: began ${late} ms after it was due`);
    }
    const order = started.map((one) => one.started).filter((id) => atOnce.includes(id));
    assert.deepEqual(order, atOnce, way);
    await assertWell(delays.length + atOnce.length + 1, scene);
  }));

it('a worker that had nothing to do for longer than it waits is woken by the next job', limit, () =>
  eachWay(async (producing, working, way) => {
    const scene = open();
    const producer = await scene.producer(producing);
    const { started } = await scene.worker(working);
    await producer.add('first', {});
    await scene.ended(1);
    await new Promise((resolve) => setTimeout(resolve, 6_100)); // it looked for work meanwhile, and waits again
    const now = Date.now();
    await producer.add('second', {});
    await scene.ended(2);
    assert.ok(started[1].at - now < wokenWithin, `${way}: it was not woken, its wait just ended`);
    await assertWell(2, scene);
  }));
