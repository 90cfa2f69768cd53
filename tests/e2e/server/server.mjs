// Starts the real program on a free port with its own data folder, talks to it over HTTP, kills it and starts it again.

import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const build = process.env.BUILD_UNDER_TEST ?? path.join(root, 'build/dev');
export const program = path.join(build, 'bin/codevault');

export const temporaryFolder = () => mkdtemp(path.join(tmpdir(), 'codevault-e2e-'));

/** A server that can be killed and started again on the same data. */
export class Server {
  static async start(flags = [], data = undefined) {
    const server = new Server();
    server.data = data ?? (await temporaryFolder());
    server.flags = flags;
    await server.startAgain();
    return server;
  }

  /** The processes that have served this data, oldest first. */
  pids = [];

  async startAgain() {
    this.log = '';
    this.process = spawn(program, ['serve', '--port', '0', '--data', this.data, ...this.flags], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.pids.push(this.process.pid);
    this.ended = new Promise((resolve) => this.process.once('exit', (code, signal) => resolve(signal ?? code)));
    this.url = await new Promise((resolve, reject) => {
      const listen = (chunk) => {
        this.log += chunk;
        const address = /http:\/\/[\w.:[\]]+:\d+/.exec(this.log);
        if (address) resolve(address[0].replace('localhost', '127.0.0.1'));
      };
      this.process.stdout.on('data', listen);
      this.process.stderr.on('data', listen);
      this.process.once('exit', (code) => reject(new Error(`codevault serve ended with ${code}:\n${this.log}`)));
    });
  }

  async kill(signal = 'SIGKILL') {
    this.process.kill(signal);
    return this.ended;
  }

  async remove() {
    await this.kill('SIGTERM');
    await rm(this.data, { recursive: true, force: true });
  }

  request(method, where, body, headers = {}) {
    return fetch(this.url + where, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  /** Sends a job; resolves to its id, rejects if it is not accepted. */
  async submit(body) {
    const response = await this.request('POST', '/run/onlinecompiler', body);
    const answer = await response.json();
    if (response.status !== 202) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
    return answer.jobId;
  }

  async job(id) {
    return (await this.request('GET', `/job/${id}`)).json();
  }

  /** Waits for the end of the job; resolves to it. */
  async finished(id) {
    for (;;) {
      const job = await (await this.request('GET', `/job/${id}?wait=30`)).json();
      if (job.status === 'completed' || job.status === 'failed') return job;
      if (job.error && !job.status) throw new Error(JSON.stringify(job));
    }
  }

  async run(body) {
    return this.finished(await this.submit(body));
  }

  /** The events of a job, each {event, data}, until the stream ends or the reader stops. */
  async *events(id) {
    const response = await this.request('GET', `/job/${id}/events`);
    let text = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const event = /^event: (.*)$/m.exec(text.slice(0, end))?.[1];
        const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
        text = text.slice(end + 2);
        if (event) yield { event, data: JSON.parse(data) };
      }
    }
  }
}

export const python = (code, more = {}) => ({ language: 'python', code, ...more });
export const shell = (code, more = {}) => ({ language: 'bash', code, ...more });

/** Ids of the processes on this machine that have `word` among their arguments. */
export async function processesWith(word) {
  const found = [];
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) continue;
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (line.split('\0').includes(word)) found.push(pid);
  }
  return found;
}

/** Resolves once `holds()` resolves to true. The time limit of the test ends a wait that never does. */
export async function until(holds) {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
