import type {Page} from 'playwright-core';
import {beforeAll, describe, expect, test} from 'vitest';
import {nextLink} from '../../src/app/grid.ts';
import {atlas} from '../model/facts.ts';
import {expectClean, onMap, openPage, settle} from './page.ts';

const openReady = async (path: string, options: Parameters<typeof openPage>[1] = {}) => {
  const page = await openPage(path, {width: 1360, height: 900, ...options});
  await page.waitForFunction(() => document.querySelector('.both') && document.querySelector('.zooms'));
  return page;
};

/** What has the focus, in short. */
const readFocus = (page: Page) =>
  page.evaluate(() => {
    const {classList, dataset} = document.activeElement as HTMLElement;
    return [classList[0], dataset.cluster, dataset.city].filter(Boolean).join(' ');
  });

/** The accessibility tree as lines of role and name, without what is ignored. */
const readTree = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  const {nodes} = (await session.send('Accessibility.getFullAXTree')) as {
    nodes: {
      nodeId: string;
      parentId?: string;
      ignored: boolean;
      role?: {value: string};
      name?: {value: string};
      description?: {value: string};
    }[];
  };
  return nodes
    .filter(({ignored}) => !ignored)
    .map(({role, name, description}) => ({
      role: role?.value ?? '',
      name: name?.value ?? '',
      description: description?.value ?? '',
    }));
};

describe('the matrix by keyboard', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openReady('/');
  });
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    return readFocus(page);
  };

  test('is one tab stop whose arrows lead over headings and members, Home and End to the ends', async () => {
    expect(await page.locator('.matrix a:not([tabindex="-1"])').count()).toBe(1);
    await page.locator('.matrix a[tabindex="0"]').focus();
    expect(await readFocus(page)).toBe('city-link nanning');
    expect(await press('ArrowUp')).toBe('city-link nanning');
    expect(await press('ArrowRight')).toBe('city-link liuzhou');
    expect(await press('ArrowDown')).toBe('cell sugar liuzhou');
    expect(await press('ArrowDown')).toBe('cell smart-vehicles liuzhou');
    expect(await press('ArrowLeft')).toBe('cell smart-vehicles nanning');
    expect(await press('ArrowLeft')).toBe('cluster-link smart-vehicles');
    expect(await press('ArrowLeft')).toBe('cluster-link smart-vehicles');
    expect(await press('End')).toBe('cell smart-vehicles liuzhou');
    expect(await press('Home')).toBe('cluster-link smart-vehicles');
    expect(await press('Control+End')).toBe('cell e-bikes guigang');
    await expect.poll(() => page.locator('.drawing:visible .station[data-main]').count()).toBe(1);
    expect(await press('Control+Home')).toBe('city-link nanning');
    expect(await page.locator('.matrix a:not([tabindex="-1"])').count()).toBe(1);
  });

  test('reaches all 33 members and 26 headings by arrows alone, and the way back is there', () => {
    const columns = atlas.cities.map(({id}) => id);
    const places = [
      [null, ...columns],
      ...atlas.clusters.map(({id, cities}) => [
        id,
        ...columns.map((city) => (cities.includes(city) ? `${id} ${city}` : null)),
      ]),
    ];
    const reached = new Set<string>();
    const queue = [nextLink(places, [0, 1], 'Home', true)!];
    for (const name of queue) {
      if (reached.has(name)) continue;
      reached.add(name);
      const row = places.findIndex((line) => line.includes(name));
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        const to = nextLink(places, [row, places[row]!.indexOf(name)], key, false);
        if (to) queue.push(to);
      }
    }
    expect(reached.size).toBe(33 + 26);
    expect(nextLink(places, [0, 1], 'PageDown', false)).toBe(undefined);
    expect(nextLink(places, [0, 1], 'ArrowRight', true)).toBe(undefined);
  });

  test('chooses with Enter and with Space, keeps the focus, and lets it go', async () => {
    await press('Control+Home', 'ArrowDown');
    expect(await press('Enter')).toBe('cell sugar nanning');
    await settle(page);
    expect(page.url()).toContain('/cluster/sugar/?city=nanning');
    expect(await press('ArrowLeft', ' ')).toBe('cluster-link sugar');
    await settle(page);
    expect(new URL(page.url()).search).toBe('');
    await press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.matches('input[type=search]'))).toBe(true);
    await page.keyboard.press('Tab');
    expect(await readFocus(page)).toBe('cluster-link sugar');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.matrix') === null)).toBe(true);
    await expectClean(page);
  });

  test('leaves no ring round what is clicked on the map', async () => {
    const own = await openPage('/', {width: 1360, height: 900});
    await own.waitForSelector('.find input');
    await onMap(own, '.station[data-city=guilin]').click();
    const ring = () => own.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    await expect.poll(ring).toBe('none');
    await expectClean(own);
  });

  test('goes with the choice: its tab stop is what was chosen elsewhere', async () => {
    await onMap(page, '.station[data-city=baise]').dispatchEvent('click', {button: 0});
    await page.locator('.matrix').evaluate(() => (document.activeElement as HTMLElement).blur());
    await onMap(page, '.station[data-city=hechi]').dispatchEvent('click', {button: 0});
    await settle(page);
    expect(await page.locator('.matrix a[tabindex="0"]').getAttribute('data-city')).toBe('hechi');
  });

  test('is a row of single stops where it is chips, and a grid again when it is opened', async () => {
    const narrow = await openReady('/', {width: 360});
    expect(await narrow.locator('.matrix').getAttribute('role')).toBe(null);
    expect(await narrow.locator('.cluster-link:not([tabindex])').count()).toBe(12);
    await narrow.locator('.open').focus();
    await narrow.keyboard.press(' ');
    await narrow.waitForFunction(() => document.querySelector('.matrix')?.getAttribute('role') === 'grid');
    expect(await narrow.locator('.matrix a:not([tabindex="-1"])').count()).toBe(1);
  });
});

describe('by ear', () => {
  test('figure, stations, lines, grid and its headings have names; the canvas is out of the way', async () => {
    const page = await openReady('/');
    await page.waitForSelector('[data-map=live]', {timeout: 30_000});
    const tree = await readTree(page);
    const names = (role: string) => tree.filter((node) => node.role === role).map(({name}) => name);
    const figure = tree.find(({role}) => role === 'figure')!;
    expect(figure.name).toBe('广西12个先进制造业集群，把哪些城市连在一起');
    expect(figure.description).toContain('连线图');
    const links = names('link');
    expect(links).toContain('崇左：3个集群');
    expect(links).toContain('蔗糖产业集群：崇左、来宾、南宁、柳州、贵港');
    expect(links).not.toContain('');
    expect(names('grid')).toEqual(['集群与城市对照表']);
    expect(names('columnheader')).toHaveLength(15);
    expect(names('rowheader')).toHaveLength(12);
    expect(names('row')).toHaveLength(13);
    expect(names('gridcell')).toHaveLength(12 * 14);
    expect(names('Canvas')).toEqual([]);
    // Each city and each line once in the drawing.
    expect(links.filter((name) => /：\d个集群$/.test(name))).toHaveLength(14);
    expect(links.filter((name) => /产业集群：/.test(name))).toHaveLength(9);
    await expectClean(page);
  });

  test('without script the matrix is a table with headings, and each city of the map is a link once', async () => {
    const page = await openPage('/', {width: 1360, scripts: false});
    const tree = await readTree(page);
    const names = (role: string) => tree.filter((node) => node.role === role).map(({name}) => name);
    expect(names('table')).toEqual(['集群与城市对照表']);
    expect(names('columnheader')).toHaveLength(15);
    expect(names('rowheader')).toHaveLength(12);
    expect(names('link')).not.toContain('');
  });

  test('a choice is spoken, and with a city chosen a second one says what both share', async () => {
    const page = await openReady('/');
    const status = page.locator('[role=status].status');
    await onMap(page, '.label[data-city=nanning] .city-name text').click({force: true});
    expect(await status.textContent()).toMatch(/^南宁入选6个集群/);
    await onMap(page, '.label[data-city=chongzuo] .city-name text').hover({force: true});
    const shared = '南宁与崇左同在3个集群：蔗糖、化工新材料、稀有金属';
    expect(await page.locator('.both').textContent()).toBe(shared);
    await expect.poll(() => status.textContent()).toBe(shared);
    await page.keyboard.press('Escape');
    expect(await page.locator('.both').isVisible()).toBe(false);
    await page.mouse.move(5, 5);
    await page.locator('.column .city-link[data-city=hezhou]').focus();
    await expect.poll(() => status.textContent()).toBe('南宁与贺州没有共同的集群');
    await expectClean(page);
  });
});

describe('without colour', () => {
  test.each(['/', '/embed/city/nanning/'])('%s takes the system’s colours when they are forced', async (path) => {
    const page = await openReady(path, {forcedColors: true, reducedMotion: true});
    const colours = await page.evaluate(() => {
      const colour = (selector: string, key: 'fill' | 'stroke') =>
        getComputedStyle(document.querySelector(selector)!)[key];
      return {
        line: colour('.line:not([data-on=false]) path', 'stroke'),
        bullet: colour('.bullet:not([data-on=false]) rect', 'fill'),
        digit: colour('.bullet:not([data-on=false]) text', 'fill'),
        land: colour('.fills', 'fill'),
      };
    });
    expect(colours.line).toBe(colours.bullet);
    expect(colours.digit).toBe(colours.land);
    expect(colours.line).not.toBe(colours.land);
  });

  test('every line is named by the numbers at its stations', async () => {
    const page = await openReady('/');
    const numbers = await page.evaluate(() =>
      [...document.querySelectorAll<SVGElement>('.drawing .bullet')].map(({dataset, textContent}) => [
        dataset.city!,
        dataset.cluster!,
        Number(textContent),
      ]),
    );
    const told = new Set(numbers.map(([city, cluster, no]) => `${city} ${cluster} ${no}`));
    const wanted = atlas.clusters.flatMap(({id, no, cities}) => cities.map((city) => `${city} ${id} ${no}`));
    expect([...told].sort()).toEqual(wanted.sort());
    expect(numbers).toHaveLength(wanted.length * (await page.locator('.drawing').count()));
  });
});

describe('movement', () => {
  test('is none when the reader wants none', async () => {
    const page = await openReady('/', {reducedMotion: true});
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((node) => {
          const {transitionProperty, transitionDuration, animationName} = getComputedStyle(node);
          return (transitionProperty !== 'none' && transitionDuration !== '0s') || animationName !== 'none';
        })
        .map((node) => node.getAttribute('class')),
    );
    expect(moving).toEqual([]);
  });
});
