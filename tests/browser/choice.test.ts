import type {Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {clustersOf, partnersOf} from '../../src/model/hypergraph.ts';
import {atlas} from '../model/facts.ts';
import {expectClean, onMap, openPage, pathOf, settle} from './page.ts';

/** What the drawing marks, by kind: ids of the lit and of the receding. */
const readLit = async (page: Page, attribute = 'data-lit') => {
  await settle(page);
  return page.evaluate((name) => {
    const ids = (selector: string, key: 'city' | 'cluster') =>
      [
        ...new Set([...document.querySelectorAll<HTMLElement>(`.stage ${selector}`)].map((node) => node.dataset[key]!)),
      ].sort();
    return {
      regions: ids(`.region[${name}=true]`, 'city'),
      stations: ids(`.station[${name}=true]`, 'city'),
      labels: ids(`.label[${name}=true]`, 'city'),
      lines: ids(`.line[${name}=true]`, 'cluster'),
      bullets: ids(`.bullet[${name}=true]`, 'cluster'),
      dark: document.querySelectorAll(`.stage [${name}=false]`).length,
      any: document.querySelectorAll(`.stage [${name}]`).length,
    };
  }, attribute);
};

const clickMark = async (page: Page, selector: string) => {
  await page.locator(`.stage ${selector}`).first().dispatchEvent('click', {button: 0});
  await settle(page);
};
const several = (ids: string[]) =>
  ids.filter((id) => atlas.clusters.find((cluster) => cluster.id === id)!.cities.length > 1).sort();

let page: Page;
beforeAll(async () => {
  page = await openPage('/', {width: 1360, height: 900});
});
afterAll(() => expectClean(page));

describe('a click', () => {
  test.each(atlas.cities.map(({id}) => id))(
    'on %s lights exactly its clusters and the cities that share one',
    async (id) => {
      await clickMark(page, `.station[data-city=${id}]`);
      const lit = await readLit(page);
      const clusters = clustersOf(atlas, id).map((cluster) => cluster.id);
      const cities = [id, ...partnersOf(atlas, id).map(({city}) => city)].sort();
      expect(lit).toMatchObject({
        regions: cities,
        stations: cities,
        labels: cities,
        lines: several(clusters),
        bullets: clusters.toSorted(),
      });
      expect(await pathOf(page)).toBe(`/city/${id}/`);
      await clickMark(page, `.region[data-city=${id}]`);
      expect((await readLit(page)).any).toBe(0);
      expect(await pathOf(page)).toBe('/');
    },
  );

  test.each(atlas.clusters.map(({id}) => id))('on industry %s lights exactly its cities', async (id) => {
    const cluster = atlas.clusters.find((known) => known.id === id)!;
    await page.locator(`.industry .cluster-link[data-cluster=${id}]`).click();
    await page.mouse.move(5, 5);
    const lit = await readLit(page);
    const cities = [...cluster.cities].sort();
    expect(lit).toMatchObject({
      regions: cities,
      stations: cities,
      labels: cities,
      lines: several([id]),
      bullets: [id],
    });
    expect(await pathOf(page)).toBe(`/cluster/${id}/`);
    await page.locator('.all').click();
    expect((await readLit(page)).any).toBe(0);
  });

  test('on Nanning lights clusters 1 2 3 4 7 8 and 12 stations', async () => {
    await onMap(page, '.label[data-city=nanning] .city-name text').click({force: true});
    await page.mouse.move(5, 5);
    const lit = await readLit(page);
    expect(lit.stations).toHaveLength(12);
    expect(lit.lines.map((id) => atlas.clusters.find((cluster) => cluster.id === id)!.no).sort()).toEqual([
      1, 2, 3, 4, 7, 8,
    ]);
    await expect.poll(() => page.textContent('h1')).toBe('南宁入选6个集群，与11座城市产业相连');
    expect(await page.title()).toContain('南宁入选6个集群');
    await page.keyboard.press('Escape');
    await page
      .locator('.all')
      .click({timeout: 1000})
      .catch(() => undefined);
    expect((await readLit(page)).any).toBe(0);
  });

  test('on a line, a number or a line’s name chooses the industry, on every plate', async () => {
    for (const [selector, cluster] of [
      ['.line[data-cluster=textiles]', 'textiles'],
      ['.bullet[data-cluster=equipment][data-city=guilin]', 'equipment'],
      ['.bullet[data-cluster=green-home]', 'green-home'],
      ['.line-name[data-cluster=sugar]', 'sugar'],
    ]) {
      await clickMark(page, selector!);
      expect(await pathOf(page)).toBe(`/cluster/${cluster}/`);
      const plates = await page.locator('.drawing').count();
      expect(await page.locator(`.drawing:has(.bullet[data-cluster=${cluster}][data-on=true])`).count()).toBe(plates);
      await clickMark(page, selector!);
    }
  });

  test('with the pointer on a number chooses its industry, beside it on the name the city', async () => {
    await onMap(page, '.bullet[data-city=hechi][data-cluster=textiles]').click();
    expect(await pathOf(page)).toBe('/cluster/textiles/');
    await page.locator('.all').click();
    await onMap(page, '.label[data-city=hechi] .city-name text').click({force: true});
    expect(await pathOf(page)).toBe('/city/hechi/');
    await page.locator('.all').click();
  });

  test('on a member keeps the industry, on another city drops it; a pair marks its city', async () => {
    await clickMark(page, '.line[data-cluster=sugar]');
    await clickMark(page, '.station[data-city=nanning]');
    await settle(page);
    expect(page.url()).toContain('/cluster/sugar/?city=nanning');
    expect(await onMap(page, '.station[data-city=nanning]').getAttribute('aria-current')).toBe('true');
    // As Nanning alone, and in that its cluster
    expect((await readLit(page)).stations).toHaveLength(12);
    expect(await page.locator('.drawing:visible .station[data-main]').count()).toBe(5);
    expect(await onMap(page, '.station[data-city=nanning] .eye').isVisible()).toBe(true);
    await clickMark(page, '.station[data-city=hezhou]');
    expect(await pathOf(page)).toBe('/city/hezhou/');
    await clickMark(page, '.station[data-city=hezhou]');
  });

  test('on each of the 33 cells chooses that pair', async () => {
    const cells = page.locator('.cell');
    expect(await cells.count()).toBe(33);
    for (let i = 0; i < 33; i += 4) {
      await cells.nth(i).click();
      const {city, cluster} = await cells
        .nth(i)
        .evaluate((node) => ({...(node as HTMLElement).dataset}) as Record<string, string>);
      await settle(page);
      expect(page.url()).toContain(`/cluster/${cluster}/?city=${city}`);
    }
    await page.locator('.all').click();
  });

  test('on the sea clears', async () => {
    await clickMark(page, '.station[data-city=beihai]');
    const box = (await page.locator('.stage').boundingBox())!;
    await page.mouse.click(box.x + 20, box.y + box.height - 20);
    expect(await pathOf(page)).toBe('/');
  });

  test('changes no position, size or line break of the drawing', async () => {
    const measure = () =>
      page.evaluate(() => {
        const boxes = [
          ...document.querySelectorAll(
            '.stage .station, .stage .label text, .stage .bullet text, .stage .line-name, .stage, .matrix .industry',
          ),
        ];
        return boxes.map((node) => {
          const {x, y, width, height} = node.getBoundingClientRect();
          // A ring that is thinner is a part of a px smaller.
          const whole = node.matches('.station') ? [x + width / 2, y + height / 2] : [x, y, width, height];
          return whole;
        });
      });
    const before = await measure();
    /** The farthest that anything has gone, in px. */
    const far = (after: number[][]) =>
      Math.max(...after.map((box, i) => Math.max(...box.map((value, j) => Math.abs(value - before[i]![j]!)))));
    for (const selector of ['.station[data-city=nanning]', '.station[data-city=wuzhou]', '.line[data-cluster=sugar]']) {
      await clickMark(page, selector);
      expect(far(await measure())).toBeLessThan(0.5);
    }
    await page.locator('.all').click();
  });
});

describe('hover', () => {
  test('previews and leaves no trace', async () => {
    await onMap(page, '.label[data-city=guilin] .city-name text').hover({force: true});
    const shown = await readLit(page, 'data-on');
    expect(shown.stations).toEqual(['guilin', 'liuzhou', 'nanning', 'yulin']);
    expect((await readLit(page)).any).toBe(0);
    await page.mouse.move(5, 5);
    expect((await readLit(page, 'data-on')).any).toBe(0);
    expect(await pathOf(page)).toBe('/');
  });
});

describe('the address', () => {
  test('goes back and forward through choices', async () => {
    const own = await openPage('/', {width: 1360, height: 900});
    await clickMark(own, '.station[data-city=baise]');
    await clickMark(own, '.line[data-cluster=sugar]');
    expect(await pathOf(own)).toBe('/cluster/sugar/');
    await own.goBack();
    await settle(own);
    await expect.poll(() => own.textContent('h1')).toContain('百色');
    await own.goBack();
    await settle(own);
    expect((await readLit(own)).any).toBe(0);
    await own.goForward();
    expect((await readLit(own)).stations).toContain('baise');
    await expectClean(own);
  });

  test.each([
    ['/?city=nanning', '/city/nanning/', '南宁'],
    ['/?cluster=sugar&city=nanning', '/cluster/sugar/?city=nanning', '南宁'],
    ['/?city=hezhou&cluster=sugar', '/cluster/sugar/', '蔗糖'],
    ['/?lang=en&city=nanning&theme=dark', '/en/city/nanning/?theme=dark', 'Nanning'],
    ['/?city=atlantis&lang=xx', '/', '广西'],
    ['/en/cluster/sugar/?city=nanning', '/en/cluster/sugar/?city=nanning', 'Nanning'],
  ])('%s opens %s', async (asked, shown, words) => {
    const own = await openPage(asked, {width: 1360, height: 900});
    await own.waitForURL((url) => url.pathname + url.search === shown, {timeout: 30_000});
    await own.waitForSelector('html[data-map]');
    await expect.poll(() => own.textContent('h1')).toContain(words);
    await expectClean(own);
  });

  test('of a language link follows the view', async () => {
    const own = await openPage('/', {width: 1360, height: 900});
    await clickMark(own, '.station[data-city=baise]');
    await own.locator('.lang[lang=en]').click();
    await own.waitForURL('**/en/city/baise/');
    await expect.poll(() => own.textContent('h1')).toContain('Baise');
  });
});

describe('theme and search', () => {
  test('the button turns the theme and the address keeps it', async () => {
    const own = await openPage('/', {width: 1360, height: 900});
    const paper = () => own.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper()).toBe('rgb(255, 255, 255)');
    await own.locator('.theme').click();
    expect(await paper()).not.toBe('rgb(255, 255, 255)');
    await settle(own);
    expect(own.url()).toContain('theme=dark');
    await own.reload();
    expect(await paper()).not.toBe('rgb(255, 255, 255)');
    await own.locator('.theme').click();
    await settle(own);
    expect(own.url()).not.toContain('theme');
  });

  test('the search chooses by keyboard and by mouse', async () => {
    const own = await openPage('/', {width: 1360, height: 900});
    const box = own.getByRole('combobox');
    await box.fill('nn');
    await box.press('Enter');
    expect(await pathOf(own)).toBe('/city/nanning/');
    await box.fill('zhetang');
    await own.getByRole('option').first().click();
    expect(await pathOf(own)).toBe('/cluster/sugar/');
    await box.fill('zzzz');
    expect(await own.locator('.found').textContent()).toBe('没有找到');
    await expectClean(own);
  });
});
