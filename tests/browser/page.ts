/**
 * A page of the built site in the shared Chromium, and what went wrong in it.
 *
 *     const page = await openPage('/city/nanning/', {width: 360, theme: 'dark', locale: 'en-US'});
 *     expect(await page.textContent('h1')).toBe('…');
 *     await expectClean(page);
 *
 * Every page has a context of its own: no cookie, cache or storage is shared. Pages still open at the end of a test
 * file are closed then.
 */
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core';
import {afterAll, expect, inject} from 'vitest';

/** How the page is opened. What is left out is as in `DEFAULTS`. */
export interface PageOptions {
  /** CSS px. */
  width?: number;
  /** CSS px. */
  height?: number;
  deviceScaleFactor?: number;
  /** What `prefers-color-scheme` says. */
  theme?: 'light' | 'dark';
  /** BCP 47: what `navigator.language` and `Accept-Language` say. */
  locale?: string;
  /** Whether the page may run scripts. */
  scripts?: boolean;
  /** Whether WebGL 2 can be had. */
  webgl?: boolean;
  /** A touch screen: touch events, `pointer: coarse`, the phone's viewport rules. */
  touch?: boolean;
  reducedMotion?: boolean;
  forcedColors?: boolean;
  /** Requests whose address matches fail, as if the network were cut. */
  blocked?: RegExp;
  /** Other origins that the page may ask, for example that of a host page. */
  origins?: string[];
  /** Run in every frame before the page's own scripts; wins over them. */
  initScript?: string;
  /** Anything else that Playwright's `newContext` takes. */
  context?: BrowserContextOptions;
  /** Another Chromium than the shared one, for example with flags; whoever started it closes it. */
  browser?: Browser;
  waitUntil?: 'load' | 'domcontentloaded' | 'networkidle' | 'commit';
}

const DEFAULTS = {
  width: 800,
  height: 600,
  deviceScaleFactor: 1,
  theme: 'light',
  locale: 'zh-CN',
  scripts: true,
  webgl: true,
  touch: false,
  reducedMotion: false,
  forcedColors: false,
  waitUntil: 'load',
} as const satisfies PageOptions;

/** What went wrong in a page since it was opened, one line each. */
export interface Faults {
  /** Errors on the console, failed requests among them. */
  console: string[];
  /** Exceptions that nobody caught. */
  exceptions: string[];
  /** What the content security policy held back. */
  policy: string[];
  /** Requests to origins that were not allowed. */
  foreign: string[];
}

const faultsOf = new WeakMap<Page, Faults>();
let shared: Promise<Browser> | undefined;

/** The site's address, without a slash at its end. */
export const siteUrl = (): string => inject('siteUrl');

/**
 * Opens a page and waits for its `load` event.
 *
 * @param path below the site's address, or a whole address
 * @throws when the address gives no answer; a status such as 404 is an answer
 */
export async function openPage(path: string, options: PageOptions = {}): Promise<Page> {
  const o = {...DEFAULTS, ...options};
  const context = await (o.browser ?? (await connect())).newContext({
    viewport: {width: o.width, height: o.height},
    deviceScaleFactor: o.deviceScaleFactor,
    colorScheme: o.theme,
    locale: o.locale,
    javaScriptEnabled: o.scripts,
    hasTouch: o.touch,
    isMobile: o.touch,
    reducedMotion: o.reducedMotion ? 'reduce' : 'no-preference',
    forcedColors: o.forcedColors ? 'active' : 'none',
    ...o.context,
  });
  const faults: Faults = {console: [], exceptions: [], policy: [], foreign: []};
  const allowed = new Set([siteUrl(), ...(o.origins ?? [])].map((url) => new URL(url).origin));

  await context.exposeBinding('__reportPolicy', (_source, line: string) => faults.policy.push(line));
  await context.addInitScript(watchPolicy);
  if (!o.webgl) await context.addInitScript(removeWebgl);
  if (o.initScript) await context.addInitScript(o.initScript);
  if (o.blocked) await context.route(o.blocked, (route) => route.abort());

  context.on('request', (request) => {
    const {origin, protocol} = new URL(request.url());
    if (protocol.startsWith('http') && !allowed.has(origin)) faults.foreign.push(request.url());
  });
  context.on('console', (message) => {
    const {url, lineNumber} = message.location();
    // The software renderer's own remarks on speed.
    if (/GL Driver Message/.test(message.text())) return;
    if (message.type() === 'error') faults.console.push(`${message.text()} (${url}:${lineNumber})`);
  });
  context.on('weberror', (event) => {
    const error = event.error();
    faults.exceptions.push(error.stack || `${error.name}: ${error.message}`);
  });

  const page = await context.newPage();
  faultsOf.set(page, faults);
  await page.goto(new URL(path, siteUrl()).href, {waitUntil: o.waitUntil});
  return page;
}

/**
 * Says what went wrong in a page so far, its frames and workers included.
 *
 * @throws when the page was not opened by `openPage`
 */
export async function readFaults(page: Page): Promise<Faults> {
  const faults = faultsOf.get(page);
  if (!faults) throw new Error('unknown page: open it with openPage');
  if (!page.isClosed()) await page.evaluate('0'); // what happened before this has been reported when it answers
  return faults;
}

/**
 * Expects that nothing went wrong.
 *
 * @param except console lines that belong to the test, for example the failed request that it provoked
 */
export async function expectClean(page: Page, {except}: {except?: RegExp} = {}): Promise<void> {
  const faults = await readFaults(page);
  const console = faults.console.filter((line) => !except?.test(line));
  expect({...faults, console}).toEqual({console: [], exceptions: [], policy: [], foreign: []});
}

/** Waits until the page has told in full what a choice changed: the map comes first, words and address after its frame. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(told, 20)))),
  );
}

/** The path that the address bar shows once all is told. */
export async function pathOf(page: Page): Promise<string> {
  await settle(page);
  return new URL(page.url()).pathname;
}

/** The first of the marks on the plate that is seen. */
export const onMap = (page: Page, selector: string) => page.locator(`.drawing:visible ${selector}`).first();

/** Zooms in by keys: there are no buttons while the whole map is seen. */
export async function zoomIn(page: Page, times = 1): Promise<void> {
  await onMap(page, '.station[tabindex="0"]').focus();
  for (let i = 0; i < times; i += 1) {
    await page.keyboard.press('+');
    await page.waitForTimeout(400);
  }
}

/** Closes a page and its context, before the end of its file. */
export async function closePage(page: Page): Promise<void> {
  await page.context().close();
}

/** One connection for each test file; its pages go with it. */
function connect(): Promise<Browser> {
  shared ??= chromium.connect(inject('browserEndpoint'));
  return shared;
}

afterAll(async () => {
  await (await shared)?.close();
  shared = undefined;
});

/** Runs in the page. */
function watchPolicy(): void {
  const report = (globalThis as unknown as {__reportPolicy: (line: string) => void}).__reportPolicy;
  addEventListener('securitypolicyviolation', (event) => {
    report(`${event.effectiveDirective} held back ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`);
  });
}

/** Runs in the page: what a browser without WebGL 2 answers. */
function removeWebgl(): void {
  for (const canvas of [HTMLCanvasElement, OffscreenCanvas]) {
    const get = canvas.prototype.getContext as (kind: string, ...rest: unknown[]) => unknown;
    Object.defineProperty(canvas.prototype, 'getContext', {
      value(kind: string, ...rest: unknown[]) {
        return /webgl/.test(kind) ? null : get.call(this, kind, ...rest);
      },
    });
  }
}
