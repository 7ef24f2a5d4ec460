// @ts-check
/**
 * How cost grows: `npm run bench:growth` lays out and draws seeded samples from 14 cities × 12 clusters to 340 × 1,000 in
 * the local Chromium and writes `bench/growth.md`. One warm-up and ROUNDS rounds (environment, default 5), medians.
 */

import {writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {cpus} from 'node:os';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import sirv from 'sirv';
import {build} from 'vite';
import {findBrowser} from '../../tests/browser/find-browser.mjs';
import {medianOf} from '../measure/median.mjs';

/** @typedef {import('./page.ts').Sample} Sample */
/** @typedef {import('./page.ts').Costs} Costs */

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** @type {[cities: number, clusters: number][]} */
const SIZES = [
  [14, 12],
  [40, 30],
  [80, 60],
  [160, 100],
  [340, 12],
  [340, 30],
  [340, 60],
  [340, 100],
  [340, 200],
  [340, 400],
  [340, 1000],
];
const SPREADS = /** @type {const} */ (['local', 'nationwide']);
const VERBS = /** @type {const} */ (['plan', 'trace', 'marks', 'draw', 'script', 'follow']);

await build({
  root: here('.'),
  base: './',
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {outDir: here('../dist/growth'), emptyOutDir: true, target: 'es2022'},
});
const server = createServer(sirv(here('../dist/growth')));
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
const address = /** @type {import('node:net').AddressInfo} */ (server.address());
const browser = await chromium.launch({executablePath: await findBrowser()});

const rows = [];
for (const spread of SPREADS)
  for (const [cities, clusters] of SIZES) {
    const sample = {cities, clusters, spread};
    const page = await browser.newPage({viewport: {width: 1200, height: 1000}});
    await page.goto(`http://127.0.0.1:${address.port}/`);
    await page.waitForFunction(() => 'measure' in window);
    /** @type {Costs[]} */
    const costs = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const cost = await page.evaluate((given) => window.measure(given), sample);
      if (round > 0) costs.push(cost);
    }
    await page.close();
    const middle = Object.fromEntries(VERBS.map((verb) => [verb, medianOf(costs.map((cost) => cost[verb]))]));
    const {tracks, corridors} = costs[0];
    rows.push({...sample, tracks, corridors, .../** @type {Record<(typeof VERBS)[number], number>} */ (middle)});
    console.log(spread, cities, clusters, VERBS.map((verb) => `${verb} ${middle[verb].toFixed(1)}`).join(' · '));
  }
const version = browser.version();
await browser.close();
server.close();

const text = `# How cost grows

${new Date().toISOString().slice(0, 10)} · \`npm run bench:growth\` · ${cpus().length} cores, Node ${process.versions.node}, Chromium ${version} · medians of ${ROUNDS} rounds after one, in ms.

Seeded samples on 1,200 × 1,000 px: clusters of 1 to 6 cities, local ones from the 18 cities nearest to one of them.
*Plan* is made at build time, *trace* and *marks* once per size, *draw* once; *frame* is scene and drawing of one camera
frame in script, *follow* the same with the style and layout that it causes.

${SPREADS.map((spread) => formatTable(spread)).join('\n\n')}

## Exponents

Cost ~ tracksᵉ between the first and the last row of the same number of cities (340 × 12 to 340 × 1,000).

| | ${VERBS.map(titleOf).join(' | ')} |
|---|${VERBS.map(() => '--:').join('|')}|
${SPREADS.map((spread) => `| ${spread} | ${VERBS.map((verb) => exponentOf(spread, verb)).join(' | ')} |`).join('\n')}

## Steps, and why

- **Plan falls as cities and clusters multiply beyond 600 (14 × 9 lines is 126).** Up to there eight starts are tried and
  sixteen drawings measured; above it fewer, in proportion: one is left from 340 × 30 on. Above 60 lines each link has only
  its shortest route that fits.
- **Trace falls above 400 corridors.** Up to there routes are nested round the cities they pass and asked again up to four
  times; above it once. Nationwide links pass dozens of cities each, so that is where it shows.
- **Marks fall above 60 stations.** Up to there every place round a station and along a line is judged, in up to four rounds
  and, where a name is crowded, for eight places of its badges; above it each search is its simplest, made once, and ends at
  the first touch.
- **From 400 to 1,000 nationwide clusters plan and marks grow faster than their tracks.** Long links cross one another, and the
  number of crossings grows with the square of their number; each has to be found once. Below, what is fixed outweighs it.
`;
writeFileSync(here('../growth.md'), text);
console.log('written: bench/growth.md');

/** @param {string} spread */
function formatTable(spread) {
  const mine = rows.filter((row) => row.spread === spread);
  return [
    `## ${spread[0].toUpperCase()}${spread.slice(1)} clusters`,
    '',
    `| cities × clusters | tracks | corridors | ${VERBS.map(titleOf).join(' | ')} |`,
    `|---|--:|--:|${VERBS.map(() => '--:').join('|')}|`,
    ...mine.map(
      (row) =>
        `| ${row.cities} × ${row.clusters} | ${row.tracks} | ${row.corridors} | ${VERBS.map((verb) => formatMs(row[verb])).join(' | ')} |`,
    ),
  ].join('\n');
}

/** @param {(typeof VERBS)[number]} verb */
function titleOf(verb) {
  return verb === 'script' ? 'frame' : verb;
}

/** @param {string} spread @param {(typeof VERBS)[number]} verb */
function exponentOf(spread, verb) {
  const [first, last] = [12, 1000].map((clusters) =>
    rows.find((row) => row.spread === spread && row.cities === 340 && row.clusters === clusters),
  );
  if (!first || !last) return '';
  return (Math.log(last[verb] / first[verb]) / Math.log(last.tracks / first.tracks)).toFixed(2);
}

/** @param {number} ms */
function formatMs(ms) {
  return ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en');
}
