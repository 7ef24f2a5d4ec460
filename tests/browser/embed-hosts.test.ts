import type {Frame, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {listHosts} from './hosts/pages.ts';
import {type Hosts, serveHosts} from './hosts/serve.ts';
import {closePage, expectClean, openPage, siteUrl} from './page.ts';

let hosts: Hosts;
beforeAll(async () => {
  hosts = await serveHosts();
});
afterAll(() => hosts.close());

/** The frame of the map on a host page, once its script runs. */
async function frameOf(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('/embed/')), {timeout: 30_000}).toBe(true);
  const frame = page.frames().find((one) => one.url().includes('/embed/'))!;
  await frame.waitForSelector('html[data-map]', {state: 'attached', timeout: 30_000});
  return frame;
}

/** The height of the frame's content and that of the frame. CSS px. */
async function heights(frame: Frame): Promise<{content: number; frame: number}> {
  const content = await frame.evaluate(() => document.querySelector('.sheet')!.getBoundingClientRect().height);
  const box = await (await frame.frameElement()).evaluate((element) => (element as HTMLIFrameElement).clientHeight);
  return {content: Math.ceil(content), frame: box};
}

async function expectFits(frame: Frame): Promise<number> {
  await expect
    .poll(
      async () => {
        const {content, frame: height} = await heights(frame);
        return Math.abs(content - height) <= 1 ? 'fits' : `content ${content}, frame ${height}`;
      },
      {timeout: 30_000},
    )
    .toBe('fits');
  return (await heights(frame)).frame;
}

/** Left to the full run: a second way into a script that is tried anyway. */
const LONG = process.env.FULL === '1' ? [] : ['datawrapper-old-id', 'pym-auto', 'frames-late'];
const NAMES = Object.keys(listHosts('http://localhost')).filter((name) => !LONG.includes(name));

describe('each host gives the frame the height of its content, before and after a choice, wide and narrow', () => {
  test.for(NAMES)('%s', async (name) => {
    const url = hosts.put(`/${name}`, listHosts(siteUrl())[name]!);
    const page = await openPage(url, {width: 700, origins: [hosts.url]});
    const frame = await frameOf(page);
    const wide = await expectFits(frame);
    await frame.locator('.all').click();
    const chosen = await expectFits(frame);
    expect(chosen).not.toBe(wide);
    await page.setViewportSize({width: 340, height: 700});
    await expectFits(frame);
    expect(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(1);
    await expectClean(page, {except: /allow-scripts and allow-same-origin|favicon/});
    await closePage(page);
  });
});

test('a message of height is an integer from 100, told once for each change, in the order of the contract', async () => {
  const url = hosts.put(
    '/listen',
    `<script>const said = []; addEventListener('message', ({data}) => said.push(data));</script><iframe src="${siteUrl()}/embed/?childId=map-1&initialWidth=600#?secret=a1B2c3D4e5" width="100%" height="600"></iframe>`,
  );
  const page = await openPage(url, {origins: [hosts.url]});
  const frame = await frameOf(page);
  await page.waitForTimeout(600);
  const said = (await page.evaluate('said')) as unknown[];
  expect(said.every((message) => message !== null && message !== undefined)).toBe(true);
  const {content} = await heights(frame);
  const first = said.findIndex((message) => JSON.stringify(message).includes('datawrapper-height'));
  const id = `${new URL(siteUrl()).host}/embed/`;
  const href = `${siteUrl()}/embed/?childId=map-1&initialWidth=600#?secret=a1B2c3D4e5`;
  const height = (said[first] as Record<string, Record<string, number>>)['datawrapper-height']![id]!;
  expect(said.slice(first, first + 7)).toEqual([
    {'datawrapper-height': {[id]: height}},
    {sentinel: 'amp', type: 'embed-size', height},
    `pymxPYMxmap-1xPYMxheightxPYMx${height}`,
    JSON.stringify({src: href, context: 'iframe.resize', height}),
    {message: 'height', value: height, secret: 'a1B2c3D4e5'},
    JSON.stringify({type: 'set-height', value: height, id}),
    {source: 'cluster-map', version: 1, type: 'height', height},
  ]);
  const told = said.filter(
    (message): message is {height: number} => (message as {type?: string}).type === 'embed-size',
  );
  expect(told.every(({height: px}) => Number.isInteger(px) && px >= 100)).toBe(true);
  expect(new Set(told.map(({height: px}) => px)).size).toBe(told.length);
  expect(told.at(-1)!.height).toBe(content);
  await closePage(page);
});

test('a frame that is hidden at load tells its height when it is shown', async () => {
  const url = hosts.put('/hidden', `<div id="tab" style="display:none">${listHosts(siteUrl()).datawrapper}</div>`);
  const page = await openPage(url, {origins: [hosts.url]});
  const frame = await frameOf(page);
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    document.getElementById('tab')!.style.display = 'block';
  });
  await expectFits(frame);
  await closePage(page);
});

test('a host that makes the frame taller than asked does not make it grow without end', async () => {
  const url = hosts.put(
    '/loop',
    `<iframe src="${siteUrl()}/embed/" width="100%" height="300"></iframe><script>let count = 0; addEventListener('message', ({data}) => {
      if (!data || data.sentinel !== 'amp' || !data.height) return;
      count += 1; const frame = document.querySelector('iframe');
      frame.style.height = data.height + 40 + 'px'; frame.style.width = 600 + (count % 2) * 30 + 'px';
    });</script>`,
  );
  const page = await openPage(url, {origins: [hosts.url]});
  await frameOf(page);
  await page.waitForTimeout(2500);
  // Each width that the host sets is told once, in a frame of its own.
  expect(await page.evaluate('count')).toBeLessThan(150);
  expect(await page.evaluate(() => document.querySelector('iframe')!.clientHeight)).toBeLessThan(2500);
  await closePage(page);
});

test('a host with a strict policy shows frame, element and height', async () => {
  const site = siteUrl();
  const url = hosts.put(
    '/strict',
    `<cluster-map city="nanning"></cluster-map><script src="${site}/embed.js"></script>`,
    {'content-security-policy': `default-src 'none'; script-src ${site}; frame-src ${site}`},
  );
  const page = await openPage(url, {origins: [hosts.url]});
  await expectFits(await frameOf(page));
  await closePage(page);
});

test('a host whose policy allows no frame keeps the fallback in sight', async () => {
  const site = siteUrl();
  const url = hosts.put(
    '/no-frame',
    `<cluster-map city="nanning"><a id="fallback" href="${site}/city/nanning/">map</a></cluster-map><script src="${site}/embed.js"></script>`,
    {'content-security-policy': `default-src 'none'; script-src ${site}`},
  );
  const page = await openPage(url, {origins: [hosts.url]});
  await page.waitForTimeout(500);
  await page.click('#fallback', {trial: true});
  await closePage(page);
});
