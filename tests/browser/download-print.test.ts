import {describe, expect, test} from 'vitest';
import {openPage} from './page.ts';

/** How many pages a PDF has: its page objects stand uncompressed in what Chromium writes. */
const countPages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe.each(['A4', 'Letter'])('on %s', (format) => {
  test.each(['/', '/city/nanning/', '/cluster/sugar/', '/en/city/nanning/'])('%s is one sheet', async (path) => {
    const page = await openPage(path, {width: 1360, height: 900});
    expect(countPages(await page.pdf({format}))).toBe(1);
  });
});

test('on paper stand headline, map, list and source, and no control', async () => {
  const page = await openPage('/city/nanning/', {width: 1360, height: 1100, theme: 'dark'});
  await page.emulateMedia({media: 'print', colorScheme: 'dark'});
  for (const part of ['.headline', '.stage', '.matrix', '.card', '.legal']) {
    expect(await page.locator(part).isVisible(), part).toBe(true);
  }
  for (const part of ['.tools', '.find', '.zooms', '.all']) {
    for (const node of await page.locator(part).all()) expect(await node.isVisible(), part).toBe(false);
  }
  // One plate, 140 mm wide, in the colours of paper.
  const drawings = page.locator('.drawing:visible');
  expect(await drawings.count()).toBe(1);
  expect((await drawings.boundingBox())!.width).toBeCloseTo((140 * 96) / 25.4, 0);
  const line = drawings.locator('.line[data-cluster=sugar] path').first();
  expect(await line.evaluate((node) => getComputedStyle(node).stroke)).toBe('rgb(125, 0, 22)');
  const region = page.locator('.region[data-city=nanning] path');
  expect(await region.evaluate((node) => getComputedStyle(node).fill)).toBe('rgb(251, 238, 196)');
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
});
