// Which packages of the library a run of the tests verifies. All of them take too long for every run.

import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const most = 13;
const day = 86_400_000;

/** The packages that the last commits or the working tree changed; none without a history. */
async function changed(root) {
  const git = async (...words) => (await run('git', words, { cwd: root })).stdout.split('\n');
  try {
    const count = Number((await git('rev-list', '--count', 'HEAD'))[0]);
    const since = `HEAD~${Math.min(10, count - 1)}`;
    const files = [
      ...(await git('diff', '--name-only', since, '--', 'problems')),
      ...(await git('ls-files', '--others', '--exclude-standard', 'problems')),
    ];
    return new Set(files.map((file) => file.split('/')[1]));
  } catch {
    return new Set();
  }
}

/**
 * Chooses packages of `root`/problems: with VERIFY=all all of them, else at most 13. Those that changed come first;
 * the others take turns by the day. Returns {names, total, why}.
 */
export async function choosePackages(root) {
  const entries = await readdir(path.join(root, 'problems'), { withFileTypes: true });
  const all = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  if (process.env.VERIFY === 'all') return { names: all, total: all.length, why: 'VERIFY=all' };
  const recent = await changed(root);
  const first = all.filter((name) => recent.has(name)).slice(0, most);
  const others = all.filter((name) => !recent.has(name));
  const start = (Math.floor(Date.now() / day) * most) % Math.max(others.length, 1);
  const turn = [...others.slice(start), ...others.slice(0, start)].slice(0, most - first.length);
  return { names: [...first, ...turn], total: all.length, why: `${first.length} changed, ${turn.length} by the day` };
}
