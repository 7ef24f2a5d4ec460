// @ts-check
/** What a contender shows at rest: whole, and with each of two cities chosen. The pictures that are waited for. */
import {CITIES} from '../contenders.mjs';
import {openBlank} from './browser.mjs';
import {findChange, findMap, readPicture} from './frames.mjs';
import {measureSettle} from './settle.mjs';

/** ms in which nothing changes when nothing changes any more, on a sound line. */
const REST = 2000;
/** ms after a click in which all that it causes has been painted. */
const ANSWER = 700;
/** ms */
const PATIENCE = 60_000;
/** Of every contender's page. */
export const GROUND = /** @type {const} */ ([255, 255, 255]);

/** @typedef {{x: number, y: number}} Point */
/**
 * @typedef {object} Reference
 * @property {import('./frames.mjs').Rect} rect of the map
 * @property {number} settle percent of the map's ink that differs between the page without script and the settled one
 * @property {import('./frames.mjs').Wanted} whole the map when nothing changes any more
 * @property {Record<string, Point>} points of the cities; none on a page without a map
 * @property {Record<string, import('./frames.mjs').Wanted>} lit by city, against the whole map
 * @property {Record<string, import('./frames.mjs').Wanted>} turned by city, against the other city
 */

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('../contenders.mjs').Contender} contender
 * @param {string} url
 * @returns {Promise<Reference>}
 */
export async function shootReference(browser, contender, url) {
  const {id, map, rest} = contender;
  const first = await shootStill(browser, `${url}/`);
  const {page, close} = await openBlank(browser);
  await page.goto(`${url}/`);
  const rect = await page.locator(map).first().boundingBox();
  if (!rect) throw new Error(`no map: ${id}`);
  if (rest) await page.waitForSelector(rest, {state: 'attached', timeout: PATIENCE});
  const settled = await shootSettled(page);
  /** @type {Reference} */
  const reference = {
    rect,
    settle: 100 * measureSettle(first, settled, {ground: GROUND, rect}),
    whole: findMap(settled, rect),
    points: {},
    lit: {},
    turned: {},
  };
  /** @type {Record<string, import('./frames.mjs').Picture>} */
  const lit = {};
  for (const city of id === 'text' ? [] : CITIES) {
    reference.points[city] = await page.evaluate(findCity, city);
    await page.mouse.click(reference.points[city].x, reference.points[city].y);
    await page.mouse.move(2, 2);
    await page.waitForTimeout(ANSWER);
    lit[city] = readPicture(await page.screenshot());
  }
  for (const city of Object.keys(lit)) {
    const other = CITIES.find((one) => one !== city) ?? city;
    reference.lit[city] = findChange(settled, lit[city], rect);
    reference.turned[city] = findChange(lit[other], lit[city], rect);
  }
  await close();
  return reference;
}

/**
 * A page as it is when nothing changes any more: two pictures, some time apart, that are the same.
 *
 * @param {import('playwright-core').Page} page
 */
async function shootSettled(page) {
  let before = await page.screenshot();
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    await page.waitForTimeout(REST);
    const now = await page.screenshot();
    if (now.equals(before)) return readPicture(now);
    before = now;
  }
  throw new Error(`never at rest in ${PATIENCE} ms: ${page.url()}`);
}

/** A page without script. @param {import('playwright-core').Browser} browser @param {string} address */
async function shootStill(browser, address) {
  const {page, close} = await openBlank(browser, {scripts: false});
  await page.goto(address);
  const picture = readPicture(await page.screenshot());
  await close();
  return picture;
}

/**
 * In the page: where a city's station is, in CSS px of the window; of several drawings in the one that is shown.
 *
 * @param {string} city
 * @returns {Point}
 */
function findCity(city) {
  const {bench} = /** @type {{bench?: {at: (city: string) => Point}}} */ (/** @type {any} */ (window));
  if (bench) return bench.at(city);
  const boxes = [...document.querySelectorAll(`.station[data-city=${city}] .disc`)].map((node) =>
    node.getBoundingClientRect(),
  );
  const shown = boxes.find(({width}) => width > 0);
  if (!shown) throw new Error(`no station on show: ${city}`);
  return {x: shown.x + shown.width / 2, y: shown.y + shown.height / 2};
}
