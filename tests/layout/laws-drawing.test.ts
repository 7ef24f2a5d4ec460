import {expect, test} from 'vitest';
import {checkDrawing} from '../../src/layout/laws/check-drawing.ts';
import {measurePlate} from '../../src/layout/laws/measure.ts';
import {tellBreach} from '../../src/layout/laws/tell-breach.ts';
import type {Plate, Point} from '../../src/model/plate.ts';
import {restation, type Sketch, sketch} from './judge.ts';

/** Three cities in a triangle with a right angle at b. */
const triangle = (width: number, corridors: Sketch['corridors']) =>
  sketch({width, cities: {a: [60, 60], b: [60, 260], c: [260, 260]}, clusters: {k: 'a b c'}, corridors});
const AB = {from: 'a', to: 'b', lanes: 'k'};
const BC = {from: 'b', to: 'c', lanes: 'k'};
const AC = {from: 'a', to: 'c', lanes: 'k'};

test('same-trees: a line joins the same cities on every plate', () => {
  const {plate: narrow, of} = triangle(480, [AB, BC]);
  const {plate: same} = triangle(800, [AB, BC]);
  const {plate: other} = triangle(800, [AB, AC]);
  const trees = (plates: Plate[]) => checkDrawing({plates, whole: []}, of).filter(({law}) => law === 'same-trees');
  expect(trees([narrow, same])).toEqual([]);
  expect(trees([narrow, other])).toEqual([{law: 'same-trees', plate: 480, who: ['k'], value: 2, limit: 0, must: true}]);
  expect(checkDrawing({plates: [], whole: []}, of)).toEqual([]);
});

test("a drawing is told of every plate's breaches", () => {
  const {plate: sound} = triangle(800, [AB, BC]);
  const {plate, of} = triangle(800, [AB]);
  expect(checkDrawing({plates: [plate, sound], whole: []}, of)).toContainEqual({
    law: 'members',
    plate: 800,
    who: ['k', 'c'],
    value: 0,
    limit: 1,
    must: true,
  });
});

test('story: the same lines cross on every plate, as a target', () => {
  const plate = (to: Point) => {
    const {plate, of} = sketch({
      cities: {a: [100, 200], b: [700, 200], c: [400, 50], d: to},
      clusters: {k: 'a b', l: 'c d'},
      corridors: [
        {from: 'a', to: 'b', lanes: 'k'},
        {from: 'c', to: 'd', lanes: 'l'},
      ],
    });
    return {plate, of};
  };
  const {plate: across, of} = plate([400, 350]);
  const {plate: beside} = plate([550, 50]);
  const story = (plates: Plate[]) => checkDrawing({plates, whole: []}, of).filter(({law}) => law === 'story');
  expect(story([across, across])).toEqual([]);
  expect(story([across, beside])).toEqual([
    {law: 'story', plate: 800, who: ['k', 'l'], value: 1, limit: 0, must: false},
  ]);
});

test('whole: only a line of all cities, or of more than two thirds of ten or more, is left to the legend', () => {
  const row = (count: number, members: number, whole: string[]) => {
    const ids = Array.from({length: count}, (_, i) => `c${i}`);
    const {plate, of} = sketch({
      cities: Object.fromEntries(ids.map((id, i) => [id, [60 + 60 * i, 200] as Point])),
      clusters: {k: ids.slice(0, members).join(' ')},
      corridors: [],
    });
    return checkDrawing({plates: [plate], whole}, of).filter(({law}) => law === 'whole');
  };
  expect(row(11, 8, ['k'])).toEqual([]);
  expect(row(12, 8, ['k'])).toEqual([{law: 'whole', plate: 800, who: ['k'], value: 8, limit: 9, must: true}]);
  expect(row(9, 8, ['k'])).toHaveLength(1);
  expect(row(9, 9, ['k'])).toEqual([]);
  expect(row(9, 9, ['unknown'])).toHaveLength(1);
});

test('crossings are counted by lanes, and named by lines', () => {
  const {plate, of} = sketch({
    cities: {a: [100, 200], b: [700, 200], c: [400, 50], d: [400, 350]},
    clusters: {k: 'a b', l: 'a b', m: 'c d'},
    corridors: [
      {from: 'a', to: 'b', lanes: 'k l'},
      {from: 'c', to: 'd', lanes: 'm'},
    ],
  });
  expect(measurePlate(plate, of)).toMatchObject({
    crossings: 2,
    crossingPairs: [
      ['k', 'm'],
      ['l', 'm'],
    ],
    hidden: 0,
    bends: 0,
  });
});

test('bends: every corner, and which are right angles', () => {
  const {plate, of} = sketch({
    cities: {a: [100, 100], b: [500, 300]},
    clusters: {k: 'a b'},
    corridors: [
      {
        from: 'a',
        to: 'b',
        over: [
          [200, 100],
          [300, 200],
          [500, 200],
        ],
        lanes: 'k',
      },
    ],
  });
  expect(measurePlate(plate, of)).toMatchObject({bends: 3, rightAngles: 1});
});

/** A hub with corridors to the west, the east and the south. */
const hub = (west: string, east: string, south: string) => {
  const {plate, of} = sketch({
    cities: {a: [400, 200], w: [100, 200], e: [700, 200], s: [400, 350]},
    clusters: {k: 'w a e', l: 'w a e', m: 'w a s'},
    corridors: [
      {from: 'w', to: 'a', lanes: west},
      {from: 'a', to: 'e', lanes: east},
      {from: 'a', to: 's', lanes: south},
    ],
  });
  return measurePlate(plate, of).hidden;
};

test('hidden crossings are those that the order of lanes makes under a disc', () => {
  expect(hub('k l m', 'k l', 'm')).toBe(0);
  expect(hub('l k m', 'k l', 'm')).toBe(1);
  // The line to the south starts as the northernmost, and the other two change places.
  expect(hub('m k l', 'l k', 'm')).toBe(3);
  expect(hub('m k l', 'k l', 'm')).toBe(2);
});

test('displacement: median and most, in px and in shares of the width', () => {
  const three = sketch({
    cities: {a: [100, 100], b: [300, 100], c: [500, 100]},
    clusters: {k: 'a', l: 'b'},
    corridors: [],
  });
  const moved = restation(restation(three, 'a', {at: [103, 104]}), 'c', {at: [500, 116]});
  expect(measurePlate(moved.plate, moved.of).displacement).toEqual({
    median: 5,
    most: 16,
    medianShare: 5 / 800,
    mostShare: 0.02,
  });
});

test('whole discs lie in their region with their ring', () => {
  const one = sketch({cities: {a: [100, 100]}, clusters: {k: 'a'}, corridors: []});
  const at = (x: number) => measurePlate(restation(one, 'a', {at: [x, 100]}).plate, one.of).wholeDiscs;
  expect(at(150.79)).toBe(1);
  expect(at(150.81)).toBe(0);
});

test('the nearest rim at which a lane does not stop', () => {
  const {plate, of} = sketch({
    cities: {a: [100, 100], b: [700, 100], c: [400, 150], d: [200, 350]},
    clusters: {k: 'a b', l: 'c', m: 'd'},
    corridors: [{from: 'a', to: 'b', lanes: 'k'}],
  });
  expect(measurePlate(plate, of).nearestForeign).toBeCloseTo(50 - 2 - 9.2, 9);
  expect(measurePlate({...plate, corridors: []}, of).nearestForeign).toBe(Number.POSITIVE_INFINITY);
});

test('a breach is told with law, plate, names, measure and limit', () => {
  const names = new Map([
    ['k', 'Sugar'],
    ['b', 'Liuzhou'],
  ]);
  expect(
    tellBreach(
      {law: 'near-foreign', plate: 340, who: ['k', 'b'], value: 4.218, limit: 5, must: true},
      (id) => names.get(id) ?? id,
    ),
  ).toBe(
    'near-foreign (plate 340): Sugar, Liuzhou: 4.22 px, wanted at least 5 px: a lane keeps away from stations of other lines',
  );
  expect(tellBreach({law: 'label-out', plate: 340, who: ['b'], lang: 'en', value: 1, limit: 0, must: false})).toBe(
    'label-out (plate 340, en): b: 1 px outside, wanted at most 0 px outside: a label is inside the map (a target)',
  );
  expect(tellBreach({law: 'region', plate: 340, who: ['b'], value: -Infinity, limit: 0, must: true})).toBe(
    'region (plate 340): b: none, wanted at least 0 px: a station stands inside its own region',
  );
});
