import {expect, test} from 'vitest';
import {bulletWidth, gaugeOf, laneOffset, PLATES, stationRadius} from '../../src/model/gauge.ts';

/** px: a map is never narrower (a narrower window scrolls), and type is never smaller. */
const NARROWEST = 320;
const WIDEST = 960;
const LEAST_TYPE = 11;

test('the plates serve every width from 320 to 960 px, each shown at 0.85 to 1.2 times its own', () => {
  PLATES.forEach(({width, from, to}, i) => {
    expect(from).toBe(i > 0 ? PLATES[i - 1]!.to : 0);
    expect(Math.max(from, NARROWEST) / width).toBeGreaterThanOrEqual(0.85);
    expect(Math.min(to, WIDEST) / width).toBeLessThanOrEqual(1.2);
  });
  expect(PLATES.at(-1)!.to).toBe(Number.POSITIVE_INFINITY);
});

test('no type is under 11 px at the narrowest width that its plate serves', () => {
  for (const {width, from} of PLATES) {
    const scale = Math.max(from, NARROWEST) / width;
    const {han, latin, digit, gloss, lineName, water} = gaugeOf(width);
    for (const size of [han, latin, digit, gloss, lineName, water].filter((one) => one > 0)) {
      expect(size * scale, `${size} px on the plate of ${width}`).toBeGreaterThanOrEqual(LEAST_TYPE);
    }
  }
});

test('lines have names from 576 px of map on, the other script stands on the widest plate', () => {
  expect(PLATES.map(({width}) => gaugeOf(width).lineName > 0)).toEqual([false, false, true, true]);
  expect(PLATES.map(({width}) => gaugeOf(width).gloss > 0)).toEqual([false, false, false, true]);
});

test('a station grows with its lines, up to seven; one without a cluster is a dot', () => {
  const gauge = gaugeOf(800);
  expect(stationRadius(gauge, 0, false)).toBe(gauge.dot);
  expect(stationRadius(gauge, 0, true)).toBe(stationRadius(gauge, 1, true));
  expect(stationRadius(gauge, 3, true)).toBeCloseTo(gauge.station + 2 * gauge.perLine, 9);
  expect(stationRadius(gauge, 9, true)).toBe(stationRadius(gauge, 7, true));
});

test('lanes lie side by side round the middle, the first to the left', () => {
  const gauge = gaugeOf(800);
  expect([0, 1, 2].map((i) => laneOffset(gauge, i, 3))).toEqual([gauge.pitch, 0, -gauge.pitch]);
  expect(laneOffset(gauge, 0, 1)).toBe(0);
});

test('a number of two digits is wider, and another width has no gauge', () => {
  const gauge = gaugeOf(340);
  expect(bulletWidth(gauge, 10) - bulletWidth(gauge, 9)).toBe(gauge.wide);
  expect(() => gaugeOf(500)).toThrow('no plate of that width: 500; 340, 480, 676, 800 are drawn');
});
