import type {Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {expectClean, openPage, pathOf, settle} from './page.ts';

/** Keeps the web map of the page, and in every frame that it renders the farthest a station is from its place on it. */
const WATCH = `addEventListener('live', ({detail: map}) => {
  window.map = map;
  window.farthest = 0;
  window.frames_ = 0;
}, true);`;

const openLive = async (path: string, options = {}) => {
  const page = await openPage(path, {width: 1360, height: 900, initScript: WATCH, ...options});
  await page.waitForSelector('[data-map=live]', {timeout: 30_000});
  return page;
};

const watchFrames = (page: Page, seats: Record<string, [number, number]>) =>
  page.evaluate((places) => {
    const {map} = window as unknown as {
      map: {on: (name: string, run: () => void) => void; project: (at: [number, number]) => {x: number; y: number}};
    };
    const state = window as unknown as {farthest: number; rendered: number};
    state.farthest = 0;
    state.rendered = 0;
    map.on('render', () => {
      state.rendered += 1;
      for (const [city, at] of Object.entries(places)) {
        const {x, y} = map.project(at);
        const drawn = document
          .querySelector(`.station[data-city=${city}]`)!
          .getAttribute('transform')!
          .match(/-?[\d.]+/g)!
          .map(Number);
        state.farthest = Math.max(state.farthest, Math.hypot(drawn[0]! - x, drawn[1]! - y));
      }
    });
  }, seats);

const readFrames = (page: Page) =>
  page.evaluate(() => ({
    farthest: (window as unknown as {farthest: number}).farthest,
    rendered: (window as unknown as {rendered: number}).rendered,
  }));

const {atlas} = await import('../model/facts.ts');
const seats = Object.fromEntries(atlas.cities.map(({id, seat}) => [id, seat]));
const zoomOf = (page: Page) =>
  page.evaluate(() =>
    Number((document.querySelector('.world')!.getAttribute('transform') ?? 'scale(1)').match(/scale\(([\d.]+)/)![1]),
  );

describe('the live map', () => {
  test('paints all regions, and every station stays within half a px of it in each frame of a zoom and a pan', async () => {
    const page = await openLive('/');
    await watchFrames(page, seats);
    const box = (await page.locator('.stage').boundingBox())!;
    await page.locator('.zooms button').first().click();
    await page.waitForTimeout(400);
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
    await expectClean(page, {except: /GPU stall/});
  });

  test('takes over without moving a station, and is asked for nothing from elsewhere', async () => {
    const page = await openPage('/city/nanning/', {width: 1360, height: 900, initScript: WATCH});
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.station')]
          .map((node) => node.getBoundingClientRect())
          .map(({x, y, width}) => [x + width / 2, y]),
      );
    await page.waitForSelector('.drawing.alone');
    const before = await places();
    await page.waitForSelector('[data-map=live]', {timeout: 30_000});
    await page.waitForTimeout(300);
    const after = await places();
    before.forEach(([x, y], i) => {
      expect(Math.hypot(after[i]![0]! - x!, after[i]![1]! - y!)).toBeLessThanOrEqual(0.5);
    });
    await expectClean(page, {except: /GPU stall/});
  });

  test('shows what the drawing shows: choice and preview by feature state', async () => {
    const page = await openLive('/city/nanning/');
    const fill = (city: string) =>
      page.evaluate(
        (id) =>
          (window as unknown as {map: {getFeatureState: (f: object) => {fill: string}}}).map.getFeatureState({
            source: 'regions',
            id,
          }).fill,
        city,
      );
    const chosen = await fill('nanning');
    expect(await fill('liuzhou')).not.toBe(await fill('hezhou'));
    await page.locator('.all').click();
    await expect.poll(() => fill('nanning')).not.toBe(chosen);
    expect(await fill('nanning')).toBe(await fill('hezhou'));
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
    await page.locator('.label[data-city=nanning]').click();
    await expect.poll(() => page.locator('.station[data-lit=true]').count()).toBe(12);
    await page.locator('.zooms button').first().click();
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(1.5);
    expect(await page.locator('.region').count()).toBe(14);
  }, 90_000);
});

describe('a page scroll', () => {
  test('is not stolen by a wheel, in a frame or on a long page; Ctrl and wheel zoom', async () => {
    const page = await openPage('/', {width: 1000, height: 500});
    await page.waitForSelector('.zooms');
    const box = (await page.locator('.stage').boundingBox())!;
    await page.mouse.move(box.x + 200, box.y + 200);
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(50);
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
    await page.waitForSelector('.zooms');
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.city);
    expect(await page.locator('.stage .station[tabindex="0"]').count()).toBe(1);
    expect(await page.locator('.stage a:not([tabindex="-1"])').count()).toBe(1);
    await page.locator('.station[tabindex="0"]').focus();
    expect(await focused()).toBe('nanning');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('chongzuo');
    await settle(page);
    expect(await page.locator('.station[data-on=true]').count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('baise');
    await page.keyboard.press('Enter');
    expect(await pathOf(page)).toBe('/city/baise/');
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
    expect(await pathOf(page)).toBe('/city/baise/');
    await page.keyboard.press('Escape');
    expect(await pathOf(page)).toBe('/');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });
});
