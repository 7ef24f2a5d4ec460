/**
 * Two kinds of tests: `unit` in Node, `browser` against the built site in Chromium (see `tests/browser/setup.ts`).
 * With FULL=1 (`npm run test:full`) only the long matrices run: files named `*.full.test.ts`, which do not run without it,
 * and those that ask for FULL themselves.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const full = process.env.FULL === '1';
const tests = readdirSync(join(root, 'tests'), {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `tests/${name.replaceAll('\\', '/')}`);
const isLong = (name: string) => name.endsWith('.full.test.ts');
const widens = (name: string) => isLong(name) || readFileSync(join(root, name), 'utf8').includes('process.env.FULL');
const chosen = tests.filter((name) => (full ? widens(name) : !isLong(name)));
const isOfBrowser = (name: string) => name.startsWith('tests/browser/');

export default defineConfig({
  test: {
    projects: [
      {
        extends: './vite.config.ts',
        root,
        test: {
          name: 'unit',
          environment: 'node',
          include: chosen.filter((name) => !isOfBrowser(name)),
          maxWorkers: 2,
          // Some tests build with Vite: what takes 2 s here takes far longer on a slow or busy machine.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: './vite.config.ts',
        root,
        test: {
          name: 'browser',
          environment: 'node',
          include: chosen.filter(isOfBrowser),
          globalSetup: 'tests/browser/setup.ts',
          fileParallelism: true,
          // These wait more than they work; the long ones bring their own company.
          maxWorkers: full ? 2 : 3,
          testTimeout: 60_000,
          // A real browser on a busy machine is late at times; what is wrong is wrong twice.
          retry: 1,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
