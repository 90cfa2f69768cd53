// The real program in a real browser: starts `codevault serve` on a free port with its own data folder, and opens its
// pages. Tests find elements by their accessible names.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const require = createRequire(path.join(root, 'frontend/package.json'));
const { chromium } = require('playwright-core');
const axeSource = require('axe-core').source;

const build = process.env.BUILD_UNDER_TEST ?? path.join(root, 'build/dev');

/** Starts the server; resolves to its address, its data folder and a function that stops it. */
export async function startServer(flags = []) {
  const data = await mkdtemp(path.join(tmpdir(), 'codevault-e2e-'));
  const server = spawn(path.join(build, 'bin/codevault'), ['serve', '--port', '0', '--data', data, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const url = await new Promise((resolve, reject) => {
    const listen = (chunk) => {
      log += chunk;
      const address = /http:\/\/[\w.:[\]]+:\d+/.exec(log);
      if (address) resolve(address[0]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`codevault serve ended with ${code}:\n${log}`)));
  });
  return {
    url,
    data,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true });
    },
  };
}

/** A browser that sends no requests of its own. */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export const password = 'correct horse battery';

// Upper limit of a wait, which ends as soon as its condition holds. Generous, for busy machines.
export const patience = 120_000;

/** A user with a browser context of their own. Collects the errors of the pages and their requests to other hosts. */
export class Visitor {
  static async open(browser, url, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    context.setDefaultTimeout(patience);
    const visitor = new Visitor(await context.newPage(), url);
    await visitor.goto();
    return visitor;
  }

  constructor(page, url) {
    this.page = page;
    this.url = url;
    this.troubles = [];
    page.on('pageerror', (error) => this.troubles.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(message.text());
    });
    page.on('request', (request) => {
      const address = request.url();
      if (!/^(data|blob):/.test(address) && !address.startsWith(url)) this.troubles.push(`asked ${address}`);
    });
  }

  close() {
    return this.page.context().close();
  }

  async goto() {
    await this.page.goto(this.url);
    await this.fullEditor().waitFor();
  }

  button(name) {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Brings the account into view: on a phone, pages with an editor have it in the menu. */
  async showAccount() {
    if (await this.button('Menu').isVisible()) await this.button('Menu').click();
  }

  /** Creates an account and comes back to the same page. */
  async join(name) {
    await this.showAccount();
    await this.page.getByRole('link', { name: 'Sign in', exact: true }).click();
    await this.button('Create one').click();
    await this.page.getByRole('heading', { name: 'Create account' }).waitFor();
    await this.page.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.page.getByLabel('Password').fill(password);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('heading', { name: 'Create account' }).waitFor({ state: 'detached' });
  }

  signedIn(name) {
    return this.page.getByText(new RegExp(`^Signed in as\\s*${name}$`));
  }

  fullEditor() {
    return this.page.locator('.monaco-editor .view-lines').first();
  }

  /** The state of the run that the page shows. */
  state(word) {
    return this.page.getByRole('status').getByText(word, { exact: true });
  }

  output() {
    return this.page.getByRole('group', { name: 'Program output' });
  }

  line(text) {
    return this.output().getByText(text);
  }

  async pick(language) {
    await this.page.getByRole('button', { name: /^Language:/ }).click();
    await this.page.getByRole('combobox', { name: 'Search languages' }).fill(language);
    const dialog = this.page.getByRole('dialog', { name: 'Language' });
    await dialog.getByRole('option', { selected: true }).waitFor();
    await this.page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  }

  /** Replaces the program by pasting `code`. */
  async write(code) {
    await this.page.getByRole('textbox', { name: /^Code of/ }).focus();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(code);
  }

  run() {
    return this.button('Run').click();
  }

  /** The violations of accessibility that axe finds once the page has stopped moving, one line each. */
  async violations() {
    await this.page.evaluate(() =>
      Promise.allSettled(
        document
          .getAnimations()
          .filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime))
          .map(({ finished }) => finished),
      ),
    );
    await this.page.evaluate(axeSource);
    const { violations } = await this.page.evaluate(() => window.axe.run());
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }
}

/**
 * Gives each test of a suite its own visitor, on one server and in one browser, and fails a test whose visitor had
 * troubles. Calls `receive` with the visitor; `open(options)` replaces it by one whose browser context has these options.
 */
export function visitEach(receive) {
  let server;
  let browser;
  let visitor;
  const open = async (options) => {
    await visitor?.close();
    visitor = await Visitor.open(browser, server.url, options);
    receive(visitor);
  };
  before(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(() => open());
  afterEach(async () => {
    const { troubles } = visitor;
    await visitor.close();
    visitor = undefined;
    assert.deepEqual(troubles, []);
  });
  return { open };
}
