// A server with an admin, some users, and their submissions.

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { password, startServer } from '../../tests/e2e/browser/codevault.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const build = process.env.BUILD_UNDER_TEST ?? path.join(root, 'build/dev');
const run = promisify(execFile);

const users = ['ann', 'bela', 'chidi', 'keeper'];

/** The submissions: user, problem, and the folder of the submission in its package. */
const submissions = [
  ['ann', 'shelf-space', 'wrong_answer'],
  ['ann', 'shelf-space', 'accepted'],
  ['bela', 'shelf-space', 'accepted'],
  ['ann', 'seed-packets', 'accepted'],
  ['chidi', 'seed-packets', 'time_limit_exceeded'],
];

/** A client that uses the API as the pages do: with a cookie and its token. */
class Client {
  constructor(url) {
    this.url = url;
    this.cookie = '';
    this.csrf = '';
  }

  async ask(method, address, body) {
    const response = await fetch(this.url + address, {
      method,
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(this.cookie && { Cookie: this.cookie, 'X-CSRF-Token': this.csrf }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${text}`);
    const [cookie] = response.headers.getSetCookie();
    if (cookie) this.cookie = cookie.split(';', 1)[0];
    const answer = text === '' ? undefined : JSON.parse(text);
    if (answer?.csrfToken) this.csrf = answer.csrfToken;
    return answer;
  }
}

async function someSubmission(problem, promise) {
  const folder = path.join(root, 'problems', problem, 'submissions', promise);
  const { stdout } = await run('ls', [folder]);
  const name = stdout.split('\n').find((file) => file.endsWith('.py')) ?? stdout.split('\n')[0];
  const language = { '.py': 'python', '.cpp': 'cpp', '.c': 'c' }[path.extname(name)];
  return { language, code: await readFile(path.join(folder, name), 'utf8') };
}

/** Starts the server. `signedIn(name, kept)` is the storage of a browser where that user is signed in, with `kept` in it. */
export async function seededServer() {
  const server = await startServer();
  const clients = {};
  for (const name of users) {
    clients[name] = new Client(server.url);
    await clients[name].ask('POST', '/api/auth/register', { name, password });
  }
  await run(path.join(build, 'bin/codevault'), ['user', 'promote', 'keeper', 'admin', '--data', server.data]);

  for (const [who, problemId, promise] of submissions) {
    const submission = await someSubmission(problemId, promise);
    const { jobId } = await clients[who].ask('POST', '/run/practiceproblems', {
      problemId,
      action: 'submit',
      ...submission,
    });
    let job;
    do job = await clients[who].ask('GET', `/job/${jobId}?wait=30`);
    while (job.status !== 'completed' && job.status !== 'failed');
  }
  await clients.ann.ask('POST', '/api/me/tokens', {
    name: 'homework script',
    scopes: ['run', 'submit'],
    expiresInDays: 90,
  });

  return {
    ...server,
    signedIn: (name, kept) => {
      const [key, value] = clients[name].cookie.split('=');
      const { hostname, origin } = new URL(server.url);
      const cookie = {
        name: key,
        value,
        domain: hostname,
        path: '/',
        expires: -1,
        httpOnly: true,
        secure: false,
        sameSite: 'Lax',
      };
      const localStorage = Object.entries(kept).map(([name, value]) => ({ name, value: JSON.stringify(value) }));
      return { cookies: [cookie], origins: [{ origin, localStorage }] };
    },
  };
}
