import type {Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {expectClean, onMap, openPage} from './page.ts';

const openReady = async (path: string, options: Parameters<typeof openPage>[1] = {}) => {
  const page = await openPage(path, {width: 1360, height: 900, ...options});
  await page.waitForFunction(() => document.querySelector('.both'));
  return page;
};

/** All cases with FULL=1, else the first few. */
const some = <Case>(count: number, cases: Case[]): Case[] => (process.env.FULL === '1' ? cases : cases.slice(0, count));

/** Presses Tab from the top until the focus has gone round; each stop with what marks it. */
const walk = async (page: Page, most = 80) => {
  const stops: {name: string; mark: string; inView: boolean; part: number}[] = [];
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const node = document.activeElement as HTMLElement;
      if (node === document.body) return null;
      // A hidden box is marked at its label, a station at its disc.
      const marked = node.matches('.open') ? node.parentElement!.querySelector('.opener')! : node;
      const {outlineStyle, outlineWidth} = getComputedStyle(marked);
      const disc = node.querySelector('.disc');
      const ring =
        outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
          ? 'outline'
          : disc && getComputedStyle(disc).strokeWidth === '4px'
            ? 'disc'
            : '';
      const {x, y, width, height} = marked.getBoundingClientRect();
      return {
        name: [node.classList[0], node.dataset.city, node.dataset.cluster, node.lang].filter(Boolean).join(' '),
        mark: ring,
        inView: width > 1 && height > 1 && x >= -1 && y >= -1 && x + width <= innerWidth + 1 && y < innerHeight,
        part: ['.skip', '.head', '.map', '.panel', '.foot'].findIndex((part) => node.closest(part)),
      };
    });
    if (!stop) return {stops, round: true};
    stops.push(stop);
  }
  return {stops, round: false};
};

describe('the focus', () => {
  test.each(
    some<[string, number]>(2, [
      ['/city/nanning/', 1360],
      ['/embed/cluster/sugar/', 320],
      ['/', 1360],
      ['/', 320],
      ['/embed/', 640],
      ['/en/embed/city/nanning/', 1360],
    ]),
  )('goes through %s at %i px without a trap, is seen at every stop, and follows the page', async (path, width) => {
    const page = await openReady(path, {width});
    await page.waitForSelector('.zooms', {state: 'attached'});
    const {stops, round} = await walk(page);
    expect(round).toBe(true);
    expect(stops.filter(({mark, inView}) => !mark || !inView)).toEqual([]);
    expect(stops.filter(({name}) => name.startsWith('station'))).toHaveLength(1);
    expect(stops.filter(({part}, i) => i > 0 && part < stops[i - 1]!.part)).toEqual([]);
    await expectClean(page);
  });

  test('without script is seen at every city', async () => {
    const page = await openPage('/', {width: 1360, height: 900, blocked: /\.js$/});
    const {stops, round} = await walk(page, 120);
    expect(round).toBe(true);
    expect(stops.filter(({name}) => name.startsWith('city-name'))).toHaveLength(14);
    expect(stops.filter(({mark}) => !mark)).toEqual([]);
  });

  test('skips to the list', async () => {
    const page = await openReady('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('list');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.matches('.find input'))).toBe(true);
  });
});

/** What is under a finger's size: buttons, chips and rows 44 px, the matrix's own 24. */
const readSmall = (page: Page) =>
  page.evaluate(() => {
    const table = document.querySelector('.matrix[role=grid]');
    return [...document.querySelectorAll<HTMLElement>('a, button, input, label.opener')]
      .filter((node) => !node.closest('.stage svg, .hidden, .skip') && node.getClientRects().length > 0)
      .filter((node) => !node.matches('.hidden'))
      .flatMap((node) => {
        const {width, height} = node.getBoundingClientRect();
        const least = table?.contains(node) ? 24 : 44;
        return width < least - 0.1 || height < least - 0.1
          ? [`${node.className} ${node.textContent} ${width} × ${height}`]
          : [];
      });
  });

describe('targets', () => {
  test.each(
    some<[string, number]>(3, [
      ['/', 1360],
      ['/cluster/sugar/', 390],
      ['/embed/city/nanning/', 640],
      ['/city/nanning/', 320],
      ['/en/', 320],
      ['/embed/', 320],
      ['/en/embed/', 640],
    ]),
  )('of %s at %i px are 44 px, in the matrix 24 px', async (path, width) => {
    const page = await openReady(path, {width});
    expect(await readSmall(page)).toEqual([]);
    if (await page.locator('.opener').isVisible()) {
      await page.locator('.opener').click();
      await page.waitForFunction(() => document.querySelector('.matrix[role=grid]'));
      expect(await readSmall(page)).toEqual([]);
    }
  });

  test.each([1360, 320])(
    'of a station at %i px are its nearest-city cell within 22 px, and its name and region choose it too',
    async (width) => {
      const page = await openReady('/', {width, height: 1000});
      await page.waitForSelector('.target', {state: 'attached'});
      const wrong = await page.evaluate(() => {
        const plate = [...document.querySelectorAll('.drawing')].find((drawing) => drawing.checkVisibility())!;
        const stations = [...plate.querySelectorAll<SVGAElement>('.station')].map((node) => {
          const {x, y, width, height} = node.querySelector('.disc')!.getBoundingClientRect();
          return {city: node.dataset.city!, at: [x + width / 2, y + height / 2] as [number, number]};
        });
        const wrong: string[] = [];
        for (const {city, at} of stations) {
          for (let angle = 0; angle < 360; angle += 15) {
            for (const r of [0, 4, 9, 14, 19]) {
              const x = at[0] + r * Math.cos((angle * Math.PI) / 180);
              const y = at[1] + r * Math.sin((angle * Math.PI) / 180);
              const far = (other: (typeof stations)[number]) => Math.hypot(x - other.at[0], y - other.at[1]);
              const nearest = stations.reduce((best, other) => (far(other) < far(best) ? other : best));
              const second = Math.min(...stations.filter((other) => other.city !== city).map(far));
              // Coordinates are rounded when they are drawn.
              if (nearest.city !== city || second - far(nearest) < 1) continue;
              const hit = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-city], button');
              // Names, numbers and buttons that stand there are nearer still.
              if (!hit || hit.matches('.label, .bullet, button') || hit.dataset.city === city) continue;
              wrong.push(`${city} at ${r} px, ${angle}°: ${hit.classList[0]} ${hit.dataset.city}`);
            }
          }
          const name = plate.querySelector(`.label[data-city=${city}] .city-name text`)!.getBoundingClientRect();
          const named = document.elementFromPoint(name.x + name.width / 2, name.y + name.height / 2);
          if (named?.closest<HTMLElement>('[data-city]')?.dataset.city !== city) wrong.push(`name of ${city}`);
        }
        return wrong;
      });
      expect(wrong).toEqual([]);
    },
  );
});

/** What a reader would lose: a sideways scroll, text that is cut, or text that lies on other text. */
const readLoss = (page: Page) =>
  page.evaluate(() => {
    const lost: string[] = [];
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) lost.push(`scrolls sideways by ${wide} px`);
    const texts: {text: string; box: DOMRect}[] = [];
    for (const node of document.querySelectorAll<HTMLElement>('.sheet *')) {
      if (node.closest('.hidden, .caption, .stage, .chips')) continue;
      if (node.getClientRects().length === 0) continue;
      const {overflowX, overflowY, display} = getComputedStyle(node);
      const cut =
        (overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1) ||
        (overflowY !== 'visible' && node.scrollHeight > node.clientHeight + 1);
      if (cut && display !== 'inline') lost.push(`cut: ${node.className} ${node.textContent}`);
      if (node.children.length > 0 || !node.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        texts.push({text: node.textContent, box});
        if (box.right > innerWidth + 1 || box.left < -1) lost.push(`outside: ${node.textContent}`);
      }
    }
    const stage = document.querySelector('.stage')!.getBoundingClientRect();
    texts.forEach(({text, box}, i) => {
      for (const other of texts.slice(i + 1)) {
        const w = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const h = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (other.text !== text && w > 2 && h > 6) lost.push(`${text} lies on ${other.text}`);
      }
      if (box.bottom > stage.top + 6 && box.top < stage.bottom - 6 && box.left < stage.right && box.right > stage.left)
        lost.push(`${text} lies on the map`);
    });
    return lost;
  });

/** WCAG 2.2, 1.4.12. */
const SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

describe('nothing is lost', () => {
  test.each(
    some<[string, number]>(4, [
      ['/city/nanning/', 1360],
      ['/', 320],
      ['/en/city/nanning/', 320],
      ['/en/embed/', 640],
      ['/', 1360],
      ['/en/city/nanning/', 1360],
      ['/en/cluster/chemical-materials/', 390],
      ['/embed/', 320],
      ['/en/embed/city/nanning/', 320],
    ]),
  )('of %s at %i px with the text spacing of 1.4.12', async (path, width) => {
    const page = await openReady(path, {width});
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, SPACING);
    expect(await readLoss(page)).toEqual([]);
  });

  test.each(
    some<[string, number, number, number]>(2, [
      ['/en/city/nanning/', 680, 450, 2],
      ['/', 320, 256, 4],
      ['/en/embed/city/nanning/', 320, 256, 4],
    ]),
  )('of %s at %i px, as a browser zooms it', async (path, width, height, deviceScaleFactor) => {
    const page = await openReady(path, {width, height, deviceScaleFactor});
    expect(await readLoss(page)).toEqual([]);
    await onMap(page, '.station[tabindex="0"]').focus();
    expect(
      await onMap(page, '.station[tabindex="0"] .disc').evaluate((node) => {
        const {top, bottom} = node.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);
  });
});
