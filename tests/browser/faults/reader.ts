/** What a reader does on the page and in an article, and what of it does not work. */
import type {Frame, Locator, Page} from 'playwright-core';
import {emphasise} from '../../../src/model/emphasis.ts';
import {tellView} from '../../../src/model/story.ts';
import {formatPath, type View} from '../../../src/model/view.ts';
import {DOWNLOAD} from '../../../src/model/words/download.ts';
import {words} from '../../../src/model/words/zh-Hans.ts';
import {atlas} from '../../model/facts.ts';

const text = DOWNLOAD['zh-Hans'];

/** ms that anything may take, a slow file among it. */
const PATIENCE = 30_000;
/** ms after which a dialog, a frame or a search box whose file is not slow does not come any more. */
const SOON = 5_000;

/** A reader in front of a page, or of the map's frame in an article. */
export interface Reader {
  page: Page;
  /** Where the map is. */
  frame: Frame;
  /** Lets others act meanwhile. */
  rest: <T>(wait: () => Promise<T>) => Promise<T>;
  /** ms by which a file is late. */
  late: number;
}

/** What did not work, and what the reader was told about it. */
export interface Outcome {
  undone: Thing[];
  told: string[];
}

/** What may not work, and the sentence that then stands there. Of what a reader never saw there is nothing to say. */
export const SENTENCES = {
  'live map': words.staticMap,
  share: words.notLoaded,
  download: words.notLoaded,
  PNG: `${text.failed({file: 'guangxi-default@1x.png', reason: text.notLoaded})} ${text.insteadSvg}`,
  'PNG, drawn wrongly': `${text.failed({file: 'guangxi-default@1x.png', reason: text.notDrawn})} ${text.insteadSvg}`,
  WeChat: text.failed({file: text.wechat, reason: text.notLoaded}),
  // A build leaves out what is too long for an article: what is not there is not offered.
  'WeChat, not offered': '',
  zoom: '',
  search: '',
  'arrow keys': '',
  preview: '',
  'print style': '',
  frame: '',
  height: '',
  'host hears': '',
  report: '',
} as const;
export type Thing = keyof typeof SENTENCES;

/** Places the reader comes to. `home` is the page itself; the others are pages of a host on the same line. */
export const ARTICLE = '/article/';
export const EDITOR = '/editor/';
export const PAGES = {
  [ARTICLE]: `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>稿件</title>
    <style>body {width: 640px; margin: 0 auto}</style><p>正文。</p>
    <script>const heard = []; addEventListener('view', ({detail}) => heard.push(detail.city ?? ''));</script>
    <cluster-map height="900"><a href="/"><img src="/share/zh-Hans/default.png" alt="广西产业集群地图" width="600" height="315"></a></cluster-map>
    <script async src="/embed.js"></script>`,
  [EDITOR]: `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>后台</title>
    <iframe src="/embed/?check=1" width="640" height="900"></iframe>`,
};

/** Waits for something that may never come. */
async function comes(wait: Promise<unknown>): Promise<boolean> {
  return wait.then(
    () => true,
    () => false,
  );
}

/** Whether the map's script has come to life. */
export const isAlive = (frame: Frame) => frame.evaluate(() => document.documentElement.dataset.map !== undefined);

/**
 * Chooses by pointer, and waits until headline, address and lit cities are those of the choice.
 * @returns by what it went: a script, or a link to another page; or what is wrong
 */
export async function choose(
  {page, frame}: Reader,
  selector: string,
  choice: Pick<View, 'city' | 'cluster'>,
): Promise<'script' | 'link' | {wrong: string}> {
  const view: View = {...choice, lang: 'zh-Hans', theme: 'auto'};
  const expected = {
    headline: tellView(atlas, words, view).headline,
    lit: [...(emphasise(atlas, view)?.cities ?? [])].sort(),
    path: formatPath(view, frame === page.mainFrame() ? 'page' : 'embed'),
  };
  try {
    await frame.evaluate(() => Object.assign(window, {same: true}));
    await frame.locator(selector).first().click({timeout: SOON});
    await frame.waitForFunction(({headline}) => document.querySelector('h1')?.textContent === headline, expected, {
      timeout: SOON,
    });
    const found = await frame.evaluate(() => ({
      headline: document.querySelector('h1')!.textContent,
      lit: [
        ...new Set(
          [...document.querySelectorAll<SVGElement>('.drawing .station[data-lit=true]')].map(
            ({dataset}) => dataset.city!,
          ),
        ),
      ].sort(),
      path: location.pathname.slice(1),
      same: 'same' in window,
    }));
    const {same, ...shown} = found;
    if (JSON.stringify(shown) !== JSON.stringify(expected)) return {wrong: `shows ${JSON.stringify(shown)}`};
    return same ? 'script' : 'link';
  } catch (error) {
    return {wrong: `${selector}: ${(error as Error).message.split('\n')[0]}`};
  }
}

/** A city in the map, all, an industry of the list, all. @returns by what it went, each way once; or what is wrong */
export async function chooseAll(reader: Reader): Promise<string> {
  const ways = new Set<string>();
  const choices: [selector: string, choice: Pick<View, 'city' | 'cluster'>][] = [
    ['.drawing:visible .label[data-city=nanning] text', {city: 'nanning'}],
    ['.all', {}],
    ['.industry .cluster-link[data-cluster=sugar]:visible', {cluster: 'sugar'}],
    ['.all', {}],
  ];
  for (const [selector, choice] of choices) {
    const way = await choose(reader, selector, choice);
    if (typeof way === 'object') return way.wrong;
    ways.add(way);
  }
  return [...ways].join(', ');
}

/** Sentences beside the map and beside the buttons. */
export const readNotes = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() =>
    [...document.querySelectorAll('.note, .tools [role=alert]')]
      .map((node) => node.textContent!.trim())
      .filter((line) => line !== ''),
  );

const readAlerts = (frame: Frame): Promise<string[]> => frame.locator('.tools [role=alert]').allTextContents();

/** @throws when a sentence still stands there that says that nothing came */
async function isSilent(frame: Frame): Promise<void> {
  const alerts = await readAlerts(frame);
  if (alerts.length > 0) throw new Error(`what came is still said to be missing: ${alerts.join(' · ')}`);
}

/** Buttons that can be seen. Where no script runs none does anything. */
export const countButtons = (frame: Frame) => frame.locator('button:visible').count();

/** Searches, and goes from city to city by arrow keys. */
export async function read({page, frame, rest, late}: Reader): Promise<Outcome> {
  const undone: Thing[] = [];
  const station = frame.locator('.drawing:visible .station[tabindex="0"]').first();
  // Where one comes by keyboard; it brings what has not come yet.
  await station.focus();
  const input = frame.locator('.find input');
  if (await comes(input.waitFor({timeout: late + SOON}))) {
    await input.fill('南宁');
    await input.press('Enter');
    const found = frame.waitForFunction(() => location.pathname === '/city/nanning/', null, {timeout: SOON});
    if (!(await comes(found))) undone.push('search');
    else await frame.locator('.all').click();
  } else undone.push('search');

  await station.focus();
  const from = await frame.evaluate(() => document.activeElement?.getAttribute('data-city'));
  // A key that came before its script does nothing; the reader presses again.
  const moves = async () => {
    await page.keyboard.press('ArrowUp');
    const moved = frame.waitForFunction(
      (city) =>
        document.activeElement?.matches('.station') && document.activeElement.getAttribute('data-city') !== city,
      from,
      {timeout: 500},
    );
    return comes(moved);
  };
  const by = Date.now() + late + SOON / 2;
  let moved = await moves();
  while (!moved && Date.now() < by) moved = await rest(moves);
  if (!moved) undone.push('arrow keys');
  await frame.evaluate(() => (document.activeElement as HTMLElement).blur());
  return {undone, told: []};
}

/** Zooms in and back, and waits for the live map or for what is said in its place. */
export async function zoom({page, frame, rest, late}: Reader): Promise<Outcome> {
  await frame.locator('.stage').hover({position: {x: 4, y: 200}});
  const buttons = frame.locator('.zooms button');
  const reaches = async (least: number, most: number) => {
    const there = ([least, most]: number[]) => {
      const transform = document.querySelector('.world')!.getAttribute('transform') ?? '';
      const scale = Number(transform.match(/scale\(([\d.]+)/)?.[1]);
      return scale >= least! && scale <= most!;
    };
    return comes(frame.waitForFunction(there, [least, most], {timeout: SOON}));
  };
  // Who cannot zoom does not miss the map that serves them. The buttons are seen once the map is zoomed in.
  const ready = () => comes(buttons.first().waitFor({state: 'attached', timeout: late + SOON}));
  if (!(await rest(ready))) return {undone: ['zoom'], told: []};

  const undone: Thing[] = [];
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  if (!(await reaches(1.3, 1.5))) undone.push('zoom');
  const answered = frame.waitForFunction(
    () => document.documentElement.dataset.map === 'live' || document.querySelector('.note')!.textContent !== '',
    null,
    {timeout: PATIENCE},
  );
  await rest(() => comes(answered));
  if ((await frame.getAttribute('html', 'data-map')) !== 'live') undone.push('live map');
  await buttons.nth(2).click();
  if (!(await reaches(0.999, 1.001))) undone.push('zoom');
  return {undone, told: []};
}

/** Opens the share dialog with the frame in it. */
export async function share({page, frame, rest, late}: Reader): Promise<Outcome> {
  await frame.locator('.share-button').click();
  const dialog = frame.locator('dialog.share[open]');
  await rest(() => comes(answered(frame, 'dialog.share[open]', late)));
  if ((await dialog.count()) === 0) return {undone: ['share'], told: await readAlerts(frame)};
  await isSilent(frame);
  const spoke = frame.waitForFunction(
    () => document.querySelector<HTMLElement>('dialog iframe')!.style.height !== '720px',
    null,
    {timeout: late + SOON},
  );
  const undone: Thing[] = (await rest(() => comes(spoke))) ? [] : ['preview'];
  await page.keyboard.press('Escape');
  return {undone, told: []};
}

/** Opens the menu of downloads, saves a PNG, and waits for the map for WeChat. */
export async function download({page, frame, rest, late}: Reader): Promise<Outcome> {
  await frame.locator('.tools .download').click();
  const dialog = frame.locator('dialog.downloads[open]');
  await rest(() => comes(answered(frame, 'dialog.downloads[open]', late)));
  if ((await dialog.count()) === 0) return {undone: ['download'], told: await readAlerts(frame)};
  await isSilent(frame);
  const undone: Thing[] = [];
  const told: string[] = [];
  const status = dialog.locator('.downloads-status');
  const copy = dialog.locator(`button:text-is("${text.wechatCopy}")`);
  const ended = async (done: () => Promise<boolean>) => {
    const by = Date.now() + PATIENCE;
    await rest(async () => {
      while (Date.now() < by && !(await done())) await page.waitForTimeout(100);
    });
  };
  const say = async (thing: Thing) => {
    undone.push(thing);
    told.push((await status.textContent())!.trim());
  };
  const offered = async () => (await copy.count()) > 0;
  await ended(async () => !(await offered()) || (await copy.isEnabled()) || (await status.textContent()) !== '');
  if (!(await offered())) undone.push('WeChat, not offered');
  else if (!(await copy.isEnabled())) await say('WeChat');
  else if (!(await copiesMap(frame, copy))) undone.push('WeChat');

  const saved = comes(page.waitForEvent('download', {timeout: PATIENCE}));
  await dialog.locator('button:text-is("PNG 1×")').click();
  await ended(async () => ((await status.textContent()) ?? '').includes('guangxi-default@1x.png'));
  if ((await status.textContent()) === text.made('guangxi-default@1x.png') && (await saved)) {
    // As it should be.
  } else await say((await status.textContent())?.includes(text.notDrawn) ? 'PNG, drawn wrongly' : 'PNG');
  await page.keyboard.press('Escape');
  return {undone, told};
}

/** Whether what is copied for WeChat is the map. */
async function copiesMap(frame: Frame, copy: Locator): Promise<boolean> {
  await frame.evaluate(() => {
    // The clipboard is one for all pages; the older way of copying tells what it holds.
    Object.defineProperty(navigator, 'clipboard', {value: undefined});
    const {setData} = DataTransfer.prototype;
    DataTransfer.prototype.setData = function (type, data) {
      Object.assign(window, {copied: data});
      setData.call(this, type, data);
    };
  });
  await copy.click();
  const copied = await frame.evaluate(() => String((window as unknown as {copied: string}).copied));
  return copied.startsWith('<svg') && copied.trimEnd().endsWith('</svg>');
}

/** A dialog, or the sentence that it does not come. */
const answered = (frame: Frame, selector: string, late: number) =>
  frame.waitForSelector(`${selector}, .tools [role=alert]`, {timeout: late + SOON});

/** Prints: what is not for paper is gone. */
export async function print({page, frame, rest, late}: Reader): Promise<Outcome> {
  await page.emulateMedia({media: 'print'});
  const gone = frame.locator('.tools').waitFor({state: 'hidden', timeout: late + SOON});
  const undone: Thing[] = (await rest(() => comes(gone))) ? [] : ['print style'];
  await page.emulateMedia({media: 'screen'});
  return {undone, told: []};
}

/** In an article: the element has become a frame of the right height, and the host hears what the reader chooses. */
export async function followArticle({page, frame, rest}: Reader): Promise<Outcome> {
  const undone: Thing[] = [];
  if (frame === page.mainFrame()) return {undone: ['frame'], told: []};
  const fits = async () => {
    const content = await frame.evaluate(() => document.querySelector('.sheet')!.getBoundingClientRect().height);
    const height = await page.evaluate(
      () => document.querySelector('cluster-map')!.shadowRoot!.querySelector('iframe')!.clientHeight,
    );
    return Math.abs(content - height) <= 1;
  };
  await rest(async () => {
    for (let i = 0; i < 20 && !(await fits()); i += 1) await page.waitForTimeout(100);
  });
  if (!(await fits())) undone.push('height');
  const heard = (await page.evaluate('heard')) as string[];
  if (!heard.includes('nanning')) undone.push('host hears');
  return {undone, told: []};
}

/** An editor looks at what the host allows. */
export async function check({page, rest, late}: Reader): Promise<Outcome> {
  const report = page.frameLocator('iframe').locator('.check[data-done]');
  return {undone: (await rest(() => comes(report.waitFor({timeout: late + 2 * SOON})))) ? [] : ['report'], told: []};
}
