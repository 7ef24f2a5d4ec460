import type {Frame, Page} from 'playwright-core';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {type Hosts, serveHosts} from './hosts/serve.ts';
import {closePage, expectClean, openPage, siteUrl} from './page.ts';

let hosts: Hosts;
beforeAll(async () => {
  hosts = await serveHosts();
});
afterAll(() => hosts.close());

const script = () => `<script src="${siteUrl()}/embed.js"></script>`;
const open = (name: string, body: string, options = {}) =>
  openPage(hosts.put(`/${name}`, body), {origins: [hosts.url], ...options});

async function live(page: Page, at = 0): Promise<Frame> {
  const frames = () => page.frames().filter((frame) => frame.url().includes('/embed/'));
  await expect.poll(() => frames().length, {timeout: 30_000}).toBeGreaterThan(at);
  const frame = frames()[at]!;
  await frame.waitForSelector('html[data-map]', {state: 'attached', timeout: 30_000});
  return frame;
}
/** A click without the mouse: a frame below may still be where it was before the page scrolled. */
const click = (page: Page, selector: string) =>
  page.locator(selector).evaluate((link) => (link as HTMLElement).click());
const chosen = (frame: Frame) => frame.locator('.headline').textContent();

test('the element becomes a frame with a title, and shows its content until the frame speaks', async () => {
  const body = `<cluster-map city="nanning" lang="en"><a href="${siteUrl()}/en/city/nanning/">Nanning</a></cluster-map>`;
  const page = await open('element', body + script());
  const frame = await live(page);
  expect(new URL(frame.url()).pathname).toBe('/en/embed/city/nanning/');
  await expect.poll(() => page.locator('cluster-map a').isVisible()).toBe(false);
  const element = await frame.frameElement();
  expect(await element.getAttribute('title')).toContain('Nanning');
  expect(await element.getAttribute('loading')).toBe('lazy');
  await expectClean(page);
  await closePage(page);

  const without = await open('element-no-script', body + script(), {scripts: false});
  expect(await without.locator('cluster-map a').isVisible()).toBe(true);
  await closePage(without);
});

test('an unknown id is no choice, a hidden element stays hidden, and a link finds the frame by its name', async () => {
  const body = `<cluster-map id="odd" city="Nanning" name="odd"></cluster-map><cluster-map id="none" hidden></cluster-map>
    <a id="link" target="odd" href="${siteUrl()}/embed/city/liuzhou/">柳州</a>`;
  const page = await open('element-odd', body + script());
  const frame = await live(page);
  expect(new URL(frame.url()).pathname).toBe('/embed/');
  expect(await page.locator('#none').isVisible()).toBe(false);
  expect(await page.locator('#odd').evaluate((element) => getComputedStyle(element).display)).toBe('block');
  await click(page, '#link');
  await expect.poll(() => page.frames().some((one) => one.url().endsWith('/embed/city/liuzhou/'))).toBe(true);
  expect(page.context().pages()).toHaveLength(1);
  await expectClean(page);
  await closePage(page);
});

test('attributes set later change the view in place; a change of language loads another page', async () => {
  const page = await open('attributes', `<cluster-map id="map" city="nanning"></cluster-map>${script()}`);
  const frame = await live(page);
  await frame.evaluate(() => Object.assign(window, {mark: 1}));
  await page.evaluate(() => {
    const map = document.getElementById('map')!;
    map.removeAttribute('city');
    map.setAttribute('cluster', 'sugar');
  });
  await expect.poll(() => chosen(frame)).toContain('蔗糖');
  await page.evaluate(() => document.getElementById('map')!.setAttribute('theme', 'dark'));
  await expect.poll(() => frame.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  expect(await frame.evaluate('mark')).toBe(1);
  await page.evaluate(() => document.getElementById('map')!.setAttribute('city', 'no-such-city'));
  await page.waitForTimeout(200);
  expect(await chosen(frame)).toContain('蔗糖');
  await page.evaluate(() => document.getElementById('map')!.setAttribute('lang', 'en'));
  await expect.poll(() => chosen(frame)).toContain('Sugar');
  await expectClean(page);
  await closePage(page);
});

test('a view event tells what the reader chose, and not what the host set', async () => {
  const page = await open(
    'event',
    `<cluster-map id="map"></cluster-map>${script()}<script>const seen = []; addEventListener('view', ({detail, target}) => seen.push([target.id, detail.city ?? '', detail.cluster ?? '', detail.headline]));</script>`,
  );
  const frame = await live(page);
  await page.evaluate(() => document.getElementById('map')!.setAttribute('city', 'guilin'));
  await expect.poll(() => chosen(frame)).toContain('桂林');
  await frame.locator('.all').click();
  await frame.locator('.industry .cluster-link').first().click();
  await expect.poll(() => page.evaluate('seen.length')).toBe(2);
  const [cleared, sugar] = (await page.evaluate('seen')) as string[][];
  expect(cleared!.slice(0, 3)).toEqual(['map', '', '']);
  expect(sugar!.slice(0, 3)).toEqual(['map', '', 'sugar']);
  expect(sugar![3]).toContain('蔗糖');
  await closePage(page);
});

test('loading the script twice does no harm', async () => {
  const page = await open(
    'twice',
    `${script()}<cluster-map id="map"></cluster-map>${script()}<a data-cluster-map="#map" data-city="nanning" href="${siteUrl()}/city/nanning/">南宁</a>`,
  );
  const frame = await live(page);
  await click(page, 'a');
  await expect.poll(() => chosen(frame)).toContain('南宁');
  expect(page.frames().length).toBe(2);
  await expectClean(page);
  await closePage(page);
});

test('of twenty elements only those near the screen load', async () => {
  const one = '<p>段落</p><cluster-map height="900"></cluster-map>';
  const page = await open('twenty', one.repeat(20) + script(), {width: 700, height: 700});
  await live(page);
  await page.waitForTimeout(800);
  const loaded = page.frames().filter((frame) => frame.url().includes('/embed/')).length;
  expect(loaded).toBeGreaterThan(0);
  expect(loaded).toBeLessThan(8);
  await closePage(page);
});

test('links in the article change the view in place, and without script lead to it', async () => {
  const site = siteUrl();
  const body = `<p><a id="a" data-cluster-map="#map" data-city="nanning" href="${site}/city/nanning/">南宁</a>
    <a id="b" data-cluster-map="#map" data-cluster="sugar" data-city="nanning" href="${site}/cluster/sugar/?city=nanning">蔗糖</a>
    <a id="c" data-cluster-map="#plain" data-city="guilin" href="${site}/city/guilin/">桂林</a>
    <a id="d" href="${site}/embed/city/hezhou/" target="named">贺州</a>
    <a id="e" data-cluster-map="#none" data-city="guilin" href="#left-alone">无</a></p>
    <cluster-map id="map"></cluster-map><iframe id="plain" name="named" src="${site}/embed/" width="600" height="700"></iframe>`;
  const page = await open('links', body + script());
  await live(page, 1);
  const own = page.frames().filter((frame) => frame.url().includes('/embed/'));
  const names = await Promise.all(own.map(async (frame) => (await frame.frameElement()).getAttribute('id')));
  const [map, plain] = [own[names.indexOf(null)]!, own[names.indexOf('plain')]!];
  await click(page, '#a');
  await expect.poll(() => chosen(map)).toContain('南宁入选');
  await click(page, '#b');
  await expect.poll(() => chosen(map)).toContain('南宁：蔗糖');
  await click(page, '#c');
  await expect.poll(() => chosen(plain)).toContain('桂林');
  await click(page, '#d');
  await expect.poll(() => chosen(plain).catch(() => '')).toContain('贺州');
  await click(page, '#e');
  expect(page.url()).toContain('#left-alone');
  await closePage(page);

  const bare = await open('links-bare', body, {scripts: false});
  await bare.click('#a');
  expect(bare.url()).toBe(`${site}/city/nanning/`);
  await closePage(bare);
});
