import {expect, test} from 'vitest';
import type {Kind, View} from '../../src/model/view.ts';
import {findFaults, findViewFaults} from './axe.ts';
import {openPage} from './page.ts';

/** Each kind, language and kind of choice once; `axe.full.test.ts` goes through all. */
const SAMPLE: [kind: Kind, view: View][] = [
  ['page', {lang: 'zh-Hans', theme: 'auto'}],
  ['page', {lang: 'en', theme: 'auto', city: 'nanning'}],
  ['embed', {lang: 'zh-Hant', theme: 'auto', cluster: 'sugar'}],
  ['embed', {lang: 'en', theme: 'auto'}],
];

test('axe finds nothing in a sample of the views, in both themes, wide and narrow', async () => {
  const page = await openPage('/');
  for (const [kind, view] of SAMPLE) {
    expect(await findViewFaults(page, view, kind), `${kind} ${JSON.stringify(view)}`).toEqual([]);
  }
}, 60_000);

test('axe finds nothing in a page without script', async () => {
  const page = await openPage('/city/nanning/', {
    width: 1360,
    blocked: /\.js$/,
  });
  expect(await findFaults(page)).toEqual([]);
});

test('axe finds nothing while a city is previewed and the table is open on a phone', async () => {
  const page = await openPage('/city/nanning/', {width: 390, height: 800});
  await page.locator('.opener').click();
  await page.locator('.column .city-link[data-city=guilin]').focus();
  await page.keyboard.press('ArrowLeft');
  expect(await findFaults(page)).toEqual([]);
});

test('axe finds nothing while the dialog that shares a view is open', async () => {
  const page = await openPage('/en/city/nanning/', {width: 1360, height: 900});
  await page.locator('.share-button').click();
  await page.waitForSelector('dialog[open] iframe');
  expect(await findFaults(page)).toEqual([]);
});
