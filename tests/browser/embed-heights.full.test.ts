import {chromium} from 'playwright-core';
import {expect, test} from 'vitest';
import facts from '../../data/guangxi/atlas.json' with {type: 'json'};
import heights from '../../data/guangxi/heights.json' with {type: 'json'};
import {findBrowser} from './find-browser.mjs';
import {listEmbeds, measureHeights} from './measure-heights.mjs';
import {siteUrl} from './page.ts';

/** CSS px: fonts of another system. */
const TOLERANCE = 12;
/** CSS px: WordPress shows no more. */
const MOST = 1000;

test('the heights of oEmbed are those of the embeds at 600 px', {timeout: 300_000}, async () => {
  const browser = await chromium.launch({executablePath: await findBrowser()});
  const measured = await measureHeights(browser, siteUrl(), listEmbeds(facts));
  await browser.close();
  expect(Object.keys(heights).sort()).toEqual(Object.keys(measured).sort());
  const off = Object.entries(measured).filter(
    ([path, height]) => Math.abs(height - (heights as Record<string, number>)[path]!) > TOLERANCE,
  );
  expect(off, 'run npm run heights').toEqual([]);
});

test.for([320, 360, 600])('no embed is higher than 1,000 px at %i px', {timeout: 300_000}, async (width) => {
  const browser = await chromium.launch({executablePath: await findBrowser()});
  const measured = await measureHeights(browser, siteUrl(), listEmbeds(facts), width);
  await browser.close();
  expect(Object.entries(measured).filter(([, height]) => height > MOST)).toEqual([]);
});
