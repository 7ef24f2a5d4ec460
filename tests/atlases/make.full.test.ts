import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {installPipeline} from '../geo/install.ts';
import {PROVINCES} from './tasks.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the package gives the provinces as they stand here, byte by byte', async () => {
  await installPipeline();
  const folder = mkdtempSync(join(tmpdir(), 'provinces-'));
  try {
    execFileSync('node', [join(root, 'tests/atlases/make.mjs'), folder]);
    for (const id of PROVINCES)
      expect(readFileSync(join(folder, `${id}.json`), 'utf8')).toBe(
        readFileSync(join(root, `tests/atlases/${id}.json`), 'utf8'),
      );
  } finally {
    rmSync(folder, {recursive: true});
  }
}, 600_000);
