import {readFileSync} from 'node:fs';
import type {Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {expectClean, onMap, openPage, pathOf, settle, zoomIn} from './page.ts';

/** Keeps the web map of the page, and in every frame that it renders the farthest a station is from its place on it. */
const WATCH = `addEventListener('live', ({detail: map}) => {
  window.map = map;
}, true);`;

const openLive = async (path: string, options = {}) => {
  const page = await openPage(path, {width: 1360, height: 900, initScript: WATCH, ...options});
  await page.waitForSelector('[data-map=live]', {timeout: 30_000});
  return page;
};

/** A station is moved as the ground is: held against what MapLibre does to the province's corners. */
const watchFrames = (page: Page, bounds: readonly number[]) =>
  page.evaluate(([west, south, east, north]) => {
    const {map} = window as unknown as {
      map: {on: (name: string, run: () => void) => void; project: (at: [number, number]) => {x: number; y: number}};
    };
    const state = window as unknown as {farthest: number; rendered: number};
    const svg = [...document.querySelectorAll<SVGSVGElement>('.drawing')].find((drawing) => drawing.checkVisibility())!;
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const corners = () => [map.project([west!, north!]), map.project([east!, south!])] as const;
    const numbers = (text: string) => (text.match(/-?[\d.]+/g) ?? ['0', '0']).map(Number);
    // What a pan has moved the drawing by comes on top.
    const places = () => {
      const [dx, dy] = numbers(svg.style.transform);
      return [...svg.querySelectorAll('.station')].map((station) => {
        const [x, y] = numbers(station.getAttribute('transform')!);
        return [x! * scale + dx!, y! * scale + dy!];
      });
    };
    const [corner, other] = corners();
    const before = places();
    state.farthest = 0;
    state.rendered = 0;
    map.on('render', () => {
      state.rendered += 1;
      const [now, far] = corners();
      const k = (far.x - now.x) / (other.x - corner.x);
      places().forEach(([x, y], i) => {
        const [x0, y0] = before[i]!;
        const wanted = [now.x + k * (x0! - corner.x), now.y + k * (y0! - corner.y)];
        state.farthest = Math.max(state.farthest, Math.hypot(wanted[0]! - x!, wanted[1]! - y!));
      });
    });
  }, bounds);

const readFrames = (page: Page) =>
  page.evaluate(() => ({
    farthest: (window as unknown as {farthest: number}).farthest,
    rendered: (window as unknown as {rendered: number}).rendered,
  }));

const {bbox: bounds} = JSON.parse(readFileSync('public/geo/guangxi.topo.json', 'utf8')) as {bbox: number[]};
const zoomOf = (page: Page) =>
  page.evaluate(() =>
    Number((document.querySelector('.world')!.getAttribute('transform') ?? 'scale(1)').match(/scale\(([\d.]+)/)![1]),
  );

describe('the live map', () => {
  test('paints all regions, and every station stays within half a px of it in each frame of a zoom and a pan', async () => {
    const page = await openLive('/');
    await watchFrames(page, bounds);
    const box = (await page.locator('.stage').boundingBox())!;
    expect(await page.locator('.controls:visible').count()).toBe(0);
    await zoomIn(page);
    await page.locator('.zooms button').first().click();
    await page.waitForTimeout(400);
    await page.mouse.move(box.x + 300, box.y + 300);
    await page.mouse.down();
    for (let i = 0; i < 20; i += 1) await page.mouse.move(box.x + 300 - i * 6, box.y + 300 - i * 4);
    await page.mouse.up();
    await page.waitForTimeout(400);
    const {farthest, rendered} = await readFrames(page);
    expect(rendered).toBeGreaterThan(10);
    expect(farthest).toBeLessThanOrEqual(0.5);
    expect(await zoomOf(page)).toBeGreaterThan(2);
    await page.locator('.zooms button').nth(2).click();
    await expect.poll(() => zoomOf(page)).toBe(1);
    await expect.poll(() => page.locator('.controls:visible').count()).toBe(0);
    await expectClean(page, {except: /GPU stall/});
  });

  test('zooms places alone: lanes, discs, type and the way from a station to its name stay', async () => {
    const page = await openLive('/');
    const read = () =>
      page.evaluate(() => {
        const pick = (selector: string) => [...document.querySelectorAll(`.drawing ${selector}`)];
        const all = (selector: string, name: string) => pick(selector).map((node) => node.getAttribute(name));
        return {
          discs: all('.disc', 'r'),
          rows: all('.row', 'transform'),
          bullets: all('.bullet', 'transform'),
          names: all('.city-name text', 'x'),
          lines: all('.lines', 'stroke-width'),
          count: pick('*:not(.eye, .receded)').length,
        };
      });
    const places = () =>
      page.locator('.drawing:visible .label').evaluateAll((all) => all.map((node) => node.getAttribute('transform')));
    const [before, first] = [await read(), await places()];
    await zoomIn(page, 2);
    expect(await read()).toEqual(before);
    expect(await places()).not.toEqual(first);
    await page.keyboard.press('0');
    await expect.poll(() => zoomOf(page)).toBe(1);
    await expect.poll(places).toEqual(first);
  });

  test('shows the same place after the window has got another size, on another plate', async () => {
    const page = await openLive('/');
    await zoomIn(page, 2);
    // A station that has the focus is brought into view where it stands elsewhere.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const shareOf = () =>
      page.evaluate(() => {
        const stage = document.querySelector('.stage')!.getBoundingClientRect();
        const all = [...document.querySelectorAll('.drawing .station[data-city=nanning] .disc')];
        const {x, y, width, height} = all.find((disc) => disc.checkVisibility())!.getBoundingClientRect();
        return [(x + width / 2 - stage.x) / stage.width, (y + height / 2 - stage.y) / stage.height];
      });
    const seen = () => page.locator('.drawing:visible').getAttribute('class');
    const [plate, before] = [await seen(), await shareOf()];
    await page.setViewportSize({width: 700, height: 900});
    await page.setViewportSize({width: 450, height: 900});
    await expect.poll(seen).not.toBe(plate);
    await page.waitForTimeout(300);
    const after = await shareOf();
    // A station stands elsewhere on another plate, but not far.
    expect(Math.hypot(after[0]! - before[0]!, after[1]! - before[1]!)).toBeLessThan(0.3);
    await onMap(page, '.station[tabindex="0"]').focus();
    await page.keyboard.press('0');
    await expect.poll(() => zoomOf(page)).toBe(1);
  });

  test('keeps the focus where another plate is shown', async () => {
    const page = await openPage('/', {width: 1360, height: 900});
    await page.waitForSelector('.zooms', {state: 'attached'});
    const focused = () =>
      page.evaluate(() => {
        const {activeElement: mark} = document;
        return {city: mark?.getAttribute('data-city'), seen: mark?.matches('.station') && mark.checkVisibility()};
      });
    await onMap(page, '.station[data-city=wuzhou]').focus();
    const seen = () => page.locator('.drawing:visible').getAttribute('class');
    for (const width of [700, 390, 1360]) {
      const plate = await seen();
      await page.setViewportSize({width, height: 900});
      await expect.poll(seen).not.toBe(plate);
      await expect.poll(focused).toEqual({city: 'wuzhou', seen: true});
    }
  });

  test('takes over without moving a station, and is asked for nothing from elsewhere', async () => {
    const page = await openPage('/city/nanning/', {width: 1360, height: 900, initScript: WATCH});
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.disc')].map((node) => node.getBoundingClientRect()).map(({x, y}) => [x, y]),
      );
    const before = await places();
    await page.waitForSelector('[data-map=live]', {timeout: 30_000});
    await page.waitForTimeout(300);
    const after = await places();
    before.forEach(([x, y], i) => {
      expect(Math.hypot(after[i]![0]! - x!, after[i]![1]! - y!)).toBeLessThanOrEqual(0.5);
    });
    await expectClean(page, {except: /GPU stall/});
  });

  test('is asked for nothing by a choice: what is chosen is tinted above it, and borders are drawn above that', async () => {
    const page = await openLive('/');
    await page.waitForTimeout(1000);
    await page.evaluate(() => {
      const {map} = window as unknown as {map: Record<string, unknown>};
      const state = window as unknown as {calls: string[]};
      state.calls = [];
      for (let proto = Object.getPrototypeOf(map); proto !== Object.prototype; proto = Object.getPrototypeOf(proto))
        for (const name of Object.getOwnPropertyNames(proto)) {
          const method = Object.getOwnPropertyDescriptor(proto, name)!.value;
          if (typeof method !== 'function' || name === 'constructor' || Object.hasOwn(map, name)) continue;
          map[name] = (...rest: unknown[]) => {
            state.calls.push(name);
            return method.apply(map, rest);
          };
        }
    });
    const look = () =>
      page.evaluate(() => {
        const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
        return {
          nanning: style('.region[data-city=nanning] path').fill,
          hezhou: style('.region[data-city=hezhou] path').fill,
          borders: style('.borders .inner').stroke,
        };
      });
    const clear = 'rgba(0, 0, 0, 0)';
    expect(await look()).toEqual({nanning: clear, hezhou: clear, borders: 'none'});
    await onMap(page, '.station[data-city=nanning]').click();
    await page.mouse.move(5, 5);
    await page.waitForTimeout(500);
    const chosen = await look();
    expect(chosen.nanning).toBe('rgb(251, 238, 196)');
    expect(chosen.borders).toBe('rgb(220, 214, 200)');
    expect(await page.evaluate('calls')).toEqual([]);
  });

  test('gives way when the context is lost and comes back with it', async () => {
    const page = await openLive('/');
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.live canvas')!;
      const state = window as unknown as {ext: WEBGL_lose_context};
      state.ext = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
      state.ext.loseContext();
    });
    await page.waitForSelector('[data-map=plate]');
    await expect.poll(() => page.textContent('.note')).toBe('此处显示静态底图，选择照常可用。');
    await page.locator('.industry .cluster-link[data-cluster=sugar]').click();
    await expect.poll(() => page.textContent('h1')).toContain('蔗糖');
    await page.evaluate(() => (window as unknown as {ext: WEBGL_lose_context}).ext.restoreContext());
    await page.waitForSelector('[data-map=live]', {timeout: 30_000});
    await expect.poll(() => page.textContent('.note')).toBe('');
  });
});

describe.each([
  ['no WebGL', {webgl: false}],
  ['no worker', {blocked: /worker/}],
  ['no boundary file', {blocked: /topo.*json/}],
  ['no MapLibre', {blocked: /live-/}],
] as const)('with %s', (_, options) => {
  test('the drawing stays, every choice works, one quiet line says so', async () => {
    const page = await openPage('/', {width: 1360, height: 900, ...options});
    await page.waitForFunction(() => document.querySelector('.note')!.textContent !== '', null, {timeout: 40_000});
    expect(await page.getAttribute('html', 'data-map')).toBe('plate');
    await onMap(page, '.label[data-city=nanning] .city-name text').click({force: true});
    await expect.poll(() => page.locator('.drawing:visible .station[data-lit=true]').count()).toBe(12);
    await zoomIn(page);
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(1.5);
    expect(await page.locator('.region').count()).toBe(14);
  }, 90_000);
});

describe('a page scroll', () => {
  test('is not stolen by a wheel, in a frame or on a long page; Ctrl and wheel zoom', async () => {
    const page = await openPage('/', {width: 1000, height: 500});
    await page.waitForSelector('.zooms', {state: 'attached'});
    const box = (await page.locator('.stage').boundingBox())!;
    await page.mouse.move(box.x + 200, box.y + 200);
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    expect(await zoomOf(page)).toBe(1);
    expect(await page.textContent('.hint')).toMatch(/Ctrl|⌘/);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(1);
  });

  test('is not stolen by one finger; two fingers zoom', async () => {
    const page = await openPage('/embed/', {width: 390, height: 600, touch: true});
    await page.waitForSelector('.zooms', {state: 'attached'});
    const client = await page.context().newCDPSession(page);
    const touch = (type: string, points: [number, number][]) =>
      client.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: points.map(([x, y], id) => ({x, y, id})),
      });
    await touch('touchStart', [[200, 300]]);
    for (let y = 300; y > 100; y -= 20) await touch('touchMove', [[200, y]]);
    await touch('touchEnd', []);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(50);
    expect(await zoomOf(page)).toBe(1);
    await page.evaluate(() => scrollTo(0, 0));
    await touch('touchStart', [
      [170, 200],
      [230, 200],
    ]);
    for (let d = 0; d <= 60; d += 10)
      await touch('touchMove', [
        [170 - d, 200],
        [230 + d, 200],
      ]);
    await touch('touchEnd', []);
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(1.5);
  });
});

describe('the keyboard', () => {
  test('goes from city to city, chooses, zooms, pans and leaves', async () => {
    const page = await openPage('/', {width: 1360, height: 900});
    await page.waitForFunction(() => document.querySelector('.both') && document.querySelector('.zooms'));
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.city);
    expect(await page.locator('.drawing:visible .station[tabindex="0"]').count()).toBe(1);
    expect(await page.locator('.drawing:visible a:not([tabindex="-1"])').count()).toBe(1);
    const place = (city?: string) =>
      onMap(page, `.station[data-city=${city}] .disc`).evaluate((disc) => {
        const {x, y, width, height} = disc.getBoundingClientRect();
        return [x + width / 2, y + height / 2] as const;
      });
    await onMap(page, '.station[tabindex="0"]').focus();
    expect(await focused()).toBe('nanning');
    await page.keyboard.press('ArrowLeft');
    const west = await focused();
    expect((await place(west))[0]).toBeLessThan((await place('nanning'))[0]);
    await settle(page);
    expect(await page.locator('.station[data-on=true]').count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowUp');
    const north = await focused();
    expect((await place(north))[1]).toBeLessThan((await place(west))[1]);
    await page.keyboard.press('Enter');
    expect(await pathOf(page)).toBe(`/city/${north}/`);
    await page.keyboard.press('+');
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(1.4);
    expect(await page.locator('.pans').isVisible()).toBe(true);
    await page.keyboard.press('Shift+ArrowRight');
    await page.waitForTimeout(400);
    await page.keyboard.press('0');
    await expect.poll(() => zoomOf(page)).toBe(1);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await settle(page);
    expect(await page.locator('[data-lit=true][data-on=false], [data-lit=false][data-on=true]').count()).toBe(0);
    expect(await pathOf(page)).toBe(`/city/${north}/`);
    await page.keyboard.press('Escape');
    expect(await pathOf(page)).toBe('/');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });
});
