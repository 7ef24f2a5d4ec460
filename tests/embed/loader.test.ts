import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {buildLoader} from '../../src/site/loader.ts';

test('embed.js is one classic script of at most 2 KB, without import or export', async () => {
  const code = await buildLoader(fileURLToPath(new URL('../..', import.meta.url)), {
    'zh-Hans': '图',
    'zh-Hant': '圖',
    en: 'Map',
  });
  expect(brotliCompressSync(code).length).toBeLessThanOrEqual(2048);
  expect(code).not.toMatch(/\b(import|export)\b/);
  expect(() => new Function(code)).not.toThrow();
});
