import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {describe, expect, test} from 'vitest';
import {read} from '../site/dist.ts';
import {closePage, expectClean, onMap, openPage, siteUrl, zoomIn} from './page.ts';

/** 1.6 Mbit/s and 150 ms. */
const BAD_LINE = {offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8};

describe('with scripts off', () => {
  test('a reader goes from the map to Nanning to Sugar and back by clicking on the map', async () => {
    const page = await openPage('/', {width: 1360, height: 900, scripts: false});
    const visible = (selector: string) => page.locator(`.drawing:visible ${selector}`).first();
    await visible('.station[data-city=nanning]').click();
    expect(new URL(page.url()).pathname).toBe('/city/nanning/');
    expect(await page.textContent('h1')).toBe('南宁入选6个集群，与11座城市产业相连');
    await visible('.bullet[data-cluster=sugar][data-city=nanning]').click();
    expect(new URL(page.url()).pathname).toBe('/cluster/sugar/');
    const land = await page.locator('.region[data-city=hezhou] path').evaluate((path) => {
      const box = path.getBoundingClientRect();
      for (let y = box.top; y < box.bottom; y += 4)
        for (let x = box.left; x < box.right; x += 4) if (document.elementFromPoint(x, y) === path) return {x, y};
      return null;
    });
    await page.mouse.click(land!.x, land!.y);
    await page.waitForURL('**/city/hezhou/');
    expect(new URL(page.url()).pathname).toBe('/city/hezhou/');
    await page.locator('.all').click();
    expect(new URL(page.url()).pathname).toBe('/');
    await page.locator('.lang[lang=en]').click();
    expect(await page.textContent('h1')).toContain('Guangxi');
    await expectClean(page);
  });

  test.each(process.env.FULL === '1' ? [320, 390, 480, 640, 800, 1100, 1360, 1920] : [320, 480, 1360])(
    'one plate is shown at %i px, scaled by 0.85 to 1.2, and nothing scrolls sideways',
    async (width) => {
      for (const path of ['/', '/en/embed/city/nanning/']) {
        const page = await openPage(path, {width, height: 800, scripts: false});
        const shown = await page
          .locator('.drawing:visible')
          .evaluateAll((nodes) =>
            nodes.map((node) => node.getBoundingClientRect().width / (node as SVGSVGElement).viewBox.baseVal.width),
          );
        expect(shown).toHaveLength(1);
        expect(shown[0]).toBeGreaterThanOrEqual(0.845);
        expect(shown[0]).toBeLessThanOrEqual(1.205);
        expect(
          await page.evaluate('document.documentElement.scrollWidth - innerWidth').catch(() => 0),
        ).toBeLessThanOrEqual(0);
      }
    },
  );

  test('the theme of the system is used', async () => {
    const page = await openPage('/', {scripts: false, theme: 'dark'});
    expect(await page.locator('body').evaluate((node) => getComputedStyle(node).backgroundColor)).toBe(
      'rgb(20, 22, 26)',
    );
    expect(
      await page
        .locator('.region path')
        .first()
        .evaluate((node) => getComputedStyle(node).fill),
    ).toBe('rgb(34, 38, 44)');
  });

  test('an address without a view gives the 404 page with the map', async () => {
    const page = await openPage('/city/atlantis/', {scripts: false, width: 800});
    expect(await page.textContent('.lost')).toContain('No such page');
    expect(await page.locator('.region').count()).toBe(14);
  });
});

describe('with scripts', () => {
  test('the drawing of the page is adopted node by node, and nothing shifts, also where the page comes in pieces', {
    timeout: 90_000,
  }, async () => {
    for (const [path, width, slow] of [
      ['/city/nanning/', 390, false],
      ['/city/nanning/', 640, true],
      ['/city/nanning/', 1360, true],
      ['/en/', 1360, true],
      ['/en/embed/', 640, true],
    ] as const) {
      const page = await openPage('/404-warm/', {
        width,
        height: 900,
        initScript: `
          addEventListener('readystatechange', () => {
            if (document.readyState !== 'interactive') return;
            const pick = (s) => [...document.querySelectorAll(s)];
            window.before = {regions: pick('.region'), marks: pick('.drawing, .station, .label, .line, .bullet, .line-name'), rows: pick('.row, .cell')};
          }, true);
          window.shifts = [];
          new PerformanceObserver((list) => {
            for (const {value, sources} of list.getEntries())
              window.shifts.push([value, ...sources.map(({node}) => (node?.parentElement ?? node)?.outerHTML?.slice(0, 80))]);
          }).observe({type: 'layout-shift', buffered: true});`,
      });
      if (slow) {
        const client = await page.context().newCDPSession(page);
        await client.send('Network.enable');
        await client.send('Network.emulateNetworkConditions', BAD_LINE);
        await client.send('Emulation.setCPUThrottlingRate', {rate: 6});
      }
      await page.goto(siteUrl() + path);
      await page.waitForSelector('html[data-map]');
      await page.waitForTimeout(1500);
      const kept = await page.evaluate(() => {
        const {before} = window as unknown as {before: Record<'regions' | 'rows' | 'marks', Element[]>};
        const same = (nodes: Element[], now: Iterable<Element>) => {
          const all = new Set(now);
          return nodes.every((node) => all.has(node)) && all.size === nodes.length;
        };
        return {
          marks: same(
            before.marks,
            document.querySelectorAll('.drawing, .station, .label, .line, .bullet, .line-name'),
          ),
          regions: same(before.regions, document.querySelectorAll('.region')),
          rows: same(before.rows, document.querySelectorAll('.row, .cell')),
          shifts: (window as unknown as {shifts: unknown[]}).shifts,
        };
      });
      expect(kept, `${path} at ${width} px`).toEqual({marks: true, regions: true, rows: true, shifts: []});
    }
  });

  test('a page that comes in pieces, cut anywhere, moves nothing', {timeout: 120_000}, async () => {
    const body = {html: '', cuts: [] as number[]};
    const server = createServer(async (request, response) => {
      if (!request.url!.endsWith('/')) return response.writeHead(404).end();
      response.writeHead(200, {'content-type': 'text/html; charset=utf-8'});
      let from = 0;
      for (const cut of body.cuts) {
        response.write(body.html.slice(from, cut));
        from = cut;
        // Long enough for what has come to be painted
        await new Promise((done) => setTimeout(done, 120));
      }
      return response.end(body.html.slice(from));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    for (const [path, width] of [
      ['city/nanning/', 1360],
      ['zh-Hant/cluster/sugar/', 390],
      ['en/embed/', 640],
      ['en/', 1360],
    ] as const) {
      body.html = read(`${path}index.html`);
      const {html} = body;
      const past = (mark: string) => html.indexOf(mark) + mark.length;
      const spread = (from: number, count: number) =>
        Array.from({length: count}, (_, i) => Math.round(from + ((html.length - from) * (i + 0.5)) / count));
      const heads = [...html.matchAll(/<b class="count">/g)].filter((_, i) => i % 4 === 3).map(({index}) => index);
      body.cuts = [...spread(past('<main'), 10), ...heads, ...spread(past('</table>'), 5)].sort((a, b) => a - b);
      const page = await openPage('/404-warm/', {
        width,
        height: 900,
        origins: [url.slice(0, -1)],
        initScript: `
          window.shifts = [];
          new PerformanceObserver((list) => {
            for (const {value, sources} of list.getEntries())
              window.shifts.push([value, ...sources.map(({node}) => (node?.parentElement ?? node)?.outerHTML?.slice(0, 80))]);
          }).observe({type: 'layout-shift', buffered: true});`,
      });
      await page.goto(url + path);
      await page.waitForTimeout(200);
      expect(await page.locator('.foot').isVisible()).toBe(true);
      expect(await page.evaluate('shifts'), `${path} at ${width} px`).toEqual([]);
      await closePage(page);
    }
    server.close();
  });

  test('on a slow line the picture is there before the first script has arrived', async () => {
    const page = await openPage('/404-warm/', {scripts: true, width: 390, height: 800});
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', BAD_LINE);
    // A paint may be late because the machine is busy: the best of a few loads is the line's.
    const load = async () => {
      await page.goto(`${siteUrl()}/city/nanning/?${performance.now()}`);
      return page.evaluate(() => {
        const script = performance.getEntriesByType('resource').filter(({name}) => name.endsWith('.js'));
        return {
          paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
          script: Math.min(...(script as PerformanceResourceTiming[]).map(({responseEnd}) => responseEnd)),
        };
      });
    };
    let times = await load();
    for (let i = 0; i < 5 && times.paint >= times.script; i += 1) {
      await client.send('Network.clearBrowserCache');
      times = await load();
    }
    console.info(`first paint ${Math.round(times.paint)} ms, first script ${Math.round(times.script)} ms`);
    expect(times.paint).toBeLessThan(times.script);
  });

  test('nothing is stored and no cookie set', async () => {
    const page = await openPage('/', {width: 1360, height: 900});
    await page.waitForSelector('[data-map=live]', {timeout: 30_000});
    await page.locator('.theme').click();
    await onMap(page, '.label[data-city=nanning] .city-name text').click({force: true});
    const stored = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookie: document.cookie,
      caches: (await caches.keys()).length,
      databases: (await indexedDB.databases()).length,
    }));
    expect(stored).toEqual({local: 0, session: 0, cookie: '', caches: 0, databases: 0});
    expect(await page.context().cookies()).toEqual([]);
    await expectClean(page);
  });

  test('an embed brings MapLibre only on the first zoom, and Save-Data not before either', {
    timeout: 60_000,
  }, async () => {
    const asked = async (path: string, initScript = '') => {
      const page = await openPage(path, {width: 640, height: 700, initScript});
      const files: string[] = [];
      page.on('request', (request) => files.push(request.url()));
      await page.waitForTimeout(2000);
      const before = files.some((file) => /live-|topo/.test(file));
      await page.locator('.stage').hover({position: {x: 4, y: 200}});
      await page.waitForSelector('.zooms', {state: 'attached'});
      await zoomIn(page);
      await page.waitForSelector('[data-map=live]', {timeout: 30_000});
      return before;
    };
    expect(await asked('/embed/')).toBe(false);
    expect(await asked('/', 'Object.defineProperty(navigator, "connection", {value: {saveData: true}})')).toBe(false);
  });
});
