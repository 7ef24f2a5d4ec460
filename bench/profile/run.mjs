// @ts-check
/**
 * What the browser's main thread does with its time in a first visit, in one frame of an article, in a click and in a pan: ours
 * beside the fastest peer and MapLibre alone. Writes `bench/profile.md`: medians of ROUNDS rounds (environment, default 3) of own time, by kind.
 * With ONLY (ids with commas between) the table of those is printed and not written; with DUMP (a folder) the traces are kept.
 */
import {writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {CITIES, CONTENDERS} from '../contenders.mjs';
import {openBlank, SLOW, startBrowser} from '../measure/browser.mjs';
import {clickAt} from '../measure/load.mjs';
import {shootReference} from '../measure/reference.mjs';
import {serveContender} from '../measure/serve.mjs';
import {zoomToTwice} from '../measure/wheel.mjs';
import {formatTable, KINDS, sumByKind, traceOf} from './trace.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 3);
/** ms after a click in which all that it causes has been painted. */
const REST = 700;
/** ms of a first visit that are looked at. */
const VISIT = 2500;
/** ms of a drag, at the whole processor. */
const PAN = 2000;
/** CSS px of a frame in a column of text. */
const FRAME = {width: 640, height: 720};
const only = (process.env.ONLY ?? 'ours,leaflet,maplibre').split(',');

const browser = await startBrowser();
const contenders = CONTENDERS.filter(({id}) => only.includes(id));
/** @typedef {import('./trace.mjs').Sums[]} Rounds */
/** @type {Record<string, {visit: Rounds, frame: Rounds, click: Rounds, pan: Rounds}>} */
const figures = {};
for (const contender of contenders) {
  const server = await serveContender(contender);
  const {points, rect} = await shootReference(browser, contender, server.url);
  figures[contender.id] = {visit: [], frame: [], click: [], pan: []};
  for (let round = 0; round < ROUNDS; round++) {
    figures[contender.id].frame.push(await profileFrame(server.url + contender.frame(['city', CITIES[0]])));
    const {page, session, close} = await openBlank(browser, {slowLine: true, slowProcessor: true});
    const {frameTree} = await session.send('Page.getFrameTree');
    const frame = frameTree.frame.id;
    const visit = await traceOf(session, async () => {
      await page.goto(`${server.url}/`, {waitUntil: 'commit'});
      await page.waitForTimeout(VISIT);
    });
    if (process.env.DUMP)
      writeFileSync(`${process.env.DUMP}/${contender.id}-${round}-visit.json`, JSON.stringify({frame, events: visit}));
    figures[contender.id].visit.push(sumByKind(visit, frame));
    await session.send('Emulation.setCPUThrottlingRate', {rate: 1});
    await page.waitForTimeout(REST * 5);
    await session.send('Emulation.setCPUThrottlingRate', {rate: SLOW.processor});
    for (const city of CITIES) {
      await clickAt(session, points[city]);
      await page.waitForTimeout(REST * 2);
    }
    for (const city of CITIES) {
      await page.mouse.move(2, 2);
      await page.waitForTimeout(REST);
      const click = await traceOf(session, async () => {
        clickAt(session, points[city]);
        await page.waitForTimeout(REST);
      });
      if (process.env.DUMP)
        writeFileSync(
          `${process.env.DUMP}/${contender.id}-${round}-${city}.json`,
          JSON.stringify({frame, events: click}),
        );
      figures[contender.id].click.push(sumByKind(click, frame));
    }
    await session.send('Emulation.setCPUThrottlingRate', {rate: 1});
    const [cx, cy] = [rect.x + rect.width / 2, rect.y + Math.min(rect.height, 500) / 2];
    await page.mouse.move(cx, cy);
    await zoomToTwice(page, contender);
    await page.mouse.down();
    const pan = await traceOf(session, async () => {
      const from = Date.now();
      for (let at = 0; at < PAN; at = Date.now() - from) {
        const angle = (at / PAN) * 4 * Math.PI;
        await page.mouse.move(cx + 90 * Math.sin(angle), cy + 60 * (1 - Math.cos(angle)));
      }
    });
    await page.mouse.up();
    figures[contender.id].pan.push(sumByKind(pan, frame));
    await close();
  }
  server.close();
}
/** @param {string} address */
async function profileFrame(address) {
  const {page, session, close} = await openBlank(browser, {slowProcessor: true, window: FRAME});
  // The second visit is that of the next frame of the article
  await page.goto(address);
  await page.waitForTimeout(REST);
  const {frameTree} = await session.send('Page.getFrameTree');
  const events = await traceOf(session, async () => {
    await page.goto(address, {waitUntil: 'commit'});
    await page.waitForTimeout(VISIT);
  });
  await close();
  return sumByKind(events, frameTree.frame.id);
}

const machine = `${cpus().length} cores, no graphics card, Node ${process.versions.node}, Chromium ${browser.version()}`;
await browser.close();

const text = `# Where the time goes

${new Date().toISOString().slice(0, 10)} · \`npm run bench:profile\` · ${machine} · medians of ${ROUNDS} rounds.

Own time of the renderer's main thread in ms, by kind, as the browser's trace tells it; at a quarter of the processor but for the pan.

## A first visit, its first ${VISIT / 1000} s at 1.6 Mbit/s and 150 ms

${formatTable(contenders, (id) => figures[id].visit)}

## One frame of an article by itself, its first ${VISIT / 1000} s

Ten of them share one main thread; what a peer’s frames have in common is read from the store.

${formatTable(contenders, (id) => figures[id].frame)}

## A click on a city, with all that it causes

${formatTable(contenders, (id) => figures[id].click)}

## A pan of ${PAN / 1000} s on the map at twice its size, with the whole processor

${formatTable(contenders, (id) => figures[id].pan)}

${KINDS.map(({title, what}) => `- **${title}**: ${what}.`).join('\n')}
`;
if (!process.env.ONLY) writeFileSync(new URL('../profile.md', import.meta.url), text);
console.log(text);
process.exit(0);
