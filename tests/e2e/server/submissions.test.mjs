// The record of submissions on the real program: kept, shared, counted, judged again.

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { password, Person } from './person.mjs';
import { program, Server, until } from './server.mjs';

const limit = { timeout: 600_000 };
const run = promisify(execFile);
const packages = fileURLToPath(new URL('../../packages/', import.meta.url));
const right = 'print(sum(map(int, input().split())))';

describe('submissions', limit, () => {
  let server;
  let ann;
  let admin;
  const codevault = (...words) => run(program, [...words, '--data', server.data]);
  const solve = async (person, code) => {
    const attempt = { problemId: 'sumoftwo', language: 'python', code, action: 'submit' };
    const { status, body } = await person.ask('POST', '/run/practiceproblems', attempt);
    assert.equal(status, 202, JSON.stringify(body));
    await server.finished(body.jobId);
    return body.jobId;
  };
  const progress = async (person) => (await person.ask('GET', '/api/me/progress')).body;

  before(async () => {
    server = await Server.start();
    await codevault('problems', 'import', path.join(packages, 'sumoftwo'), '--force');
    const made = spawn(program, ['user', 'create', 'root', '--admin', '--data', server.data], { stdio: 'pipe' });
    made.stdin.end(`${password}\n`);
    await new Promise((resolve) => made.once('exit', resolve));
    [ann, admin] = [new Person(server), new Person(server)];
    await ann.enter('register', 'ann');
    await admin.enter('signin', 'root');
  });
  after(() => server.remove());

  it('ask a guest to sign in', limit, async () => {
    const attempt = { problemId: 'sumoftwo', language: 'python', code: right };
    const submitted = await server.request('POST', '/run/practiceproblems', { ...attempt, action: 'submit' });
    assert.equal(submitted.status, 401);
    assert.equal((await submitted.json()).error.code, 'sign_in_required');
    assert.equal((await server.request('POST', '/run/practiceproblems', { ...attempt, action: 'run' })).status, 202);
  });

  it('change what their user has solved', limit, async () => {
    const wrong = await solve(ann, 'print(0)');
    assert.deepEqual([(await progress(ann)).solved, (await progress(ann)).attempted], [0, 1]);
    const id = await solve(ann, right);
    assert.deepEqual([(await progress(ann)).solved, (await progress(ann)).streak.current], [1, 1]);

    const { body } = await ann.ask('GET', '/api/submissions');
    assert.deepEqual(
      body.submissions.map((row) => [row.id, row.verdict]),
      [
        [id, 'accepted'],
        [wrong, 'wrong_answer'],
      ],
    );
    const { problems } = (await ann.ask('GET', '/api/problems')).body;
    const { submissions, accepted, solvers } = problems.find(({ id: name }) => name === 'sumoftwo');
    assert.deepEqual([submissions, accepted, solvers], [2, 1, 1]);
  });

  it('are seen by others when they are shared', limit, async () => {
    const { id } = (await ann.ask('GET', '/api/submissions')).body.submissions[0];
    const guest = new Person(server);
    assert.equal((await guest.ask('GET', `/api/submissions/${id}`)).status, 401);
    const { shareId } = (await ann.ask('POST', `/api/submissions/${id}/share`)).body;
    assert.equal((await guest.ask('GET', `/api/shared/submissions/${shareId}`)).body.code, right);
  });

  it('are judged again, with a preview, and progress follows', limit, async () => {
    const file = '/api/admin/problems/sumoftwo/file?path=data/secret/01.ans';
    const { text } = (await admin.ask('GET', file)).body;
    assert.equal((await admin.ask('PUT', file, { text: 'another\n' })).status, 204);
    const begun = await admin.ask('POST', '/api/admin/rejudges', { problemId: 'sumoftwo' });
    assert.deepEqual([begun.status, begun.body.total], [202, 2]);
    const where = `/api/admin/rejudges/${begun.body.id}`;
    await until(async () => (await admin.ask('GET', where)).body.state === 'ready');
    const { changes } = (await admin.ask('GET', where)).body;
    assert.deepEqual(
      changes.map(({ before, after }) => [before, after]),
      [['accepted', 'wrong_answer']],
    );
    assert.equal((await progress(ann)).solved, 1);

    assert.equal((await admin.ask('POST', `${where}/apply`)).status, 200);

    assert.equal((await progress(ann)).solved, 0);
    await admin.ask('PUT', file, { text });
    await server.kill();
    await server.startAgain();
    assert.match((await codevault('user', 'recount')).stdout, /Every count agrees/);
  });

  it('are gone with their user, also those that wait', limit, async () => {
    const bob = new Person(server);
    await bob.enter('register', 'bob');
    const id = await solve(bob, right);
    assert.equal((await bob.ask('GET', `/api/submissions/${id}`)).body.verdict, 'accepted');
    const { rows } = (await bob.ask('GET', '/api/leaderboard?period=week')).body;
    assert.deepEqual(rows.map(({ user }) => user), ['bob']);
    assert.equal((await admin.ask('POST', '/api/admin/queue/pause')).status, 204);
    const attempt = { problemId: 'sumoftwo', language: 'python', code: right, action: 'submit' };
    const { jobId } = (await bob.ask('POST', '/run/practiceproblems', attempt)).body;

    assert.equal((await bob.ask('DELETE', '/api/me', { password })).status, 204);

    assert.equal((await admin.ask('POST', '/api/admin/queue/resume')).status, 204);
    assert.equal((await server.finished(jobId)).error.code, 'cancelled');
    assert.equal((await bob.ask('GET', '/api/users/bob')).status, 404);
    assert.deepEqual((await admin.ask('GET', '/api/leaderboard')).body.rows, []);
    assert.deepEqual((await admin.ask('GET', '/api/submissions?user=*&limit=10')).body.submissions.length, 2);
  });
});
