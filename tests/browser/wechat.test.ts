import type {Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import data from '../../data/guangxi/atlas.json' with {type: 'json'};
import {expectClean, openPage, siteUrl} from './page.ts';

/** As it stands in an article on a phone: no script of ours, no style but the article's own. */
async function openArticle(lang: string, touch: boolean): Promise<Page> {
  const page = await openPage('about:blank', {width: 375, height: 812, touch});
  const svg = await (await fetch(`${siteUrl()}/files/${lang}/wechat.svg`)).text();
  await page.setContent(
    `<!doctype html><meta name="viewport" content="width=device-width"><body style="margin:16px;font:17px/1.6 sans-serif"><section>${svg}</section></body>`,
  );
  return page;
}

/** Runs in the page: which groups are lit, by their place; and where the target of each is, in px of the viewport. */
const readGroups = () => {
  const svg = document.querySelector('svg')!;
  const outer = [...svg.children].find((node) => node.getAttribute('visibility') === 'hidden')!;
  const groups = [...outer.children].filter((node) => node.getAttribute('visibility') === 'hidden') as SVGGElement[];
  return {
    lit: groups.flatMap((group, i) => (getComputedStyle(group).visibility === 'visible' ? [i] : [])),
    veiled: getComputedStyle(outer).visibility === 'visible',
    // A city's station is the black disc; an industry's target is its chip.
    places: groups.map((group) => {
      const station = [...group.children].find((node) => node.getAttribute('fill') === '#14161a');
      const box = (station ?? group.querySelector('[opacity="0"]')!).getBoundingClientRect();
      return {x: box.x + box.width / 2, y: box.y + box.height / 2};
    }),
  };
};
const runOut = () => {
  const svg = document.querySelector('svg')!;
  svg.setCurrentTime(svg.getCurrentTime() + 7);
};

describe.each([
  ['by touch', true],
  ['by mouse', false],
] as const)('the map in a WeChat article, %s', (_, touch) => {
  test('lights each city and each industry for some seconds, and nothing else', async () => {
    const page = await openArticle('zh-Hans', touch);
    const {places, lit} = await page.evaluate(readGroups);
    expect(lit).toEqual([]);
    expect(places).toHaveLength(data.cities.length + data.clusters.length);
    for (const [i] of places.entries()) {
      await page.evaluate((y) => scrollTo(0, y), Math.max(0, places[i]!.y - 400));
      const {x, y} = (await page.evaluate(readGroups)).places[i]!;
      if (touch) await page.touchscreen.tap(x, y);
      else await page.mouse.click(x, y);
      await expect.poll(async () => (await page.evaluate(readGroups)).lit, {timeout: 10_000}).toEqual([i]);
      expect((await page.evaluate(readGroups)).veiled).toBe(true);
      await page.evaluate(runOut);
      await expect.poll(async () => (await page.evaluate(readGroups)).lit, {timeout: 10_000}).toEqual([]);
      await page.evaluate(() => scrollTo(0, 0));
    }
    await expectClean(page);
  });
});

test('a second city may be tapped while the first is lit', async () => {
  const page = await openArticle('zh-Hans', false);
  const {places} = await page.evaluate(readGroups);
  for (const city of ['nanning', 'liuzhou', 'beihai']) {
    const i = data.cities.findIndex(({id}) => id === city);
    await page.mouse.click(places[i]!.x, places[i]!.y);
    await expect.poll(async () => (await page.evaluate(readGroups)).lit).toContain(i);
  }
});

test.each(['zh-Hans', 'zh-Hant', 'en'])('in %s it fits the column of a small phone', async (lang) => {
  const page = await openArticle(lang, true);
  const {width} = (await page.locator('svg').boundingBox())!;
  expect(width).toBeLessThanOrEqual(328);
  // Names and chips stay within the picture, whatever the font.
  const outside = await page.evaluate(() => {
    const frame = document.querySelector('svg')!.getBoundingClientRect();
    return [...document.querySelectorAll('text')]
      .filter((text) => {
        const box = text.getBoundingClientRect();
        return box.left < frame.left - 1 || box.right > frame.right + 1;
      })
      .map((text) => text.textContent);
  });
  expect(outside).toEqual([]);
});
