// What the queue costs, beside BullMQ's own client on the same Redis: node compare.mjs PROGRAM [--json] [--effort N]

import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';

import { Redis } from '../../tests/integration/bullmq/redis.mjs';

const { values: wishes, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    effort: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
  },
});
const [program] = positionals;
const effort = Number(wishes.effort);
const rounds = Number(wishes.rounds);
if (!program || !(effort > 0) || !(rounds >= 1)) {
  console.error('usage: compare.mjs PROGRAM [--json] [--effort FACTOR] [--rounds N]');
  process.exit(2);
}
const official = new URL('official.mjs', import.meta.url).pathname;
const run = promisify(execFile);
const sides = ['official', 'plain', 'fair', 'sqlite'];
const names = { official: 'BullMQ', plain: 'ours', fair: 'ours, fair', sqlite: 'SQLite' };

const cases = [
  { name: 'add, one at a time', what: 'add', count: 3_000 },
  { name: 'add, 100 at a time', what: 'add', concurrency: 100, count: 15_000 },
  { name: 'add in bulk of 1,000', what: 'bulk', count: 20_000 },
  { name: 'process, concurrency 1', what: 'process', concurrency: 1, count: 4_000 },
  { name: 'process, concurrency 10', what: 'process', concurrency: 10, count: 15_000 },
  { name: 'process, concurrency 50', what: 'process', concurrency: 50, count: 15_000 },
  { name: 'add to completed, idle', what: 'latency', concurrency: 1, count: 300, gap: 5 },
  { name: 'add to completed, 500 a second', what: 'latency', concurrency: 10, count: 1_000, gap: 2 },
];

const median = (all) => quantile(all, 0.5);
function quantile(all, q) {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

let runs = 0;
async function measure(redis, side, { name: _, ...task }) {
  const queue = `bench${(runs += 1)}`;
  const file = path.join(redis.folder, `${queue}.db`);
  const share = side === 'sqlite' && task.what !== 'latency' ? 0.2 : 1; // each of its adds waits for the disk
  const step = task.concurrency ?? 1;
  const count = Math.max(step, Math.round((task.count * effort * share) / step) * step);
  const words = JSON.stringify({ ...task, side, count, queue, file, redis: redis.url });
  const [command, ...before] = side === 'official' ? [process.execPath, official] : [program];
  const { stdout } = await run(command, [...before, words], { maxBuffer: 1 << 26, timeout: 120_000 });
  await rm(file, { force: true });
  return JSON.parse(stdout);
}

const redis = await Redis.start(['--save', '', '--appendonly', 'no']);
const report = { machine: `${cpus().length} × ${cpus()[0].model}`, node: process.version, rounds, cases: [] };
try {
  for (const task of cases) {
    const results = Object.fromEntries(sides.map((side) => [side, []]));
    for (let round = 0; round < rounds; ++round) {
      // Each round begins with another, so that what else the machine does meets all alike.
      for (let i = 0; i < sides.length; ++i) {
        const side = sides[(i + round) % sides.length];
        results[side].push(await measure(redis, side, task));
      }
      await flush(redis);
    }
    const line = { name: task.name };
    for (const side of sides) {
      line[side] =
        task.what === 'latency'
          ? {
              median: median(results[side].map(({ ms }) => median(ms))),
              p99: median(results[side].map(({ ms }) => quantile(ms, 0.99))),
            }
          : { rate: median(results[side].map(({ rate }) => rate)) };
    }
    const ratio = (side) =>
      task.what === 'latency' ? line[side].median / line.official.median : line[side].rate / line.official.rate;
    line.ratios = { plain: ratio('plain'), fair: ratio('fair'), sqlite: ratio('sqlite') };
    report.cases.push(line);
    if (!wishes.json) print(line);
  }
} finally {
  await redis.remove();
}
if (wishes.json) console.log(JSON.stringify(report));

function flush({ port }) {
  return run('redis-cli', ['-p', String(port), 'FLUSHALL']);
}

function print(line) {
  console.log(line.name);
  for (const side of sides) {
    const { rate, median: middle, p99 } = line[side];
    const figures = rate ? `${Math.round(rate)} a second` : `median ${middle.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`;
    const ratio = side === 'official' ? '' : `  ${line.ratios[side].toFixed(2)} x`;
    console.log(`  ${names[side].padEnd(12)}${figures.padStart(36)}${ratio}`);
  }
}
