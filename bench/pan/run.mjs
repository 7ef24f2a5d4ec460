// @ts-check
/**
 * The frame budget: `npm run bench:pan` (after `npm run build`) opens the built page, zooms in and pans by pointer for 3 s,
 * with the live map and on the drawing alone, and reads from the browser's trace and profile what a camera frame costs:
 * our script, forced layouts with their places, garbage collection, frames. Writes `bench/pan.md`.
 */

import {spawn} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {findBrowser} from '../../tests/browser/find-browser.mjs';
import {CONTENDERS} from '../contenders.mjs';
import {medianOf} from '../measure/median.mjs';
import {turnWheel, zoomToTwice} from '../measure/wheel.mjs';

const PORT = 18_737;
const SECONDS = 3;
const [OURS] = CONTENDERS;
const root = fileURLToPath(new URL('../../', import.meta.url));
const server = spawn(process.execPath, ['src/site/serve.mjs', '--port', String(PORT)], {cwd: root, stdio: 'ignore'});
const browser = await chromium.launch({executablePath: await findBrowser()});
const results = [];
try {
  for (const live of [true, false]) results.push({live, ...(await panOnce(live))});
} finally {
  server.kill();
}
const version = browser.version();
await browser.close();

/** @param {boolean} live whether MapLibre paints the regions */
async function panOnce(live) {
  const page = await browser.newPage({viewport: {width: 1360, height: 900}});
  for (let i = 0; i < 50; i++) {
    if (
      await page.goto(`http://localhost:${PORT}/?theme=light`).then(
        () => true,
        () => false,
      )
    )
      break;
    await page.waitForTimeout(200);
  }
  if (!live) await page.route('**/*.topo*.json', (route) => route.abort());
  await page.reload();
  await page.locator('.stage').hover();
  // Whatever the page still waits for, the reader's wish to zoom brings it
  while ((await page.locator('.stage.zoomed').count()) === 0) await turnWheel(page, OURS, -OURS.turn);
  if (live) await page.waitForSelector('[data-map=live]', {state: 'attached', timeout: 30_000});
  await zoomToTwice(page, OURS);

  const session = await page.context().newCDPSession(page);
  /** @type {Record<string, any>[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({value}) => events.push(...value));
  await session.send('Tracing.start', {
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack', 'v8'],
    },
    transferMode: 'ReportEvents',
  });
  const box = await page.locator('.stage').boundingBox();
  if (!box) throw new Error('no map');
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(cx, cy);
  await page.mouse.down();
  const start = Date.now();
  let moves = 0;
  for (; Date.now() - start < SECONDS * 1000; moves++) {
    const turn = ((Date.now() - start) / 1000) * 2 * Math.PI;
    await page.mouse.move(cx + 60 * Math.sin(turn), cy + 40 * Math.sin(turn * 1.3));
    await page.waitForTimeout(8);
  }
  await page.mouse.up();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', () => done(undefined)));
  await session.send('Tracing.end');
  await complete;
  await page.close();
  return {count: moves, ...readTrace(events)};
}

/** @param {Record<string, any>[]} events */
function readTrace(events) {
  const main = events.find(({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain');
  const mine = events.filter(({pid, tid}) => pid === main?.pid && tid === main?.tid);
  const ms = (/** @type {string} */ name) =>
    mine.filter((e) => e.name === name && e.ph === 'X').map((e) => e.dur / 1000);
  const forced = mine
    .filter((e) => e.name === 'Layout' && e.args?.beginData?.stackTrace?.length > 0)
    .map(
      (e) => `${e.args.beginData.stackTrace[0].functionName} (${e.args.beginData.stackTrace[0].url.split('/').pop()})`,
    );
  const collections = [...ms('MinorGC'), ...ms('MajorGC')];
  const frames = ms('FireAnimationFrame');
  const styles = ms('UpdateLayoutTree');
  const layouts = ms('Layout');
  return {
    forced: [...new Set(forced)].map((place) => `${forced.filter((one) => one === place).length} × ${place}`),
    collections,
    frames,
    styles,
    layouts,
  };
}

/** @param {number[]} values */
const mostOf = (values) => Math.max(0, ...values);

const rows = results.map(
  ({live, count, frames, styles, layouts, collections, forced}) =>
    `| ${live ? 'live map' : 'drawing alone'} | ${count} | ${medianOf(frames).toFixed(2)} | ${mostOf(frames).toFixed(1)} | ${medianOf(styles).toFixed(2)} | ${medianOf(layouts).toFixed(2)} | ${collections.length} | ${mostOf(collections).toFixed(1)} | ${forced.join(', ') || 'none'} |`,
);
writeFileSync(
  new URL('../pan.md', import.meta.url),
  `# What a camera frame costs

${new Date().toISOString().slice(0, 10)} · \`npm run bench:pan\` · ${cpus().length} cores, no graphics card, Node ${process.versions.node}, Chromium ${version} · a pan by pointer for ${SECONDS} s at 1,360 px, at twice the size; ms.

| painted by | pointer moves | script of a frame, median | most | style, median | layout, median | collections | longest | forced layouts |
|---|--:|--:|--:|--:|--:|--:|--:|---|
${rows.join('\n')}

*Script of a frame*: all that runs in an animation frame. With the live map MapLibre paints in it, and the lines are moved after
it; on the drawing alone regions and lines are moved.
`,
);
console.log(`${rows.join('\n')}\nwritten: bench/pan.md`);
