// @ts-check
/** What a contender shows at rest: whole, and with each of two cities chosen. The pictures that are waited for. */
import {CITIES} from '../contenders.mjs';
import {openBlank} from './browser.mjs';
import {blankLike, findChange, readPicture} from './frames.mjs';

/** ms after which nothing changes any more on a sound line. */
const REST = 2500;

/** @typedef {{x: number, y: number}} Point */
/**
 * @typedef {object} Reference
 * @property {import('./frames.mjs').Rect} rect of the map
 * @property {Record<string, Point>} points of the cities
 * @property {import('./frames.mjs').Wanted[]} whole against blank paper; the regions may be painted by a drawing or live
 * @property {Record<string, import('./frames.mjs').Wanted[]>} lit by city, against the whole map
 * @property {Record<string, import('./frames.mjs').Wanted[]>} turned by city, against the other city
 */

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('../contenders.mjs').Contender} contender
 * @param {string} url
 * @returns {Promise<Reference>}
 */
export async function shootReference(browser, contender, url) {
  const {id, map} = contender;
  /** @type {import('./frames.mjs').Picture[]} */
  const wholes = [];
  if (id === 'ours') {
    // The drawing as it comes with the page, and as the script lays it out before the live map has come
    wholes.push(await shootStill(browser, `${url}/`));
    const early = await openBlank(browser);
    await early.page.goto(`${url}/`, {waitUntil: 'commit'});
    await early.page.waitForSelector('.drawing.alone');
    wholes.push(readPicture(await early.page.screenshot()));
    await early.close();
  }
  const {page, close} = await openBlank(browser);
  await page.goto(`${url}/`);
  await page.locator(map).first().waitFor();
  await page.waitForTimeout(REST);
  wholes.push(readPicture(await page.screenshot()));
  const rect = await page.locator(map).first().boundingBox();
  if (!rect) throw new Error(`no map: ${id}`);
  const whole = wholes.map((picture) => findChange(blankLike(picture), picture, rect));
  /** @type {Reference} */
  const reference = {rect, points: {}, whole, lit: {}, turned: {}};
  if (id === 'text') {
    await close();
    return reference;
  }
  /** @type {Record<string, import('./frames.mjs').Picture>} */
  const lit = {};
  for (const city of CITIES) {
    reference.points[city] = await page.evaluate((name) => {
      const bench = /** @type {{at: (city: string) => {x: number, y: number}} | undefined} */ (
        /** @type {any} */ (window).bench
      );
      if (bench) return bench.at(name);
      const box = document.querySelector(`.station[data-city=${name}] .disc`)?.getBoundingClientRect();
      return {x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2};
    }, city);
    await page.mouse.click(reference.points[city].x, reference.points[city].y);
    await page.mouse.move(2, 2);
    await page.waitForTimeout(700);
    lit[city] = readPicture(await page.screenshot());
  }
  const [a, b] = CITIES;
  for (const city of CITIES) {
    const before = lit[city === a ? b : a];
    reference.turned[city] = [findChange(before, lit[city], rect)];
    reference.lit[city] = wholes.map((picture) => findChange(picture, lit[city], rect));
    // A click before the script has laid out lights the drawing as it came: the city's own page without script
    if (id === 'ours') {
      const still = await shootStill(browser, url + contender.frame(['city', city]).replace('/embed', ''));
      reference.lit[city].push(findChange(wholes[0], still, rect));
    }
  }
  await close();
  return reference;
}

/** A page without script. @param {import('playwright-core').Browser} browser @param {string} address */
export async function shootStill(browser, address) {
  const {page, close} = await openBlank(browser, {scripts: false});
  await page.goto(address);
  const picture = readPicture(await page.screenshot());
  await close();
  return picture;
}
