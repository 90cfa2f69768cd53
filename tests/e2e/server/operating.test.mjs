// What docs/operating.md shows, taken from there and tried: the proxies in front of the real program, backup and restore.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { freePort } from '../../integration/bullmq/redis.mjs';
import { Person } from './person.mjs';
import { python, Server, shell, temporaryFolder, until } from './server.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const limit = { timeout: 600_000 };

/** The blocks of docs/operating.md in this language, in order. */
async function blocks(language) {
  const text = await readFile(path.join(root, 'docs/operating.md'), 'utf8');
  return [...text.matchAll(new RegExp('^```' + language + '\\n(.*?)^```$', 'gms'))].map(([, block]) => block);
}

/** Replaces each key, which must be in the text, by its value. */
function adapt(text, changes) {
  for (const [from, to] of Object.entries(changes)) {
    assert.ok(text.includes(from), `'${from}' is in:\n${text}`);
    text = text.replaceAll(from, to);
  }
  return text;
}

/** How to set up each proxy: for the whole host, and for the path /cv of it. */
const proxies = {
  async nginx(folder, port, target, base) {
    const [whole, below] = await blocks('nginx');
    const site = adapt(base ? whole.replace(/^  location .*?^  }\n/ms, below) : whole, {
      '443 ssl': `127.0.0.1:${port}`,
      '127.0.0.1:5173': target,
    }).replace(/^ *ssl_.*\n/gm, '');
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
    const file = path.join(folder, 'nginx.conf');
    await writeFile(file, `pid ${folder}/pid;\ndaemon off;\nevents {}\nhttp {\naccess_log off;\n${paths.join('\n')}\n${site}}\n`);
    return [path.join(root, '.tools/proxies/usr/sbin/nginx'), ['-c', file, '-e', 'stderr']];
  },
  async caddy(folder, port, target, base) {
    const [whole, below] = await blocks('caddy');
    const site = adapt(base ? below : whole, {
      'code.example.org': `http://127.0.0.1:${port}`,
      '127.0.0.1:5173': target,
    });
    const file = path.join(folder, 'Caddyfile');
    await writeFile(file, `{\n  admin off\n  auto_https off\n}\n${site}`);
    return [path.join(root, '.tools/proxies/usr/bin/caddy'), ['run', '--adapter', 'caddyfile', '--config', file]];
  },
};

const places = Object.entries(proxies).flatMap(([name, configure]) => ['', '/cv'].map((base) => ({ name, configure, base })));
for (const { name, configure, base } of places) {
  describe(`behind ${name}${base && `, at ${base}`}`, limit, () => {
    let folder;
    let server;
    let proxy;
    let outside; // the server as clients of the proxy see it
    before(async () => {
      folder = await temporaryFolder();
      await chmod(folder, 0o755); // nginx reads and writes there as another user
      server = await Server.start(['--trusted-proxies', '1', ...(base && ['--base-path', base])]);
      const port = await freePort();
      const [command, words] = await configure(folder, port, server.url.replace('http://', ''), base);
      const home = {
        ...process.env,
        HOME: folder,
        XDG_CONFIG_HOME: folder,
        XDG_DATA_HOME: folder,
      };
      proxy = spawn(command, words, {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: home,
      });
      outside = Object.assign(new Server(), {
        url: `http://127.0.0.1:${port}${base}`,
      });
      await until(async () => {
        assert.equal(proxy.exitCode, null, `${name} ended`);
        return fetch(outside.url).then(
          ({ ok }) => ok,
          () => false,
        );
      });
    });
    after(async () => {
      const ended = new Promise((resolve) => proxy.once('exit', resolve));
      proxy.kill('SIGTERM');
      await ended;
      await server.remove();
      await rm(folder, { recursive: true, force: true });
    });

    it('the page and all that it names are there', limit, async () => {
      for (const page of ['', '/problems/any']) {
        const text = await (await outside.request('GET', page, undefined, { accept: 'text/html' })).text();
        const addresses = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
        assert.ok(addresses.length > 2, text);
        for (const address of addresses) {
          assert.ok(address.startsWith(`${base}/`), address);
          assert.equal((await fetch(new URL(address, outside.url))).status, 200, address);
        }
      }
    });

    it('an answer leads to what was made', limit, async () => {
      const answer = await outside.request('POST', '/run/onlinecompiler', shell('echo made'));
      const made = new URL(`${answer.headers.get('location')}?wait=30`, outside.url);
      assert.equal((await (await fetch(made)).json()).result.stdout, 'made\n');
    });

    it('output is live', limit, async () => {
      // The program ends only when it is cancelled, so output that arrives before is live.
      const id = await outside.submit(
        python('import time\nprint("live", flush=True)\ntime.sleep(600)', {
          limits: { wallTime: 60_000 },
        }),
      );
      for await (const { event, data } of outside.events(id)) {
        if (event !== 'output') continue;
        assert.equal(data.text, 'live\n');
        break;
      }
      assert.equal((await outside.request('DELETE', `/job/${id}`)).status, 200);
    });

    it('large input comes through', limit, async () => {
      const input = 'x'.repeat(7_999_999) + '\n';
      assert.equal((await outside.run(shell('wc -c', { input }))).result.stdout, '8000000\n');
    });

    it('a client cannot make up its address, or that it speaks TLS', limit, async () => {
      const body = JSON.stringify({
        name: 'ann',
        password: 'correct horse battery',
      });
      const headers = {
        'content-type': 'application/json',
        'x-forwarded-for': '10.0.0.1',
        'x-forwarded-proto': 'https',
      };
      const answer = await fetch(`${outside.url}/api/auth/register`, {
        method: 'POST',
        headers,
        body,
      });
      assert.equal(answer.status, 201, await answer.text());
      const cookie = answer.headers.get('set-cookie');
      assert.doesNotMatch(cookie, /secure/i);
      assert.match(cookie, new RegExp(`; Path=${base || '/'};`));

      const sessions = await (
        await fetch(`${outside.url}/api/me/sessions`, {
          headers: { cookie: cookie.split(';')[0] },
        })
      ).json();
      assert.deepEqual(
        sessions.sessions.map(({ address }) => address),
        ['127.0.0.1'],
      );
    });
  });
}

describe('pages elsewhere', limit, () => {
  let server;
  before(async () => (server = await Server.start(['--cors-origins', 'https://school.example,http://localhost:3000'])));
  after(() => server.remove());

  it('of named origins may send programs and read answers, others may not', limit, async () => {
    const readable = async (origin, method, headers = {}) => {
      const answer = await server.request(method, '/run/onlinecompiler', undefined, { origin, ...headers });
      return answer.headers.get('access-control-allow-origin');
    };
    const wish = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' };
    for (const origin of ['https://school.example', 'http://localhost:3000']) {
      assert.equal(await readable(origin, 'OPTIONS', wish), origin);
      assert.equal(await readable(origin, 'POST'), origin);
    }
    assert.equal(await readable('https://other.example', 'OPTIONS', wish), null);
    assert.equal(await readable('https://other.example', 'POST'), null);
  });
});

describe('a backup', limit, () => {
  let folder;
  let server;
  before(async () => {
    folder = await temporaryFolder();
    server = await Server.start();
    await mkdir(path.join(folder, 'bin'));
  });
  after(async () => {
    await server.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('of a running server brings back accounts and runs', limit, async () => {
    const [backup, restore] = (await blocks('sh')).map((block) =>
      adapt(block, {
        '/var/lib/codevault': server.data,
        '/var/backups/codevault': `${folder}/backups`,
      }),
    );
    // The service is this test's.
    await writeFile(path.join(folder, 'bin/systemctl'), `#!/bin/sh\necho "$*" >>${folder}/systemctl.log\n`, { mode: 0o755 });
    const env = { ...process.env, PATH: `${folder}/bin:${process.env.PATH}` };
    const sh = (text) => execFileSync('sh', ['-e', '-c', text], { env });

    const ann = new Person(server);
    await ann.enter('register', 'ann');
    const kept = await server.submit(shell('echo kept'));
    await server.finished(kept);
    sh(backup);
    const lost = await server.submit(shell('echo lost'));
    await server.finished(lost);

    await server.kill('SIGTERM');
    sh(restore);
    assert.equal(await readFile(path.join(folder, 'systemctl.log'), 'utf8'), 'stop codevault\nstart codevault\n');
    await server.startAgain();

    assert.equal((await ann.ask('GET', '/api/auth/session')).body.user.name, 'ann');
    assert.equal((await server.job(kept)).result.stdout, 'kept\n');
    assert.equal((await server.request('GET', `/job/${lost}`)).status, 404);
  });
});
