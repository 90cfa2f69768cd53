// What must hold of a queue in Redis whoever worked on it, once nothing happens to it any more.

import assert from 'node:assert/strict';

const lists = ['wait', 'paused', 'active'];
const sets = ['prioritized', 'delayed', 'completed', 'failed', 'waiting-children'];

export async function assertConsistent(redis, base) {
  const places = new Map();
  for (const name of [...lists, ...sets]) {
    const ids = lists.includes(name) ? await redis.lrange(base + name, 0, -1) : await redis.zrange(base + name, 0, -1);
    for (const id of ids) {
      assert.ok(!places.has(id), `job ${id} is in ${places.get(id)} and in ${name}`);
      places.set(id, name);
    }
  }
  for (const [id, place] of places) {
    const job = await redis.hgetall(base + id);
    for (const field of ['name', 'data', 'opts', 'timestamp']) assert.ok(field in job, `job ${id} in ${place} has no ${field}`);
    for (const field of ['data', 'opts', 'progress', 'returnvalue', 'stacktrace', 'parent']) {
      if (field in job) assert.doesNotThrow(() => JSON.parse(job[field]), `job ${id}: ${field} is ${job[field]}`);
    }
    assert.ok(Number(job.atm ?? 0) <= Number(job.ats ?? 0), `job ${id}: ${job.atm} attempts made, ${job.ats} begun`);
    if (job.finishedOn) assert.ok(Number(job.finishedOn) >= Number(job.processedOn), `job ${id} ended before it began`);
    if (place !== 'active') assert.equal(await redis.exists(`${base}${id}:lock`), 0, `job ${id} in ${place} is locked`);
  }
  const numbered = (await redis.keys(`${base}*`)).map((key) => key.slice(base.length)).filter((id) => /^\d+$/.test(id));
  for (const id of numbered) assert.ok(places.has(id), `job ${id} is nowhere`);
  assert.ok(Number(await redis.get(`${base}id`)) >= Math.max(0, ...numbered.map(Number)), 'the counter is behind');
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
    if (!(event.event in after)) continue;
    const before = now.get(event.jobId);
    const fits = before === undefined ? event.event === 'added' : after[before].includes(event.event);
    assert.ok(fits, `job ${event.jobId}: ${event.event} after ${before}`);
    now.set(event.jobId, event.event);
  }
}
