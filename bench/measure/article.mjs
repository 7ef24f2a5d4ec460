// @ts-check
/** An article with ten frames, each with another view, all in sight of a tall window. */
import {VIEWS} from '../contenders.mjs';
import {openBlank} from './browser.mjs';
import {findMap, readPicture, recordFrames, shows} from './frames.mjs';
import {measureHeap} from './heap.mjs';
import {watchLine} from './line.mjs';
import {waitForQuiet} from './load.mjs';
import {GROUND} from './reference.mjs';
import {SPREAD} from './serve.mjs';
import {measureSettle} from './settle.mjs';

/** The screencast is a third in size: a window that tall would cost the browser more than its page. */
const SCALE = 3;
export const SIZE = {maxWidth: Math.floor(SPREAD.width / SCALE), maxHeight: Math.floor(SPREAD.height / SCALE)};
/** ms */
const PATIENCE = 120_000;
const REST = 3000;
/** ms without a change after which a map that is not seen never will be. */
const STUCK = 10_000;

/**
 * @typedef {object} Article
 * @property {import('./frames.mjs').Wanted[]} maps each frame's when nothing changes any more, as a reader comes to them
 * @property {number} settle percent of the ink of a map that differs between the page without script and the settled one:
 *   of the frame in which most does
 */

/**
 * On the bad line: when the first of the frames and when all are readable (Infinity: never), and what all of them take.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{url: string, sent: import('./line.mjs').Sent[]}} server
 * @param {Article} article from `shootArticle`
 */
export async function measureArticle(browser, {url, sent}, {maps}) {
  const {page, session, workers, close} = await openBlank(browser, {
    slowLine: true,
    slowProcessor: true,
    window: SPREAD,
  });
  const line = watchLine(session, workers, sent);
  const {frames, stop} = await recordFrames(session, SIZE);
  await page.goto(`${url}/article.html`, {waitUntil: 'commit', timeout: PATIENCE});
  await waitForMaps(frames, maps);
  await stop();
  await session.send('Emulation.setCPUThrottlingRate', {rate: 1});
  await waitForQuiet(line, REST);
  const contexts = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => Number(/** @type {any} */ (window).contexts))),
  );
  if (contexts.length !== VIEWS.length + 1) throw new Error(`${contexts.length - 1} frames`);
  const heap = await measureHeap(session, workers);
  const times = maps.map((map) => (frames.find((frame) => shows(frame, [map]))?.at ?? Infinity) - line.start());
  const result = {
    firstReadable: times[0],
    allReadable: Math.max(...times),
    articleBytes: line.bytes(),
    articleHeap: heap,
    articleContexts: contexts.reduce((sum, count) => sum + count, 0),
  };
  await close();
  return result;
}

/**
 * Waits until the last frame shows all maps, or nothing changes for long. Frames are looked at in pauses only, so that
 * looking takes nothing from the page.
 *
 * @param {import('./frames.mjs').Frame[]} frames as they grow @param {import('./frames.mjs').Wanted[]} maps
 */
async function waitForMaps(frames, maps) {
  let seen = -1;
  for (let since = Date.now(); Date.now() - since < STUCK; ) {
    await new Promise((next) => setTimeout(next, 1000));
    const last = frames.at(-1);
    if (last && frames.length === seen && maps.every((map) => shows(last, [map]))) return;
    if (frames.length === seen) continue;
    seen = frames.length;
    since = Date.now();
  }
}

/**
 * The maps of the article when nothing changes any more, and how far from that they are without script.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('../contenders.mjs').Contender} contender
 * @param {string} url
 * @returns {Promise<Article>}
 */
export async function shootArticle(browser, {map}, url) {
  const still = await openSpread(browser, url, false);
  await still.close();
  const {page, last, full, close} = await openSpread(browser, url, true);
  const boxes = await Promise.all(
    page
      .frames()
      .slice(1)
      .map(async (frame) => {
        const box = await frame.locator(map).first().boundingBox();
        if (!box) throw new Error(`no map in ${frame.url()}`);
        return box;
      }),
  );
  await close();
  return {
    maps: boxes
      .sort((a, b) => a.y - b.y || a.x - b.x)
      .map(({x, y, width, height}) =>
        findMap(last, {x: x / SCALE, y: y / SCALE, width: width / SCALE, height: height / SCALE}),
      ),
    settle: 100 * Math.max(...boxes.map((rect) => measureSettle(still.full, full, {ground: GROUND, rect}))),
  };
}

/**
 * Opens the article and waits until nothing changes any more: the last frame as a screencast has it, and in full size.
 *
 * @param {import('playwright-core').Browser} browser @param {string} url @param {boolean} scripts
 */
async function openSpread(browser, url, scripts) {
  const {page, session, close} = await openBlank(browser, {scripts, window: SPREAD});
  const {frames, stop} = await recordFrames(session, SIZE);
  await page.goto(`${url}/article.html`, {timeout: PATIENCE});
  for (let seen = -1; seen !== frames.length; ) {
    seen = frames.length;
    await page.waitForTimeout(REST);
  }
  await stop();
  const last = frames.at(-1);
  if (!last) throw new Error('the article was not painted');
  return {page, last: last.picture(), full: readPicture(await page.screenshot()), close};
}
