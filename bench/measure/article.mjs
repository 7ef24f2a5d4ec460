// @ts-check
/** An article with ten frames, each with another view, all in sight of a tall window. */
import {VIEWS} from '../contenders.mjs';
import {openBlank} from './browser.mjs';
import {blankLike, findChange, recordFrames, shows} from './frames.mjs';
import {measureHeap} from './heap.mjs';
import {watchLine} from './line.mjs';
import {waitForQuiet} from './load.mjs';
import {SPREAD} from './serve.mjs';

/** The screencast is a third in size: a window that tall would cost the browser more than its page. */
const SCALE = 3;
const SIZE = {maxWidth: Math.floor(SPREAD.width / SCALE), maxHeight: Math.floor(SPREAD.height / SCALE)};
/** ms */
const PATIENCE = 120_000;
const REST = 3000;
/** ms without a change after which a map that is not seen never will be. */
const STUCK = 10_000;

/** @typedef {import('./frames.mjs').Wanted[]} Either pictures of one map, any of which will do */

/**
 * On the bad line: when the first of the frames and when all are readable (Infinity: never), and what all of them take.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{url: string, sent: import('./line.mjs').Sent[]}} server
 * @param {Either[]} maps from `shootArticle`
 */
export async function measureArticle(browser, {url, sent}, maps) {
  const {page, session, workers, close} = await openBlank(browser, {
    slowLine: true,
    slowProcessor: true,
    window: SPREAD,
  });
  const line = watchLine(session, workers, sent);
  const {frames, stop} = await recordFrames(session, SIZE);
  await page.goto(`${url}/article.html`, {waitUntil: 'commit', timeout: PATIENCE});
  for (let seen = 0, since = Date.now(); Date.now() - since < STUCK; ) {
    await page.waitForTimeout(200);
    if (frames.length === seen) continue;
    seen = frames.length;
    since = Date.now();
    if (maps.every((map) => shows(frames[seen - 1], map))) break;
  }
  await stop();
  await session.send('Emulation.setCPUThrottlingRate', {rate: 1});
  await waitForQuiet(line, REST);
  const contexts = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => Number(/** @type {any} */ (window).contexts))),
  );
  if (contexts.length !== VIEWS.length + 1) throw new Error(`${contexts.length - 1} frames`);
  const heap = await measureHeap(session, workers);
  const times = maps.map((map) => (frames.find((frame) => shows(frame, map))?.at ?? Infinity) - line.start());
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
 * The maps of the article at rest: with scripts, and without where they are pictures without them too.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('../contenders.mjs').Contender} contender
 * @param {string} url
 * @returns {Promise<Either[]>}
 */
export async function shootArticle(browser, {map}, url) {
  const {page, picture, close} = await shootSpread(browser, url, true);
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
  const still = await shootSpread(browser, url, false);
  await still.close();
  return boxes
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map(({x, y, width, height}) => {
      const rect = {x: x / SCALE, y: y / SCALE, width: width / SCALE, height: height / SCALE};
      const [whole, without] = [picture, still.picture].map((shot) => findChange(blankLike(shot), shot, rect));
      return without.places.length > whole.places.length / 2 ? [whole, without] : [whole];
    });
}

/** @param {import('playwright-core').Browser} browser @param {string} url @param {boolean} scripts */
async function shootSpread(browser, url, scripts) {
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
  return {page, picture: last.picture(), close};
}
