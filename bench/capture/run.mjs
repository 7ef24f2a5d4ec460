// @ts-check
/**
 * What watching costs: `npm run bench:capture` opens a page and the article of ours and of two peers on the bad line, in turn
 * with the screencast by which they are judged and without it, and writes `bench/capture.md`: by the browser's own clock,
 * which needs no pictures, when something is painted and when the script listens. ROUNDS (environment, default 5), medians.
 * With ONLY (ids with commas between) the table of those is printed and not written.
 */
import {writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {CONTENDERS, VIEWS} from '../contenders.mjs';
import {SIZE} from '../measure/article.mjs';
import {openBlank, startBrowser} from '../measure/browser.mjs';
import {recordFrames} from '../measure/frames.mjs';
import {medianOf} from '../measure/median.mjs';
import {SPREAD, serveContender} from '../measure/serve.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const only = (process.env.ONLY ?? 'ours,leaflet,maplibre').split(',');
/** ms */
const PATIENCE = 120_000;

/** Notes when a page's script listens: a peer sets `window.bench`, ours says what paints its map. */
const NOTE = `
  const note = () => { window.listens ??= performance.timeOrigin + performance.now(); };
  let bench;
  Object.defineProperty(window, 'bench', {get: () => bench, set: (given) => { bench = given; note(); }});
  new MutationObserver(() => document.documentElement?.dataset.map && note()).observe(document, {attributes: true, subtree: true, attributeFilter: ['data-map']});`;

/** @typedef {{painted: number, listens: number}} Times ms after the first request, of the last frame of the article */

const PLACES = /** @type {const} */ (['page', 'article']);
const browser = await startBrowser();
const contenders = CONTENDERS.filter(({id}) => only.includes(id));
/** @type {Record<string, Times[]>} by contender, place and whether it was watched */
const figures = {};
for (const contender of contenders) {
  const server = await serveContender(contender);
  for (let round = 0; round < ROUNDS; round++)
    for (const place of PLACES)
      for (const watched of round % 2 === 0 ? [false, true] : [true, false]) {
        const key = `${contender.id} ${place} ${watched}`;
        figures[key] = [...(figures[key] ?? []), await visit(server.url, place, watched)];
        console.log(key, figures[key].at(-1));
      }
  server.close();
}
const machine = `${cpus().length} cores, no graphics card, Node ${process.versions.node}, Chromium ${browser.version()}`;
await browser.close();

const rows = contenders.flatMap(({id, title}) =>
  PLACES.map((place) => {
    const cells = /** @type {const} */ (['painted', 'listens']).flatMap((key) => {
      const [without, watched] = [false, true].map((how) =>
        medianOf(figures[`${id} ${place} ${how}`].map((times) => times[key])),
      );
      return [without, watched, watched - without].map((ms) => Math.round(ms));
    });
    return `| ${title} | ${place === 'page' ? 'page' : 'last of ten frames'} | ${cells.join(' | ')} |`;
  }),
);
const text = `# What watching costs

${new Date().toISOString().slice(0, 10)} · \`npm run bench:capture\` · ${machine} · medians of ${ROUNDS} rounds, at 1.6 Mbit/s, 150 ms and a quarter of the processor; ms.

By the browser's own clock, on pages that are not watched and on pages whose every frame is taken as a picture, as in \`npm run bench\`.

| | | first paint | watched | more | script listens | watched | more |
|---|---|--:|--:|--:|--:|--:|--:|
${rows.join('\n')}
`;
if (!process.env.ONLY) writeFileSync(new URL('../capture.md', import.meta.url), text);
console.log(text);
process.exit(0);

/** @param {string} url @param {(typeof PLACES)[number]} place @param {boolean} watched @returns {Promise<Times>} */
async function visit(url, place, watched) {
  const window = place === 'article' ? {window: SPREAD} : {};
  const {page, session, close} = await openBlank(browser, {slowLine: true, slowProcessor: true, ...window});
  await page.addInitScript(NOTE);
  if (watched) await recordFrames(session, place === 'article' ? SIZE : {});
  await page.goto(place === 'article' ? `${url}/article.html` : `${url}/`, {timeout: PATIENCE});
  const count = place === 'article' ? VIEWS.length : 1;
  /** @type {{painted?: number, listens?: number}[]} */
  let times = [];
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    await page.waitForTimeout(1000);
    times = await Promise.all(
      page
        .frames()
        .slice(-count)
        .map((frame) => frame.evaluate(readTimes)),
    );
    if (times.length === count && times.every(({painted, listens}) => painted && listens)) break;
  }
  const start = await page.evaluate(() => performance.timeOrigin);
  await close();
  const last = (/** @type {'painted' | 'listens'} */ key) =>
    Math.max(...times.map((one) => one[key] ?? Infinity)) - start;
  return {painted: last('painted'), listens: last('listens')};
}

/** In a page: ms since the epoch. */
function readTimes() {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const {listens} = /** @type {{listens?: number}} */ (/** @type {any} */ (window));
  return {...(paint && {painted: performance.timeOrigin + paint.startTime}), ...(listens && {listens})};
}
