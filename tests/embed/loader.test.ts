import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {buildLoader} from '../../src/site/loader.ts';

test('embed.js is one classic script of at most 2 KB, without import or export', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const ids = Array.from({length: 26}, (_, i) => `some-cluster-${i}`);
  const code = await buildLoader(root, {'zh-Hans': '图', 'zh-Hant': '圖', en: 'Map'}, ids);
  expect(brotliCompressSync(code).length).toBeLessThanOrEqual(2048);
  expect(code).not.toMatch(/\b(import|export)\b/);
  expect(() => new Function(code)).not.toThrow();
});
