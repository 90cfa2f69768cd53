// `codevault api` and `codevault worker` as separate processes, on one Redis and one store.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';

import { program, Server, until } from './server.mjs';

/** One such process, with the requests of a Server. */
export class Process extends Server {
  static async begin(role, redis, data, flags = []) {
    const one = Object.assign(new Process(), { role, redis, data, flags });
    await one.startAgain();
    return one;
  }

  async startAgain() {
    this.log = '';
    const words = [this.role, '--data', this.data, '--redis-url', this.redis.url, '--slots', '2', ...this.flags];
    if (this.role === 'api') words.push('--port', '0');
    this.process = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.ended = new Promise((resolve) => this.process.once('exit', (code, signal) => resolve(signal ?? code)));
    for (const stream of [this.process.stdout, this.process.stderr]) stream.on('data', (chunk) => (this.log += chunk));
    await until(() => this.log.includes('is ready') || this.process.exitCode !== null);
    assert.equal(this.process.exitCode, null, this.log);
    this.url = /http:\/\/localhost:\d+/.exec(this.log)?.[0].replace('localhost', '127.0.0.1');
  }
}
