import type {Download, Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {SURFACE} from '../../src/draw/palette.ts';
import {expectClean, openPage, siteUrl} from './page.ts';

/** The button of the page that opens the menu. */
const OPENER = '.download';

async function openMenu(path: string, options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  const page = await openPage(path, {width: 1000, height: 800, ...options});
  await page.locator(OPENER).focus();
  await page.keyboard.press('Enter');
  await page.locator('dialog.downloads[open]').waitFor();
  return page;
}

async function take(page: Page, label: string): Promise<{name: string; bytes: Buffer}> {
  const waited = page.waitForEvent('download');
  await page.locator('dialog button', {hasText: label}).click();
  const file: Download = await waited;
  const parts: Buffer[] = [];
  for await (const part of await file.createReadStream()) parts.push(part as Buffer);
  return {name: file.suggestedFilename(), bytes: Buffer.concat(parts)};
}

describe('the download menu', () => {
  test('opens and closes by keyboard, keeps the focus within, and gives it back', async () => {
    const page = await openMenu('/city/nanning/');
    const dialog = page.locator('dialog.downloads');
    expect(await dialog.getAttribute('aria-labelledby')).toBe('downloads-title');
    expect(await dialog.textContent()).toContain('南宁入选6个集群');
    for (let i = 0; i < 5; i++) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('dialog') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    expect(await page.evaluate((opener) => document.activeElement!.matches(opener), OPENER)).toBe(true);
    await expectClean(page);
  });

  test('gives the view as SVG that stands alone', async () => {
    const page = await openMenu('/city/nanning/');
    const {name, bytes} = await take(page, 'SVG（');
    expect(name).toBe('guangxi-city-nanning.svg');
    const text = bytes.toString();
    expect(text).toMatch(/^<\?xml version="1.0"/);
    expect(text).toContain('南宁入选6个集群，与11座城市产业相连');
    expect(text).toContain('示意图，界线不作划界依据');
    expect(text).not.toMatch(/class=|\sstyle=|href|var\(/);
    await expectClean(page);
  });

  test.each(['/', '/cluster/sugar/', '/en/city/nanning/'])('draws %s as the file that stands ready', async (path) => {
    const page = await openMenu(path);
    const {name, bytes} = await take(page, path.startsWith('/en/') ? 'SVG (' : 'SVG（');
    const ready = name.replace('guangxi-', `/files/${path.startsWith('/en/') ? 'en' : 'zh-Hans'}/`);
    expect(bytes.toString()).toBe(await (await fetch(siteUrl() + ready)).text());
  });

  test('gives PNGs at 1×, 2× and 4×', async () => {
    const page = await openMenu('/cluster/sugar/');
    const widths: number[] = [];
    for (const scale of [1, 2, 4]) widths.push((await take(page, `PNG ${scale}×`)).bytes.readUInt32BE(16));
    expect(widths).toEqual([1040, 2080, 4160]);
    await expectClean(page);
  });

  test('gives a column in mm, in one ink', async () => {
    const page = await openMenu('/');
    await page.fill('dialog input[type=number]', '90');
    await page.check('dialog input[value=one]');
    const {name, bytes} = await take(page, '下载印刷用 SVG');
    expect(name).toBe('guangxi-default-90mm-grey.svg');
    expect(bytes.toString()).toContain(' width="90mm"');
    await expect.poll(() => page.textContent('.downloads-status')).toContain(name);
    expect(bytes.toString()).not.toMatch(/#(?!([0-9a-f]{2})\1\1)[0-9a-f]{6}/);
  });

  test('of a pair are named and filled as the pair', async () => {
    const page = await openMenu('/en/cluster/sugar/?city=guigang');
    expect((await take(page, 'SVG (')).name).toBe('guangxi-cluster-sugar-guigang.svg');
    const {name, bytes} = await take(page, 'JSON');
    expect(name).toBe('guangxi-cluster-sugar-guigang.json');
    const {view, headline, clusters} = JSON.parse(bytes.toString());
    expect(view).toEqual({city: 'guigang', cluster: 'sugar', lang: 'en'});
    expect(headline).toBe(await page.textContent('h1'));
    expect(clusters[0].cities).toHaveLength(5);
  });

  test('draws in the theme that is shown', async () => {
    const page = await openMenu('/', {theme: 'dark'});
    expect((await take(page, 'SVG（')).bytes.toString()).toContain(SURFACE.dark.land);
  });

  test('says why a picture fails, and offers the SVG that stands ready', async () => {
    const page = await openMenu('/city/nanning/', {
      initScript: 'HTMLCanvasElement.prototype.toBlob = (answer) => answer(null);',
    });
    await page.locator('dialog button', {hasText: 'PNG 4×'}).click();
    const status = page.locator('.downloads-status');
    await status.locator('a').waitFor();
    expect(await status.textContent()).toMatch(/未能生成 guangxi-city-nanning@4x\.png：图片太大/);
    expect(await status.locator('a').getAttribute('href')).toBe(`${siteUrl()}/files/zh-Hans/city-nanning.svg`);
  });

  test('says so when the width is none', async () => {
    const page = await openMenu('/');
    await page.fill('dialog input[type=number]', '5');
    await page.locator('dialog button', {hasText: '下载印刷用 SVG'}).click();
    await expect.poll(() => page.textContent('.downloads-status')).toContain('栏宽须在 70 到 400 毫米之间');
  });

  test('links data that is there', async () => {
    const page = await openMenu('/en/cluster/sugar/');
    const links = await page
      .locator('dialog a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.map((href) => href.replace(siteUrl(), ''))).toEqual([
      '/files/en/cluster-sugar.csv',
      '/files/en/cluster-sugar.json',
      '/files/guangxi.geojson',
    ]);
    for (const href of links) expect((await fetch(href)).status).toBe(200);
  });

  test('in a frame only links, each to a window of its own', async () => {
    const page = await openMenu('/embed/city/nanning/');
    const links = await page
      .locator('dialog a')
      .evaluateAll((all) =>
        all.map((link) => ({href: (link as HTMLAnchorElement).href, target: (link as HTMLAnchorElement).target})),
      );
    expect(links.map(({target}) => target)).toEqual(links.map(() => '_blank'));
    expect(links[0]!.href).toBe(`${siteUrl()}/city/nanning/`);
    expect(links.map(({href}) => href)).toContain(`${siteUrl()}/files/zh-Hans/city-nanning.png`);
    expect(await page.locator('dialog button').count()).toBe(2);
  });

  test('copies the citation, and the map for WeChat as rich text and as source', async () => {
    const page = await openMenu('/', {context: {permissions: ['clipboard-read', 'clipboard-write']}});
    await page.locator('dialog button', {hasText: /^复制$/}).click();
    await expect.poll(() => page.textContent('.downloads-status')).toBe('已复制');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^广西壮族自治区工业和信息化厅《/);
    await page.locator('dialog button', {hasText: '复制到公众号'}).click();
    const source = await (await fetch(`${siteUrl()}/files/zh-Hans/wechat.svg`)).text();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(source);
    const kinds = await page.evaluate(async () => (await navigator.clipboard.read())[0]!.types);
    expect([...kinds].sort()).toEqual(['text/html', 'text/plain']);
  });

  test('fits a phone', async () => {
    const page = await openMenu('/', {width: 320, height: 600});
    const wide = await page.evaluate(() => {
      const dialog = document.querySelector('dialog')!;
      return dialog.scrollWidth - dialog.clientWidth;
    });
    expect(wide).toBeLessThanOrEqual(0);
  });
});
