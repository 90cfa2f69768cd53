import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { password, visitEach } from './codevault.mjs';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

describe('an account', { timeout: 1_200_000 }, () => {
  let visitor;
  const visits = visitEach((each) => (visitor = each));

  const link = (name) => visitor.page.getByRole('link', { name, exact: true });
  it('is created on the way, and the program is still there', async () => {
    await visitor.pick('python');
    await visitor.write('print("mine")\n');
    await visitor.join('ann');

    await visitor.fullEditor().waitFor();
    await visitor.run();
    await visitor.line('mine').waitFor();
    await visitor.page.reload();
    await visitor.signedIn('ann').waitFor();
    await visitor.button('Sign out').click();
    await link('Sign in').waitFor();
  });

  it('can be signed in to by keyboard alone', async () => {
    await visitor.join('bob');
    await visitor.button('Sign out').click();
    await link('Sign in').focus();
    await visitor.page.keyboard.press('Enter');
    await visitor.page.getByRole('textbox', { name: 'Name' }).focus();
    await visitor.page.keyboard.type('bob');
    await visitor.page.keyboard.press('Tab');
    await visitor.page.keyboard.type(password);
    await visitor.page.keyboard.press('Enter');
    await visitor.signedIn('bob').waitFor();
  });

  for (const colorScheme of ['light', 'dark']) {
    it(`is accessible in ${colorScheme}, on a phone too`, async () => {
      for (const options of [{ colorScheme }, { colorScheme, ...phone }]) {
        await visits.open(options);
        await visitor.showAccount();
        await link('Sign in').click();
        await visitor.page.getByRole('heading', { name: 'Sign in' }).waitFor();
        assert.deepEqual(await visitor.violations(), []);
        await visitor.button('Create one').click();
        await visitor.page.getByRole('heading', { name: 'Create account' }).waitFor();
        assert.deepEqual(await visitor.violations(), []);
        const width = await visitor.page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= (await visitor.page.evaluate(() => innerWidth)));
      }
    });
  }
});
