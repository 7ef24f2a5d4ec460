import type {Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {LANGS, type Lang} from '../../src/model/langs.ts';
import {formatPath, listViews} from '../../src/model/view.ts';
import {atlas} from '../model/facts.ts';
import {openPage, siteUrl} from './page.ts';

const FULL = process.env.FULL === '1';

/** What a reader would stumble over: a sideways scroll, text that is cut, text under 11 px. */
const readFaults = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = [];
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) faults.push(`scrolls sideways by ${wide} px`);
    const seen = (node: Element) => node.getClientRects().length > 0 && getComputedStyle(node).visibility === 'visible';
    for (const node of document.querySelectorAll<HTMLElement>('.sheet *')) {
      if (
        node.closest('.hidden, .caption, .stage') ||
        !seen(node) ||
        node.children.length > 0 ||
        !node.textContent?.trim()
      )
        continue;
      const style = getComputedStyle(node);
      if (Number.parseFloat(style.fontSize) < 11) faults.push(`small: ${node.textContent} ${style.fontSize}`);
      if (node.scrollWidth > node.clientWidth + 1 && style.overflow !== 'visible' && style.display !== 'inline')
        faults.push(`cut: ${node.textContent}`);
      const box = node.getBoundingClientRect();
      if (box.right > innerWidth + 1 || box.left < -1) faults.push(`outside: ${node.textContent}`);
    }
    const plate = [...document.querySelectorAll<SVGSVGElement>('.drawing')].find((svg) => svg.checkVisibility())!;
    const scale = plate.getBoundingClientRect().width / plate.viewBox.baseVal.width;
    const stage = document.querySelector('.stage')!.getBoundingClientRect();
    for (const node of plate.querySelectorAll('text')) {
      const box = node.getBoundingClientRect();
      const size = Number.parseFloat(getComputedStyle(node).fontSize) * scale;
      // A size in whole tenths of a px at the plate's width
      if (size < 10.95) faults.push(`small on the map: ${node.textContent} ${size}px`);
      if (
        box.left < stage.left - 1 ||
        box.right > stage.right + 1 ||
        box.top < stage.top - 1 ||
        box.bottom > stage.bottom + 1
      )
        faults.push(`name outside the map: ${node.textContent}`);
    }
    return faults;
  });

/** Every nth view of a language, three times as many in the full run. */
const sample = (lang: Lang, every: number) =>
  listViews(atlas, lang).filter((_, i) => i % (FULL ? every / 3 : every) === (FULL && every === 3 ? 0 : 1));

const visit = async (page: Page, path: string) => {
  await page.goto(`${siteUrl()}/${path}`);
};

describe.each(LANGS)('in %s', (lang: Lang) => {
  test('an embed is at most 1,000 px high on a phone of 320 px, in each view', async () => {
    const page = await openPage('/', {width: 320, height: 700, scripts: false});
    const heights: [path: string, height: number][] = [];
    for (const view of sample(lang, 3)) {
      const path = formatPath(view, 'embed');
      await visit(page, path);
      heights.push([path, (await page.locator('.sheet').boundingBox())!.height]);
    }
    const [path, height] = heights.sort((a, b) => b[1] - a[1])[0]!;
    console.info(`highest embed at 320 px: ${Math.ceil(height)} px (${path})`);
    expect(height).toBeLessThanOrEqual(1000);
  }, 60_000);

  test.each(FULL ? [320, 390, 480, 640, 800, 1000, 1100, 1360, 1920] : [320, 1360])(
    'nothing overflows, is cut or too small at %i px, and the map stays in its place in each view',
    async (width) => {
      for (const kind of ['page', 'embed'] as const) {
        const page = await openPage('/', {width, height: 800});
        const tops = new Map<number, string>();
        const views = sample(lang, 9);
        for (const view of views) {
          const path = formatPath(view, kind);
          await visit(page, path);
          await page.waitForSelector('html[data-map]');
          expect(await readFaults(page), path).toEqual([]);
          tops.set(Math.round((await page.locator('.stage').boundingBox())!.y), path);
        }
        expect(tops.size, [...tops].join(' ')).toBe(1);
        await page.close();
      }
    },
    120_000,
  );
});
