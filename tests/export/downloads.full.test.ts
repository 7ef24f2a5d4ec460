import {expect, test} from 'vitest';
import {lintWechat} from '../../src/draw/export/lint-wechat.ts';
import {listDownloads} from '../../src/site/downloads.ts';
import {bundle, VIEWS} from './facts.ts';
import {parseSvg, window} from './parse-svg.ts';

test('every view in every language has its files under stable addresses', {timeout: 300_000}, async () => {
  const warnings: string[] = [];
  const listed = await listDownloads(bundle, window.document, '', (message) => warnings.push(message));
  const made = new Map(listed.map(({path, bytes}) => [path, bytes]));
  expect(warnings).toEqual([]);
  expect(made.size).toBe(VIEWS.length * 5 + 3 + 1);
  for (const {city, cluster, lang} of VIEWS) {
    const name = cluster ? `cluster-${cluster}` : city ? `city-${city}` : 'default';
    parseSvg(made.get(`files/${lang}/${name}.svg`) as string);
    JSON.parse(made.get(`files/${lang}/${name}.json`) as string);
    expect(made.get(`files/${lang}/${name}.csv`)).toMatch(/^\ufeff/);
    const share = Buffer.from(made.get(`share/${lang}/${name}.png`) as Uint8Array);
    expect([share.readUInt32BE(16), share.readUInt32BE(20)]).toEqual([1200, 630]);
    expect((made.get(`files/${lang}/${name}.png`) as Uint8Array).length).toBeGreaterThan(20_000);
  }
  for (const [path, bytes] of made) if (path.endsWith('wechat.svg')) expect(lintWechat(bytes as string)).toEqual([]);
  const total = [...made.values()].reduce((sum, bytes) => sum + Buffer.byteLength(bytes), 0);
  expect(total).toBeLessThan(25_000_000);
});
