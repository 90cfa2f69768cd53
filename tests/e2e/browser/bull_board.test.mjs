// Bull Board, the dashboard of BullMQ, on our queue in Redis: what an operator sees and does there.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { rm } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';

import { Redis } from '../../integration/bullmq/redis.mjs';
import { Process } from '../server/process.mjs';
import { shell, temporaryFolder, until } from '../server/server.mjs';
import { openBrowser, patience } from './codevault.mjs';

const require = createRequire(new URL('../../integration/bullmq/package.json', import.meta.url));
const { createBullBoard } = require('@bull-board/api');
const { BullMQAdapter } = require('@bull-board/api/bullMQAdapter');
const { ExpressAdapter } = require('@bull-board/express');
const { Queue } = require('bullmq');
const express = require('express');

const limit = { timeout: 600_000 };

describe('Bull Board', limit, () => {
  const closing = [];
  let api;
  let board;
  let page;
  before(async () => {
    const data = await temporaryFolder();
    closing.push(() => rm(data, { recursive: true, force: true }));
    const redis = await Redis.start();
    closing.push(() => redis.remove());
    const processes = await Promise.all(['api', 'worker'].map((role) => Process.begin(role, redis, data)));
    closing.push(() => Promise.all(processes.map((one) => one.kill('SIGTERM'))));
    [api] = processes;
    const queue = new Queue('execution-queue', { connection: { host: '127.0.0.1', port: redis.port } });
    closing.push(() => queue.close());
    const serverAdapter = new ExpressAdapter();
    createBullBoard({ queues: [new BullMQAdapter(queue)], serverAdapter });
    const server = express().use('/', serverAdapter.getRouter()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    closing.push(() => server.close());
    board = `http://127.0.0.1:${server.address().port}/queue/execution-queue`;
    const browser = await openBrowser();
    closing.push(() => browser.close());
    page = await browser.newPage();
    page.setDefaultTimeout(patience);
  });
  after(async () => {
    for (const close of closing.reverse()) await close();
  });

  it('shows a job that ran, its program and its result', limit, async () => {
    const id = await api.submit(shell('echo seen on the board'));
    await api.finished(id);
    await page.goto(`${board}?status=completed`);
    await page.getByText(id).first().waitFor();
    await page.getByText('seen on the board').first().waitFor();
  });

  it('shows a job that runs, and counts it', limit, async () => {
    const id = await api.submit(shell('sleep 600', { limits: { wallTime: 60_000 } }));
    await until(async () => (await api.job(id)).status === 'active');
    await page.goto(`${board}?status=active`);
    await page.getByText(id).first().waitFor();
    await api.request('DELETE', `/job/${id}`);
    await api.finished(id);
    await page.goto(`${board}?status=failed`);
    await page.getByText(id).first().waitFor();
    await page.getByText('The job was cancelled').first().waitFor();
  });

  it('pauses the queue; a job added meanwhile runs when it is resumed', limit, async () => {
    const queue = (what) => page.request.put(`${new URL(board).origin}/api/queues/execution-queue/${what}`);
    assert.equal((await queue('pause')).status(), 200);
    const id = await api.submit(shell('echo later'));
    await page.goto(`${board}?status=latest`);
    await page.getByText(id).first().waitFor();
    assert.equal((await api.job(id)).status, 'queued');
    assert.equal((await queue('resume')).status(), 200);
    assert.equal((await api.finished(id)).result.stdout, 'later\n');
  });
});
