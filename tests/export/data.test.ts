import {Converter} from 'opencc-js/cn2t';
import {describe, expect, test} from 'vitest';
import {formatCitation} from '../../src/draw/export/format-citation.ts';
import {formatGeojson} from '../../src/draw/export/format-geojson.ts';
import {formatTable} from '../../src/draw/export/format-table.ts';
import {formatView} from '../../src/draw/export/format-view.ts';
import {readRegions} from '../../src/layout/regions.ts';
import {countMemberships} from '../../src/model/hypergraph.ts';
import {tellView} from '../../src/model/story.ts';
import {DOWNLOAD} from '../../src/model/words/download.ts';
import {atlas, bundle, factsOf, NANNING, OVERVIEW, SUGAR, VIEWS} from './facts.ts';

const table = (view = OVERVIEW) => formatTable(atlas, view, factsOf(view.lang).words, DOWNLOAD[view.lang]);

/** Reads RFC 4180. */
function parseTable(text: string): string[][] {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, cell, end] of cells) {
    rows.at(-1)!.push(cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the table of memberships', () => {
  test('begins with the mark by which Excel knows UTF-8, and ends every row with CRLF', () => {
    expect(Buffer.from(table()).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(table().slice(1)).not.toMatch(/[^\r]\n|\ufeff/);
  });

  test('has a row for each membership of the view', () => {
    expect(parseTable(table())).toHaveLength(1 + countMemberships(atlas));
    expect(
      parseTable(table(SUGAR))
        .slice(1)
        .map((row) => row[3]),
    ).toEqual(['崇左市', '来宾市', '南宁市', '柳州市', '贵港市']);
    expect(
      new Set(
        parseTable(table(NANNING))
          .slice(1)
          .map((row) => row[0]),
      ),
    ).toEqual(new Set(['1', '2', '3', '4', '7', '8']));
    for (const view of VIEWS) for (const row of parseTable(table(view))) expect(row).toHaveLength(9);
  });

  test('carries number, official name, industry, city and code', () => {
    expect(parseTable(table(SUGAR))[1]).toEqual([
      '1',
      '崇左市、来宾市、南宁市、柳州市、贵港市蔗糖产业集群',
      '蔗糖',
      '崇左市',
      '451400',
      '5',
      '2024年度首批',
      '广西壮族自治区工业和信息化厅',
      '2024年7月10日',
    ]);
  });

  test('quotes what holds commas or quotes, and disarms formulas', () => {
    const odd = structuredClone(atlas);
    odd.clusters[0]!.industry.en = '=SUM("a", b)';
    const text = formatTable(odd, {...SUGAR, lang: 'en'}, factsOf('en').words, DOWNLOAD.en);
    expect(text).toContain(`"'=SUM(""a"", b)"`);
    expect(parseTable(text)[1]![2]).toBe(`'=SUM("a", b)`);
  });
});

test('the JSON of a view says what the page says, with the facts behind it', () => {
  const story = tellView(atlas, factsOf('zh-Hans').words, NANNING);
  const said = JSON.parse(formatView(atlas, NANNING, {story, credits: ['示意图'], citation: {}}));
  expect(said).toMatchObject({view: {city: 'nanning', lang: 'zh-Hans'}, headline: story.headline, credits: ['示意图']});
  expect(said.clusters.map(({no}: {no: number}) => no)).toEqual([1, 2, 3, 4, 7, 8]);
  expect(said.partners).toHaveLength(11);
});

test('the GeoJSON holds each region once, with its clusters, outer rings counterclockwise', () => {
  const regions = readRegions(JSON.parse(bundle.topology));
  const {features, notice} = JSON.parse(formatGeojson(atlas, regions, {notice: '示意图'}));
  expect(notice).toBe('示意图');
  expect(features.map(({id}: {id: string}) => id).sort()).toEqual(atlas.cities.map(({code}) => code).sort());
  const nanning = features.find(({id}: {id: string}) => id === '450100');
  expect(nanning.properties).toMatchObject({city: 'nanning', name: '南宁市', 'name:en': 'Nanning'});
  expect(nanning.properties.clusters).toHaveLength(6);
  for (const {geometry} of features) {
    for (const [outer] of geometry.coordinates as [number, number][][][]) {
      const area = outer!.reduce((sum, [x, y], i) => {
        const [px, py] = outer![Math.max(i - 1, 0)]!;
        return sum + px * y - x * py;
      }, 0);
      expect(area).toBeGreaterThanOrEqual(0);
      expect(outer!.at(-1)).toEqual(outer![0]);
    }
  }
});

describe('the citation', () => {
  test.each(['zh-Hans', 'zh-Hant', 'en'] as const)('in %s names issuer, title, date, version and address', (lang) => {
    const {words, download} = factsOf(lang);
    const cited = formatCitation(atlas, lang, words, download, 'https://example.org/city/nanning/');
    for (const part of [
      atlas.sources[0]!.issuer[lang],
      atlas.sources[0]!.title[lang],
      '2024',
      atlas.version,
      'https://example.org/city/nanning/',
    ]) {
      expect(cited).toContain(part);
    }
  });

  test('needs no address', () => {
    const {words, download} = factsOf('zh-Hans');
    expect(formatCitation(atlas, 'zh-Hans', words, download, '')).toMatch(/数据版本 2024\.1。$/);
  });
});

test('the traditional words are the conversion of the simplified ones', () => {
  const convert = Converter({from: 'cn', to: 'tw'});
  const source = (words: object): string =>
    Object.entries(words)
      .map(([key, value]) => `${key}: ${typeof value === 'object' ? source(value) : value}`)
      .join('\n');
  expect(source(DOWNLOAD['zh-Hant'])).toBe(convert(source(DOWNLOAD['zh-Hans'])));
});
