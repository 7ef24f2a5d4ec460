/** How far the first picture of the map, which needs no script, is from the settled one with script and MapLibre. */
import type {Page} from 'playwright-core';
import {measureSettle} from '../../bench/measure/settle.mjs';
import {SURFACE, type Theme} from '../../src/draw/palette.ts';
import type {Kind, View} from '../../src/model/view.ts';
import {formatPath} from '../../src/model/view.ts';
import {decodePng} from './faults/picture.ts';
import {closePage, openPage} from './page.ts';

/** The share of ink that may stand elsewhere. */
export const MOST = 0.04;
/** Levels out of 255 that make a pixel another one: what is read, and what is seen at all, borders among it. */
const APART = [56, 24];

const PAPER = (theme: Theme) =>
  [1, 3, 5].map((i) => Number.parseInt(SURFACE[theme].paper.slice(i, i + 2), 16)) as [number, number, number];

/** The shares of a view that are over the limit, as `width theme share`; with none, all pictures are alike. */
export async function findUnsettled(
  view: View,
  kind: Kind,
  widths: readonly number[],
  themes: readonly Theme[],
): Promise<string[]> {
  const path = `/${formatPath(view, kind)}`;
  const size = {width: widths[0]!, height: 1000};
  const first = await openPage(path, {...size, scripts: false});
  const last = await openPage(path, size);
  if (kind === 'embed') await wakeMap(last);
  await last.waitForSelector('[data-map=live]', {timeout: 30_000});
  const found: string[] = [];
  for (const theme of themes) {
    for (const page of [first, last]) await page.emulateMedia({colorScheme: theme});
    for (const width of widths) {
      for (const page of [first, last]) await page.setViewportSize({...size, width});
      // Colours change softly, and the live map paints a frame later.
      await last.waitForTimeout(400);
      const pictures = [await shoot(first), await shoot(last)] as const;
      for (const apart of APART) {
        const share = measureSettle(...pictures, {ground: PAPER(theme), apart});
        if (share > MOST) found.push(`${path} ${width} px, ${theme}, ${apart} levels: ${(100 * share).toFixed(1)} %`);
      }
    }
  }
  await Promise.all([closePage(first), closePage(last)]);
  return found;
}

/** An embed brings MapLibre with the first zoom: in, and back again. */
async function wakeMap(page: Page): Promise<void> {
  await page.waitForSelector('html[data-map]');
  await page.locator('.stage').hover({position: {x: 4, y: 4}});
  await page.waitForSelector('.zooms', {state: 'attached'});
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await page.waitForSelector('.stage.zoomed');
  await page.locator('.zooms button').nth(2).click();
  await page.waitForSelector('.stage:not(.zoomed)');
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
}

async function shoot(page: Page): Promise<{width: number; height: number; data: Uint8Array}> {
  const {width, height, pixels} = decodePng(await page.locator('.stage').screenshot());
  const data = new Uint8Array(4 * width * height);
  for (let i = 0; i < width * height; i += 1) data.set(pixels.subarray(3 * i, 3 * i + 3), 4 * i);
  return {width, height, data};
}
