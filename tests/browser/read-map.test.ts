import {JSDOM} from 'jsdom';
import type {Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import data from '../../data/guangxi/atlas.json' with {type: 'json'};
import {LANGS} from '../../src/model/langs.ts';
import {parseAtlas} from '../../src/model/parse-atlas.ts';
import {formatPath, type Kind, listViews, type View} from '../../src/model/view.ts';
import {readSvg} from '../export/read-svg.ts';
import {tellAtlas, tellReading} from '../export/told.ts';
import {dressDrawings} from './dress-drawings.ts';
import {openPage, settle, siteUrl} from './page.ts';

const atlas = parseAtlas(structuredClone(data));

/** The drawings of a page as it was served, one for each width. */
async function listDrawings(page: Page, view: View, kind: Kind): Promise<Element[]> {
  await page.goto(`${siteUrl()}/${formatPath(view, kind)}`);
  return (await dressDrawings(page)).map((drawing) => new JSDOM(drawing).window.document.querySelector('svg')!);
}

/** Views differ by what is marked, so a few of each kind tell most; all of them in the full run. */
const some = (views: View[]): View[] => (process.env.FULL === '1' ? views : views.filter((_, i) => i % 5 === 0));

/** A page draws every line in every view: style alone lets those recede that it does not light. */
const truthOf = ({lang}: View) => tellAtlas(atlas, lang, [], () => true);

describe.each(['page', 'embed'] as const)('read blind, every %s says what the atlas says', (kind) => {
  test.each(LANGS)('in %s, at every width', {timeout: 240_000}, async (lang) => {
    const page = await openPage('/', {width: 800, height: 700, scripts: false});
    for (const view of some(listViews(atlas, lang))) {
      const drawings = await listDrawings(page, view, kind);
      expect(drawings.length).toBeGreaterThan(0);
      for (const drawing of drawings)
        expect(tellReading(readSvg(drawing)), formatPath(view, kind)).toEqual(truthOf(view));
    }
  });
});

test('lines and numbers carry the ids of what they show', async () => {
  const page = await openPage('/', {width: 800, height: 700, scripts: false});
  for (const lang of LANGS) {
    for (const drawing of await listDrawings(page, {lang, theme: 'auto'}, 'page')) {
      const bullets = [...drawing.querySelectorAll('.bullet')];
      const colours = new Map<string, string>();
      for (const bullet of bullets) {
        const {no, cities} = atlas.clusters.find(({id}) => id === bullet.getAttribute('data-cluster'))!;
        expect(bullet.textContent).toBe(`${no}`);
        expect(cities).toContain(bullet.getAttribute('data-city'));
        expect(bullet.closest('.label')!.getAttribute('data-city')).toBe(bullet.getAttribute('data-city'));
        colours.set(bullet.getAttribute('data-cluster')!, bullet.querySelector('rect')!.getAttribute('fill')!);
      }
      for (const line of drawing.querySelectorAll('.line'))
        expect(line.querySelector('path')!.getAttribute('stroke')).toBe(
          colours.get(line.getAttribute('data-cluster')!),
        );
    }
  }
});

test.each(['/', '/en/city/nanning/', '/embed/'])('with script %s still says it, moved and chosen', async (path) => {
  const page = await openPage(path, {width: 800, height: 700});
  await page.locator('html[data-map]').waitFor({state: 'attached'});
  await page.locator('.drawing:visible .station[data-city=liuzhou]').dispatchEvent('click');
  await settle(page);
  const box = (await page.locator('.stage').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await settle(page);
  await page.locator('.drawing:visible').evaluate((node) => node.setAttribute('data-read', ''));
  const [drawn] = await dressDrawings(page, '[data-read]');
  const drawing = new JSDOM(drawn!).window.document.querySelector('svg')!;
  // What only a pointer finds.
  for (const unseen of drawing.querySelectorAll('.target, .hit')) unseen.remove();
  const lang = path.startsWith('/en/') ? 'en' : 'zh-Hans';
  expect(tellReading(readSvg(drawing))).toEqual(truthOf({lang, theme: 'auto'}));
});
