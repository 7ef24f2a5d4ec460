import {expect, test} from 'vitest';
import {measureInside} from '../../src/layout/box.ts';
import {placeMarks} from '../../src/layout/marks.ts';
import {measureLinks} from '../../src/layout/measure.ts';
import {flattenSteps} from '../../src/layout/offset.ts';
import {sceneAt} from '../../src/layout/scene.ts';
import {measureToSegment} from '../../src/layout/segment.ts';
import {traceLinks} from '../../src/layout/trace.ts';
import type {Box, Camera, Scene} from '../../src/layout/types.ts';
import {CLUSTERS} from './fixture.ts';
import {boxAt, heightAt, planProduct, seatsAt} from './product.ts';

const FIT = {k: 1, x: 0, y: 0};
const NONE = {badges: [], roundels: [], names: []};
const PLAN = planProduct();
const traceAt = (width: number) => traceLinks(PLAN, seatsAt(width), CLUSTERS, {width});
const nameBox = (width: number) => (city: string) => boxAt('zh-Hans')(city, width);

/** A camera that shows a point of the map at fit in the middle of the viewport. */
const lookAt = ([x, y]: [number, number], k: number, width: number): Camera => ({
  k,
  x: width / 2 - k * x,
  y: heightAt(width) / 2 - k * y,
});

const pointsOf = (scene: Scene, cluster: string) =>
  scene.corridors.flatMap(({tracks}) =>
    tracks.filter((track) => track.cluster === cluster).map(({start, steps}) => flattenSteps(start, steps)),
  );

test('zooming in keeps the laws of tracks and never swaps two of them', () => {
  for (const width of [320, 480, 800]) {
    const trace = traceAt(width);
    for (const k of [1, 1.25, 1.5, 2, 3, 5, 8]) {
      const metrics = measureLinks(sceneAt(trace, {k, x: -20 * k, y: 30}, NONE), CLUSTERS);
      const place = `${width} px, ${k} times`;
      expect(metrics.near, place).toBe(0);
      expect(metrics.closeDiscs, place).toBe(0);
      expect(metrics.covered, place).toBe(0);
      expect(metrics.crossings, place).toBe(2);
      expect(metrics.hidden, place).toBe(0);
      expect(metrics.minGap, place).toBeGreaterThanOrEqual(width < 420 ? 1.2 : 2);
    }
  }
});

test('while the camera moves, badges and names keep their offset from their stations', () => {
  const trace = traceAt(800);
  const marks = placeMarks(trace, FIT, {width: 800, height: heightAt(800), nameBox: nameBox(800)});
  const rest = sceneAt(trace, FIT, marks);
  const moved = sceneAt(trace, {k: 2.5, x: -300, y: -120}, marks);
  const find = (scene: Scene, city: string) => scene.stations.find((station) => station.city === city)!.at;
  rest.badges.forEach(({city, at}, i) => {
    for (const axis of [0, 1] as const)
      expect(moved.badges[i]!.at[axis] - find(moved, city)[axis]).toBeCloseTo(at[axis] - find(rest, city)[axis], 6);
  });
  rest.labels.forEach(({city, box}, i) => {
    for (const axis of [0, 1] as const)
      expect(moved.labels[i]!.box[axis] - find(moved, city)[axis]).toBeCloseTo(box[axis] - find(rest, city)[axis], 6);
  });
});

test('a roundel stays on its line at every zoom', () => {
  for (const width of [320, 800]) {
    const trace = traceAt(width);
    const marks = placeMarks(trace, FIT, {width, height: heightAt(width), nameBox: nameBox(width)});
    for (const k of [1, 1.7, 4]) {
      const scene = sceneAt(trace, {k, x: 0, y: 0}, marks);
      for (const {cluster, at} of scene.roundels) {
        const away = Math.min(
          ...pointsOf(scene, cluster).flatMap((points) =>
            points.slice(1).map((point, i) => measureToSegment(at, points[i]!, point)),
          ),
        );
        expect(away, `${cluster} at ${width} px, ${k} times`).toBeLessThan(8);
      }
    }
  }
});

test('a line in view keeps its roundel in view', () => {
  for (const width of [360, 800]) {
    const trace = traceAt(width);
    const height = heightAt(width);
    for (const station of trace.stations)
      for (const k of [2, 4]) {
        const camera = lookAt(station.at, k, width);
        const scene = sceneAt(trace, camera, placeMarks(trace, camera, {width, height, nameBox: nameBox(width)}));
        const room: Box = [14, 14, width - 14, height - 14];
        for (const {cluster, at} of scene.roundels) {
          let seen = 0;
          for (const points of pointsOf(scene, cluster))
            for (let i = 1; i < points.length; i++)
              seen = Math.max(seen, measureInside(points[i - 1]!, points[i]!, room));
          if (seen < 40) continue;
          const inside = at[0] >= 10 && at[1] >= 10 && at[0] <= width - 10 && at[1] <= height - 10;
          expect(inside, `${cluster} round ${station.city}, ${width} px, ${k} times`).toBe(true);
        }
      }
  }
}, 60_000);

test('names of cities in view stay in view', () => {
  const width = 800;
  const height = heightAt(width);
  const trace = traceAt(width);
  for (const station of trace.stations) {
    const camera = lookAt(station.at, 3, width);
    const scene = sceneAt(trace, camera, placeMarks(trace, camera, {width, height, nameBox: nameBox(width)}));
    const {box} = scene.labels.find((label) => label.city === station.city)!;
    expect(Math.min(box[0], box[1], width - box[2], height - box[3]), station.city).toBeGreaterThanOrEqual(2);
  }
});
