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

describe('the problems', { timeout: 1_200_000 }, () => {
  let visitor;
  const visits = visitEach((each) => (visitor = each));

  const row = (name) => visitor.page.getByRole('listitem').filter({ hasText: name });
  const openProblem = async () => {
    await visitor.page.getByRole('link', { name: 'Problems', exact: true }).click();
    await visitor.page.getByRole('searchbox').fill('seed pack');
    await visitor.page.getByRole('link', { name: 'Seed Packets', exact: true }).click();
    await visitor.fullEditor().waitFor();
    await visitor.pick('python');
  };

  it('are found, tried with a wrong program, and solved with a right one', async () => {
    await openProblem();
    await visitor.join('ann');
    await visitor.page.locator('.statement .katex').first().waitFor();

    await visitor.write('print(5)\n');
    await visitor.page.keyboard.press('Control+Enter');
    await visitor.state('Wrong answer').waitFor();
    await visitor.page.getByRole('columnheader', { name: 'Your output' }).first().waitFor();
    await visitor.page.locator('tr[data-kind=changed]').first().waitFor();

    await visitor.write(right);
    await visitor.page.keyboard.press('Control+Shift+Enter');
    await visitor.state('Accepted').waitFor();
    await row(/^Test \d/).first().waitFor();
    await visitor.page.getByRole('region', { name: 'Accepted. Well done!' }).waitFor();
    const verdicts = visitor.page.getByRole('list', { name: 'Verdicts' });
    const accepted = await verdicts.getByText('Accepted', { exact: true }).count();
    assert.equal(accepted, await verdicts.getByRole('listitem').count());
    assert.ok(accepted > 1);
    await visitor.page.getByText(`${accepted} of ${accepted} tests passed`).waitFor();
    assert.deepEqual(await visitor.violations(), []);
  });

  it('show the rows of the tests while the others are still judged', async () => {
    await openProblem();
    await visitor.join('bob');
    await visitor.write(right.replace('import sys', 'import sys, time\ntime.sleep(0.8)'));
    await visitor.button('Submit').click();

    await visitor.page.getByText(/^\d+ of \d+ tests judged$/).waitFor();
    await visitor.state('Judging…').waitFor();
    await visitor.button('Stop').click();
    await visitor.state('Stopped').waitFor();
  });

  it('can be tried with one’s own input', async () => {
    await openProblem();
    await visitor.write('print(input()[::-1])\n');
    await visitor.page.getByRole('button', { name: 'Add test case' }).click();
    await visitor.page.getByRole('textbox', { name: 'Custom input' }).fill('stressed');
    await visitor.button('Run').click();

    await visitor.state('Finished').waitFor();
    await visitor.page.getByRole('group', { name: 'Your output' }).getByText('desserts').waitFor();
  });

  it('mark the line of an error in the code', async () => {
    await openProblem();
    await visitor.pick('c++');
    await visitor.write('int main() {\nreturn nothing;\n}\n');
    await visitor.button('Run').click();

    await visitor.state('Compile error').waitFor();
    await visitor.page.locator('.squiggly-error').first().waitFor();
    await visitor.page.getByRole('button', { name: /main\.cpp:2/ }).first().waitFor();
  });

  it('fit a phone, a pane at a time', async () => {
    await visits.open(phone);
    const tab = (name) => visitor.page.getByRole('tab', { name, exact: true });
    const overflow = () => visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

    await visitor.button('Menu').tap();
    await visitor.page.getByRole('link', { name: 'Problems', exact: true }).tap();
    await visitor.page.getByRole('link', { name: 'Seed Packets', exact: true }).waitFor();
    assert.ok((await overflow()) <= 0);
    await visitor.page.getByRole('link', { name: 'Seed Packets', exact: true }).tap();
    await visitor.page.getByRole('heading', { name: 'Seed Packets' }).waitFor();
    await tab('Code').tap();
    await visitor.fullEditor().waitFor();
    await visitor.button('Run').tap();
    await visitor.page.getByRole('tabpanel', { name: 'Results' }).waitFor();
    assert.ok((await overflow()) <= 0);
  });

  for (const colorScheme of ['light', 'dark']) {
    it(`are accessible in ${colorScheme}: the list, a problem, its verdicts`, async () => {
      await visitor.page.emulateMedia({ colorScheme });
      await visitor.page.getByRole('link', { name: 'Problems', exact: true }).click();
      await visitor.page.getByRole('link', { name: 'Seed Packets', exact: true }).waitFor();
      assert.deepEqual(await visitor.violations(), []);

      await openProblem();
      await visitor.page.locator('.statement .katex').first().waitFor();
      assert.deepEqual(await visitor.violations(), []);
      await visitor.write('print(5)\n');
      await visitor.button('Run').click();
      await visitor.state('Wrong answer').waitFor();
      await visitor.page.locator('tr[data-kind=changed]').first().waitFor();
      assert.deepEqual(await visitor.violations(), []);
    });
  }
});
