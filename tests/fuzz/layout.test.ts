/** The laws of the layout for cities anywhere: coincident, in a row, on a grid, at the edge, far out, or at no place at all. */
import fc from 'fast-check';
import {describe, expect} from 'vitest';
import {placeMarks} from '../../src/layout/marks.ts';
import {measureLinks} from '../../src/layout/measure.ts';
import {planLinks} from '../../src/layout/plan.ts';
import {sceneAt} from '../../src/layout/scene.ts';
import {traceLinks} from '../../src/layout/trace.ts';
import type {Membership, Point, Scene, Seat} from '../../src/layout/types.ts';
import {always} from './cases.ts';

const [WIDTH, HEIGHT] = [800, 700];
/** px between cities from which the laws of room hold; nearer ones share what room there is. */
const APART = 55;
const FIT = {k: 1, x: 0, y: 0};

const x = fc.integer({min: 0, max: WIDTH});
const y = fc.integer({min: 0, max: HEIGHT});
const anywhere = fc.tuple(x, y);
const places: fc.Arbitrary<Point[]> = fc.oneof(
  fc.array(anywhere, {maxLength: 14}),
  // A few places for many cities
  fc
    .tuple(fc.array(anywhere, {minLength: 1, maxLength: 3}), fc.array(fc.nat({max: 2}), {maxLength: 14}))
    .map(([few, picks]) => picks.map((pick) => few[pick % few.length]!)),
  // In a row, with and without a slope
  fc
    .tuple(fc.array(x, {maxLength: 12}), fc.constantFrom(0, 0.5, 1e-9))
    .map(([xs, slope]) => xs.map((at): Point => [at, 300 + slope * at])),
  // On a coarse grid: corners in line in every direction
  fc
    .array(fc.tuple(fc.nat({max: 4}), fc.nat({max: 3})), {maxLength: 14})
    .map((cells) => cells.map(([i, j]): Point => [90 * i, 90 * j])),
  // On the rim, and a hair beside one another
  fc.array(fc.tuple(fc.constantFrom(0, WIDTH), y), {maxLength: 10}),
  fc
    .tuple(anywhere, fc.array(fc.double({min: -1e-6, max: 1e-6, noNaN: true}), {maxLength: 8}))
    .map(([[cx, cy], away]) => away.map((d): Point => [cx + d, cy - d])),
  // Far out
  fc.array(fc.tuple(fc.constantFrom(-1e6, 0, 400, 1e6), fc.constantFrom(-1e6, 0, 350, 1e6)), {maxLength: 6}),
);

/** Of some places those that stand apart from all before them. */
function keepApart(all: Point[]): Point[] {
  const kept: Point[] = [];
  for (const at of all)
    if (kept.every((other) => Math.hypot(other[0] - at[0], other[1] - at[1]) >= APART)) kept.push(at);
  return kept;
}

interface Sample {
  seats: Seat[];
  clusters: Membership[];
}

/** Cities at given places, and clusters of some of them, some of none. */
const sampleAt = (at: fc.Arbitrary<Point[]>, most = 8): fc.Arbitrary<Sample> =>
  fc
    .tuple(at, fc.array(fc.uniqueArray(fc.nat({max: 13}), {maxLength: 10}), {maxLength: most}))
    .map(([points, picks]) => {
      const seats = points.map((place, i): Seat => ({id: `c${String(i).padStart(2, '0')}`, at: place}));
      const clusters = picks.map(
        (pick, i): Membership => ({
          id: `k${i}`,
          cities: [...new Set(pick.filter(() => seats.length > 0).map((city) => seats[city % seats.length]!.id))],
        }),
      );
      return {seats, clusters};
    });

function draw({seats, clusters}: Sample, width = WIDTH, camera = FIT): Scene {
  const trace = traceLinks(planLinks(seats, clusters, {width}), seats, clusters, {width});
  return sceneAt(trace, camera, placeMarks(trace, camera, {width, height: HEIGHT, nameBox: () => [40, 30]}));
}

/** The numbers of a drawing, wherever they stand. */
function listNumbers(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listNumbers) : [];
}

describe('the layout of cities anywhere', () => {
  always(
    'spans each cluster, shows each city and number once, and has no place that is no number',
    [15, 1500],
    [sampleAt(places)],
    (sample) => {
      const scene = draw(sample);
      expect(listNumbers(scene).every(Number.isFinite)).toBe(true);
      const metrics = measureLinks(scene, sample.clusters);
      expect(metrics.spanFaults).toBe(0);
      expect(metrics.sliceFaults).toBe(0);
      const ids = (rows: {city: string}[]) => rows.map(({city}) => city).sort();
      expect(ids(scene.stations)).toEqual(sample.seats.map(({id}) => id).sort());
      const lines = sample.clusters.filter(({cities}) => cities.length > 1).map(({id}) => id);
      const inView = sample.seats.every(({at}) => Math.abs(at[0]) <= WIDTH && Math.abs(at[1]) <= HEIGHT);
      if (inView) expect(scene.roundels.map(({cluster}) => cluster).sort()).toEqual(lines.sort());
    },
  );

  always(
    'is the same in whatever order cities, clusters and members are listed',
    [8, 500],
    [sampleAt(places, 5), fc.array(fc.nat(), {minLength: 40, maxLength: 40})],
    ({seats, clusters}, keys) => {
      const turn = <T>(list: readonly T[]): T[] =>
        list
          .map((value, i) => ({value, key: keys[i % keys.length]!}))
          .sort((a, b) => a.key - b.key)
          .map(({value}) => value);
      const turned = {seats: turn(seats), clusters: turn(clusters).map(({id, cities}) => ({id, cities: turn(cities)}))};
      expect(JSON.stringify(draw(turned))).toBe(JSON.stringify(draw({seats, clusters})));
    },
  );

  always(
    'keeps tracks off the centres of foreign cities that stand apart',
    [15, 1500],
    [sampleAt(fc.array(anywhere, {maxLength: 14}).map(keepApart))],
    (sample) => {
      expect(measureLinks(draw(sample), sample.clusters).near).toBe(0);
    },
  );

  always(
    'stands on the ground under any camera: stations where the camera puts them, tracks spanning still',
    [10, 700],
    [
      sampleAt(places, 4),
      fc.record({
        k: fc.double({min: 1, max: 12, noNaN: true}),
        x: fc.double({min: -9000, max: 0, noNaN: true}),
        y: fc.double({min: -9000, max: 0, noNaN: true}),
      }),
    ],
    (sample, camera) => {
      const scene = draw(sample, WIDTH, camera);
      expect(listNumbers(scene).every(Number.isFinite)).toBe(true);
      for (const {city, at} of scene.stations) {
        const seat = sample.seats.find(({id}) => id === city)!;
        expect(at[0]).toBeCloseTo(camera.k * seat.at[0] + camera.x, 6);
        expect(at[1]).toBeCloseTo(camera.k * seat.at[1] + camera.y, 6);
      }
      expect(measureLinks(scene, sample.clusters).spanFaults).toBe(0);
    },
  );

  always(
    'refuses places that are no numbers and cities that are not there, each by its place',
    [30, 3000],
    [
      sampleAt(places),
      fc.array(
        fc.record({
          seat: fc.nat(),
          axis: fc.constantFrom(0 as const, 1 as const),
          value: fc.constantFrom(Number.NaN, Infinity, -Infinity),
        }),
        {
          maxLength: 3,
        },
      ),
      fc.array(fc.nat(), {maxLength: 3}),
    ],
    ({seats, clusters}, wrong, strangers) => {
      const expected = new Set<string>();
      for (const {seat, axis, value} of wrong) {
        if (seats.length === 0) continue;
        const i = seat % seats.length;
        seats[i]!.at = seats[i]!.at.map((old, at) => (at === axis ? value : old)) as Point;
      }
      seats.forEach(({id, at}, i) => {
        at.forEach((value, axis) => {
          if (!Number.isFinite(value))
            expected.add(`place is not a number: ${value} of ${id} (seats[${i}].at[${axis}])`);
        });
      });
      for (const stranger of strangers) {
        if (clusters.length === 0) continue;
        const i = stranger % clusters.length;
        const city = `nowhere-${stranger}`;
        if (clusters[i]!.cities.includes(city)) continue;
        expected.add(`unknown city: ${city} (clusters[${i}].cities[${clusters[i]!.cities.push(city) - 1}])`);
      }
      if (expected.size === 0) return void draw({seats, clusters});
      let said: string[] = [];
      try {
        planLinks(seats, clusters);
      } catch (error) {
        said = (error as Error).message.split('\n');
      }
      expect(said.sort()).toEqual([...expected].sort());
    },
  );
});
