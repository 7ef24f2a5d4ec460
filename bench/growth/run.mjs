// @ts-check
/**
 * How the layout's cost and its success grow: `npm run bench:growth` lays out seeded samples from 14 cities × 12 clusters to
 * 40 × 60 and beyond, each in a thread of its own, and writes `bench/growth.md`. Environment: ROUNDS samples of a size
 * (default 1), LIMIT minutes for each (default 10), THREADS at a time (default 2); SIZES (`14x12,20x20`) takes those sizes, and
 * their table is printed instead.
 */
import {writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {fileURLToPath} from 'node:url';
import {Worker} from 'node:worker_threads';
import {build} from 'vite';
import {formatGrowth} from './report.mjs';

/** @typedef {import('./sample.ts').Sample} Sample */
/** @typedef {import('./measure.ts').Outcome} Outcome */
/** @typedef {import('./report.mjs').Laid} Laid */

const ROUNDS = Number(process.env.ROUNDS ?? 1);
const LIMIT = Number(process.env.LIMIT ?? 10);
const THREADS = Number(process.env.THREADS ?? 2);
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** Cities × clusters; the last two are beyond what one map can say. */
const SIZES = '14x12,20x20,28x32,34x45,40x60,60x100,340x1000';
const sizes = (process.env.SIZES ?? SIZES).split(',').map((size) => size.split('x').map(Number));
const SPREADS = /** @type {const} */ (['near', 'anywhere']);

await build({
  root: here('.'),
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {ssr: 'measure.ts', outDir: here('../dist/growth'), emptyOutDir: true, target: 'node20'},
});
/** @type {Sample[]} */
const samples = sizes.flatMap(([cities, clusters]) =>
  SPREADS.flatMap((spread) =>
    Array.from({length: ROUNDS}, (_, round) => ({cities, clusters, spread, seed: round + 1})),
  ),
);
/** @type {Laid[]} */
const results = [];
const left = [...samples];
await Promise.all(Array.from({length: THREADS}, layOutRest));

const machine = `${cpus().length} cores, ${THREADS} samples at a time, Node ${process.versions.node}`;
const ordered = samples.flatMap((sample) => results.filter((laid) => laid.sample === sample));
const text = formatGrowth(ordered, {machine, rounds: ROUNDS, limit: LIMIT});
if (!process.env.SIZES) writeFileSync(here('../growth.md'), text);
console.log(text);

async function layOutRest() {
  for (let sample = left.shift(); sample; sample = left.shift()) {
    const outcome = await layOut(sample);
    results.push({sample, outcome});
    console.log(`${sample.cities} × ${sample.clusters} ${sample.spread} ${sample.seed}: ${JSON.stringify(outcome)}`);
  }
}

/** @param {Sample} sample @returns {Promise<Outcome | null>} */
function layOut(sample) {
  return new Promise((answer, fail) => {
    const worker = new Worker(here('../dist/growth/measure.js'), {workerData: sample});
    const timer = setTimeout(() => {
      answer(null);
      worker.terminate();
    }, LIMIT * 60_000);
    worker.once('error', fail);
    worker.once('message', (outcome) => {
      clearTimeout(timer);
      answer(outcome);
    });
  });
}
