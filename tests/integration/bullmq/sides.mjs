// The three who produce and work on jobs: BullMQ 6, BullMQ 5 and ours, with the same words for all.

import * as six from 'bullmq';
import * as five from 'bullmq5';

import { Driver } from './driver.mjs';

const versions = { six, five };
export const names = ['ours', 'six', 'five'];

/** What a job does is in its data; see Driver::process in bull_driver.cpp. */
async function perform(job) {
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
    this.closing = [];
    this.queue = new six.Queue(queue, { connection: this.connection });
    this.events = new six.QueueEvents(queue, { connection: this.connection });
    this.faults = [];
    this.events.on('error', (error) => this.faults.push(error));
    this.closing.push(this.events, this.queue);
  }

  async driver() {
    const { lease, stalledInterval } = this;
    const driver = await Driver.start({ redis: this.redis.url, queue: this.name, lease, stalledInterval });
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

  /** Works on jobs from now on; `started` are {started: id, at: millis}. */
  async worker(side, concurrency = 1) {
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
        return perform(job);
      },
      {
        connection: this.connection,
        concurrency,
        lockDuration: this.lease,
        stalledInterval: this.stalledInterval,
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

  async close() {
    for (const one of this.closing) await one.close().catch(() => {});
  }
}
