// A redis-server of one's own on a free port.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export class Redis {
  static async start(flags = ['--save', '']) {
    const redis = new Redis();
    redis.folder = await mkdtemp(path.join(tmpdir(), 'codevault-redis-'));
    redis.port = await freePort();
    redis.flags = flags;
    redis.url = `redis://127.0.0.1:${redis.port}`;
    await redis.startAgain();
    return redis;
  }

  async startAgain() {
    const words = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder, ...this.flags];
    this.process = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.ended = new Promise((resolve) => this.process.once('exit', resolve));
    await new Promise((resolve, reject) => {
      let log = '';
      this.process.stdout.on('data', (chunk) => {
        log += chunk;
        if (log.includes('Ready to accept connections')) resolve();
      });
      this.process.once('exit', () => reject(new Error(`redis-server ended:\n${log}`)));
    });
  }

  async kill(signal = 'SIGKILL') {
    this.process.kill(signal);
    return this.ended;
  }

  async remove() {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}
