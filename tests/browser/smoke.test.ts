import {expect, test} from 'vitest';
import {expectClean, openPage} from './page.ts';

test('the front page has a heading and nothing goes wrong in it', async () => {
  const page = await openPage('/');
  expect((await page.locator('h1').first().textContent())?.trim()).not.toBe('');
  await expectClean(page);
});
