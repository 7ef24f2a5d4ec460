import {type ChildProcess, spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import lighthouse, {desktopConfig} from 'lighthouse';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {findBrowser} from './find-browser.mjs';
import {siteUrl} from './page.ts';

/** ms in which Chromium opens its port. */
const PATIENCE = 20_000;

/** Lighthouse speaks to a Chromium of its own: the shared one belongs to Playwright. */
let browser: ChildProcess;
let folder: string;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  browser = spawn(
    await findBrowser(),
    ['--headless=new', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'],
    {stdio: 'ignore'},
  );
  const begin = performance.now();
  while (!port && performance.now() - begin < PATIENCE) {
    await new Promise((done) => setTimeout(done, 200));
    try {
      port = Number(readFileSync(join(folder, 'DevToolsActivePort'), 'utf8').split('\n')[0]);
    } catch {
      // Not yet.
    }
  }
});

afterAll(async () => {
  const gone = new Promise((done) => browser.once('exit', done));
  browser.kill();
  await gone;
  // Its last processes may still write there.
  rmSync(folder, {recursive: true, force: true, maxRetries: 10, retryDelay: 100});
});

test.each([
  ['/', 'desktop'],
  ['/', 'phone'],
  ['/en/city/nanning/', 'phone'],
  ['/embed/', 'desktop'],
  ['/zh-Hant/embed/cluster/sugar/', 'phone'],
])(
  'Lighthouse finds nothing to mend in %s on a %s',
  async (path, device) => {
    const framed = path.includes('embed/');
    const categories = ['accessibility', 'best-practices', 'performance', ...(framed ? [] : ['seo'])];
    const result = await lighthouse(
      siteUrl() + path,
      {port, logLevel: 'error', onlyCategories: categories},
      device === 'desktop' ? desktopConfig : undefined,
    );
    const {lhr} = result!;
    const scores = Object.fromEntries(
      Object.values(lhr.categories).map(({id, score}) => [id, Math.round((score ?? 0) * 100)]),
    );
    console.info(`Lighthouse ${path} (${device}): ${JSON.stringify(scores)}`);
    const low = Object.values(lhr.categories)
      .filter(({id}) => id !== 'performance')
      .flatMap(({auditRefs}) => auditRefs)
      .map(({id, weight}) => ({...lhr.audits[id]!, weight}))
      .filter(({score, weight}) => weight > 0 && score !== null && score < 1)
      .map(({id, displayValue, details}) => `${id} ${displayValue ?? ''} ${JSON.stringify(details).slice(0, 600)}`);
    expect(low).toEqual([]);
    for (const [id, score] of Object.entries(scores)) if (id !== 'performance') expect(score, id).toBe(100);
  },
  120_000,
);
