// @ts-check
/** A fresh Chromium context per measurement: no cache, no cookie, a slow line and a slow processor when asked. */
import {chromium} from 'playwright-core';
import {findBrowser} from '../../tests/browser/find-browser.mjs';

/** CSS px. */
export const WINDOW = {width: 800, height: 900};

/** A phone on a bad line: 1.6 Mbit/s, 150 ms, a quarter of the processor. */
export const SLOW = {
  line: {offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8},
  processor: 4,
};

/** Counts WebGL contexts, and keeps links from leading away, so that only a choice made in place counts. */
const WATCH = `
  window.contexts = 0;
  const {getContext} = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    const context = getContext.call(this, kind, ...rest);
    if (context && /webgl/.test(kind)) window.contexts += 1;
    return context;
  };
  addEventListener('click', (event) => event.preventDefault(), true);`;

/** Starts the local Chromium. */
export async function startBrowser() {
  return chromium.launch({executablePath: await findBrowser(), args: ['--disable-background-networking']});
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {{slowLine?: boolean, slowProcessor?: boolean, scripts?: boolean}} [how]
 */
export async function openBlank(browser, {slowLine = false, slowProcessor = false, scripts = true} = {}) {
  const context = await browser.newContext({
    viewport: WINDOW,
    deviceScaleFactor: 1,
    locale: 'zh-CN',
    javaScriptEnabled: scripts,
    colorScheme: 'light',
    // What a contender fades is not counted against it.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (slowLine) await session.send('Network.emulateNetworkConditions', SLOW.line);
  if (slowProcessor) await session.send('Emulation.setCPUThrottlingRate', {rate: SLOW.processor});
  return {page, session, close: () => context.close()};
}

/**
 * What comes over the line, from now on.
 *
 * @param {import('playwright-core').CDPSession} session
 * @returns {{start: () => number, requests: (until?: number) => number, bytes: (until?: number) => number}} times in ms
 *   since the epoch; bytes as they were sent, packed, with their headers
 */
export function watchLine(session) {
  /** @type {{at: number, bytes: number}[]} */
  const parts = [];
  /** @type {number[]} */
  const asked = [];
  let shift = 0;
  let start = 0;
  session.on('Network.requestWillBeSent', ({timestamp, wallTime, request}) => {
    if (!request.url.startsWith('http')) return;
    shift = (wallTime - timestamp) * 1000;
    start ||= wallTime * 1000;
    asked.push(wallTime * 1000);
  });
  session.on('Network.loadingFinished', ({timestamp, encodedDataLength}) =>
    parts.push({at: timestamp * 1000 + shift, bytes: encodedDataLength}),
  );
  return {
    start: () => start,
    requests: (until = Infinity) => asked.filter((at) => at <= until).length,
    bytes: (until = Infinity) => parts.filter(({at}) => at <= until).reduce((sum, {bytes}) => sum + bytes, 0),
  };
}
