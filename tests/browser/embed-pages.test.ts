import {expect, test} from 'vitest';
import heights from '../../data/guangxi/heights.json' with {type: 'json'};
import {closePage, expectClean, openPage, siteUrl} from './page.ts';

test('the conformance page: every host passes', async () => {
  const page = await openPage('/conformance/', {width: 1200});
  await expect.poll(() => page.locator('.host:not([data-passed])').count(), {timeout: 40_000, interval: 300}).toBe(0);
  expect(
    await page
      .locator('[data-passed="false"]')
      .evaluateAll((hosts) => hosts.map((host) => (host as HTMLElement).dataset.host)),
  ).toEqual([]);
  expect(await page.locator('.host').count()).toBeGreaterThan(9);
  await expectClean(page);
  await closePage(page);
});

test('the share dialog: opened by keyboard, copies, previews at two widths, says what systems keep, closes', async () => {
  const page = await openPage('/city/nanning/', {
    width: 1200,
    height: 900,
    context: {permissions: ['clipboard-read', 'clipboard-write']},
  });
  await page.locator('.share-button').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', {name: '分享与嵌入'});
  await dialog.waitFor();
  expect(await dialog.locator('.way').count()).toBe(5);
  const pasted = await dialog.getByRole('textbox', {name: '框架', exact: true}).inputValue();
  expect(pasted).toContain(`height="${heights['embed/city/nanning/']}"`);
  await dialog.getByRole('button', {name: '复制'}).first().click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://maps.example/city/nanning/');
  await expect.poll(() => dialog.getByRole('status').textContent()).toContain('已复制');
  expect(
    await dialog
      .locator('.way')
      .nth(3)
      .locator('li')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.verdict)),
  ).toEqual(['nothing', 'part', 'nothing']);
  const frame = dialog.locator('.preview iframe');
  const wide = await frame.evaluate((element) => element.clientHeight);
  await dialog.getByRole('button', {name: '手机宽度'}).click();
  await expect.poll(() => frame.evaluate((element) => element.clientWidth)).toBe(375);
  await expect.poll(() => frame.evaluate((element) => element.clientHeight)).not.toBe(wide);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('share-button');
  await expectClean(page);
  await closePage(page);
  expect(siteUrl()).not.toContain('maps.example');
});
