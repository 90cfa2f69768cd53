// What must hold of a queue in Redis whoever worked on it, once nothing happens to it any more.

import assert from 'node:assert/strict';

const lists = ['wait', 'paused', 'active'];
const sets = ['prioritized', 'delayed', 'completed', 'failed', 'waiting-children'];

/** What `ask` says of each, many at a time. */
async function each(ids, ask) {
  const answers = [];
  for (let at = 0; at < ids.length; at += 1_000) answers.push(...(await Promise.all(ids.slice(at, at + 1_000).map(ask))));
  return answers;
}

export async function assertConsistent(redis, base) {
  const places = new Map();
  for (const name of [...lists, ...sets]) {
    const ids = lists.includes(name) ? await redis.lrange(base + name, 0, -1) : await redis.zrange(base + name, 0, -1);
    for (const id of ids) {
      assert.ok(!places.has(id), `job ${id} is in ${places.get(id)} and in ${name}`);
      places.set(id, name);
    }
  }
  const jobs = await each([...places.keys()], (id) => redis.hgetall(base + id));
  const locks = await each([...places.keys()], (id) => redis.exists(`${base}${id}:lock`));
  for (const [i, [id, place]] of [...places].entries()) {
    const job = jobs[i];
    for (const field of ['name', 'data', 'opts', 'timestamp']) assert.ok(field in job, `job ${id} in ${place} has no ${field}`);
    for (const field of ['data', 'opts', 'progress', 'returnvalue', 'stacktrace', 'parent']) {
      if (field in job) assert.doesNotThrow(() => JSON.parse(job[field]), `job ${id}: ${field} is ${job[field]}`);
    }
    assert.ok(Number(job.atm ?? 0) <= Number(job.ats ?? 0), `job ${id}: ${job.atm} attempts made, ${job.ats} begun`);
    if (job.finishedOn) assert.ok(Number(job.finishedOn) >= Number(job.processedOn), `job ${id} ended before it began`);
    if (place !== 'active') assert.equal(locks[i], 0, `job ${id} in ${place} is locked`);
  }
  const numbered = (await redis.keys(`${base}*`)).map((key) => key.slice(base.length)).filter((id) => /^\d+$/.test(id));
  for (const id of numbered) assert.ok(places.has(id), `job ${id} is nowhere`);
  assert.ok(Number(await redis.get(`${base}id`)) >= numbered.reduce((most, id) => Math.max(most, Number(id)), 0), 'the counter is behind');
  for (const id of await redis.smembers(`${base}stalled`)) assert.equal(places.get(id), 'active', `stalled job ${id}`);
  return places;
}

/** Each job's way through the queue, as the event stream tells it. */
export async function assertLegalPaths(redis, base) {
  const after = {
    added: ['waiting', 'delayed', 'waiting-children'],
    waiting: ['active', 'removed'],
    delayed: ['waiting', 'removed', 'delayed'],
    active: ['completed', 'failed', 'waiting', 'delayed', 'waiting-children'],
    'waiting-children': ['waiting'],
    completed: ['waiting', 'removed'],
    failed: ['waiting', 'removed'],
  };
  const now = new Map();
  for (const [, fields] of await redis.xrange(`${base}events`, '-', '+')) {
    const event = Object.fromEntries(Array.from({ length: fields.length / 2 }, (_, i) => [fields[2 * i], fields[2 * i + 1]]));
    // BullMQ's listeners stop for good at what is no JSON.
    for (const field of ['returnvalue', 'data']) {
      if (field in event) assert.doesNotThrow(() => JSON.parse(event[field]), `job ${event.jobId}: ${event.event} tells ${event[field]}`);
    }
    if (!(event.event in after)) continue;
    const before = now.get(event.jobId);
    const fits = before === undefined ? event.event === 'added' : after[before].includes(event.event);
    assert.ok(fits, `job ${event.jobId}: ${event.event} after ${before}`);
    now.set(event.jobId, event.event);
  }
}
