import {expect, test} from 'vitest';
import {placeMarks} from '../../src/layout/marks.ts';
import {measureLinks} from '../../src/layout/measure.ts';
import {flattenSteps, offsetTrack} from '../../src/layout/offset.ts';
import {planLinks} from '../../src/layout/plan.ts';
import {sceneAt} from '../../src/layout/scene.ts';
import {traceLinks} from '../../src/layout/trace.ts';
import type {Membership, Scene, Seat} from '../../src/layout/types.ts';

const seat = (id: string, x: number, y: number): Seat => ({id, at: [x, y]});

function drawAll(seats: Seat[], clusters: Membership[]): Scene {
  const trace = traceLinks(planLinks(seats, clusters), seats, clusters, {width: 800});
  const camera = {k: 1, x: 0, y: 0};
  const scene = sceneAt(trace, camera, placeMarks(trace, camera, {width: 800, height: 600, nameBox: () => [40, 30]}));
  expect(JSON.stringify(scene)).not.toContain('null,null');
  expect(JSON.stringify(scene).replaceAll('"leader":null', '')).not.toContain('null');
  expect(measureLinks(scene, clusters).spanFaults).toBe(0);
  return scene;
}

test('no cities, no clusters', () => {
  expect(drawAll([], [])).toMatchObject({corridors: [], stations: [], labels: []});
});

test('one city in a cluster of its own has a badge and no track', () => {
  const scene = drawAll([seat('a', 300, 300)], [{id: 'k', cities: ['a']}]);
  expect(scene.corridors).toEqual([]);
  expect(scene.badges).toHaveLength(1);
  expect(scene.roundels).toEqual([]);
});

test('coincident cities', () => {
  const scene = drawAll(
    [seat('a', 300, 300), seat('b', 300, 300), seat('c', 300, 300), seat('d', 400, 300)],
    [
      {id: 'k', cities: ['a', 'b', 'c', 'd']},
      {id: 'l', cities: ['a', 'b']},
    ],
  );
  expect(scene.roundels).toHaveLength(2);
});

test('cities that all but coincide: each line still has its number', () => {
  const [here, there] = [seat('a', 0, 1), seat('d', 9.3e-162, 1)];
  const clusters = [
    {id: 'k', cities: ['d', 'a']},
    {id: 'l', cities: ['a', 'd', 'b', 'c', 'e']},
    {id: 'm', cities: ['d', 'c', 'e']},
  ];
  const scene = drawAll([here, seat('b', 0, 1), seat('c', 0, 1), there, seat('e', -1.6e-162, 1)], clusters);
  expect(scene.roundels.map(({cluster}) => cluster).sort()).toEqual(['k', 'l', 'm']);
});

test('coincident cities in a cluster of more than eight', () => {
  const seats = Array.from({length: 12}, (_, i) => seat(`c${i}`, 200 + 60 * (i % 4), 200 + 90 * (i % 2)));
  drawAll(seats, [{id: 'k', cities: seats.map(({id}) => id)}]);
});

test('collinear cities: the route passes those between without touching them', () => {
  const seats = [100, 200, 300, 400, 500].map((x, i) => seat(`c${i}`, x, 300));
  const clusters = [
    {id: 'k', cities: ['c0', 'c4']},
    {id: 'l', cities: ['c0', 'c2', 'c4']},
  ];
  const metrics = measureLinks(drawAll(seats, clusters), clusters);
  expect(metrics.near).toBe(0);
});

test('a track that all but turns back has a corner there, and no tangents from far away', () => {
  for (const turned of [0, 0.01, 0.5, 4])
    for (const offset of [-6, 0, 6]) {
      const {start, steps} = offsetTrack(
        [
          [0, 0],
          [100, 0],
          [0, turned],
        ],
        offset,
        12,
        [5, 5],
      );
      for (const [x, y] of flattenSteps(start, steps)) {
        expect(Math.abs(x - 50), `${turned} ${offset}`).toBeLessThan(80);
        expect(Math.abs(y), `${turned} ${offset}`).toBeLessThan(30);
      }
    }
});

test('more than eight collinear cities', () => {
  const seats = Array.from({length: 10}, (_, i) => seat(`c${i}`, 60 * i, 300));
  drawAll(seats, [{id: 'k', cities: seats.map(({id}) => id)}]);
});

test('a city in no cluster is passed round and has a small dot', () => {
  const seats = [seat('a', 100, 300), seat('b', 500, 300), seat('lone', 300, 302)];
  const clusters = [{id: 'k', cities: ['a', 'b']}];
  const scene = drawAll(seats, clusters);
  const dot = scene.stations.find(({city}) => city === 'lone')!;
  expect(dot.slices).toEqual([]);
  expect(dot.r).toBeLessThan(8);
  expect(measureLinks(scene, clusters).closeDiscs).toBe(0);
});

test('a cluster that names a city twice', () => {
  const scene = drawAll([seat('a', 100, 300), seat('b', 500, 300)], [{id: 'k', cities: ['a', 'b', 'a']}]);
  expect(scene.corridors).toHaveLength(1);
});

test('an empty cluster', () => {
  const trace = traceLinks(planLinks([seat('a', 1, 1)], [{id: 'k', cities: []}]), [seat('a', 1, 1)], [], {width: 800});
  expect(trace.corridors).toEqual([]);
});

test('unknown cities and places that are no numbers are all named at once', () => {
  const clusters = [{id: 'k', cities: ['a', 'liuzhu']}];
  expect(() => planLinks([seat('a', 1, 1)], clusters)).toThrow('unknown city: liuzhu (clusters[0].cities[1])');
  expect(() => planLinks([seat('a', Number.NaN, 1)], clusters)).toThrow(
    'place is not a number: NaN of a (seats[0].at[0])\nunknown city: liuzhu (clusters[0].cities[1])',
  );
  expect(() => planLinks([seat('a', 1, 1), seat('a', 2, 2)], [])).toThrow('city named twice: a (seats[1].id)');
});
