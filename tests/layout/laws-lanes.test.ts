import {expect, test} from 'vitest';
import {crossAt, cutOut, segmentToBox, segmentToSegment} from '../../src/layout/laws/distance.ts';
import {layLanes} from '../../src/layout/laws/lanes.ts';
import {gaugeOf} from '../../src/model/gauge.ts';
import type {Point} from '../../src/model/plate.ts';

const WIDE = gaugeOf(800);
const lanesOf = (points: Point[], lanes: string[]) => layLanes({u: 'a', v: 'b', points, lanes}, 0, WIDE);
const allPoints = (lane: ReturnType<typeof lanesOf>[number] | undefined) => lane!.pieces.flatMap(({points}) => points);
const around = (points: Point[], [x, y]: Point) => points.map((at) => Math.hypot(at[0] - x, at[1] - y));

test('lanes lie from left to right seen from u, a pitch apart', () => {
  const [k, l, m] = lanesOf(
    [
      [100, 100],
      [300, 100],
    ],
    ['k', 'l', 'm'],
  );
  expect([k, l, m].map(allPoints)).toEqual([
    [
      [100, 93.8],
      [300, 93.8],
    ],
    [
      [100, 100],
      [300, 100],
    ],
    [
      [100, 106.2],
      [300, 106.2],
    ],
  ]);
});

test('at a bend the lanes are arcs round one centre', () => {
  // East, then south: a bend to the right, so that the left lane is the outer one.
  const [outer, inner] = lanesOf(
    [
      [100, 100],
      [300, 100],
      [300, 300],
    ],
    ['k', 'l'],
  );
  const centre: Point = [282, 118];
  expect(Math.min(...around(outer!.pieces[1]!.points, centre))).toBeCloseTo(21.1, 9);
  expect(Math.max(...around(outer!.pieces[1]!.points, centre))).toBeCloseTo(21.1, 9);
  expect(Math.max(...around(inner!.pieces[1]!.points, centre))).toBeCloseTo(14.9, 9);
  expect(outer!.pieces[1]!.points[0]!.map((n) => n.toFixed(3))).toEqual(['282.000', '96.900']);
  expect(inner!.pieces[1]!.points.at(-1)!.map((n) => n.toFixed(3))).toEqual(['296.900', '118.000']);
  expect(
    allPoints(outer)
      .at(-1)!
      .map((n) => n.toFixed(3)),
  ).toEqual(['303.100', '300.000']);
});

test('a bend to the left turns the other way', () => {
  const [inner] = lanesOf(
    [
      [100, 300],
      [300, 300],
      [300, 100],
    ],
    ['k', 'l'],
  );
  expect(Math.max(...around(inner!.pieces[1]!.points, [282, 282]))).toBeCloseTo(14.9, 9);
  expect(
    allPoints(inner)
      .at(-1)!
      .map((n) => n.toFixed(3)),
  ).toEqual(['296.900', '100.000']);
});

test('a bend is tighter where a leg is short: half of an inner one, nine tenths of one at an end', () => {
  const [end] = lanesOf(
    [
      [100, 100],
      [110, 100],
      [110, 300],
    ],
    ['k'],
  );
  expect(Math.max(...around(end!.pieces[1]!.points, [101, 109]))).toBeCloseTo(9, 9);
  const [inner] = lanesOf(
    [
      [100, 100],
      [200, 100],
      [200, 110],
      [300, 110],
    ],
    ['k'],
  );
  expect(Math.max(...around(inner!.pieces[1]!.points, [195, 105]))).toBeCloseTo(5, 9);
});

test('the inner lane of a wide corridor keeps a radius of 1.5 px', () => {
  const lanes = lanesOf(
    [
      [100, 100],
      [300, 100],
      [300, 300],
    ],
    ['k', 'l', 'm', 'n', 'o', 'p', 'q'],
  );
  // The middle's radius is 18, the innermost lane lies 18.6 px inside it.
  expect(Math.max(...around(lanes.at(-1)!.pieces[1]!.points, [279.9, 120.1]))).toBeCloseTo(1.5, 9);
});

test('corners on a straight and points that repeat are no bends', () => {
  const [lane] = lanesOf(
    [
      [100, 100],
      [200, 100],
      [200, 100],
      [300, 100],
    ],
    ['k'],
  );
  expect(lane!.pieces).toHaveLength(1);
});

const round = (points: Point[]) => points.map((at) => at.map((n) => Math.round(n * 1e9) / 1e9));

test('segments cross once at a corner that lies on the other line', () => {
  const line: Point[] = [
    [0, -10],
    [0, 0],
    [0, 10],
  ];
  const crossings = [0, 1].filter((i) => crossAt(line[i]!, line[i + 1]!, [-10, 0], [10, 0]));
  expect(crossings).toHaveLength(1);
  expect(crossAt([0, 0], [10, 0], [5, 0], [15, 0])).toBe(null);
  expect(segmentToSegment([0, 0], [10, 0], [5, 0], [15, 0])).toBe(0);
  expect(segmentToSegment([0, 0], [10, 0], [13, 4], [20, 4])).toBe(5);
});

test('a segment touches a box that it only runs through', () => {
  expect(segmentToBox([0, 0], [10, 10], [4, 4, 6, 6])).toBe(0);
  expect(segmentToBox([0, 4], [10, 4], [3, 5, 6, 9])).toBe(1);
  expect(segmentToBox([0, 10], [10, 0], [6, 6, 9, 9])).toBeCloseTo(Math.SQRT2, 9);
});

test('discs are cut out of a segment', () => {
  const two = [
    {at: [0, 0] as Point, radius: 2},
    {at: [6, 3] as Point, radius: 5},
  ];
  expect(cutOut([0, 0], [10, 0], two)).toEqual([]);
  expect(cutOut([0, 9], [10, 9], two)).toEqual([
    [
      [0, 9],
      [10, 9],
    ],
  ]);
  expect(cutOut([0, 0], [10, 0], [{at: [5, 3], radius: 5}]).map(round)).toEqual([
    [
      [0, 0],
      [1, 0],
    ],
    [
      [9, 0],
      [10, 0],
    ],
  ]);
});
