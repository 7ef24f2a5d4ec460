import {describe, expect, test} from 'vitest';
import {placeMarks} from '../../src/layout/marks.ts';
import {measureLinks} from '../../src/layout/measure.ts';
import {sceneAt} from '../../src/layout/scene.ts';
import {traceLinks} from '../../src/layout/trace.ts';
import type {Box, Station} from '../../src/layout/types.ts';
import {CLUSTERS} from './fixture.ts';
import {boxAt, heightAt, LANGUAGES, PLATE, planProduct, seatsAt} from './product.ts';

const FIT = {k: 1, x: 0, y: 0};
const NONE = {badges: [], roundels: [], names: []};
const WIDTHS = Array.from({length: 58}, (_, i) => 288 + 16 * i);
const PLAN = planProduct();
const LINES = CLUSTERS.filter(({cities}) => cities.length > 1)
  .map(({id}) => id)
  .sort();

test('one plan keeps the laws of tracks on every map width from 288 to 1,200 px', () => {
  for (const width of WIDTHS) {
    const scene = sceneAt(traceLinks(PLAN, seatsAt(width), CLUSTERS, {width}), FIT, NONE);
    const metrics = measureLinks(scene, CLUSTERS);
    const place = `${width} px`;
    expect(metrics.spanFaults, place).toBe(0);
    expect(metrics.near, place).toBe(0);
    expect(metrics.closeDiscs, place).toBe(0);
    expect(metrics.discGap, place).toBeGreaterThanOrEqual(width < 420 ? 5 : 8);
    expect(metrics.hidden, place).toBe(0);
    expect(metrics.covered, place).toBe(0);
    expect(metrics.crossings, place).toBe(2);
    expect(metrics.crossingAngle, place).toBeGreaterThan(60);
    expect(metrics.minGap, place).toBeGreaterThanOrEqual(width < 420 ? 1.39 : 2.4);
    expect(metrics.largestRadius, place).toBeLessThanOrEqual(15);
  }
});

test('where two stations leave too little room, a route shares it out', () => {
  // From 420 px lines are wide at once, and Liuzhou and Laibin are nearer than their discs, 8 px twice, and the track.
  for (const width of [420, 424, 428]) {
    const metrics = measureLinks(sceneAt(traceLinks(PLAN, seatsAt(width), CLUSTERS, {width}), FIT, NONE), CLUSTERS);
    expect(metrics.discGap).toBeGreaterThan(6.5);
    expect(metrics.covered).toBe(0);
    expect(metrics.minGap).toBeGreaterThanOrEqual(2.4);
  }
});

describe.each(LANGUAGES)('names in %s', (lang) => {
  test('all stand clean, a few with a leader; on phones at most one drops', () => {
    for (const width of WIDTHS) {
      const height = heightAt(width);
      const trace = traceLinks(PLAN, seatsAt(width), CLUSTERS, {width});
      const marks = placeMarks(trace, FIT, {width, height, nameBox: (city) => boxAt(lang)(city, width)});
      const scene = sceneAt(trace, FIT, marks);
      const metrics = measureLinks(scene, CLUSTERS, {viewport: [0, 0, width, height]});
      const place = `${width} px`;
      expect(scene.labels, place).toHaveLength(14);
      expect(metrics.unclean, place).toEqual([]);
      // On the smallest map, in English, Qinzhou's leader grazes the number of line 5 by 1 px.
      expect(metrics.badLeaders, place).toEqual(width < 304 && lang === 'en' ? ['qinzhou'] : []);
      expect(metrics.led.length, place).toBeLessThanOrEqual(width < 480 ? 4 : width < 640 ? 3 : 1);
      // No name without a leader stands nearer to another city than to its own.
      const reach = ([x0, y0, x1, y1]: Box, {at: [x, y], r}: Station) =>
        Math.hypot(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1)) - r;
      for (const {city, box, leader, dropped} of scene.labels) {
        if (dropped) continue;
        const own = reach(box, scene.stations.find((station) => station.city === city)!);
        // With one it keeps away all the same: beside another station it would be read as that one's.
        const least = leader ? Math.min(own, 6) : own;
        for (const station of scene.stations)
          if (station.city !== city) expect(reach(box, station), `${city} at ${place}`).toBeGreaterThanOrEqual(least);
      }
      expect(metrics.dropped.length, place).toBeLessThanOrEqual(width < 480 ? 1 : 0);
      expect(scene.roundels.map(({cluster}) => cluster).sort(), place).toEqual(LINES);
      if (width >= 384) expect(metrics.badMarks, place).toEqual([]);
      for (const {cluster, at} of scene.roundels)
        for (const station of scene.stations) {
          if (station.slices.some((slice) => slice.cluster === cluster)) continue;
          const apart = Math.hypot(station.at[0] - at[0], station.at[1] - at[1]) - station.r - 8;
          expect(apart, `${cluster} on ${station.city} at ${place}`).toBeGreaterThanOrEqual(0);
        }
      // The disc of a cluster of one city stands by that city: nearer to another it would be read as that one's.
      for (const {city, at} of scene.badges) {
        const gapTo = (station: Station) => Math.hypot(station.at[0] - at[0], station.at[1] - at[1]) - station.r;
        const own = gapTo(scene.stations.find((station) => station.city === city)!);
        for (const station of scene.stations)
          if (station.city !== city) expect(gapTo(station), `${city} at ${place}`).toBeGreaterThanOrEqual(own - 0.1);
      }
      for (const [x, y] of [...scene.badges, ...scene.roundels].map(({at}) => at)) {
        expect(Math.min(x, y, width - x, height - y), place).toBeGreaterThanOrEqual(10);
      }
    }
  }, 60_000);
});

test('nothing is placed where the name of the gulf and the buttons are', () => {
  const lang = 'zh-Hans';
  for (const width of [320, 480, 800]) {
    const height = heightAt(width);
    const [x, y] = PLATE.project([108.55, 21.12]).map((value) => (value * width) / PLATE.width) as [number, number];
    const keepOut: [number, number, number, number][] = [
      [x - 24, y - 8, x + 24, y + 8],
      [width - 44, height - 84, width, height],
    ];
    const trace = traceLinks(PLAN, seatsAt(width), CLUSTERS, {width});
    const marks = placeMarks(trace, FIT, {width, height, nameBox: (city) => boxAt(lang)(city, width), keepOut});
    const metrics = measureLinks(sceneAt(trace, FIT, marks), CLUSTERS, {viewport: [0, 0, width, height], keepOut});
    expect(metrics.unclean, `${width} px`).toEqual([]);
    expect(metrics.dropped.length, `${width} px`).toBeLessThanOrEqual(width < 480 ? 1 : 0);
    if (width >= 480) expect(metrics.badMarks).toEqual([]);
  }
});
