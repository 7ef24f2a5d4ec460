// @ts-check
/** A first visit on a bad line: when the map is seen, when a click on a city shows, and what came until then. */
import {CITIES} from '../contenders.mjs';
import {openBlank, watchLine} from './browser.mjs';
import {blankLike, findChange, readPicture, recordFrames, waitForPicture} from './frames.mjs';
import {shootStill} from './reference.mjs';
import {FRAMES} from './serve.mjs';

const PATIENCE = 40_000;
/** ms between clicks. */
const PACE = 100;
/** ms in which all that still comes has come. */
const REST = 4000;

/**
 * From the moment that the map is seen, two cities are clicked in turn, one every 100 ms; the map is interactive when a
 * frame shows the highlight of either. A click takes part in the time, as it does for a reader.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {import('./reference.mjs').Reference} reference
 */
export async function measureLoad(browser, url, {points, whole, lit}) {
  const {page, session, close} = await openBlank(browser, {slowLine: true, slowProcessor: true});
  const line = watchLine(session);
  const recorded = await recordFrames(session);
  await page.goto(`${url}/`, {waitUntil: 'commit', timeout: PATIENCE});
  const first = await waitForPicture(recorded.frames, whole, {patience: PATIENCE});
  const figures = {
    firstMap: first.at - line.start(),
    bytesFirst: line.bytes(first.at),
    requestsFirst: line.requests(first.at),
  };
  if (Object.keys(points).length === 0) {
    await close();
    return figures;
  }
  let clicks = 0;
  let last = 0;
  const click = async () => {
    if (Date.now() - last < PACE) return;
    last = Date.now();
    const {x, y} = points[CITIES[clicks++ % 2]];
    for (const type of /** @type {const} */ (['mousePressed', 'mouseReleased']))
      session.send('Input.dispatchMouseEvent', {type, x, y, button: 'left', clickCount: 1}).catch(() => {});
  };
  const seen = await waitForPicture(recorded.frames, Object.values(lit).flat(), {
    patience: PATIENCE,
    meanwhile: click,
    from: first.index,
  });
  await recorded.stop();
  await page.waitForTimeout(REST);
  const result = {
    ...figures,
    interactive: seen.at - line.start(),
    bytesInteractive: line.bytes(seen.at),
    requestsInteractive: line.requests(seen.at),
    bytesAll: line.bytes(),
    requestsAll: line.requests(),
  };
  await close();
  return result;
}

/**
 * An article with ten frames on the same line: when the first of them is readable, and what all of them take.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 */
export async function measureArticle(browser, url) {
  const wanted = await shootArticle(browser, url);
  const {page, session, close} = await openBlank(browser, {slowLine: true, slowProcessor: true});
  const line = watchLine(session);
  const recorded = await recordFrames(session);
  await page.goto(`${url}/article.html`, {waitUntil: 'commit', timeout: PATIENCE});
  const first = await waitForPicture(recorded.frames, wanted, {patience: PATIENCE});
  await recorded.stop();
  await session.send('Emulation.setCPUThrottlingRate', {rate: 1});
  await page.waitForLoadState('networkidle', {timeout: PATIENCE}).catch(() => {});
  await page.waitForTimeout(REST);
  const contexts = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => Number(/** @type {any} */ (window).contexts))),
  );
  const heap = await measureHeap(session);
  const result = {
    firstReadable: first.at - line.start(),
    articleBytes: line.bytes(),
    articleHeap: heap,
    articleContexts: contexts.reduce((sum, count) => sum + count, 0),
  };
  if (contexts.length !== FRAMES + 1) throw new Error(`${contexts.length - 1} frames`);
  await close();
  return result;
}

/** Pixels that a map has at the least; a legend alone has fewer. */
const LEAST = 15_000;

/** @type {Map<string, import('./frames.mjs').Wanted[]>} */
const articles = new Map();

/** The first frame of the article at rest. @param {import('playwright-core').Browser} browser @param {string} url */
async function shootArticle(browser, url) {
  const known = articles.get(url);
  if (known) return known;
  const {page, close} = await openBlank(browser);
  await page.goto(`${url}/article.html`);
  await page.waitForTimeout(REST);
  const rect = await page.locator('iframe').first().boundingBox();
  if (!rect) throw new Error('no frame');
  // With scripts, and without where a frame is a picture without them too
  const pictures = [readPicture(await page.screenshot()), await shootStill(browser, `${url}/article.html`)];
  const wanted = pictures
    .map((picture) => findChange(blankLike(picture), picture, rect))
    .filter(({places}, i) => i === 0 || places.length > LEAST);
  articles.set(url, wanted);
  await close();
  return wanted;
}

/** MB of the page's own script heap after a collection; workers have heaps of their own. @param {import('playwright-core').CDPSession} session */
export async function measureHeap(session) {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
