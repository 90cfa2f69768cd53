// Practice problems on the real program: packages in every format whose submissions have known verdicts, and the
// commands that work on them.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { choosePackages } from './packages.mjs';
import { Person } from './person.mjs';
import { program, Server, temporaryFolder } from './server.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const limit = { timeout: 600_000 };
const packages = path.join(root, 'tests/packages');

/** Runs the program to its end: {code, stdout, stderr}. */
const codevault = (data, ...words) =>
  new Promise((resolve) => {
    execFile(program, [...words, '--data', data], { maxBuffer: 1 << 26 }, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
  });

async function packagesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => path.join(folder, entry.name));
}

const library = await choosePackages(root);
console.log(`verifies ${library.names.length} of ${library.total} packages in problems (${library.why}): ${library.names.join(' ')}`);

describe('problem packages', limit, async () => {
  let data;
  before(async () => (data = await temporaryFolder()));
  after(() => rm(data, { recursive: true, force: true }));

  const chosen = library.names.map((name) => path.join(root, 'problems', name));
  for (const folder of [...(await packagesIn(packages)), ...chosen]) {
    it(`behave as expected: ${path.basename(folder)}`, limit, async () => {
      const { stdout, stderr } = await codevault(data, 'problems', 'verify', folder, '--json');
      const told = JSON.parse(stdout || JSON.stringify({ stderr }));
      const broken = (told.submissions ?? []).filter(({ asPromised }) => asPromised === false);
      assert.deepEqual(broken.map(({ name, breach }) => `${name} ${breach}`), []);
      assert.deepEqual(told.faults, []);
      assert.deepEqual(told.warnings, []);
      assert.equal(told.ok, true);
      assert.ok(told.submissions.some(({ asPromised }) => asPromised === true));
    });
  }
});

describe('a broken package', limit, () => {
  let data;
  let folder;
  before(async () => {
    data = await temporaryFolder();
    folder = path.join(data, 'sumoftwo');
  });
  after(() => rm(data, { recursive: true, force: true }));

  const change = async (edit) => {
    await rm(folder, { recursive: true, force: true });
    await cp(path.join(packages, 'sumoftwo'), folder, { recursive: true });
    await edit();
    return codevault(data, 'problems', 'verify', folder);
  };

  it('is told by file and line', limit, async () => {
    const cases = [
      [() => rm(path.join(folder, 'data/secret/02.ans')), "'data/secret/02.ans' is missing"],
      [() => writeFile(path.join(folder, 'problem.yaml'), 'name: x\nlimits: {memory: much}\n'), 'problem.yaml:2:'],
      [() => writeFile(path.join(folder, 'problem_statement/problem.en.md'), 'x'), 'is a second statement'],
      [
        async () => {
          await rm(path.join(folder, 'data/secret/01.in'));
          await symlink('/etc/hostname', path.join(folder, 'data/secret/01.in'));
        },
        "'data/secret/01.in' is missing, or leads out of the package",
      ],
    ];
    for (const [edit, sentence] of cases) {
      const { code, stdout } = await change(edit);
      assert.equal(code, 1);
      assert.ok(stdout.includes(sentence), stdout);
    }
  });

  it('is found out when its data or its submissions do not do what it says', limit, async () => {
    const { code, stdout } = await change(async () => {
      await writeFile(path.join(folder, 'data/secret/04.in'), 'one two\n');
      await writeFile(path.join(folder, 'data/secret/04.ans'), '3\n');
    });
    assert.equal(code, 1);
    assert.match(stdout, /'data\/secret\/04\.in' is refused by input_validators\/two\.py/);
    assert.match(stdout, /Not met {2}submissions\/accepted\/sum\.py/);
    assert.match(stdout, /in test secret\/04: .*expected "3"/s);
  });

  it('is found out when its validators do not do what its own tests of them say', limit, async () => {
    const put = async (name, text) => {
      await mkdir(path.dirname(path.join(folder, 'data', name)), { recursive: true });
      await writeFile(path.join(folder, 'data', name), text);
    };
    const { code, stdout } = await change(async () => {
      await put('invalid_input/fine.in', '1 2\n');
      for (const [kind, output] of [['valid_output', '4\n'], ['invalid_output', '3\n']]) {
        await put(`${kind}/1.in`, '1 2\n');
        await put(`${kind}/1.ans`, '3\n');
        await put(`${kind}/1.out`, output);
      }
    });
    assert.equal(code, 1);
    assert.match(stdout, /error: 'data\/invalid_input\/fine\.in' is refused by no input validator/);
    assert.match(stdout, /error: 'data\/valid_output\/1\.out' is refused, and must be accepted: line 1/);
    assert.match(stdout, /error: 'data\/invalid_output\/1\.out' is accepted, and must be refused/);
  });

  it('is verified and imported beside others, and all are named at the end', limit, async () => {
    await change(() => writeFile(path.join(folder, 'problem.yaml'), 'name: x\nlimits:\n\tmemory: 5\n'));
    const whole = path.join(packages, 'nearly');

    const verified = await codevault(data, 'problems', 'verify', folder, whole, '--jobs', '2');
    assert.equal(verified.code, 1);
    assert.match(verified.stdout, /error: problem\.yaml:3: is indented with a tab/);
    assert.match(verified.stdout, /All submissions behave as expected; time limit 2 s; \d/);
    assert.match(verified.stdout, /\nsumoftwo .* Not met\nnearly .* Met\n$/);

    const imported = await codevault(data, 'problems', 'import', folder, whole);
    assert.equal(imported.code, 1);
    assert.ok(imported.stdout.endsWith(`${folder}: not imported: cannot be read\n${whole}: imported\n`), imported.stdout);
  });

  it('without a statement is judged, and that is told', limit, async () => {
    const { code, stdout } = await change(() => rm(path.join(folder, 'problem_statement'), { recursive: true }));
    assert.equal(code, 0, stdout);
    assert.match(stdout, /warning: 'problem_statement' has no statement/);
  });

  it('with an output validator that does not compile is told once', limit, async () => {
    const { code, stdout } = await change(async () => {
      await writeFile(path.join(folder, 'problem.yaml'), 'validation: custom\n');
      await mkdir(path.join(folder, 'output_validators'));
      await writeFile(path.join(folder, 'output_validators/check.cpp'), 'int main() { return oops; }\n');
    });
    assert.equal(code, 1);
    assert.equal(stdout.match(/does not compile/g).length, 1, stdout);
    assert.match(stdout, /No submission was run; 1 error/);
  });

  it('with a validator that crashes or hangs is the problem’s own fault', limit, async () => {
    for (const [code, seconds, words] of [
      ['raise Exception("oh no")', 60, 'oh no'],
      ['while True: pass', 1, 'took too long'],
    ]) {
      const told = await change(async () => {
        await rm(path.join(folder, 'submissions'), { recursive: true });
        await mkdir(path.join(folder, 'submissions/accepted'), { recursive: true });
        await writeFile(path.join(folder, 'submissions/accepted/one.py'), 'print(1)\n');
        await writeFile(path.join(folder, 'problem.yaml'), `validation: custom\nlimits: {validation_time: ${seconds}}\n`);
        await writeFile(path.join(folder, '.timelimit'), '10\n');
        await mkdir(path.join(folder, 'output_validators'));
        await writeFile(path.join(folder, 'output_validators/check.py'), code);
      });
      assert.match(told.stdout, /Not met {2}submissions\/accepted\/one\.py\s+internal_error/);
      assert.ok(told.stdout.includes(words), told.stdout);
    }
  });
});

describe('codevault judge', limit, () => {
  let data;
  before(async () => (data = await temporaryFolder()));
  after(() => rm(data, { recursive: true, force: true }));

  it('judges submissions, a verdict a line', limit, async () => {
    const folder = path.join(packages, 'nearly');
    const files = ['accepted/third.py', 'wrong_answer/case.py'].map((name) => path.join(folder, 'submissions', name));
    const plain = await codevault(data, 'judge', folder, ...files);
    assert.equal(plain.code, 1);
    assert.match(plain.stdout, /third\.py: accepted {2}4\/4/);
    assert.match(plain.stdout, /case\.py: wrong_answer {2}3\/4/);
    assert.ok(plain.stdout.indexOf(`${files[1]}:\n`) > plain.stdout.indexOf('third.py: accepted'), 'in order, with names first');
    const one = await codevault(data, 'judge', folder, ...files, '--jobs', '1');
    const shape = ({ stdout }) => stdout.replace(/ +\d+\.\d+/g, '');
    assert.equal(shape(one), shape(plain));

    const json = await codevault(data, 'judge', folder, files[0], '--json');
    assert.equal(json.code, 0);
    const result = JSON.parse(json.stdout);
    assert.equal(result.verdict, 'accepted');
    assert.equal(result.timeLimit, 2000);
    assert.equal(result.tests.length, 4);
  });

  it('says what is wrong with its arguments', limit, async () => {
    const nowhere = await codevault(data, 'judge', path.join(data, 'nowhere'), 'x.py');
    assert.equal(nowhere.code, 1);
    assert.match(nowhere.stderr, /There is no folder/);
    const missing = await codevault(data, 'judge', path.join(packages, 'nearly'), 'missing.py');
    assert.match(missing.stderr, /Cannot read the file missing\.py/);
    const none = await codevault(data, 'problems', 'verify');
    assert.match(none.stderr, /'PACKAGE' is missing: name packages, or say --all/);
  });
});

describe('a server with problems', limit, () => {
  let server;
  let ann;
  before(async () => {
    server = await Server.start();
    ann = new Person(server);
    await ann.enter('register', 'ann');
  });
  after(() => server.remove());

  const submit = async (body) => {
    const { status, body: answer } = await ann.ask('POST', '/run/practiceproblems', body);
    assert.equal(status, 202, JSON.stringify(answer));
    return answer.jobId;
  };
  const sum = { problemId: 'sumoftwo', language: 'python' };

  it('offers what is imported while it runs, until it is removed', limit, async () => {
    const folder = path.join(packages, 'sumoftwo');
    const imported = await codevault(server.data, 'problems', 'import', folder);
    assert.equal(imported.code, 0, imported.stdout + imported.stderr);
    const { problems } = await (await server.request('GET', '/api/problems')).json();
    assert.ok(problems.some(({ id }) => id === 'sumoftwo'));
    assert.ok(problems.some(({ id }) => id === 'shelf-space'), 'those that come with the program');

    const copy = path.join(server.data, 'copy');
    assert.equal((await codevault(server.data, 'problems', 'export', 'sumoftwo', copy)).code, 0);
    const file = 'submissions/accepted/sum.py';
    assert.equal(await readFile(path.join(copy, file), 'utf8'), await readFile(path.join(folder, file), 'utf8'));
    const listed = JSON.parse((await codevault(server.data, 'problems', 'list', '--json')).stdout);
    assert.equal(listed.find(({ id }) => id === 'sumoftwo').origin, 'imported');
  });

  it('judges in every language, live, and hides what is secret', limit, async () => {
    for (const [language, name] of [
      ['c', 'sum.c'],
      ['cpp', 'sum.cc'],
      ['java', 'Sum.java'],
      ['python', 'sum.py'],
    ]) {
      const code = await readFile(path.join(packages, 'sumoftwo/submissions/accepted', name), 'utf8');
      const id = await submit({ ...sum, language, code, action: 'submit' });
      const rows = [];
      for await (const { event, data } of server.events(id)) if (event === 'test') rows.push(data);
      const { result } = await server.finished(id);
      assert.equal(result.verdict, 'accepted', JSON.stringify(result));
      assert.equal(result.submissionId, id);
      assert.deepEqual(rows.map(({ name }) => name), ['sample/1', 'secret/01', 'secret/02', 'secret/03']);
      assert.equal(result.tests[0].input, '1 2\n');
      for (const row of [...result.tests.slice(1), ...rows.slice(1)]) {
        assert.deepEqual(
          Object.keys(row).filter((key) => ['input', 'expected', 'stdout', 'stderr', 'difference'].includes(key)),
          [],
        );
      }
    }
  });

  it('shows a submission nothing of the answers', limit, async () => {
    const code = `
import os
for folder, folders, files in os.walk("/"):
    folders[:] = [one for one in folders if not (folder == "/" and one.startswith(("proc", "usr", "sys", "lib", "bin", "etc")))]
    for file in files: print(os.path.join(folder, file))
print(os.environ)`;
    const id = await submit({ ...sum, code, action: 'run' });
    const { result } = await server.finished(id);
    assert.equal(result.verdict, 'wrong_answer');
    assert.doesNotMatch(result.tests[0].stdout, /\.ans|\.in\b|secret|answer|sumoftwo/);
  });

  it('ends every submission once, whatever is killed in the middle of judging', limit, async () => {
    const code = await readFile(path.join(packages, 'sumoftwo/submissions/accepted/sum.py'), 'utf8');
    const ids = [];
    for (let round = 0; round < 4; round += 1) {
      for (let i = 0; i < 4; i += 1) ids.push(await submit({ ...sum, code, action: 'submit' }));
      let rows = 0;
      for await (const { event } of server.events(ids[round * 4])) if (event === 'test' && ++rows > round % 3) break;
      await server.kill();
      await server.startAgain();
    }
    for (const id of ids) {
      const job = await server.finished(id);
      assert.equal(job.status, 'completed', JSON.stringify(job));
      assert.equal(job.result.verdict, 'accepted');
      assert.equal(job.result.tests.length, 4);
    }
    const { submissions } = (await ann.ask('GET', '/api/submissions?limit=16')).body;
    assert.deepEqual(submissions.map(({ id }) => id), ids.reverse());
    assert.ok(submissions.every(({ verdict }) => verdict === 'accepted'));
    const { solved, submissions: judged } = (await ann.ask('GET', '/api/me/progress')).body;
    assert.equal(solved, 1);
    assert.equal(judged, 20); // with those before, one in each language
  });

  it('keeps compiler jobs moving while many submissions wait', limit, async () => {
    // Each submission sleeps until its time limit, or until it is cancelled.
    const code = 'import time\ntime.sleep(600)';
    const ids = [];
    for (let i = 0; i < 20; i += 1) ids.push(await submit({ ...sum, code, action: 'submit' }));

    const job = await server.run({ language: 'bash', code: 'echo here' });

    assert.equal(job.result.stdout, 'here\n');
    const last = await server.job(ids.at(-1));
    assert.notEqual(last.status, 'completed');
    for (const id of ids) await server.request('DELETE', `/job/${id}`);
    for (const id of ids) await server.finished(id);
    const { submissions } = (await ann.ask('GET', '/api/submissions?limit=20')).body;
    assert.ok(submissions.every(({ status }) => status === 'completed' || status === 'failed'));
  });

  it('answers bad requests with the field at fault', limit, async () => {
    const cases = [
      [{ ...sum, problemId: 'nothing', code: 'x', action: 'run' }, 404, 'problemId'],
      [{ ...sum, language: 'cobol', code: 'x', action: 'run' }, 400, 'language'],
      [{ ...sum, code: '', action: 'run' }, 400, 'code'],
      [{ ...sum, code: 'x', action: 'cheat' }, 400, 'action'],
      [{ ...sum, code: 'x', action: 'submit', input: '1' }, 400, 'input'],
    ];
    for (const [body, status, field] of cases) {
      const answer = await ann.ask('POST', '/run/practiceproblems', body);
      assert.equal(answer.status, status);
      assert.equal(answer.body.error.field, field);
    }
  });

  it('counts a part of the points as tried, not as solved', limit, async () => {
    assert.equal((await codevault(server.data, 'problems', 'import', path.join(packages, 'points'))).code, 0);
    const ben = new Person(server);
    await ben.enter('register', 'ben');
    const code = await readFile(path.join(packages, 'points/submissions/partially_accepted/table.py'), 'utf8');
    const sent = { problemId: 'points', language: 'python', code, action: 'submit' };
    const { jobId } = (await ben.ask('POST', '/run/practiceproblems', sent)).body;

    const { result } = await server.finished(jobId);

    assert.equal(result.verdict, 'partially_accepted');
    assert.equal(result.score, 30);
    const { submissions } = (await ben.ask('GET', '/api/submissions')).body;
    assert.equal(submissions[0].verdict, 'partially_accepted');
    const { solved, attempted } = (await ben.ask('GET', '/api/me/progress')).body;
    assert.deepEqual({ solved, attempted }, { solved: 0, attempted: 1 });
    const { rows } = (await ben.ask('GET', '/api/leaderboard?period=all')).body;
    assert.ok(rows.every(({ user }) => user !== 'ben'));
    const { problems } = (await ben.ask('GET', '/api/problems')).body;
    const { accepted, solvers } = problems.find(({ id }) => id === 'points');
    assert.deepEqual({ accepted, solvers }, { accepted: 0, solvers: 0 });
  });

  it('offers no more what was removed', limit, async () => {
    assert.equal((await codevault(server.data, 'problems', 'remove', 'sumoftwo')).code, 0);
    assert.equal((await server.request('GET', '/api/problems/sumoftwo')).status, 404);
  });
});

describe('an archive of another judge', limit, () => {
  let data;
  before(async () => (data = await temporaryFolder()));
  after(() => rm(data, { recursive: true, force: true }));

  const item = (title, further) =>
    `<item><title>${title}</title><time_limit unit="s">1</time_limit><memory_limit unit="mb">256</memory_limit>
<description><![CDATA[<p>Print a number below <b>n</b>.</p>]]></description>
<sample_input>5</sample_input><sample_output>4</sample_output>
<test_input>9</test_input><test_output>8</test_output>${further}</item>`;
  const solution = '<solution language="Python">print(int(input()) - 2)</solution>';
  // Ends with 0 if the number in the third file is below the one in the first.
  const checker = `<spj language="C"><![CDATA[
#include <stdio.h>
#include <stdlib.h>
int main(int argc, char *files[]) {
  long n, x;
  FILE *input = fopen(files[1], "r"), *output = fopen(files[3], "r");
  if (fscanf(input, "%ld", &n) != 1 || fscanf(output, "%ld", &x) != 1) exit(1);
  return x < n ? 0 : 1;
}
]]></spj>`;

  it('is converted, verified with its own checker, and imported', limit, async () => {
    const file = path.join(data, 'all.txt');
    await writeFile(file, `<fps>${item('Below', solution + checker)}${item('Exactly', solution)}</fps>`);

    const { code, stdout } = await codevault(data, 'problems', 'import', file);

    assert.equal(code, 1);
    assert.match(stdout, /note: 'all\.txt' was converted from the format of HUSTOJ/);
    assert.match(stdout, /Met {6}submissions\/accepted\/solution\.py +accepted/);
    assert.match(stdout, /Not met {2}submissions\/accepted\/solution\.py +wrong_answer/);
    assert.ok(
      stdout.endsWith(`${file}: Below: imported\n${file}: Exactly: not imported: does not verify; --force imports it all the same\n`),
      stdout,
    );
  });

  it('of no known format is told beside others', limit, async () => {
    const file = path.join(data, 'letter.zip');
    await writeFile(file, 'Dear reader');

    const { code, stdout } = await codevault(data, 'problems', 'verify', file, path.join(packages, 'nearly'));

    assert.equal(code, 1);
    assert.match(stdout, /error: the archive is no whole zip file/);
    assert.match(stdout, /\nletter\.zip .* Not met\nnearly .* Met\n$/);
  });

  it('that an export wrote has the same files', limit, async () => {
    const first = path.join(data, 'first.zip');
    const second = path.join(data, 'second.zip');
    const imported = await codevault(data, 'problems', 'import', path.join(packages, 'nearly'));
    assert.equal(imported.code, 0, imported.stdout);

    await codevault(data, 'problems', 'export', 'nearly', first);
    const again = await codevault(data, 'problems', 'import', first);
    await codevault(data, 'problems', 'export', 'nearly', second);

    assert.equal(again.code, 0, again.stdout);
    assert.deepEqual(await readFile(second), await readFile(first));
  });
});
