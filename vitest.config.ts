/**
 * Two kinds of tests: `unit` in Node, `browser` against the built site in Chromium (see `tests/browser/setup.ts`).
 * Files named `*.full.test.ts` hold the long matrices and run only with FULL=1 (`npm run test:full`).
 */
import {fileURLToPath} from 'node:url';
import {configDefaults, defineConfig} from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const left = process.env.FULL === '1' ? configDefaults.exclude : [...configDefaults.exclude, '**/*.full.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: './vite.config.ts',
        root,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...left, 'tests/browser/**'],
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
          include: ['tests/browser/**/*.test.ts'],
          exclude: left,
          globalSetup: 'tests/browser/setup.ts',
          fileParallelism: true,
          maxWorkers: 2,
          testTimeout: 60_000,
          // A real browser on a busy machine is late at times; what is wrong is wrong twice.
          retry: 1,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
