// @ts-check
/**
 * Finds a Chromium that can run the browser tests, and installs one where that is possible.
 *
 *     node tests/browser/find-browser.mjs      prints the path
 *
 * The order: the `CHROMIUM_PATH` variable, Playwright's own download, the PATH, a new Playwright download, apt (as
 * root). A candidate counts only when it starts and gives WebGL 2, so that a download that lacks system libraries
 * falls through to the next.
 */
import {execFile, spawn, spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync, mkdtempSync, realpathSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {delimiter, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chromium-headless-shell'];

/** Milliseconds: a cold start on a busy machine; a download of some 150 MB. */
const TIMEOUT = {probe: 30_000, download: 300_000};

/** The answer of this run, for child processes: already probed. */
const FOUND = 'FOUND_CHROMIUM';

/**
 * Asks for WebGL 2. The answer is put together by the script, so that the script's own text does not hold it; it
 * comes through `--dump-dom`, with no GPU flag: Chromium falls back to SwiftShader by itself.
 */
const PROBE = `data:text/html,<p></p><script>document.querySelector('p').textContent =
  'webgl' + (document.createElement('canvas').getContext('webgl2') ? 2 : 0)</script>`;

/**
 * Finds, and if need be installs, a Chromium that gives WebGL 2; as root with apt also a font for Chinese.
 *
 * Guarantees: the path is kept in the environment for the rest of the run; nothing is installed when one is found.
 *
 * @returns {Promise<string>} the path of the program
 * @throws {Error} when there is none; the message says what was tried and what to do
 */
export async function findBrowser() {
  const known = process.env[FOUND];
  if (known && existsSync(known)) return known;
  /** @type {string[]} */
  const tried = [];
  for await (const [origin, path] of candidates()) {
    if (!path) continue;
    const fault = await probeBrowser(path);
    if (fault === undefined) {
      await ensureFont();
      process.env[FOUND] = path;
      return path;
    }
    tried.push(`  ${path} (${origin}): ${fault}`);
  }
  throw new Error(
    [
      'no Chromium with WebGL 2 was found, and none could be installed.',
      ...tried,
      'Install Chromium or Chrome, or set CHROMIUM_PATH to one; SKIP_BROWSER=1 leaves the browser tests out.',
    ].join('\n'),
  );
}

/**
 * The candidates in their order; installing begins only when the ones before it have failed.
 *
 * @returns {AsyncGenerator<[origin: string, path: string | undefined]>}
 */
async function* candidates() {
  yield ['CHROMIUM_PATH', process.env.CHROMIUM_PATH];
  yield ['Playwright', downloadedPath()];
  for (const path of pathsOnPath()) yield ['PATH', path];

  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  if (await run('downloading Chromium', process.execPath, [cli, 'install', 'chromium'])) {
    yield ['Playwright', downloadedPath()];
  }
  if (hasApt() && (await installPackages(['chromium', ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])]))) {
    for (const path of pathsOnPath()) yield ['apt', path];
  }
}

/** @returns {string | undefined} */
function downloadedPath() {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** @returns {string[]} each program once, though `/bin` may be `/usr/bin` */
function pathsOnPath() {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)).filter(isProgram));
  return [...new Map(paths.reverse().map((path) => [realpathSync(path), path])).values()].reverse();
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} path
 * @returns {Promise<string | undefined>} what is wrong with it, or undefined when it will do
 */
function probeBrowser(path) {
  const profile = mkdtempSync(join(tmpdir(), 'probe-'));
  const args = ['--headless', '--no-sandbox', '--disable-dev-shm-usage', `--user-data-dir=${profile}`];
  return new Promise((done) => {
    const limits = {timeout: TIMEOUT.probe, killSignal: /** @type {const} */ ('SIGKILL')};
    execFile(path, [...args, '--dump-dom', PROBE], limits, (error, out, noise) => {
      rmSync(profile, {recursive: true, force: true, maxRetries: 5});
      if (out.includes('webgl2')) done(undefined);
      else if (out.includes('webgl0')) done('starts, but gives no WebGL 2');
      else if (error?.killed) done(`no answer in ${TIMEOUT.probe / 1000} s`);
      else done(`does not start: ${noise.trim().split('\n')[0] || `exit code ${error?.code ?? 0}, no output`}`);
    });
  });
}

/** Chinese labels are boxes without a font for them; that is a worse picture, but no reason to stop. */
async function ensureFont() {
  if (hasChineseFont()) return;
  if (hasApt()) await installPackages(['fonts-noto-cjk', 'fontconfig']);
  if (process.platform === 'linux' && !hasChineseFont()) {
    console.error('no font for Chinese (fc-list :lang=zh is empty): labels will be boxes; install fonts-noto-cjk');
  }
}

/** @returns {boolean} true also where fontconfig does not rule: macOS and Windows bring Chinese fonts */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  return Boolean(spawnSync('fc-list', [':lang=zh', 'family'], {encoding: 'utf8'}).stdout?.trim());
}

/** @returns {boolean} */
function hasApt() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/** @param {string[]} names */
async function installPackages(names) {
  const install = ['install', '-y', '--no-install-recommends', ...names];
  await run('refreshing the list of packages', 'apt-get', ['update']); // an old list may still do
  return run(`installing ${names.join(', ')}`, 'apt-get', install);
}

/**
 * Runs a program and shows its output only when it fails.
 *
 * @param {string} what
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<boolean>} whether it succeeded
 */
function run(what, program, args) {
  console.error(`${what} …`);
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  const child = spawn(program, args, {env, stdio: ['ignore', 'pipe', 'pipe'], timeout: TIMEOUT.download});
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((done) => {
    child.on('error', (error) => done(fail(error.message)));
    child.on('close', (code) => done(code === 0 || fail(output.trim().split('\n').slice(-5).join('\n'))));
  });

  /** @param {string} why */
  function fail(why) {
    console.error(`${what} failed:\n${why}`);
    return false;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(await findBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
