// Our producer and worker as a process of its own (bull_driver.cpp), told what to do line by line.

import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const build = process.env.BUILD_UNDER_TEST ?? path.join(root, 'build/dev');

export class Driver {
  static async start(settings, environment = {}) {
    const driver = new Driver();
    driver.started = [];
    driver.finished = [];
    driver.waiting = new Map();
    driver.process = spawn(path.join(build, 'bin/bull_driver'), [JSON.stringify(settings)], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
    });
    driver.process.stdin.on('error', () => {}); // it was killed
    driver.ended = new Promise((resolve) => driver.process.once('exit', resolve));
    await new Promise((resolve) => {
      createInterface({ input: driver.process.stdout }).on('line', (text) => {
        const line = JSON.parse(text);
        if (line.ready) resolve();
        else if (line.started) driver.started.push(line);
        else if (line.ended) driver.finished.push(line);
        else driver.settle(line);
      });
    });
    return driver;
  }

  settle({ seq, result, error }) {
    const { resolve, reject } = this.waiting.get(seq);
    this.waiting.delete(seq);
    if (error) reject(new Error(error));
    else resolve(result);
  }

  ask(what, more = {}) {
    const seq = (this.last = (this.last ?? 0) + 1);
    const answer = new Promise((resolve, reject) => this.waiting.set(seq, { resolve, reject }));
    this.process.stdin.write(`${JSON.stringify({ ...more, do: what, seq })}\n`);
    return answer;
  }

  /** As BullMQ's Queue.add. */
  add(name, data, options = {}) {
    return this.ask('add', line(name, data, options));
  }

  addBulk(jobs) {
    return this.ask('bulk', { jobs: jobs.map(({ name, data, opts }) => line(name, data, opts ?? {})) });
  }

  async kill(signal = 'SIGKILL') {
    this.process.kill(signal);
    return this.ended;
  }
}

function line(name, data, { delay, priority, jobId, lifo, tenant, keepLogs, ...others }) {
  const options = JSON.stringify({ attempts: 0, ...others, delay, priority, jobId, lifo, kl: keepLogs });
  return { name, data: JSON.stringify(data), options, delay, priority, lifo: lifo ? 1 : 0, id: jobId, tenant };
}
