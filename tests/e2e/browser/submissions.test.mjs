import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { visitEach } from './codevault.mjs';

const right = `import sys
from collections import Counter

heaps = sys.stdin.read().split()[1:]
groups = Counter("".join(sorted(heap)) for heap in heaps)
print(sum(size * (size - 1) // 2 for size in groups.values()))
`;
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

describe('the record of submissions', { timeout: 1_200_000 }, () => {
  let visitor;
  const visits = visitEach((each) => (visitor = each));

  const open = async (where) => visitor.page.goto(visitor.url + where);
  const heading = (name) => visitor.page.getByRole('heading', { level: 1, name }).waitFor();
  const submit = async (code, verdict) => {
    await visitor.write(code);
    await visitor.page.keyboard.press('Control+Shift+Enter');
    await visitor.state(verdict).waitFor();
  };

  it('is asked for when a guest submits, and shows the progress that follows', async () => {
    await open('/problems/seed-packets');
    await visitor.fullEditor().waitFor();
    await visitor.pick('python');
    await visitor.write('print(5)\n');
    await visitor.button('Submit').click();
    await heading('Sign in');
    await visitor.button('Create one').click();
    await visitor.page.getByRole('textbox', { name: 'Name' }).fill('ann');
    await visitor.page.getByLabel('Password').fill('correct horse battery');
    await visitor.page.keyboard.press('Enter');
    await visitor.signedIn('ann').waitFor();

    // The code is still there, and submitted.
    await visitor.state('Wrong answer').waitFor();
    await visitor.page.getByRole('tab', { name: 'Submissions' }).click();
    await visitor.page.getByRole('list', { name: 'Your submissions' }).waitFor();
    const beyond = await visitor.page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    assert.ok(beyond <= 0, `the page goes on for ${beyond} px below its panes`);
    await visitor.signedIn('ann').click();
    await visitor.page.getByText('1 attempted, not solved').waitFor();

    await open('/problems/seed-packets');
    await visitor.fullEditor().waitFor();
    await submit(right, 'Accepted');
    await visitor.signedIn('ann').click();
    const { problems } = await (await fetch(`${visitor.url}/api/problems`)).json();
    await visitor.page.getByText(`1 of ${problems.length}`, { exact: true }).waitFor();
    await visitor.page.getByRole('link', { name: 'Leaderboard' }).click();
    await visitor.page.getByRole('row', { name: /^1 ann/ }).waitFor();
    await visitor.page.getByRole('link', { name: 'Problems', exact: true }).click();
    await visitor.page.getByRole('rowheader', { name: /Seed Packets Solved/ }).waitFor();
  });

  it('is shared by a link that others can open', async () => {
    await open('/problems/seed-packets');
    await visitor.fullEditor().waitFor();
    await visitor.join('bob');
    await visitor.fullEditor().waitFor();
    await visitor.pick('python');
    await submit('print(5)\n', 'Wrong answer');
    await submit(right, 'Accepted');
    await visitor.page.getByRole('link', { name: 'Submissions' }).click();
    await visitor.page.getByRole('rowheader').first().getByRole('link').click();
    await visitor.page.getByRole('combobox', { name: 'Compare with' }).selectOption({ index: 1 });
    await visitor.page.locator('tr[data-kind=changed]').first().waitFor();
    await visitor.button('Share').click();
    const link = await visitor.page.getByRole('textbox', { name: 'Link' }).inputValue();

    await visits.open();
    await visitor.page.goto(link);
    await heading('Submission to Seed Packets');
    await visitor.page.getByRole('group', { name: 'Code' }).getByText('Counter').first().waitFor();
    await visitor.button('Open in the editor').click();
    await visitor.fullEditor().waitFor();
    await visitor.page.getByText('from collections import Counter').waitFor();
  });

  for (const colorScheme of ['light', 'dark']) {
    it(`is accessible in ${colorScheme}, on a phone too`, async () => {
      for (const [name, options] of [
        ['desk', { colorScheme }],
        ['phone', { colorScheme, ...phone }],
      ]) {
        await visits.open(options);
        await visitor.join(`${name}-${colorScheme}`);
        await open('/problems/seed-packets');
        await visitor.button('Submit').click();
        await visitor.state('Wrong answer').waitFor();
        for (const [where, title] of [
          ['/problems', 'Problems'],
          ['/submissions', 'Submissions'],
          ['/progress', 'Progress'],
          ['/leaderboard', 'Leaderboard'],
        ]) {
          await open(where);
          await heading(title);
          assert.deepEqual(await visitor.violations(), [], where);
          const wide = await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `${where} is ${wide} px too wide`);
        }
        await open('/submissions');
        await visitor.page.getByRole('rowheader').first().getByRole('link').click();
        await heading('Submission to Seed Packets');
        assert.deepEqual(await visitor.violations(), []);
      }
    });
  }
});
