// @ts-check
/** A fresh Chromium context per measurement: no cache, no cookie, a slow line and a slow processor when asked. */
import {chromium} from 'playwright-core';
import {findBrowser} from '../../tests/browser/find-browser.mjs';
import {followWorkers} from './workers.mjs';

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
 * @param {{slowLine?: boolean, slowProcessor?: boolean, scripts?: boolean, window?: {width: number, height: number}}} [how]
 */
export async function openBlank(
  browser,
  {slowLine = false, slowProcessor = false, scripts = true, window = WINDOW} = {},
) {
  const context = await browser.newContext({
    viewport: window,
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
  const workers = await followWorkers(session);
  if (slowLine) await session.send('Network.emulateNetworkConditions', SLOW.line);
  if (slowProcessor) await session.send('Emulation.setCPUThrottlingRate', {rate: SLOW.processor});
  return {page, session, workers, close: () => context.close()};
}
