import {execFileSync, spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';

/** The shipped nginx configuration in a stock nginx, if this machine has one or may install it. */
const PORT = 18_734;
let stop = () => {};

beforeAll(async () => {
  try {
    execFileSync('nginx', ['-v'], {stdio: 'ignore'});
  } catch {
    execFileSync('apt-get', ['update'], {stdio: 'ignore'});
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'nginx'], {stdio: 'ignore'});
  }
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const server = readFileSync('build/nginx.conf', 'utf8')
    .replace('listen 8080', `listen 127.0.0.1:${PORT}`)
    .replace('/srv/cluster-map', resolve('dist'));
  writeFileSync(
    join(folder, 'nginx.conf'),
    `pid ${folder}/pid; error_log ${folder}/error.log; daemon off; user root; events {} http { access_log off; ${server} }`,
  );
  execFileSync('nginx', ['-t', '-c', join(folder, 'nginx.conf')], {stdio: 'ignore'});
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf')], {stdio: 'ignore'});
  stop = () => nginx.kill();
  for (let i = 0; i < 50; i += 1) {
    if (
      await fetch(`http://127.0.0.1:${PORT}/`).then(
        ({ok}) => ok,
        () => false,
      )
    )
      return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error('nginx did not answer');
}, 120_000);
afterAll(() => stop());

const ask = (path: string, headers = {}) => fetch(`http://127.0.0.1:${PORT}${path}`, {headers, redirect: 'manual'});

test('stock nginx serves pages packed, with policy, caches and the 404 page', async () => {
  const page = await ask('/city/nanning/', {'accept-encoding': 'gzip'});
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-encoding')).toBe('gzip');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page.headers.get('access-control-allow-origin')).toBe('*');
  const html = await page.text();
  const script = html.match(/assets\/[^"]+\.js/)![0];
  const asset = await ask(`/${script}`);
  expect(asset.headers.get('cache-control')).toContain('immutable');
  expect(asset.headers.get('content-type')).toContain('javascript');
  expect(asset.headers.get('access-control-allow-origin')).toBe('*');
  const moved = await ask('/city/nanning');
  expect(moved.status).toBe(301);
  expect(moved.headers.get('location')).toBe('/city/nanning/');
  const lost = await ask('/city/atlantis/');
  expect(lost.status).toBe(404);
  expect(await lost.text()).toContain('No such page');
});
