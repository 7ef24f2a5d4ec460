import type {Frame, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type Hosts, serveHosts} from './hosts/serve.ts';
import {closePage, expectClean, openPage, readFaults, siteUrl} from './page.ts';

let hosts: Hosts;
beforeAll(async () => {
  hosts = await serveHosts();
});
afterAll(() => hosts.close());

const open = (name: string, body: string, options = {}) =>
  openPage(hosts.put(`/${name}`, body), {origins: [hosts.url], ...options});
async function live(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('/embed/')), {timeout: 30_000}).toBe(true);
  const frame = page.frames().find((one) => one.url().includes('/embed/'))!;
  await frame.waitForSelector('html[data-map]', {state: 'attached', timeout: 30_000});
  return frame;
}
const embed = (query = '', more = '') =>
  `<iframe src="${siteUrl()}/embed/${query}" width="100%" height="900" ${more}></iframe>`;

describe('options of the query hold before the first paint, without the page’s script', () => {
  test.for([
    ['', '.head .panel .tools .legal .stage', ''],
    ['?title=0', '.panel .tools .legal .stage', '.head'],
    ['?panel=0', '.head .tools .legal .stage', '.panel'],
    ['?plain=1', '.legal .stage', '.head .panel .tools'],
    ['?initialWidth=600&childId=x&parentUrl=https%3A%2F%2Fa.example%2F#amp=1', '.head .panel', ''],
    ['?plain=%3Cb%3E&panel=00000000&theme=none', '.head .panel', ''],
  ])('%s shows %s and not %s', async ([query, there, gone]) => {
    const page = await openPage(`/embed/city/nanning/${query}`, {blocked: /\/assets\//});
    for (const part of there!.split(' ')) expect(await page.locator(part).first().isVisible(), part).toBe(true);
    for (const part of gone!.split(' ').filter(Boolean))
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    await closePage(page);
  });

  test('transparent lets the host’s colour through, in both themes', async () => {
    const page = await open(
      'transparent',
      `<body style="margin:0;background:#0a0">${embed('?transparent=1')}${embed('?transparent=1&theme=dark')}`,
      {height: 1900},
    );
    await live(page);
    const shot = await page.screenshot({clip: {x: 2, y: 2, width: 1, height: 1}});
    const dark = await page.screenshot({clip: {x: 4, y: 920, width: 1, height: 1}});
    expect(shot.equals(await page.screenshot({clip: {x: 799, y: 300, width: 1, height: 1}}))).toBe(true);
    const colour = (png: Buffer) =>
      page.evaluate(
        async (data) => {
          const bitmap = await createImageBitmap(await (await fetch(data)).blob());
          const context = new OffscreenCanvas(1, 1).getContext('2d')!;
          context.drawImage(bitmap, 0, 0);
          return [...context.getImageData(0, 0, 1, 1).data];
        },
        `data:image/png;base64,${png.toString('base64')}`,
      );
    expect(await colour(shot)).toEqual([0, 170, 0, 255]);
    expect(await colour(dark)).toEqual([0, 170, 0, 255]);
    await closePage(page);
  });

  test('lang leads to the page of that language and keeps what the host added', async () => {
    const page = await open('lang', embed('city/nanning/?lang=en&childId=m#?secret=a1B2c3D4e5'));
    await expect.poll(() => page.frames()[1]?.url()).toContain('/en/embed/city/nanning/');
    expect(page.frames()[1]!.url()).toContain('childId=m');
    expect(page.frames()[1]!.url()).toContain('secret=a1B2c3D4e5');
    await closePage(page);
  });
});

test('check=1 says on the frame’s face what the host does', async () => {
  const follow = `<script>addEventListener('message', ({data}) => { if (data.sentinel === 'amp' && data.height) document.querySelector('iframe').style.height = data.height + 'px'; });</script>`;
  const page = await open('check', follow + embed('?check=1'));
  const frame = await live(page);
  await frame.waitForSelector('.check[data-done]', {timeout: 30_000});
  expect(await frame.locator('[data-check="height"]').textContent()).toBe('已跟随：amp');
  expect(await frame.locator('[data-check="origin"]').textContent()).toBe(siteUrl());
  await expectClean(page);
  await closePage(page);

  // What the report itself changes in height must not be taken for a host's answer.
  const writer = `<script>addEventListener('message', ({data, source}) => { for (const height of Object.values(data['datawrapper-height'] ?? {})) for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) frame.style.height = height + 'px'; });</script>`;
  const written = await open('check-datawrapper', writer + embed('?check=1'));
  const told = await live(written);
  await told.waitForSelector('.check[data-done]', {timeout: 30_000});
  expect(await told.locator('[data-check="height"]').textContent()).toBe('已跟随：datawrapper');
  await closePage(written);

  const mute = await open('check-sandbox', embed('?check=1&lang=zh-Hans', 'sandbox="allow-scripts"'));
  const sandboxed = await live(mute);
  await sandboxed.waitForSelector('.check[data-done]', {timeout: 30_000});
  expect(await sandboxed.locator('[data-check="height"]').textContent()).toContain('没有跟随');
  expect(await sandboxed.locator('[data-check="origin"]').textContent()).toContain('沙箱');
  expect(await sandboxed.locator('[data-check="storage"]').textContent()).toBe('不可用');
  await closePage(mute);
});

describe('the worst frames show the picture, and where scripts run the choice works', () => {
  test.for([
    ['sandbox="allow-scripts"', 'sandbox="allow-scripts"', {}],
    ['no WebGL', '', {webgl: false}],
    ['sandboxed and without WebGL', 'sandbox="allow-scripts"', {webgl: false}],
    ['worker blocked', '', {blocked: /worker-/}],
    ['320 px', 'style="width:320px"', {}],
  ] as const)('%s', async ([name, more, options]) => {
    const page = await open(`worst-${name.length}`, embed('', more), options);
    const frame = await live(page);
    expect(await frame.locator('.station:visible').first().isVisible()).toBe(true);
    await frame.locator('.industry .cluster-link').first().click();
    await expect.poll(() => frame.locator('.headline').textContent()).toContain('蔗糖');
    const {exceptions} = await readFaults(page);
    expect(exceptions).toEqual([]);
    await closePage(page);
  });

  test('sandbox="" has the picture and its words, as without script', async () => {
    const page = await open('worst-empty', embed('city/nanning/', 'sandbox=""'));
    const bare = await open('worst-bare', embed('city/nanning/'), {scripts: false});
    // Both are painted when the two pictures are the same.
    await expect
      .poll(async () => (await page.screenshot()).equals(await bare.screenshot()), {timeout: 30_000, interval: 500})
      .toBe(true);
    await closePage(page);
    expect(await bare.frames()[1]!.locator('.station:visible').count()).toBe(14);
    expect(await bare.frames()[1]!.locator('.headline').textContent()).toContain('南宁');
    await closePage(bare);
  });

  test('a page asked for with Origin: null may be read', async () => {
    const answer = await fetch(`${siteUrl()}/embed/`, {headers: {origin: 'null'}});
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });
});

test('ten frames on one page take no WebGL context until a reader zooms', async () => {
  const page = await open('ten', embed().repeat(10), {
    initScript: `{ const get = HTMLCanvasElement.prototype.getContext; window.contexts = 0;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { if (/webgl/.test(kind)) window.contexts += 1; return get.call(this, kind, ...rest); }; }`,
  });
  await live(page);
  await page.waitForTimeout(3000);
  const frames = page.frames().slice(1);
  expect(frames.length).toBe(10);
  const contexts = await Promise.all(frames.map((frame) => frame.evaluate('contexts')));
  expect(contexts).toEqual(Array(10).fill(0));
  await closePage(page);
});

test('the frame links to its page, in a window of its own, and follows the choice', async () => {
  const page = await open('whole', embed('city/nanning/?theme=dark'));
  const frame = await live(page);
  const link = frame.locator('.whole');
  expect(await link.getAttribute('target')).toBe('_blank');
  expect(await link.evaluate((a) => (a as HTMLAnchorElement).pathname)).toBe('/city/nanning/');
  await frame.locator('.all').click();
  await expect.poll(() => link.evaluate((a) => (a as HTMLAnchorElement).pathname)).toBe('/');
  await closePage(page);
});

test('full screen is offered where the host allows it, and nowhere else', async () => {
  const page = await open('full', embed('', 'allowfullscreen'));
  const frame = await live(page);
  await expect.poll(() => frame.locator('.tools .fullscreen').count()).toBe(1);
  await frame.locator('.tools .fullscreen').click();
  await expect.poll(() => frame.evaluate(() => Boolean(document.fullscreenElement))).toBe(true);
  await closePage(page);
  const not = await open('not-full', embed());
  const plain = await live(not);
  await not.waitForTimeout(300);
  expect(await plain.locator('.tools .fullscreen').count()).toBe(0);
  await closePage(not);
});

test('a host’s junk does nothing: no exception, no navigation, no markup', async () => {
  const page = await open('junk', embed());
  const frame = await live(page);
  const before = frame.url();
  await page.evaluate(() => {
    const deep: unknown[] = [];
    let at = deep;
    for (let i = 0; i < 400; i++) at = at[0] = [] as unknown[];
    const junk: unknown[] = [
      null,
      undefined,
      '',
      '{',
      '[iFrameSizer]',
      'pymxPYMx',
      'x'.repeat(1e6),
      deep,
      0,
      NaN,
      true,
      new Map([[1, 2]]),
      new Date(),
      JSON.parse('{"__proto__": {"source": "cluster-map"}, "constructor": 1}'),
      {source: 'cluster-map'},
      {source: 'cluster-map', version: 1, type: 'set-view', city: {}, cluster: ['sugar'], theme: '<b>'},
      {source: 'cluster-map', version: 2, type: 'set-view', city: 'nanning'},
      {source: 'cluster-map', version: 1, type: 'set-view', city: '"><img src=x onerror=alert(1)>'},
      {source: 'cluster-map', version: 1, type: 'set-view', city: '__proto__', cluster: 'constructor'},
      {message: 'ready', secret: {}},
      {message: 'link', value: 'javascript:alert(1)'},
      'pymxPYMxmap-1xPYMxnavigateToxPYMxjavascript:alert(1)',
    ];
    const frame = document.querySelector('iframe')!;
    for (let i = 0; i < 20; i++) for (const one of junk) frame.contentWindow!.postMessage(one, '*');
  });
  await page.waitForTimeout(500);
  expect(frame.url()).toBe(before);
  expect(await frame.locator('.headline').textContent()).toContain('广西12个');
  expect(await frame.locator('img').count()).toBe(0);
  await expectClean(page);

  // A window that is not the parent is not heard.
  await frame.evaluate(() =>
    window.postMessage({source: 'cluster-map', version: 1, type: 'set-view', city: 'nanning'}, '*'),
  );
  await page.waitForTimeout(200);
  expect(await frame.locator('.headline').textContent()).toContain('广西12个');
  await page.evaluate(() =>
    document
      .querySelector('iframe')!
      .contentWindow!.postMessage({source: 'cluster-map', version: 1, type: 'set-view', city: 'nanning'}, '*'),
  );
  await expect.poll(() => frame.locator('.headline').textContent()).toContain('南宁');
  await closePage(page);
});
