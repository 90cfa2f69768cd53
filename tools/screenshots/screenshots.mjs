// Takes screenshots of the main pages, from the real program with sample data: `./dev screenshots`. Names on the command
// line select some of them. The pictures depend on no network, and on the time as little as possible.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, Visitor } from '../../tests/e2e/browser/codevault.mjs';
import { seededServer } from './seed.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = process.env.SCREENSHOTS ?? path.join(root, 'docs/screenshots');
// png to inspect pixels, jpeg to commit.
const type = process.env.SCREENSHOTS_TYPE ?? 'jpeg';
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

const primes = await readFile(new URL('primes.py', import.meta.url), 'utf8');

async function ranProgram(visitor) {
  await visitor.run();
  await visitor.state('Finished').waitFor();
}

const at = (address, ready) => async (visitor) => {
  await visitor.page.goto(visitor.url + address);
  await visitor.page
    .getByRole(ready.role ?? 'heading', { name: ready.name })
    .first()
    .waitFor();
};
const admin = (page, name) => at(`/admin/${page}`, { name });

/** name: [how to get there, user, device, themes]. */
const pages = {
  compiler: [ranProgram, 'ann', desktop, 'light dark'],
  'compiler-phone': [ranProgram, 'ann', phone, 'light'],
  problems: [at('/problems', { name: 'Problems' }), 'ann', desktop, 'light'],
  problem: [
    async (visitor) => {
      await at('/problems/shelf-space', { name: 'Shelf Space' })(visitor);
      await visitor.fullEditor().waitFor();
    },
    'ann',
    desktop,
    'dark',
  ],
  'problem-phone': [at('/problems/shelf-space', { name: 'Shelf Space' }), 'ann', phone, 'dark'],
  submissions: [at('/submissions', { role: 'rowheader', name: /Seed Packets/ }), 'ann', desktop, 'light'],
  'submissions-phone': [at('/submissions', { role: 'rowheader', name: /Seed Packets/ }), 'ann', phone, 'dark'],
  submission: [
    async (visitor) => {
      await at('/submissions', { role: 'rowheader', name: /Seed Packets/ })(visitor);
      await visitor.page.getByRole('rowheader', { name: /Seed Packets/ }).getByRole('link').click();
      await visitor.page.getByRole('group', { name: 'Code' }).waitFor();
    },
    'ann',
    desktop,
    'dark',
  ],
  progress: [at('/progress', { role: 'img', name: /submissions on/ }), 'ann', desktop, 'light'],
  leaderboard: [at('/leaderboard', { role: 'row', name: /ann/ }), 'ann', desktop, 'dark'],
  settings: [at('/settings', { name: 'API tokens' }), 'ann', desktop, 'light'],
  'settings-phone': [at('/settings', { name: 'API tokens' }), 'ann', phone, 'dark'],
  'admin-problems': [admin('problems', 'Problems'), 'keeper', desktop, 'light'],
  'admin-problem': [
    async (visitor) => {
      await admin('problems/shelf-space', 'Shelf Space')(visitor);
      await visitor.button('Verify the package').click();
      await visitor.page.getByText('All submissions behave as expected.').waitFor({ timeout: 120_000 });
    },
    'keeper',
    desktop,
    'light',
  ],
  'admin-users': [admin('users', 'Users'), 'keeper', desktop, 'dark'],
  'admin-queue': [admin('queue', 'Queue'), 'keeper', desktop, 'light'],
  'admin-queue-phone': [admin('queue', 'Queue'), 'keeper', phone, 'light'],
  'admin-system': [admin('system', 'Health'), 'keeper', desktop, 'dark'],
  'admin-rejudges': [admin('rejudges', 'Rejudge'), 'keeper', desktop, 'light'],
};

const wanted = process.argv.slice(2);
for (const name of wanted) {
  if (!(name in pages)) throw new Error(`Unknown page '${name}'. The pages are: ${Object.keys(pages).join(', ')}.`);
}

const server = await seededServer();
const browser = await openBrowser();
try {
  await mkdir(target, { recursive: true });
  for (const [name, [goThere, who, options, themes]] of Object.entries(pages)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const colorScheme of themes.split(' ')) {
      const storageState = server.signedIn(who, {
        'codevault.language': 'python',
        'codevault.draft.python': { files: [{ name: 'main.py', content: primes }], active: 0 },
      });
      const visitor = await Visitor.open(browser, server.url, {
        ...options,
        colorScheme,
        storageState,
        reducedMotion: 'reduce',
        timezoneId: 'UTC',
        locale: 'en-GB',
      });
      await goThere(visitor);
      await visitor.page.mouse.move(0, 0);
      await visitor.page.waitForLoadState('networkidle').catch(() => undefined);
      const image = await visitor.page.screenshot({
        type,
        ...(type === 'jpeg' && { quality: 80 }),
        animations: 'disabled',
        caret: 'hide',
      });
      const file = path.join(target, `${name}-${colorScheme}.${type === 'jpeg' ? 'jpg' : type}`);
      await writeFile(file, image);
      console.log(`${String(Math.round(image.length / 1024)).padStart(5)} KiB  ${path.relative(root, file)}`);
      await visitor.close();
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
