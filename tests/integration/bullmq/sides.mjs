// Who produces and works on jobs: BullMQ 6, 5 and 4, and ours, with the same words for all.

import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';

import * as six from 'bullmq';
import * as four from 'bullmq4';
import * as five from 'bullmq5';
import { Redis as Client } from 'ioredis';

import { Driver } from './driver.mjs';
import { assertConsistent, assertLegalPaths } from './oracle.mjs';
import { Redis } from './redis.mjs';

const versions = { six, five, four };

/** Ends a test that waits for what never comes, however busy the machine is. */
export const limit = { timeout: 600_000 };

/** What a job does is in its data; see Driver::process in bull_driver.cpp. */
export async function perform(job) {
  const script = job.data ?? {};
  if (script.progress !== undefined) await job.updateProgress(script.progress);
  if (script.sleep) await new Promise((resolve) => setTimeout(resolve, script.sleep));
  if (script.fail) throw new Error(script.fail);
  return script.result === undefined ? job.data : script.result;
}

export class Scene {
  constructor(redis, queue, more = {}) {
    this.connection = { host: '127.0.0.1', port: redis.port, maxRetriesPerRequest: null };
    this.redis = redis;
    this.name = queue;
    this.base = `bull:${queue}:`;
    this.lease = more.lease ?? 30_000;
    this.stalledInterval = more.stalledInterval ?? 30_000;
    this.limiter = more.limiter;
    this.settings = more.settings; // of our drivers
    this.closing = [];
    this.queue = new six.Queue(queue, { connection: this.connection });
    this.events = new six.QueueEvents(queue, { connection: this.connection });
    this.faults = [];
    this.events.on('error', (error) => this.faults.push(error));
    this.closing.push(this.events, this.queue);
  }

  async driver() {
    const { lease, stalledInterval } = this;
    const { max: limit, duration: window } = this.limiter ?? {};
    const driver = await Driver.start({ redis: this.redis.url, queue: this.name, lease, stalledInterval, limit, window, ...this.settings });
    this.closing.push({ close: () => driver.kill() });
    return driver;
  }

  /** Something with add() and addBulk(), which tell the ids. */
  async producer(side) {
    if (side === 'ours') return this.driver();
    const queue = new versions[side].Queue(this.name, { connection: this.connection });
    this.closing.unshift(queue);
    return {
      queue,
      add: async (name, data, options) => (await queue.add(name, data, options)).id,
      addBulk: async (jobs) => (await queue.addBulk(jobs)).map(({ id }) => id),
    };
  }

  /** A queue and its events, as `side` reads them. */
  async listener(side) {
    const queue = new versions[side].Queue(this.name, { connection: this.connection });
    const events = new versions[side].QueueEvents(this.name, { connection: this.connection });
    events.on('error', (error) => this.faults.push(error));
    for (const one of [queue, events]) one.setMaxListeners(0); // each job that is waited for is one
    this.closing.unshift(events, queue);
    await events.waitUntilReady();
    return { queue, events };
  }

  /** Works on jobs from now on; `started` are {started: id, at: millis}. */
  async worker(side, concurrency = 1, performing = perform, more = {}) {
    if (side === 'ours') {
      const driver = await this.driver();
      await driver.ask('work', { concurrency });
      return driver;
    }
    const started = [];
    const worker = new versions[side].Worker(
      this.name,
      (job) => {
        started.push({ started: job.id, at: Date.now() });
        return performing(job);
      },
      {
        ...more,
        ...(this.limiter && { limiter: this.limiter }),
        connection: this.connection,
        concurrency,
        lockDuration: this.lease,
        stalledInterval: this.stalledInterval,
        ...(side === 'four' && { runRetryDelay: 100 }), // it sits this out when it is closed
      },
    );
    worker.on('error', () => {});
    this.closing.unshift({ close: () => worker.close(true) });
    await worker.waitUntilReady();
    return { worker, started };
  }

  async ended(count) {
    for (;;) {
      const { completed, failed } = await this.queue.getJobCounts('completed', 'failed');
      if (completed + failed >= count) return { completed, failed };
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Until a worker has nothing to do and waits to be woken. */
  async idle() {
    const name = ` name=bull:${Buffer.from(this.name).toString('base64')}`;
    const waits = (line) => line.includes(name) && / flags=b .* cmd=bzpopmin /.test(line);
    while (!(await this.client.client('LIST')).split('\n').some(waits)) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** The events of one kind, oldest first. */
  async told(event) {
    const rows = await this.client.xrange(`${this.base}events`, '-', '+');
    return rows
      .map(([, words]) => Object.fromEntries(Array.from({ length: words.length / 2 }, (_, i) => [words[2 * i], words[2 * i + 1]])))
      .filter((one) => one.event === event);
  }

  async close() {
    for (const one of this.closing) await one.close().catch(() => {});
  }
}

/** A Redis for the tests of one file; each opens a queue of its own in it. */
export function setUp(flags) {
  const world = { scenes: [], redis: undefined, last: 0 };
  const client = new Proxy({}, { get: (_, name) => world.client[name].bind(world.client) });
  before(async () => {
    world.redis = await Redis.start(flags);
    world.client = new Client(world.redis.port);
  });
  afterEach(async () => {
    for (const scene of world.scenes.splice(0)) await scene.close();
  });
  after(async () => {
    world.client.disconnect();
    await world.redis.remove();
  });
  return {
    client,
    redis: () => world.redis,
    open: (more) => {
      const scene = new Scene(world.redis, `queue${(world.last += 1)}`, more);
      world.scenes.push(scene);
      return Object.assign(scene, { client });
    },
    until: async (holds) => {
      while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    /** The queue is consistent, every job's way was legal, and so many completed. */
    assertWell: async (count, scene = world.scenes.at(-1)) => {
      const places = await assertConsistent(client, scene.base);
      await assertLegalPaths(client, scene.base);
      assert.deepEqual(scene.faults, []);
      if (count !== undefined) assert.equal([...places.values()].filter((place) => place === 'completed').length, count);
    },
  };
}
