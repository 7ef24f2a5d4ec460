// @ts-check
/** A page that has all it needs: from click to painted highlight, frames of a pan and a zoom, heap. */
import {CITIES} from '../contenders.mjs';
import {openBlank, SLOW} from './browser.mjs';
import {recordFrames, waitForPicture} from './frames.mjs';
import {measureHeap} from './heap.mjs';
import {clickAt} from './load.mjs';
import {turnWheel, zoomToTwice} from './wheel.mjs';

/** ms */
const REST = 2500;
const PATIENCE = 10_000;
const CLICKS = 4;
const PAN = 3000;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('../contenders.mjs').Contender} contender
 * @param {string} url
 * @param {import('./reference.mjs').Reference} reference
 */
export async function measureWarm(browser, contender, url, {rect, points, turned}) {
  const {page, session, workers, close} = await openBlank(browser);
  await page.goto(`${url}/`);
  await page.waitForTimeout(REST);
  const heap = await measureHeap(session, workers);

  // Click → painted, on a quarter of the processor
  await session.send('Emulation.setCPUThrottlingRate', {rate: SLOW.processor});
  for (const city of CITIES) {
    await clickAt(session, points[city]);
    await page.waitForTimeout(800);
  }
  const clicks = [];
  for (let i = 0; i < CLICKS; i++) {
    const city = CITIES[i % 2];
    // Away from the city: hovering it shows the same highlight before the click
    await page.mouse.move(2, 2);
    await page.waitForTimeout(400);
    const recorded = await recordFrames(session);
    await page.waitForTimeout(100);
    const from = recorded.frames.length;
    const started = Date.now();
    clickAt(session, points[city]);
    const seen = await waitForPicture(recorded.frames, [turned[city]], {
      patience: PATIENCE,
      from: Math.max(0, from - 1),
    });
    clicks.push(seen.at - started);
    await recorded.stop();
  }
  await session.send('Emulation.setCPUThrottlingRate', {rate: 1});

  // A pan in circles and a zoom, on the map at twice its size so that there is room
  const [cx, cy] = [rect.x + rect.width / 2, rect.y + Math.min(rect.height, 500) / 2];
  await page.mouse.move(cx, cy);
  await zoomToTwice(page, contender);
  await page.evaluate(() => {
    const record = {times: /** @type {number[]} */ ([]), run: true};
    Object.assign(window, {record});
    const step = (/** @type {number} */ at) => {
      record.times.push(at);
      if (record.run) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  const takeFrames = async () =>
    page.evaluate(() => {
      const {record} = /** @type {{record: {times: number[]}}} */ (/** @type {any} */ (window));
      return record.times.splice(0).flatMap((at, i, all) => (i > 0 ? [at - all[i - 1]] : []));
    });
  await page.mouse.down();
  await takeFrames();
  for (let start = Date.now(); Date.now() - start < PAN; ) {
    const turn = ((Date.now() - start) / 1000) * 2 * Math.PI;
    await page.mouse.move(cx + 60 * Math.sin(turn), cy + 40 * Math.sin(1.3 * turn));
    await page.waitForTimeout(8);
  }
  const pan = await takeFrames();
  await page.mouse.up();
  await page.waitForTimeout(600);
  await takeFrames();
  const {turn, turns} = contender;
  for (let i = 0; i < 4 * turns; i++) await turnWheel(page, contender, i % (2 * turns) < turns ? -turn : turn);
  const zoomed = await takeFrames();
  await close();
  return {
    click: shareOf(clicks, 0.5),
    heap,
    panMedian: shareOf(pan, 0.5),
    pan95: shareOf(pan, 0.95),
    zoomMedian: shareOf(zoomed, 0.5),
    zoom95: shareOf(zoomed, 0.95),
  };
}

/** @param {number[]} values @param {number} share */
function shareOf(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
