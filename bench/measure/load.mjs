// @ts-check
/** A first visit on a bad line: when the map is seen, when a click on a city shows, and what came until then. */
import {CITIES} from '../contenders.mjs';
import {openBlank} from './browser.mjs';
import {recordFrames, waitForPicture} from './frames.mjs';
import {watchLine} from './line.mjs';

const PATIENCE = 60_000;
/** ms between clicks, at the least. */
const PACE = 50;
/** ms in which nothing comes when all has come. */
const QUIET = 2500;

/** @typedef {{url: string, sent: import('./line.mjs').Sent[]}} Server */

/**
 * Times are those of a slow processor. Bytes and requests are counted on the same line with the whole processor: a slow one
 * would let files come before a picture that does not need them.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {Server} server
 * @param {import('./reference.mjs').Reference} reference
 * @returns {Promise<Record<string, number>>}
 */
export async function measureLoad(browser, server, reference) {
  const {bytesFirst, requestsFirst, ...rest} = await visit(browser, server, reference, false);
  const {firstMap, interactive} = await visit(browser, server, reference, true);
  const first = {bytesFirst, requestsFirst, firstMap};
  return Object.keys(reference.points).length > 0 ? {...first, ...rest, firstMap, interactive} : first;
}

/**
 * From the moment that the map is seen, two cities are clicked in turn; the map is interactive when a frame shows the
 * highlight of either. A click waits for the one before it, so that they do not queue up; it takes part in the time, as
 * it does for a reader. What has no cities is seen only.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {Server} server
 * @param {import('./reference.mjs').Reference} reference
 * @param {boolean} slowProcessor
 */
async function visit(browser, {url, sent}, {points, whole, lit}, slowProcessor) {
  const {page, session, workers, close} = await openBlank(browser, {slowLine: true, slowProcessor});
  const line = watchLine(session, workers, sent);
  const {frames, stop} = await recordFrames(session);
  await page.goto(`${url}/`, {waitUntil: 'commit', timeout: PATIENCE});
  const first = await waitForPicture(frames, [whole], {patience: PATIENCE});
  /** @type {{at: number} | undefined} */
  let seen;
  if (Object.keys(points).length > 0) {
    let clicks = 0;
    let last = 0;
    let busy = false;
    const click = async () => {
      if (busy || Date.now() - last < PACE) return;
      busy = true;
      last = Date.now();
      clickAt(session, points[CITIES[clicks++ % 2]]).finally(() => {
        busy = false;
      });
    };
    const wanted = Object.values(lit);
    seen = await waitForPicture(frames, wanted, {patience: PATIENCE, meanwhile: click, from: first.index});
  }
  await stop();
  if (!slowProcessor) await waitForQuiet(line, QUIET);
  const interactive = seen?.at ?? first.at;
  const figures = {
    firstMap: first.at - line.start(),
    bytesFirst: line.bytes(first.at),
    requestsFirst: line.requests(first.at),
    interactive: interactive - line.start(),
    bytesInteractive: line.bytes(interactive),
    requestsInteractive: line.requests(interactive),
    bytesAll: line.bytes(),
    requestsAll: line.requests(),
  };
  await close();
  return figures;
}

/**
 * Presses and lets go, without a move before it: hovering a city may show the highlight already.
 *
 * @param {import('playwright-core').CDPSession} session
 * @param {import('./reference.mjs').Point} point
 */
export const clickAt = (session, {x, y}) =>
  Promise.all(
    /** @type {const} */ (['mousePressed', 'mouseReleased']).map((type) =>
      session.send('Input.dispatchMouseEvent', {type, x, y, button: 'left', clickCount: 1}).catch(() => {}),
    ),
  );

/**
 * Waits until nothing has come for a while.
 *
 * @param {import('./line.mjs').Line} line
 * @param {number} quiet ms
 */
export async function waitForQuiet(line, quiet) {
  const until = Date.now() + PATIENCE;
  let known = '';
  for (let since = Date.now(); Date.now() - since < quiet && Date.now() < until; ) {
    const now = `${line.requests()} ${line.bytes()}`;
    if (now !== known) since = Date.now();
    known = now;
    await new Promise((next) => setTimeout(next, 50));
  }
}
