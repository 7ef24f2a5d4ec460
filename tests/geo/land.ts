/** What holds for the boundary file of any province. */
import {brotliCompressSync, constants} from 'node:zlib';
import {expect} from 'vitest';
import {findContacts} from '../../data/geo/contacts.mjs';
import {contains, findInside, type Province} from '../../data/geo/iou.mjs';
import {type RegionMap, toRegions} from './map.ts';

const MOST_BYTES = 12 * 1024;

export interface Land {
  text: string;
  map: RegionMap;
  province: Province;
}

/** Laws as sentences, each with what checks it. */
export const LAWS: [sentence: string, check: (land: Land) => void][] = [
  ['every city has one region, in the order of the codes', checkCities],
  ['the file stays within its bytes', checkBytes],
  ['rings are closed, have three corners or more and repeat no point', checkRings],
  ['neighbours share their borders: each arc is used once forwards, and at most once backwards', checkArcs],
  ['no two borders touch but at their common ends', checkContacts],
  ['there are no gaps: the arcs of one region alone make whole outlines', checkOutlines],
  ['no region lies on another one, no island on the mainland', checkApart],
  ['every seat lies in its own region and in no other', checkSeats],
  ['the box holds every point', checkBox],
  ['the file says where it comes from, under which licence, and in which datum', checkAbout],
];

function checkCities({map, province}: Land): void {
  expect(map.objects.regions.geometries.map(({id, properties}) => [id, properties.city])).toEqual(
    province.cities.map(({code, id}) => [code, id]),
  );
}

function checkBytes({text}: Land): void {
  const bytes = brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
}

function checkRings({map}: Land): void {
  for (const {code, polygons} of toRegions(map)) {
    for (const ring of polygons.flat()) {
      const corners = ring.slice(1).map(String);
      expect(ring[0]).toEqual(ring.at(-1));
      expect(corners.length).toBeGreaterThanOrEqual(3);
      expect(new Set(corners).size, `${code} ${ring[0]}`).toBe(corners.length);
    }
  }
}

function checkArcs({map}: Land): void {
  const uses = ringsOf(map).flat();
  expect(new Set(uses).size).toBe(uses.length);
  expect(new Set(uses.map((arc) => (arc < 0 ? ~arc : arc))).size).toBe(map.arcs.length);
}

function checkContacts({map}: Land): void {
  const lines = map.arcs.map((_, arc) => pointsOf(map, arc));
  expect(findContacts(lines).map(([arc, k]) => [arc, k, lines[arc]![k]])).toEqual([]);
}

function checkOutlines({map}: Land): void {
  const uses = new Set(ringsOf(map).flat());
  const outer = [...uses].filter((arc) => !uses.has(~arc));
  const count = (at: 0 | -1) => {
    const counts = new Map<string, number>();
    for (const arc of outer) {
      const place = String(pointsOf(map, arc).at(at));
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    return [...counts].sort();
  };
  expect(count(0)).toEqual(count(-1));
}

function checkApart({map}: Land): void {
  const parts = toRegions(map).flatMap(({polygons}) => polygons);
  for (const [i, polygon] of parts.entries()) {
    const inside = findInside(polygon)!;
    expect(parts.filter((part) => contains([part], inside))).toEqual([parts[i]]);
  }
}

function checkSeats({map, province}: Land): void {
  const regions = toRegions(map);
  for (const {code, seat} of province.cities) {
    expect(regions.filter(({polygons}) => contains(polygons, seat)).map((region) => region.code)).toEqual([code]);
  }
}

function checkBox({map}: Land): void {
  const points = toRegions(map).flatMap(({polygons}) => polygons.flat(2));
  const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
  const box = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
  expect(box.map((degrees) => degrees.toFixed(6))).toEqual(map.bbox?.map((degrees) => degrees.toFixed(6)));
}

function checkAbout({map}: Land): void {
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
}

function ringsOf(map: RegionMap): number[][] {
  return map.objects.regions.geometries.flatMap((geometry) =>
    geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat(),
  );
}

/** The grid points of an arc, from its end when it runs backwards. */
function pointsOf(map: RegionMap, arc: number): [x: number, y: number][] {
  let [x, y] = [0, 0];
  const points = map.arcs[arc < 0 ? ~arc : arc]!.map((step): [number, number] => {
    x += step[0]!;
    y += step[1]!;
    return [x, y];
  });
  return arc < 0 ? points.reverse() : points;
}
