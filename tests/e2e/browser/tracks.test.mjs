import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { visitEach } from './codevault.mjs';

const solutionOf = (problem, file) =>
  readFile(new URL(`../../../problems/${problem}/submissions/accepted/${file}`, import.meta.url), 'utf8');
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

describe('the tracks', { timeout: 1_200_000 }, () => {
  let visitor;
  const visits = visitEach((each) => (visitor = each));

  const link = (name) => visitor.page.getByRole('link', { name, exact: true });
  const step = (name) => visitor.page.getByRole('list', { name: 'Steps' }).getByRole('listitem').filter({ hasText: name });
  const openTracks = async () => {
    await link('Problems').click();
    await link('All tracks').click();
    await visitor.page.getByRole('heading', { name: 'Graphs' }).waitFor();
  };

  it('are walked step by step, and go on where one stopped', async () => {
    const { page } = visitor;
    await visitor.join('ann');
    await link('New here? Start with a track: First steps').click();
    await link('Start: Both Sides of the Fence').click();
    await visitor.pick('python');
    await visitor.write(await solutionOf('both-sides-of-the-fence', 'both_sides_of_the_fence.py'));
    await page.keyboard.press('Control+Shift+Enter');
    await visitor.state('Accepted').waitFor();
    await link('Next in First steps: The Last Crate').click();
    await page.getByRole('heading', { name: 'The Last Crate', level: 1 }).waitFor();

    await link('First steps').click();
    await page.getByText('1 of 16 solved').waitFor();
    assert.equal(await page.getByRole('progressbar').getAttribute('value'), '1');
    await step('Both Sides of the Fence').getByText('Solved').waitFor({ state: 'attached' });
    assert.equal(await step('The Last Crate').getAttribute('aria-current'), 'step');

    await link('Compiler').click();
    await link('Continue in First steps: The Last Crate').click();
    await page.getByRole('heading', { name: 'The Last Crate', level: 1 }).waitFor();
  });

  it('are reached from the command palette by keys', async () => {
    const { page } = visitor;
    await page.keyboard.press('Control+K');
    const palette = page.getByRole('dialog', { name: 'Commands' });
    await palette.getByRole('combobox').pressSequentially('tracks');
    await palette.getByRole('option', { selected: true }).filter({ hasText: 'Tracks' }).waitFor();
    await page.keyboard.press('Enter');
    await link('Graphs').press('Enter');
    await page.getByRole('heading', { name: 'Graphs', level: 1 }).waitFor();
    assert.equal(await step('Snow Day by Telephone').getAttribute('aria-current'), 'step');
  });

  it('fit a phone', async () => {
    await visits.open(phone);
    const { page } = visitor;
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await link('New here? Start with a track: First steps').waitFor();
    assert.ok((await overflow()) <= 0);
    await visitor.button('Menu').tap();
    await openTracks();
    assert.ok((await overflow()) <= 0);
    await link('Graphs').tap();
    await step('Snow Day by Telephone').waitFor();
    assert.ok((await overflow()) <= 0);
  });

  for (const colorScheme of ['light', 'dark']) {
    it(`are accessible in ${colorScheme}: the list, a track, the suggestions`, async () => {
      await visitor.page.emulateMedia({ colorScheme });
      await visitor.join(`reader-${colorScheme}`);
      await visitor.page.getByRole('link', { name: /^Problem of the day: / }).waitFor();
      assert.deepEqual(await visitor.violations(), []);
      await openTracks();
      assert.deepEqual(await visitor.violations(), []);
      await link('Graphs').click();
      await step('Snow Day by Telephone').waitFor();
      assert.deepEqual(await visitor.violations(), []);
    });
  }
});
