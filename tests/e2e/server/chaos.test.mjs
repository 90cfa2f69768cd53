// Kills, stops and disconnects API, workers and Redis at random while thousands of jobs are added. Every accepted job
// must end, with one result.
//
// CHAOS_JOBS is the number of jobs; the same CHAOS_SEED causes the same faults in the same order.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { after, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { Redis } from '../../integration/bullmq/redis.mjs';
import { Process } from './process.mjs';
import { shell, temporaryFolder } from './server.mjs';

const jobs = Number(process.env.CHAOS_JOBS ?? 20_000);
const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);
const adders = 32;
const fromMs = 500; // between two faults
const toMs = 2_500;

/** Numbers from 0 to 1, the same for the same seed (Lehmer's generator: Park and Miller, CACM 1988). */
function* numbers(state) {
  for (;;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

it(`each of ${jobs} jobs ends once, whatever is killed, stopped or cut off (seed ${seed})`, { timeout: 3_600_000 }, async (test) => {
  const data = await temporaryFolder();
  const redis = await Redis.start(['--save', '', '--appendonly', 'yes', '--appendfsync', 'always']);
  const flags = ['--rate', '1000000', '--burst', '1000000', '--max-queued', '100000'];
  const begin = (role) => Process.begin(role, redis, data, flags);
  const [apis, workers] = await Promise.all([
    Promise.all([begin('api'), begin('api')]),
    Promise.all([begin('worker'), begin('worker')]),
  ]);

  after(async () => {
    await Promise.all([...apis, ...workers].map((each) => each.kill('SIGTERM')));
    await redis.remove();
    await rm(data, { recursive: true, force: true });
  });

  const random = numbers(seed + 1);
  const between = (low, high) => low + random.next().value * (high - low);
  const one = (list) => list[Math.floor(between(0, list.length))];

  const faults = {
    async kill() {
      const victim = one([...apis, ...workers, redis]);
      await victim.kill();
      await victim.startAgain();
    },
    async stop() {
      const victim = one([...apis, ...workers, redis]);
      victim.process.kill('SIGSTOP');
      await sleep(between(100, 7_000)); // longer than every time limit of a Redis request
      victim.process.kill('SIGCONT');
    },
    async cut() {
      execFileSync('redis-cli', ['-p', String(redis.port), 'CLIENT', 'KILL', 'TYPE', 'normal']);
    },
  };
  const counts = Object.fromEntries(Object.keys(faults).map((name) => [name, 0]));

  const accepted = new Map();
  let asked = 0;
  let refused = 0;
  async function add() {
    while (accepted.size < jobs) {
      const word = `job ${(asked += 1)}`;
      try {
        accepted.set(await one(apis).submit(shell('read -r word; echo "$word"', { input: `${word}\n` })), `${word}\n`);
      } catch {
        refused += 1; // not accepted, so it need not end
        await sleep(50);
      }
    }
  }
  const adding = Promise.all(Array.from({ length: adders }, add));
  let added = false;
  void adding.then(() => (added = true));
  while (!added) {
    await sleep(between(fromMs, toMs));
    const fault = one(Object.keys(faults));
    await faults[fault]();
    counts[fault] += 1;
  }
  await adding;

  for (const [id, out] of accepted) {
    const job = await apis[0].finished(id);
    assert.equal(job.status, 'completed', `${id}: ${JSON.stringify(job)}`);
    assert.equal(job.result.stdout, out, id);
  }
  const store = path.join(data, 'store.sqlite');
  const recorded = Number(execFileSync('sqlite3', [store, 'SELECT count(*) FROM runs'], { encoding: 'utf8' }));
  assert.ok(recorded >= accepted.size && recorded <= asked, `${accepted.size} jobs were accepted, ${asked} asked for and ${recorded} recorded`);
  test.diagnostic(`${refused} requests were refused; faults: ${JSON.stringify(counts)}`);
});
