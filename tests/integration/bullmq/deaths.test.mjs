// A worker of ours that dies at each single round trip to Redis.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { Worker } from 'bullmq';

import { Driver } from './driver.mjs';
import { assertConsistent, assertLegalPaths } from './oracle.mjs';
import { moments, Proxy } from './proxy.mjs';
import { limit, perform, setUp } from './sides.mjs';

const { client, redis, until } = setUp();
const patient = { lease: 30_000, stalledInterval: 100 };
const atOnce = 6;

const good = { sleep: 1 }; // its lease is renewed once
const bad = { fail: 'no' };
// What is added, how often each is begun when nobody dies, and what becomes of it.
const plans = {
  'jobs that others added': {
    concurrency: 1,
    jobs: [
      { data: good, begun: 1 },
      { data: bad, opts: { attempts: 2 }, begun: 2, fails: true },
      { data: bad, opts: { attempts: 3, backoff: { type: 'fixed', delay: 5 } }, begun: 3, fails: true },
      { data: { log: ['not now'] }, begun: 2 },
    ],
  },
  'jobs that are delayed, or have a priority': {
    concurrency: 1,
    jobs: [
      { data: {}, opts: { delay: 20 }, begun: 1 },
      { data: good, opts: { priority: 2 }, begun: 1 },
      { data: bad, opts: { delay: 10, attempts: 2, removeOnFail: { count: 5 } }, begun: 2, fails: true },
      { data: bad, opts: { priority: 1, attempts: 2 }, begun: 2, fails: true },
    ],
  },
  'jobs of tenants': {
    concurrency: 3,
    jobs: ['ann', 'ann', 'bob'].flatMap((tenant) => [
      { data: good, opts: { tenant }, begun: 1 },
      { data: bad, opts: { tenant }, begun: 1, fails: true },
      { data: { log: ['not now'] }, opts: { tenant }, begun: 2 },
    ]),
  },
};

/** Who does what a dead worker left, in turn ours and BullMQ's. */
async function survive(number, name) {
  if (number % 2 === 0) {
    const driver = await Driver.start({ redis: redis().url, queue: name, ...patient });
    await driver.ask('work', { concurrency: 2 });
    return { close: () => driver.kill(), isOurs: true };
  }
  const connection = { host: '127.0.0.1', port: redis().port, maxRetriesPerRequest: null };
  const worker = new Worker(name, perform, { connection, lockDuration: patient.lease, stalledInterval: patient.stalledInterval });
  worker.on('error', () => {});
  return { close: () => worker.close(true), isOurs: false };
}

/** A worker dies at its `deadly`th round trip; false when its work was over before. All is done in the end. */
async function die(name, plan, deadly, moment) {
  const base = `bull:${name}:`;
  const proxy = await Proxy.start(redis().port);
  const victim = await Driver.start({ redis: proxy.url, queue: name, ...patient });
  const ids = await victim.addBulk(plan.jobs.map((job) => ({ name: 'job', ...job })));
  const isOver = async () => (await client.zcard(`${base}completed`)) + (await client.zcard(`${base}failed`)) === ids.length;
  proxy.kill(victim, deadly, moment);
  void victim.ask('work', { concurrency: plan.concurrency });
  await until(async () => proxy.isDead || (await isOver()));
  const { isDead } = proxy;
  await victim.kill();
  proxy.close();
  // Its leases run out.
  for (const id of await client.lrange(`${base}active`, 0, -1)) await client.del(`${base}${id}:lock`);

  const survivor = await survive(deadly, name);
  await until(isOver);
  const about = `${moment} ${deadly}`;
  const jobs = await Promise.all(ids.map((id) => client.hgetall(base + id)));
  const again = jobs.map(({ ats }, i) => Number(ats) - plan.jobs[i].begun);
  // BullMQ's worker hands nothing back.
  const least = (i) => (plan.jobs[i].data.log && !survivor.isOurs ? -1 : 0);
  assert.ok(again.every((times, i) => times >= least(i) && times <= 1), `${about}: begun again ${again}`);
  assert.ok(again.filter((times) => times > 0).length <= (isDead ? plan.concurrency : 0), `${about}: begun again ${again}`);
  for (const [i, { fails, opts }] of plan.jobs.entries()) {
    assert.ok(await client.zscore(base + (fails ? 'failed' : 'completed'), ids[i]), `${about}: job ${i} is elsewhere`);
    const { atm, failedReason, stacktrace } = jobs[i];
    assert.equal(Number(atm), Math.max(1, opts?.attempts ?? 1), `${about}: job ${i}`);
    if (fails) assert.deepEqual([failedReason, JSON.parse(stacktrace).length], ['no', Number(atm)], `${about}: job ${i}`);
  }
  const places = await assertConsistent(client, base);
  assert.equal(places.size, ids.length, `${about}: jobs nobody added`);
  await assertLegalPaths(client, base);
  if (survivor.isOurs) assert.equal(await client.exists(`${base}cv:active`), 0, `${about}: a tenant has jobs that nobody does`);
  await survivor.close();
  return isDead;
}

describe('a worker of ours that dies at any round trip loses nothing, and one job at most begins again for each it had', limit, () => {
  for (const [what, plan] of Object.entries(plans)) {
    it(`of ${what}`, limit, async (t) => {
      let deaths = 0;
      let isOver = false;
      let last = 0;
      const lane = async () => {
        while (!isOver) {
          const deadly = (last += 1);
          const died = [];
          for (const moment of moments) died.push(await die(`${what.replaceAll(/\W/g, '')}-${deadly}-${moment}`, plan, deadly, moment));
          deaths += died.filter(Boolean).length;
          isOver ||= !died.includes(true);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, lane));
      t.diagnostic(`${deaths} deaths`);
      assert.ok(deaths >= 20, `only ${deaths} deaths`);
    });
  }
});
