import {describe, expect, test} from 'vitest';
import {placeMarks} from '../../src/layout/marks.ts';
import {type Metrics, measureLinks} from '../../src/layout/measure.ts';
import {planLinks} from '../../src/layout/plan.ts';
import {seedNumbers, shuffleItems} from '../../src/layout/random.ts';
import {sceneAt} from '../../src/layout/scene.ts';
import {nameBox, nameLines} from '../../src/layout/text.ts';
import {traceLinks} from '../../src/layout/trace.ts';
import type {Box, Membership, Scene, Seat} from '../../src/layout/types.ts';
import {CLUSTERS, FIXTURE, LEGEND, NAMES, scaleSeats} from './fixture.ts';

function drawFixture(
  seats: Seat[],
  clusters: Membership[],
  [width, height]: [number, number],
  keepOut: Box[] = [],
): {scene: Scene; metrics: Metrics} {
  const trace = traceLinks(planLinks(seats, clusters, {width}), seats, clusters, {width});
  const camera = {k: 1, x: 0, y: 0};
  const marks = placeMarks(trace, camera, {
    width,
    height,
    nameBox: (city) => nameBox(nameLines(NAMES.get(city)!, 'zh-Hans', width)),
    keepOut,
  });
  const scene = sceneAt(trace, camera, marks);
  return {scene, metrics: measureLinks(scene, clusters, {viewport: [0, 0, width, height], keepOut})};
}

describe('the acceptance table on the fixture', () => {
  const {scene, metrics} = drawFixture(FIXTURE, CLUSTERS, [800, 700], [LEGEND]);

  test('A1: the tracks of a cluster span exactly its cities', () => expect(metrics.spanFaults).toBe(0));
  test('A2: no track is within 8 px of the centre of a foreign city', () => expect(metrics.near).toBe(0));
  test('A3: no track is within 8 px of the disc of a foreign city', () => {
    expect(metrics.closeDiscs).toBe(0);
    expect(metrics.discGap).toBeGreaterThanOrEqual(8);
  });
  test('A4: tracks cross twice', () => expect(metrics.crossings).toBe(2));
  test('A5: stations hide no crossing', () => expect(metrics.hidden).toBe(0));
  test('A6: tracks are 2.5 px apart', () => expect(metrics.minGap).toBeGreaterThan(2.499));
  test('A7: no track covers another', () => expect(metrics.covered).toBe(0));
  test('A8: ink is at most 3,500 px', () => expect(metrics.ink).toBeLessThanOrEqual(3500));
  test('A9: the corridors are at most 2,820 px long', () => expect(metrics.support).toBeLessThanOrEqual(2820));
  test('A10: one corridor bends', () => expect(metrics.bends).toBe(1));
  test('A11: tracks cross at 69° or more', () => expect(metrics.crossingAngle).toBeGreaterThanOrEqual(69));
  test('A12: detours are 0.1 % on average', () => expect(metrics.detour).toBeLessThanOrEqual(1.0015));
  test('A13: no station is larger than 15 px', () => expect(metrics.largestRadius).toBeLessThanOrEqual(15));
  test('A14: every name stands clean', () => {
    expect(metrics.unclean).toEqual([]);
    expect(metrics.dropped).toEqual([]);
    expect(metrics.led).toEqual([]);
    expect(metrics.badMarks).toEqual([]);
  });
  test('A15: slices and badges are the clusters of every city', () => {
    expect(metrics.sliceFaults).toBe(0);
    expect(scene.badges.map(({city, cluster}) => `${city} ${cluster}`).sort()).toEqual([
      'guigang e-bikes',
      'guigang green-home',
      'guilin information-technology',
    ]);
  });
  test('every cluster of two or more cities has one roundel', () => {
    const lines = CLUSTERS.filter(({cities}) => cities.length > 1).map(({id}) => id);
    expect(scene.roundels.map(({cluster}) => cluster).sort()).toEqual(lines.sort());
  });
});

test('A16: two runs are the same, and the order of the input does not matter', () => {
  const first = JSON.stringify(drawFixture(FIXTURE, CLUSTERS, [800, 700]).scene);
  expect(JSON.stringify(drawFixture(FIXTURE, CLUSTERS, [800, 700]).scene)).toBe(first);
  for (let seed = 1; seed <= 6; seed++) {
    const next = seedNumbers(seed);
    const clusters = shuffleItems(CLUSTERS, next).map(({id, cities}) => ({id, cities: shuffleItems(cities, next)}));
    expect(JSON.stringify(drawFixture(shuffleItems(FIXTURE, next), clusters, [800, 700]).scene)).toBe(first);
  }
});

test('A17: planning takes less than four times 250 ms', () => {
  planLinks(FIXTURE, CLUSTERS);
  const start = performance.now();
  planLinks(FIXTURE, CLUSTERS);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('A18: a jitter of 6 px breaks no law', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const next = seedNumbers(seed);
    const seats = FIXTURE.map(
      ({id, at}): Seat => ({
        id,
        at: [at[0] + (2 * next() - 1) * 6, at[1] + (2 * next() - 1) * 6],
      }),
    );
    const {metrics} = drawFixture(seats, CLUSTERS, [800, 700], [LEGEND]);
    const place = `seed ${seed}`;
    expect(metrics.near, place).toBe(0);
    expect(metrics.closeDiscs, place).toBe(0);
    expect(metrics.covered, place).toBe(0);
    expect(metrics.crossings, place).toBeLessThanOrEqual(3);
    expect(metrics.minGap, place).toBeGreaterThanOrEqual(2);
    expect([...metrics.unclean, ...metrics.dropped, ...metrics.badLeaders], place).toEqual([]);
  }
}, 60_000);

test('A19: at 375 × 360 px tracks cross twice and are 1.4 px apart', () => {
  const {metrics} = drawFixture(scaleSeats(FIXTURE, 375 / 800), CLUSTERS, [375, 360]);
  expect(metrics.spanFaults).toBe(0);
  expect(metrics.near).toBe(0);
  expect(metrics.closeDiscs).toBe(0);
  expect(metrics.covered).toBe(0);
  expect(metrics.crossings).toBe(2);
  expect(metrics.minGap).toBeGreaterThan(1.399);
  expect(metrics.dropped.length).toBeLessThanOrEqual(3);
});
