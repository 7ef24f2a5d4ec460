/**
 * Every file in turn missing, cut short, late, of the wrong type or with a wrong byte, and every surrounding that can fail:
 * the picture stays readable, choices work, and a sentence tells the reader only what concerns them. The table is the
 * result; which files there are, and which of a reader's doings ask for them, is found by doing it all on a sound line.
 */
import {type Browser, chromium, type Frame, type Page} from 'playwright-core';
import {expect, test} from 'vitest';
import {words} from '../../src/model/words/zh-Hans.ts';
import {FAULTS, type Fault, LATE, type Line, type LineOptions, serveLine} from './faults/line.ts';
import {compare, type Picture, readDrawing, shootMap} from './faults/picture.ts';
import type {Outcome, Reader, Thing} from './faults/reader.ts';
import * as reader from './faults/reader.ts';
import {findBrowser} from './find-browser.mjs';
import {closePage, openPage, type PageOptions, readFaults, siteUrl} from './page.ts';

/** Cases that act at the same time; one that only waits lets another act. */
const HANDS = 3;
/** Cases that are begun and not ended: each is a page, with what it paints. */
const OPEN = 9;
/** ms for all cases. */
const LIMIT = 1_500_000;
/** ms that a sound frame may take to speak, and a sound script to come to life. */
const SOON = 5_000;

type Surface = 'page' | 'article' | 'editor';
const PATHS: Record<Surface, string> = {page: '/', article: reader.ARTICLE, editor: reader.EDITOR};

/** The browser says that data is to be saved. */
const SAVE_DATA = `Object.defineProperty(navigator, 'connection', {value: {saveData: true}});`;

type Step = (by: Reader) => Promise<Outcome>;
/** What a reader does after the choices; each brings files of its own. */
const STEPS: Record<Surface, Record<string, Step>> = {
  page: {load: reader.print, zoom: reader.zoom, read: reader.read, share: reader.share, download: reader.download},
  article: {load: reader.followArticle, zoom: reader.zoom},
  editor: {load: reader.check},
};

/** A file, and what asks for it. */
interface Asset {
  path: string;
  surface: Surface;
  steps: string[];
}

interface Case {
  fault: string;
  surface: Surface;
  steps: Step[];
  line?: LineOptions;
  page?: PageOptions;
  /** What happens before the reader looks. */
  before?: Step;
  /** What has to be missed, no more and no less; where nothing is said, whatever the fault takes away. */
  without?: Thing[];
  /** Exceptions that belong to the fault. */
  except?: RegExp;
}

interface Row {
  fault: string;
  picture: string;
  choices: string;
  without: string;
  told: string;
  wrong: string[];
}

test('whatever fails, the picture stays, choices work, and only what concerns the reader is said', {
  timeout: LIMIT,
  retry: 0,
}, async () => {
  const begin = performance.now();
  const assets = await findAssets();
  const sound = await shootSound();
  const small = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--js-flags=--max-heap-size=64'],
  });
  const only = new RegExp(process.env.ONLY ?? '');
  const cases = [...listSurroundings(small), ...assets.flatMap(listDamages)].filter(({fault}) => only.test(fault));
  const [hands, places] = [createHands(HANDS), createHands(OPEN)];
  const rows = await Promise.all(
    cases.map((one) => places.act(() => hands.act(() => runCase(one, sound, hands.rest)))),
  );
  // A busy machine is late at times; what is wrong is wrong twice.
  for (const [i, one] of cases.entries())
    if (rows[i]!.wrong.length > 0) rows[i] = await runCase(one, sound, (wait) => wait());
  await small.close();
  console.info(`${formatTable(rows)}\n${rows.length} cases, ${Math.round((performance.now() - begin) / 1000)} s`);
  expect(rows.filter(({wrong}) => wrong.length > 0).map(({fault, wrong}) => `${fault}: ${wrong.join('; ')}`)).toEqual(
    [],
  );
});

/** Does everything on a sound line, nothing of it because the browser is idle, and notes what asks for which files. */
async function findAssets(): Promise<Asset[]> {
  const assets: Asset[] = [];
  for (const surface of Object.keys(STEPS) as Surface[]) {
    const line = await serveLine(siteUrl(), {pages: reader.PAGES});
    const page = await open(line, surface, {initScript: 'window.requestIdleCallback = () => 0;'});
    const by = await meet(page, surface, (wait) => wait(), 0);
    for (const [name, step] of Object.entries(STEPS[surface])) {
      if (name === 'load' && surface !== 'editor') await reader.chooseAll(by);
      const {undone} = await step(by);
      if (undone.length > 0) throw new Error(`no ${undone.join(', ')} on a sound line (${surface}, ${name})`);
      await page.waitForTimeout(500);
      const html = (await page.content()) + (await by.frame.content());
      for (const path of line.takeAsked()) {
        const known = assets.find((asset) => asset.surface === surface && asset.path === path);
        // What comes with the first pointer or focus serves what one does later.
        const later = name === 'load' && !html.includes(path.slice(1)) ? ['zoom', 'read'] : [];
        if (known) known.steps.push(name);
        else assets.push({path, surface, steps: [name, ...later.filter((step) => step in STEPS[surface])]});
      }
    }
    await closePage(page);
    await line.close();
  }
  // A page itself is not a file of the page; and what a frame asks for only later is what the page asks for.
  const onPage = new Set(assets.filter(({surface}) => surface === 'page').map(({path}) => path));
  return assets.filter(
    ({path, surface, steps}) =>
      path !== PATHS[surface] &&
      (surface === 'page' || !onPage.has(path) || (surface === 'article' && `${steps}` === 'load')),
  );
}

/** The map without and with script, in a page and in a frame. */
async function shootSound(): Promise<Record<Surface, Picture[]>> {
  const line = await serveLine(siteUrl(), {pages: reader.PAGES});
  const shoot = async (surface: Surface, path: string, options: PageOptions) => {
    const page = await openPage(line.url + path, {width: 1360, height: 900, origins: [line.url], ...options});
    const {frame} = await meet(page, surface, (wait) => wait(), 0);
    const picture = await shootMap(frame);
    await closePage(page);
    return picture;
  };
  const pictures = {
    page: [await shoot('page', '/', {scripts: false}), await shoot('page', '/', {webgl: false})],
    article: [
      await shoot('page', '/embed/', {scripts: false, width: 640}),
      await shoot('article', reader.ARTICLE, {webgl: false}),
    ],
    editor: [],
  };
  await line.close();
  return pictures;
}

/** A file with each fault. */
function listDamages({path, surface, steps}: Asset): Case[] {
  const role = path.replace(/^\/assets\//, '').replace(/-[\w-]{8}(?=\.\w+$)/, '');
  const file = path.slice(path.lastIndexOf('/') + 1).replaceAll('.', '\\.') || 'embed/';
  return FAULTS.map((fault: Fault) => ({
    fault: `${role} ${fault}${surface === 'page' ? '' : `, ${surface}`}`,
    surface,
    steps: steps.map((name) => STEPS[surface][name]!),
    line: {damage: {path, fault}},
    // The live map costs most, and is not brought where nobody zooms.
    ...(!steps.includes('zoom') && {page: {initScript: SAVE_DATA}}),
    ...(fault === 'slow' && {without: []}),
    except: new RegExp(fault === 'wrong byte' ? '^SyntaxError' : `dynamically imported module|${file}`),
  }));
}

/** What else may fail round the map. */
function listSurroundings(small: Browser): Case[] {
  const all = {page: Object.values(STEPS.page), article: Object.values(STEPS.article)};
  const denied = `{
    const deny = () => { throw new DOMException('denied', 'SecurityError'); };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {get: deny});
    Object.defineProperty(Document.prototype, 'cookie', {get: deny, set: deny});
  }`;
  const clock = (at: string) => `{
    const apart = ${Date.parse(at)} - Date.now();
    window.Date = class extends Date {
      constructor(...parts) { super(...(parts.length > 0 ? parts : [Date.now()])); }
      static now() { return super.now() + apart; }
    };
  }`;
  const jumps = `{
    const now = performance.now.bind(performance);
    performance.now = () => now() + 3_600_000 * Math.floor(now() / 500);
  }`;
  return [
    {fault: 'nothing', surface: 'page', steps: all.page, without: []},
    {fault: 'nothing, article', surface: 'article', steps: all.article, without: []},
    {
      fault: 'worker blocked by policy',
      surface: 'page',
      steps: [reader.zoom],
      line: {policy: "worker-src 'none'"},
      without: ['live map'],
    },
    {
      fault: 'worker throws',
      surface: 'page',
      steps: [reader.zoom],
      page: {
        initScript: `window.Worker = class { constructor() { throw new DOMException('denied', 'SecurityError'); } };`,
      },
      without: ['live map'],
    },
    {fault: 'no WebGL', surface: 'page', steps: all.page, page: {webgl: false}, without: ['live map']},
    {fault: 'WebGL lost and restored 10 times', surface: 'page', steps: [reader.zoom, loseContext], without: []},
    {fault: 'storage throws', surface: 'page', steps: all.page, page: {initScript: denied}, without: []},
    {
      fault: 'storage throws, article',
      surface: 'article',
      steps: all.article,
      page: {initScript: denied},
      without: [],
    },
    {
      fault: 'offline once all is loaded',
      surface: 'page',
      steps: [reader.zoom, goOffline, reader.read, reader.zoom, reader.share, reader.download],
      without: ['share', 'download'],
    },
    {
      fault: 'offline at once, then online',
      surface: 'page',
      before: goOffline,
      steps: [
        reader.zoom,
        reader.read,
        reader.share,
        reader.download,
        goOnline,
        succeed(reader.read),
        succeed(reader.share),
        succeed(reader.download),
      ],
      page: {initScript: `window.requestIdleCallback = (run) => addEventListener('offline', run);`},
      without: ['zoom', 'search', 'arrow keys', 'share', 'download'],
    },
    {fault: 'clock in 1970', surface: 'page', steps: all.page, page: {initScript: clock('1970-01-02')}, without: []},
    {fault: 'clock in 2099', surface: 'page', steps: all.page, page: {initScript: clock('2099-12-31')}, without: []},
    {fault: 'clock jumps by hours', surface: 'page', steps: all.page, page: {initScript: jumps}, without: []},
    {
      fault: 'heap of 64 MB',
      surface: 'page',
      steps: [holdSmall, ...all.page, chooseTen],
      page: {browser: small},
      without: [],
    },
  ];
}

const DONE: Outcome = {undone: [], told: []};

async function goOffline({page}: Reader): Promise<Outcome> {
  await page.context().setOffline(true);
  await page.waitForTimeout(1500);
  return DONE;
}

/** Does it after all, once what was in the way is gone. */
const succeed =
  (step: Step): Step =>
  async (by) => {
    const {undone} = await step(by);
    if (undone.length > 0) throw new Error(`still without ${undone.join(', ')}`);
    return DONE;
  };

async function goOnline({page}: Reader): Promise<Outcome> {
  await page.context().setOffline(false);
  return DONE;
}

/** Whether the flag holds. */
async function holdSmall({frame}: Reader): Promise<Outcome> {
  const limit = await frame.evaluate(
    () => (performance as unknown as {memory: {jsHeapSizeLimit: number}}).memory.jsHeapSizeLimit,
  );
  if (limit > 64 * 2 ** 20) throw new Error(`the heap may grow to ${limit} B`);
  return DONE;
}

async function chooseTen(by: Reader): Promise<Outcome> {
  for (let i = 0; i < 10; i += 1) {
    const way = await reader.chooseAll(by);
    if (way !== 'script') throw new Error(way);
  }
  return DONE;
}

/** Takes the context away and gives it back; in between the drawing serves, and says so. */
async function loseContext(by: Reader): Promise<Outcome> {
  const {frame} = by;
  await frame.evaluate(() => {
    const context = document.querySelector<HTMLCanvasElement>('.live canvas')!.getContext('webgl2')!;
    Object.assign(window, {lose: context.getExtension('WEBGL_lose_context')});
  });
  for (let i = 0; i < 10; i += 1) {
    await frame.evaluate(() => (window as unknown as {lose: WEBGL_lose_context}).lose.loseContext());
    await frame.waitForSelector('[data-map=plate]', {state: 'attached', timeout: SOON});
    const problems = [
      ...(await readDrawing(frame)),
      ...(await reader.readNotes(frame)).filter((line) => line !== words.staticMap),
    ];
    const way = await reader.chooseAll(by);
    if (problems.length > 0 || way !== 'script')
      throw new Error(`lost for the ${i + 1}. time: ${[...problems, way].join(', ')}`);
    await frame.evaluate(() => (window as unknown as {lose: WEBGL_lose_context}).lose.restoreContext());
    await frame.waitForSelector('[data-map=live]', {state: 'attached', timeout: 3 * SOON});
  }
  return DONE;
}

const open = (line: Line, surface: Surface, options: PageOptions = {}) =>
  openPage(line.url + PATHS[surface], {width: 1360, height: 900, waitUntil: 'commit', origins: [line.url], ...options});

/** Puts a reader before the map: that of the page, or of the frame once it has spoken. */
async function meet(page: Page, surface: Surface, rest: Reader['rest'], late: number): Promise<Reader> {
  const by: Reader = {page, frame: page.mainFrame(), rest, late};
  if (surface === 'article') {
    const spoke = page.waitForFunction(
      () => document.querySelector('cluster-map')?.shadowRoot?.querySelector('slot') === null,
      null,
      {timeout: late + SOON},
    );
    await rest(() => spoke).then(
      () => {
        by.frame = page.frames()[1]!;
      },
      () => {},
    );
  }
  if (surface !== 'editor' && (surface === 'page' || by.frame !== page.mainFrame())) {
    await by.frame.waitForSelector('.drawing:visible', {timeout: 2 * SOON});
    await rest(() => alive(by.frame, late > 0 ? 1500 : SOON));
  }
  return by;
}

/** Waits until the map's script runs, or the page is loaded and it does not. */
async function alive(frame: Frame, patience: number): Promise<boolean> {
  const by = performance.now() + patience;
  while (performance.now() < by) {
    const state = await frame.evaluate(() => ({
      live: 'map' in document.documentElement.dataset,
      state: document.readyState,
    }));
    if (state.live) return true;
    if (state.state === 'complete') break;
    await frame.waitForTimeout(50);
  }
  // A drawing is adopted a little after its script runs.
  await frame.waitForSelector('html[data-map]', {state: 'attached', timeout: 800}).catch(() => {});
  return frame.evaluate(() => 'map' in document.documentElement.dataset);
}

/** Looks at the picture, chooses, does what brings the damaged file, and hears what is told. */
async function runCase(one: Case, sound: Record<Surface, Picture[]>, rest: Reader['rest']): Promise<Row> {
  const {fault, surface} = one;
  const row: Row = {fault, picture: '', choices: '', without: '', told: '', wrong: []};
  const late = one.line?.damage?.fault === 'slow' ? LATE : 0;
  const line = await serveLine(siteUrl(), {pages: reader.PAGES, ...one.line});
  const page = await open(line, surface, one.page);
  try {
    if (surface === 'article') await lookAtImage(page, row, one);
    const by = await meet(page, surface, rest, late);
    const undone: Thing[] = [];
    const told: string[] = [];
    await one.before?.(by);
    const placed = surface === 'page' || by.frame !== page.mainFrame();
    if (placed && surface !== 'editor') {
      await look(by, sound[surface], row);
      row.choices = await chooseBy(by, row);
      if (late > 0 && !row.choices.includes('script')) {
        await rest(() => alive(by.frame, late + SOON));
        row.choices += `, then ${await chooseBy(by, row)}`;
      }
    } else if (surface === 'article') row.choices = await followImage(page, row);
    if (surface === 'editor' || !placed || (await reader.isAlive(by.frame)))
      for (const step of one.steps) {
        const outcome = await step(by);
        undone.push(...outcome.undone);
        told.push(...outcome.told);
      }
    if (one.steps.includes(reader.zoom) && placed) await look(by, sound[surface], row);
    told.push(...(await reader.readNotes(by.frame)));
    judge(one, row, [...new Set(undone)], [...new Set(told)]);
    const {exceptions, policy, foreign} = await readFaults(page);
    row.wrong.push(
      ...exceptions.filter((line) => !one.except?.test(line)).map((line) => `exception: ${line.split('\n')[0]}`),
      ...foreign,
    );
    if (!one.line?.policy) row.wrong.push(...policy);
    if (one.line?.damage && line.struck() === 0) row.wrong.push('the file was never asked for');
  } catch (error) {
    row.wrong.push((error as Error).message.split('\n')[0]!);
  } finally {
    await closePage(page);
    await line.close();
  }
  return row;
}

/** The drawing is whole, and as on a sound page without or with script. */
async function look(by: Reader, sound: Picture[], row: Row): Promise<void> {
  const problems = await readDrawing(by.frame);
  await by.page.mouse.move(0, 0);
  const shot = await shootMap(by.frame);
  const [best] = sound.map((picture) => compare(shot, picture)).sort((a, b) => b.drawn - a.drawn);
  row.picture = [`${(best!.all * 100).toFixed(1)} %`, `${(best!.drawn * 100).toFixed(1)} %`, ...problems].join(', ');
  if (problems.length > 0 || !best!.like) row.wrong.push(`picture: ${row.picture}`);
}

async function chooseBy(by: Reader, row: Row): Promise<string> {
  const buttons = await reader.countButtons(by.frame);
  // Buttons work at once, the drawing is adopted a little later.
  const runs = (await reader.isAlive(by.frame)) || (buttons > 0 && (await alive(by.frame, SOON)));
  if (!runs && buttons > 0) row.wrong.push(`${buttons} buttons that do nothing`);
  const way = await reader.chooseAll(by);
  // Where no script runs one may come meanwhile.
  if (!(runs ? /^script$/ : /^(link|link, script|script)$/).test(way)) row.wrong.push(`choices: ${way}`);
  return way;
}

/** In an article the picture of the element is there until the frame speaks. */
async function lookAtImage(page: Page, row: Row, {line}: Case): Promise<void> {
  if (line?.damage?.path.endsWith('.png')) return;
  const image = page.locator('cluster-map img');
  const whole = await image
    .evaluate((node) => (node as HTMLImageElement).decode().then(() => (node as HTMLImageElement).naturalWidth > 0))
    .catch(() => false);
  if (!whole) row.wrong.push('no picture in the article');
}

async function followImage(page: Page, row: Row): Promise<string> {
  row.picture = (await page.locator('cluster-map img').isVisible()) ? 'image' : 'none';
  if (row.picture === 'none') row.wrong.push('no picture in the article');
  const href = await page.locator('cluster-map a').getAttribute('href');
  if (href !== '/') row.wrong.push('no link on the picture');
  return 'link';
}

/** What is missed and what is told belong together. */
function judge({without}: Case, row: Row, undone: Thing[], told: string[]): void {
  const due = [...new Set(undone.map((thing) => reader.SENTENCES[thing]))].filter((sentence) => sentence !== '');
  row.without = undone.join(', ');
  row.told = told.join(' · ');
  if (JSON.stringify(due.sort()) !== JSON.stringify(told.sort()))
    row.wrong.push(`told “${row.told}” for “${due.join(' · ')}”`);
  if (without && JSON.stringify(without.toSorted()) !== JSON.stringify(undone.toSorted()))
    row.wrong.push(`without ${row.without || 'nothing'} for ${without.join(', ') || 'nothing'}`);
}

/** Lets a number of cases act at once. */
function createHands(count: number) {
  let free = count;
  const waiting: (() => void)[] = [];
  const take = async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
  };
  const give = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return {
    async act<T>(work: () => Promise<T>): Promise<T> {
      await take();
      return work().finally(give);
    },
    async rest<T>(wait: () => Promise<T>): Promise<T> {
      give();
      try {
        return await wait();
      } finally {
        await take();
      }
    },
  };
}

function formatTable(rows: Row[]): string {
  const cells = rows.map(({fault, picture, choices, without, told, wrong}) => [
    fault,
    picture,
    choices,
    without || '–',
    told || '–',
    wrong.length === 0 ? 'ok' : `NO: ${wrong.join('; ')}`,
  ]);
  const table = [['fault', 'picture', 'choices', 'without', 'told', 'ok'], ...cells];
  const widthOf = (cell: string) => [...cell].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
  const widths = table[0]!.map((_, i) => Math.max(...table.map((line) => widthOf(line[i]!))));
  return table
    .map((line) =>
      line
        .map((cell, i) => cell + ' '.repeat(widths[i]! - widthOf(cell)))
        .join(' | ')
        .trimEnd(),
    )
    .join('\n');
}
