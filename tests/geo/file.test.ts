import {readFileSync} from 'node:fs';
import {brotliCompressSync, constants} from 'node:zlib';
import {expect, test} from 'vitest';
import {contains, findInside, type Position} from '../../data/geo/iou.mjs';
import {mapFile, province, readMap, toRegions} from './map.ts';

/** Inner points of the islands in the source, WGS 84. */
const ISLANDS: [string, string, Position][] = [
  ['450500', 'Weizhou', [109.1134, 21.0534]],
  ['450500', 'Xieyang', [109.2104, 20.9119]],
  ['450500', 'the islet of the east', [109.5723, 21.4658]],
  ['450700', 'the first islet', [108.7077, 21.6463]],
  ['450700', 'the second islet', [108.6901, 21.6121]],
  ['450700', 'the third islet', [108.7402, 21.5996]],
  ['450700', 'the fourth islet', [108.7419, 21.5925]],
];
const MOST_BYTES = 12 * 1024;

const map = readMap();
const regions = toRegions(map);
const rings = map.objects.regions.geometries.flatMap((geometry) =>
  geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat(),
);

test('every city has one region, in the order of the codes', () => {
  expect(map.objects.regions.geometries.map(({id, properties}) => [id, properties.city])).toEqual(
    province.cities.map(({code, id}) => [code, id]),
  );
});

test('the file stays within its bytes', () => {
  const bytes = brotliCompressSync(readFileSync(mapFile), {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});

test.each(ISLANDS)('%s keeps %s', (code, _, position) => {
  const islands = regions.find((region) => region.code === code)!.polygons.filter((p) => contains([p], position));
  expect(islands).toHaveLength(1);
  expect(islands[0]![0]!.length).toBeLessThan(40);
});

test('there are no parts but the main ones and the islands', () => {
  expect(regions.flatMap(({polygons}) => polygons)).toHaveLength(province.cities.length + ISLANDS.length);
});

test('rings are closed, have three corners or more and repeat no point', () => {
  for (const ring of regions.flatMap(({polygons}) => polygons.flat())) {
    const corners = ring.slice(1).map(String);
    expect(ring[0]).toEqual(ring.at(-1));
    expect(corners.length).toBeGreaterThanOrEqual(3);
    expect(new Set(corners).size).toBe(corners.length);
  }
});

test('neighbours share their borders: each arc is used once forwards, and at most once backwards', () => {
  const uses = rings.flat();
  expect(new Set(uses).size).toBe(uses.length);
  expect(new Set(uses.map((arc) => (arc < 0 ? ~arc : arc))).size).toBe(map.arcs.length);
});

test('there are no gaps: the arcs of one region alone make one outline and the islands', () => {
  const uses = new Set(rings.flat());
  const outer = [...uses].filter((arc) => !uses.has(~arc)).map((arc) => ends(arc));
  const starts = new Map(outer.map(([start, end]) => [start, end]));
  expect(starts.size).toBe(outer.length);
  let outlines = 0;
  while (starts.size > 0) {
    const [first] = starts.keys();
    let at = first;
    while (at !== undefined) {
      const next = starts.get(at);
      starts.delete(at);
      at = next;
    }
    outlines++;
  }
  expect(outlines).toBe(1 + ISLANDS.length);
});

test('no region lies on another one, no island on the mainland', () => {
  const parts = regions.flatMap(({polygons}) => polygons);
  for (const [i, polygon] of parts.entries()) {
    const inside = findInside(polygon)!;
    expect(parts.filter((part) => contains([part], inside))).toEqual([parts[i]]);
  }
});

test('every seat lies in its own region and in no other', () => {
  for (const {code, seat} of province.cities) {
    expect(regions.filter(({polygons}) => contains(polygons, seat)).map((region) => region.code)).toEqual([code]);
  }
});

test('the box holds every point', () => {
  const points = regions.flatMap(({polygons}) => polygons.flat(2));
  const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
  const box = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
  expect(box.map((degrees) => degrees.toFixed(6))).toEqual(map.bbox?.map((degrees) => degrees.toFixed(6)));
});

test('the file says where it comes from, under which licence, and in which datum', () => {
  const words = {'zh-Hans': expect.any(String), 'zh-Hant': expect.any(String), en: expect.any(String)};
  expect(map.about).toMatchObject({
    title: words,
    source: words,
    notice: words,
    licence: 'Apache-2.0',
    datum: 'WGS 84',
    conversion: expect.stringContaining('GCJ-02'),
    simplification: {verticesBefore: expect.any(Number), verticesAfter: map.arcs.flat().length},
    approvalNumber: '',
    own: false,
  });
});

function ends(arc: number): [string, string] {
  const points = map.arcs[arc < 0 ? ~arc : arc]!;
  const start = String(points[0]);
  const end = String([0, 1].map((axis) => points.reduce((sum, step) => sum + step[axis]!, 0)));
  return arc < 0 ? [end, start] : [start, end];
}
