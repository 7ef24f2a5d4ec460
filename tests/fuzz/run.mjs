// @ts-check
/**
 * Runs the whole fuzz: `npm run fuzz`. It says its seed, `SEED=n npm run fuzz` repeats it, and
 * `npm run fuzz -- tests/fuzz/messages.test.ts` runs one file. The last line is the number of cases, counted, and the seed.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Cases that a whole run has at least. */
const LEAST = 100_000;

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = process.argv.slice(2);
const seed = process.env.SEED ?? String(Math.floor(Math.random() * 2 ** 31));
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
const count = join(folder, 'cases');

if (!/^-?\d{1,10}$/.test(seed)) {
  console.error(`not a seed: ${seed} (SEED); give a whole number`);
  process.exit(1);
}
console.log(`seed ${seed}`);
const {status} = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    'unit',
    ...(files.length ? files : ['tests/fuzz']),
  ],
  {cwd: root, stdio: 'inherit', env: {...process.env, FUZZ: '1', SEED: seed, FUZZ_COUNT: count}},
);
const lines = existsSync(count) ? readFileSync(count, 'utf8').trimEnd().split('\n') : [];
rmSync(folder, {recursive: true});
const cases = lines.reduce((sum, line) => sum + Number(line), 0);
const enough = files.length > 0 || cases >= LEAST;
if (!enough) console.error(`fewer cases than ${LEAST.toLocaleString('en')}`);
process.exitCode = status === 0 && enough ? 0 : 1;
console.log(`${cases.toLocaleString('en')} cases, seed ${seed}${status === 0 ? '' : ', FAILED'}`);
