// Accounts on the real program: created at the command line and over HTTP, and what they may do with problems.

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { password, Person } from './person.mjs';
import { program, Server } from './server.mjs';

const limit = { timeout: 600_000 };
const run = promisify(execFile);
const packages = fileURLToPath(new URL('../../packages/', import.meta.url));

/** Runs `codevault WORDS...` with `input` on its stdin. */
function command(words, input = '') {
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (out += chunk));
    child.once('exit', (code) => resolve({ code, out }));
    child.stdin.end(input);
  });
}

describe('an account', limit, () => {
  let server;
  let admin;
  before(async () => (server = await Server.start()));
  after(() => server.remove());

  const user = (words, input) => command(['user', ...words, '--data', server.data], input);

  it('of an admin is made beside the running server', limit, async () => {
    const made = await user(['create', 'root', '--admin'], `${password}\n`);
    assert.equal(made.code, 0, made.out);
    assert.match((await user(['create', 'Root'], `${password}\n`)).out, /taken/);
    assert.match((await user(['create', 'other'], 'short\n')).out, /10 characters/);
    assert.match((await user(['promote', 'root', 'user'])).out, /last admin/);
    assert.match((await user(['list'])).out, /^root +admin$/m);

    admin = new Person(server);
    assert.equal((await admin.enter('signin', 'root')).role, 'admin');
    assert.equal((await admin.ask('GET', '/api/admin/users')).body.users.length, 1);
  });

  it('survives the server, with its sessions', limit, async () => {
    const ann = new Person(server);
    await ann.enter('register', 'ann');
    await server.kill();
    await server.startAgain();
    assert.equal((await ann.ask('GET', '/api/auth/session')).body.user.name, 'ann');
    assert.equal((await ann.ask('POST', '/api/auth/signout')).status, 204);
    assert.equal((await ann.ask('GET', '/api/me/sessions')).status, 401);
  });

  it('has tokens for scripts', limit, async () => {
    const { out } = await user(['token', 'ann', '--scopes', 'run']);
    const script = { authorization: `Bearer ${out.trim()}` };
    const guest = new Person(server);
    const job = await guest.ask('POST', '/run/onlinecompiler', { language: 'python', code: 'print(6 * 7)' }, script);
    assert.equal(job.status, 202, JSON.stringify(job.body));
    assert.equal((await server.finished(job.body.jobId)).result.stdout, '42\n');
    assert.equal((await guest.ask('GET', '/api/me/export', undefined, script)).status, 403);
    assert.equal((await guest.ask('GET', '/api/admin/queue', undefined, script)).status, 403);
  });

  it('takes its submissions along, and away', limit, async () => {
    const bob = new Person(server);
    await bob.enter('register', 'bob');
    const attempt = { problemId: 'sumoftwo', language: 'python', action: 'submit' };
    await command(['problems', 'import', path.join(packages, 'sumoftwo'), '--force', '--data', server.data]);
    const job = await bob.ask('POST', '/run/practiceproblems', { ...attempt, code: 'print(0)' });
    assert.equal(job.status, 202, JSON.stringify(job.body));
    await server.finished(job.body.jobId);
    const { body } = await bob.ask('GET', '/api/me/export');
    assert.deepEqual(
      body.submissions.map(({ id, status, program: sent }) => [id, status, sent.code]),
      [[job.body.jobId, 'wrong_answer', 'print(0)']],
    );
    assert.equal((await bob.ask('DELETE', '/api/me', { password })).status, 204);
    assert.match((await user(['list'])).out, /^(?!.*bob)/s);
  });

  it('of a setter makes a problem, tries it, and publishes it', limit, async () => {
    assert.equal((await user(['create', 'setter', '--role', 'setter'], `${password}\n`)).code, 0);
    const setter = new Person(server);
    await setter.enter('signin', 'setter');
    const ann = new Person(server);
    await ann.enter('signin', 'ann');

    const archive = path.join(server.data, 'package.zip');
    await run('python3', ['-m', 'zipfile', '-c', archive, 'sumoftwo'], { cwd: packages });
    const zip = new Uint8Array(await readFile(archive));
    const upload = (who) =>
      who.ask('POST', '/api/admin/problems?id=uploaded', zip, { 'content-type': 'application/zip' });
    assert.equal((await upload(ann)).status, 403);
    const made = await upload(setter);
    assert.deepEqual([made.status, made.body], [201, { id: 'uploaded', findings: [] }]);
    assert.equal((await ann.ask('GET', '/api/problems/uploaded')).status, 404);

    const trial = await setter.ask('POST', '/api/admin/problems/uploaded/verify');
    assert.equal(trial.status, 202);
    const told = [];
    for await (const { event, data } of server.events(trial.body.jobId)) {
      if (event === 'verify') told.push(data.submission);
      if (event === 'result') assert.equal(data.result.ok, true, JSON.stringify(data));
    }
    assert.ok(told.length > 0);
    const change = { visibility: 'published', timeLimit: 1000 };
    assert.equal((await setter.ask('PATCH', '/api/admin/problems/uploaded', change)).status, 200);

    assert.equal((await ann.ask('GET', '/api/problems/uploaded')).status, 200);
    const code = 'print(sum(map(int, input().split())))';
    const attempt = { problemId: 'uploaded', language: 'python', code, action: 'submit' };
    const job = await ann.ask('POST', '/run/practiceproblems', attempt);
    assert.equal((await server.finished(job.body.jobId)).result.verdict, 'accepted');

    const where = '/api/admin/problems/uploaded/file?path=problem.yaml';
    const broken = await setter.ask('PUT', where, { text: 'name: [' });
    assert.equal(broken.status, 422);
    assert.match(JSON.stringify(broken.body.error.faults), /problem\.yaml/);
    assert.equal((await ann.ask('GET', '/api/problems/uploaded')).status, 200);
    await setter.ask('PATCH', '/api/admin/problems/uploaded', { visibility: 'hidden' });
    assert.equal((await ann.ask('GET', '/api/problems/uploaded')).status, 404);
  });

  it('that is disabled is nobody any more', limit, async () => {
    const ann = new Person(server);
    const { id } = await ann.enter('signin', 'ann');
    assert.equal((await ann.ask('PATCH', `/api/admin/users/${id}`, { role: 'admin' })).status, 403);
    assert.equal((await admin.ask('PATCH', `/api/admin/users/${id}`, { disabled: true })).status, 200);
    assert.equal((await ann.ask('GET', '/api/auth/session')).body.user, null);
    assert.equal((await ann.ask('POST', '/api/auth/signin', { name: 'ann', password })).status, 401);
  });
});
