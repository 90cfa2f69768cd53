// One measurement of BullMQ's own client, as main.cpp does it for ours.

import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

const require = createRequire(new URL('../../tests/integration/bullmq/package.json', import.meta.url));
const { Queue, QueueEvents, Worker } = require('bullmq');

const { what, redis, queue: name, count, concurrency = 1, gap = 0 } = JSON.parse(process.argv[2]);
const { port, hostname: host } = new URL(redis);
const connection = { host, port: Number(port), maxRetriesPerRequest: null };
const queue = new Queue(name, { connection });
await queue.waitUntilReady();
await queue.getJobCounts();

const data = { n: 1 };
const keep = { count: 1_000, age: 3_600 };
const now = () => performance.now();

async function addMany(many) {
  for (let added = 0; added < many; added += 1_000) {
    await queue.addBulk(Array.from({ length: Math.min(1_000, many - added) }, () => ({ name: 'job', data })));
  }
}

async function processed() {
  await addMany(count);
  const worker = new Worker(name, async () => null, {
    connection,
    concurrency,
    removeOnComplete: keep,
    autorun: false,
  });
  await worker.waitUntilReady();
  let done = 0;
  const start = now();
  await new Promise((resolve) => {
    worker.on('completed', () => ++done === count && resolve());
    worker.run();
  });
  return (count / (now() - start)) * 1_000;
}

async function latencies() {
  const worker = new Worker(name, async () => null, { connection, concurrency, removeOnComplete: keep });
  const events = new QueueEvents(name, { connection });
  await Promise.all([worker.waitUntilReady(), events.waitUntilReady()]);
  const waiting = new Map();
  events.on('completed', ({ jobId }) => waiting.get(jobId)?.());
  await sleep(300);
  const times = [];
  const follow = async (id) => {
    const completed = new Promise((resolve) => waiting.set(id, resolve));
    const start = now();
    await queue.add('job', data, { jobId: id });
    await completed;
    waiting.delete(id);
    times.push(now() - start);
  };
  const all = [];
  let next = now();
  for (let i = 0; i < count; ++i) {
    if (concurrency === 1) {
      await sleep(gap);
      await follow(`j${i}`);
      continue;
    }
    all.push(follow(`j${i}`));
    next += gap;
    if (next > now()) await sleep(Math.ceil(next - now()));
  }
  await Promise.all(all);
  return times;
}

async function added() {
  const start = now();
  if (what === 'bulk') {
    await addMany(count);
  } else {
    const share = async () => {
      for (let i = 0; i < count / concurrency; ++i) await queue.add('job', data);
    };
    await Promise.all(Array.from({ length: concurrency }, share));
  }
  return (count / (now() - start)) * 1_000;
}

const result =
  what === 'latency' ? { ms: await latencies() } : { rate: what === 'process' ? await processed() : await added() };
console.log(JSON.stringify(result));
process.exit(0);
