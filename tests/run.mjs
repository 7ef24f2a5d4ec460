// @ts-check
/**
 * Checks everything, one step after another, and stops at the first that fails.
 *
 *     npm test              types, lint, walls, unit tests, build, browser tests
 *     npm run test:full     unit and browser tests with the full matrices (*.full.test.ts)
 *
 * The last line is `N passed, N failed`: tests, and a failed step without tests counts as one failed. `SKIP_BROWSER=1`
 * leaves the browser tests out and says so.
 */
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {findBrowser} from './browser/find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const full = process.argv.includes('--full');

/**
 * SITE_URL is a build setting, the address at which the site will stand; canonical links, feeds and embed codes are
 * made from it. The tests build with an address that is nobody's and expect to read this one in `dist/`.
 */
const SITE_URL = 'https://maps.example';

/** Minutes that all steps may take on two cores; more is said, not punished. */
const LIMIT = full ? 25 : 6;

/** What `dist/` is made from. */
const SOURCES = ['src', 'data', 'public', 'index.html', 'vite.config.ts', 'package-lock.json', 'CHANGELOG.md'];

/** Says of which files, and for which address, `dist/` was last built here. */
const STAMP = join(root, 'node_modules/.cache/tests-build.json');

/** Added to the environment of every step; a log file gets no colours. */
const ENV = {SITE_URL, FULL: full ? '1' : '', ...(process.stdout.isTTY ? {} : {NO_COLOR: '1', FORCE_COLOR: '0'})};
const reports = mkdtempSync(join(tmpdir(), 'tests-'));
const count = {passed: 0, failed: 0};

/** @type {[title: string, step: () => Promise<boolean>][]} */
const steps = full
  ? [
      ['build', async () => isBuilt() || build()],
      ['unit tests, full', () => runTests('unit')],
      ['browser tests, full', runBrowserTests],
    ]
  : [
      ['types', () => runNode('typescript/bin/tsc', ['--noEmit'])],
      [
        'lint and format',
        () => runNode('@biomejs/biome/bin/biome', ['ci', `--colors=${process.stdout.isTTY ? 'force' : 'off'}`]),
      ],
      ['room walls', () => run(process.execPath, ['tests/walls.mjs'])],
      ['unit tests', () => runTests('unit')],
      ['build', build],
      ['browser tests', runBrowserTests],
    ];

process.exitCode = (await runSteps()) ? 0 : 1;
rmSync(reports, {recursive: true, force: true});

/** Runs the steps and prints the close. */
async function runSteps() {
  const begin = performance.now();
  let stopped = '';
  for (const [title, step] of steps) {
    console.log(`\n== ${title}`);
    const start = performance.now();
    const before = count.failed;
    const good = await step();
    console.log(`== ${title}: ${good ? 'good' : 'FAILED'} (${formatSeconds(performance.now() - start)})`);
    if (good) continue;
    if (count.failed === before) count.failed += 1;
    stopped = title;
    break;
  }
  const took = performance.now() - begin;
  const slow = took > LIMIT * 60_000 ? `, more than the ${LIMIT} min that are meant` : '';
  console.log(`\n${stopped ? `stopped at: ${stopped}; ` : ''}in all ${formatSeconds(took)}${slow}`);
  console.log(`${count.passed} passed, ${count.failed} failed`);
  return stopped === '';
}

/** Builds the site and notes from what. */
async function build() {
  rmSync(STAMP, {force: true});
  const sources = newestChange();
  if (!(await run('npm', ['run', 'build', '--silent']))) return false;
  mkdirSync(dirname(STAMP), {recursive: true});
  writeFileSync(STAMP, JSON.stringify({SITE_URL, sources, dist: changeOf('dist/index.html')}));
  return true;
}

/** @returns {boolean} whether `dist/` is what `build` would make: `npm start` builds there too, for its own address */
function isBuilt() {
  if (!existsSync(STAMP) || !existsSync(join(root, 'dist/index.html'))) return false;
  const now = {SITE_URL, sources: newestChange(), dist: changeOf('dist/index.html')};
  const same = readFileSync(STAMP, 'utf8') === JSON.stringify(now);
  if (same) console.log('dist/ is up to date');
  return same;
}

/** @returns {number} the latest change of any source, in milliseconds; folders count, so that a removal shows */
function newestChange() {
  const paths = SOURCES.filter((path) => existsSync(join(root, path))).flatMap((path) => {
    if (!statSync(join(root, path)).isDirectory()) return [path];
    const below = readdirSync(join(root, path), {recursive: true, encoding: 'utf8'});
    return [path, ...below.filter((name) => !name.includes('node_modules')).map((name) => join(path, name))];
  });
  return Math.max(...paths.map(changeOf));
}

/** @param {string} path */
function changeOf(path) {
  return statSync(join(root, path)).mtimeMs;
}

/** Finds the browser first, so that its installation is seen and is in no test's time. */
async function runBrowserTests() {
  if (process.env.SKIP_BROWSER === '1') {
    console.log('SKIP_BROWSER=1: the browser tests were NOT run');
    return true;
  }
  try {
    console.log(`in ${await findBrowser()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
  return runTests('browser');
}

/**
 * Runs one project of `vitest.config.ts` and adds up its tests.
 *
 * @param {string} project
 */
async function runTests(project) {
  const file = join(reports, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const good = await runNode('vitest/vitest.mjs', args);
  if (!existsSync(file)) return false;
  /** @type {{numPassedTests: number, numFailedTests: number, testResults: TestFile[]}} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  // A file that cannot even be loaded has no tests, and must not be lost from the sum.
  const broken = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0);
  count.passed += report.numPassedTests;
  count.failed += report.numFailedTests + broken.length;
  return good;
}

/** @typedef {{status: string, assertionResults: unknown[]}} TestFile */

/**
 * @param {string} script below `node_modules/`
 * @param {string[]} args
 */
function runNode(script, args) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args]);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<boolean>} whether it succeeded; its output goes where ours goes
 */
function run(program, args) {
  const options = {cwd: root, env: {...process.env, ...ENV}, shell: program === 'npm' && process.platform === 'win32'};
  return new Promise((done) => {
    const child = spawn(program, args, {...options, stdio: ['ignore', 'inherit', 'inherit']});
    child.on('error', (error) => {
      console.error(`cannot run ${program}: ${error.message}`);
      done(false);
    });
    child.on('close', (code) => done(code === 0));
  });
}

/** @param {number} milliseconds */
function formatSeconds(milliseconds) {
  const seconds = milliseconds / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
