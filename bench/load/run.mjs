// @ts-check
/**
 * Load: `npm run bench:load` (after `npm run build`) puts `dist/` behind a stock nginx with the configuration that the build
 * ships, and wrk asks for it on the loopback address, SECONDS each (environment, default 60): the front page, an embed, a
 * script, and a bare file of the front page's size from the same nginx without that configuration. Needs nginx and wrk.
 * Writes `bench/load.md`; exit 1 when any answer was an error.
 */

import {execFileSync, spawn} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {medianOf} from '../measure/median.mjs';

const SECONDS = Number(process.env.SECONDS ?? 60);
const ROUNDS = 3;
const CONNECTIONS = 32;
const [OURS, BARE] = [18_735, 18_736];
const root = fileURLToPath(new URL('../../', import.meta.url));
if (!existsSync(join(root, 'build/nginx.conf'))) stop('nothing is built: npm run build');
for (const program of ['nginx', 'wrk']) {
  try {
    execFileSync('which', [program]);
  } catch {
    stop(`${program} is missing: apt-get install ${program}`);
  }
}

// A bare file of the same size on the line, from a server block that only serves files
const folder = mkdtempSync(join(tmpdir(), 'load-'));
mkdirSync(join(folder, 'bare'));
const size = statSync(join(root, 'dist/index.html.gz')).size;
writeFileSync(join(folder, 'bare/file.bin'), Buffer.alloc(size, 'x'));
const shipped = readFileSync(join(root, 'build/nginx.conf'), 'utf8')
  .replace('listen 8080', `listen 127.0.0.1:${OURS}`)
  .replace('/srv/cluster-map', join(root, 'dist'));
writeFileSync(
  join(folder, 'nginx.conf'),
  `pid ${folder}/pid; error_log ${folder}/error.log; daemon off; user root; worker_processes 1; events {}
http { access_log off; ${shipped} server { listen 127.0.0.1:${BARE}; root ${folder}/bare; } }`,
);
const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf')], {stdio: 'ignore'});
await waitFor(`http://127.0.0.1:${OURS}/`);

const script = readdirSync(join(root, 'dist/assets')).find((name) => /^start-.*\.js$/.test(name));
const targets = [
  {name: 'a bare file of the front page’s size', url: `http://127.0.0.1:${BARE}/file.bin`},
  {name: 'front page', url: `http://127.0.0.1:${OURS}/`},
  {name: 'embed of a city', url: `http://127.0.0.1:${OURS}/embed/city/nanning/`},
  {name: 'script', url: `http://127.0.0.1:${OURS}/assets/${script}`},
];
/** @type {Map<string, {rate: number, latency: string, errors: number, requests: number}[]>} */
const results = new Map(targets.map(({name}) => [name, []]));
for (let round = 0; round < ROUNDS; round++)
  for (const {name, url} of targets) {
    const told = execFileSync(
      'wrk',
      ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS / ROUNDS}s`, '--latency', '-H', 'Accept-Encoding: gzip', url],
      {encoding: 'utf8'},
    );
    results.get(name)?.push(readReport(told));
  }
nginx.kill();
rmSync(folder, {recursive: true});

const rates = targets.map(({name}) => medianOf((results.get(name) ?? []).map(({rate}) => rate)));
const errors = [...results.values()].flat().reduce((sum, report) => sum + report.errors, 0);
const rows = targets.map(({name}, i) => {
  const reports = results.get(name) ?? [];
  const requests = reports.reduce((sum, report) => sum + report.requests, 0);
  const failed = reports.reduce((sum, report) => sum + report.errors, 0);
  return `| ${name} | ${Math.round(rates[i]).toLocaleString('en')} | ${(rates[i] / rates[0]).toFixed(2)} | ${reports.map(({latency}) => latency).join(', ')} | ${requests.toLocaleString('en')} | ${failed} |`;
});
writeFileSync(
  join(root, 'bench/load.md'),
  `# Load

${new Date().toISOString().slice(0, 10)} · \`npm run bench:load\` · ${cpus().length} cores shared by nginx (one worker) and wrk (one thread, ${CONNECTIONS} connections) · ${SECONDS} s each in ${ROUNDS} interleaved rounds, medians.

| what | requests/s | of the bare file’s | 99 % within, by round | requests | errors |
|---|--:|--:|---|--:|--:|
${rows.join('\n')}

The page is ${size.toLocaleString('en')} B with gzip; with the policy and the other headers each answer is about 1 kB larger than that of the bare file.
`,
);
console.log(`${rows.join('\n')}\nwritten: bench/load.md`);
process.exitCode = errors > 0 ? 1 : 0;

/** @param {string} told what wrk prints */
function readReport(told) {
  const number = (/** @type {RegExp} */ pattern) => Number(told.match(pattern)?.[1] ?? 0);
  const sockets = told.match(/Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/)?.slice(1) ?? [];
  return {
    rate: number(/Requests\/sec:\s+([\d.]+)/),
    latency: told.match(/99%\s+(\S+)/)?.[1] ?? '',
    requests: number(/(\d+) requests in/),
    errors: number(/Non-2xx or 3xx responses: (\d+)/) + sockets.reduce((sum, count) => sum + Number(count), 0),
  };
}

/** @param {string} url */
async function waitFor(url) {
  for (let i = 0; i < 50; i++) {
    if (
      await fetch(url).then(
        ({ok}) => ok,
        () => false,
      )
    )
      return;
    await new Promise((next) => setTimeout(next, 100));
  }
  stop('nginx did not answer');
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(1);
}
