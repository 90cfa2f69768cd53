// The ways there are to a Redis, and what is said when one of them is closed.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import * as six from 'bullmq';

import { Driver } from './driver.mjs';
import { freePort, Redis } from './redis.mjs';
import { limit } from './sides.mjs';

/** A job goes through `url`, from adding to its end. */
async function works(url, settings = {}, environment = {}) {
  const driver = await Driver.start({ redis: url, queue: 'q', ...settings }, environment);
  try {
    const id = await driver.add('job', { n: 1 });
    await driver.ask('work');
    while (driver.finished.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.deepEqual(driver.finished[0], { ended: id, kept: true });
  } finally {
    await driver.kill();
  }
}

/** What is said of `url`. */
async function refusal(url, environment = {}) {
  const driver = await Driver.start({ redis: url, queue: 'q' }, environment);
  try {
    return await driver.add('job', {}).then(
      () => 'nothing: it was added',
      (error) => error.message,
    );
  } finally {
    await driver.kill();
  }
}

describe('a Redis with a password, a socket, TLS', limit, () => {
  let folder;
  let redis;
  let tls;
  const openssl = (...words) => execFileSync('openssl', words, { cwd: folder, stdio: 'ignore' });
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'codevault-tls-'));
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
    openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', '-subj', '/CN=CA');
    openssl('req', ...key, '-keyout', 'redis.key', '-out', 'redis.csr', '-subj', '/CN=redis', '-addext', 'subjectAltName=DNS:localhost');
    openssl('x509', '-req', '-in', 'redis.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-out', 'redis.pem', '-days', '2', '-copy_extensions', 'copy');
    const at = (name) => path.join(folder, name);
    tls = await freePort();
    redis = await Redis.start([
      '--save', '', '--unixsocket', at('redis.sock'), '--tls-port', String(tls), '--tls-auth-clients', 'no',
      '--tls-cert-file', at('redis.pem'), '--tls-key-file', at('redis.key'), '--tls-ca-cert-file', at('ca.pem'),
      '--requirepass', 'the secret',
    ]);
    const admin = ['-p', redis.port, '--pass', 'the secret', '--no-auth-warning'];
    execFileSync('redis-cli', [...admin, 'ACL', 'SETUSER', 'ann', 'on', '>hers', '~*', '&*', '+@all']);
  });
  after(async () => {
    await redis.remove();
    await rm(folder, { recursive: true });
  });

  it('serves over TCP who knows the password, as the user and in the database that the address names', limit, async () => {
    await works(`redis://:the%20secret@127.0.0.1:${redis.port}`);
    await works(`redis://ann:hers@127.0.0.1:${redis.port}/3`);
    const keys = execFileSync('redis-cli', ['-p', redis.port, '-n', '3', '--user', 'ann', '--pass', 'hers', '--no-auth-warning', 'DBSIZE'], { encoding: 'utf8' });
    assert.ok(Number(keys) > 0);
  });

  it('says that the password is wrong, or missing', limit, async () => {
    assert.match(await refusal(`redis://:guess@127.0.0.1:${redis.port}`), /refuses the user or the password/);
    assert.match(await refusal(`redis://127.0.0.1:${redis.port}`), /wants a password/);
  });

  it('serves over its socket', limit, () => works(`unix://:the%20secret@${path.join(folder, 'redis.sock')}`));

  it('serves over TLS who trusts its authority, and nobody else', limit, async () => {
    await works(`rediss://:the%20secret@localhost:${tls}`, {}, { SSL_CERT_FILE: path.join(folder, 'ca.pem') });
    assert.match(await refusal(`rediss://:the%20secret@localhost:${tls}`), /cannot connect .* certificate verify failed/);
    // The certificate is another name's.
    const elsewhere = await refusal(`rediss://:the%20secret@127.0.0.1:${tls}`, { SSL_CERT_FILE: path.join(folder, 'ca.pem') });
    assert.match(elsewhere, /certificate verify failed/);
  });
});

describe('a Redis Cluster', limit, () => {
  it('takes a queue whose prefix is in braces, from ours and from BullMQ', limit, async () => {
    const redis = await Redis.start(['--save', '', '--cluster-enabled', 'yes']);
    try {
      execFileSync('redis-cli', ['-p', redis.port, 'CLUSTER', 'ADDSLOTSRANGE', '0', '16383']);
      const ready = () => execFileSync('redis-cli', ['-p', redis.port, 'CLUSTER', 'INFO'], { encoding: 'utf8' }).includes('cluster_state:ok');
      while (!ready()) await new Promise((resolve) => setTimeout(resolve, 20));
      await works(redis.url, { prefix: '{bull}' });
      const connection = { host: '127.0.0.1', port: redis.port, maxRetriesPerRequest: null };
      const queue = new six.Queue('q', { connection, prefix: '{bull}' });
      const driver = await Driver.start({ redis: redis.url, queue: 'q', prefix: '{bull}' });
      await driver.ask('work');
      await queue.add('job', {}, { priority: 2 });
      await queue.add('job', {}, { delay: 20 });
      while ((await queue.getJobCounts('completed')).completed < 3) await new Promise((resolve) => setTimeout(resolve, 10));
      await driver.kill();
      await queue.close();
    } finally {
      await redis.remove();
    }
  });
});
