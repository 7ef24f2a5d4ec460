import {describe, expect, test} from 'vitest';
import {placeNumbers} from '../../src/draw/export/place-numbers.ts';
import {shortLane} from '../../src/draw/export/short-lane.ts';
import {ONE_INK, spreadLanes} from '../../src/draw/export/spread-lanes.ts';
import {lanePath} from '../../src/draw/lane-path.ts';
import {gaugeOf} from '../../src/model/gauge.ts';
import {LANGS, type Lang} from '../../src/model/langs.ts';
import type {Plate, Point} from '../../src/model/plate.ts';
import {bundle} from './facts.ts';
import {wayDistance} from './svg-distance.ts';
import {flattenPath} from './svg-path.ts';

const {plates} = bundle.drawing;
/** How much a plate is made larger where it serves, px of the picture per px of the plate. */
const SCALES = [0.85, 1, 1.2];
const all = () => true;

describe('lanes in one ink', () => {
  test('are 7 px apart where names and stations leave room, and never nearer than in colour', () => {
    for (const plate of plates) {
      for (const scale of SCALES) {
        for (const corridor of plate.corridors.filter(({lanes}) => lanes.length > 1)) {
          const [first, second] = spreadLanes(corridor, plate, scale) as [number, number];
          const pitch = first - second;
          expect(pitch * scale).toBeLessThanOrEqual(ONE_INK.pitch + 1e-6);
          expect(pitch).toBeGreaterThanOrEqual(Math.min(gaugeOf(plate.width).pitch, ONE_INK.pitch / scale) - 1e-6);
        }
      }
    }
  });

  test('take no more room beside a corridor than a name keeps off it', () => {
    for (const plate of plates) {
      const gauge = gaugeOf(plate.width);
      for (const corridor of plate.corridors) {
        const outer = spreadLanes(corridor, plate, 1)[0]! + ONE_INK.lane / 2;
        const inColour = ((corridor.lanes.length - 1) / 2) * gauge.pitch + gauge.lane / 2;
        expect(outer - inColour).toBeLessThan(gauge.labelPad);
      }
    }
  });
});

describe('numbers in lanes', () => {
  /** Every corridor with the numbers in it. */
  const numbered = (plate: Plate, lang: Lang) => {
    const numbers = placeNumbers(plate, {lang, lit: all, scale: 1});
    const sorted = plate.corridors.map((corridor) => ({corridor, own: numbers.splice(0, corridor.lanes.length)}));
    expect(numbers).toEqual([]);
    return sorted;
  };

  test.each(LANGS)('stand once in each piece of each line, on its lane, off the stations, in %s', (lang) => {
    for (const plate of plates) {
      for (const {corridor, own} of numbered(plate, lang)) {
        expect(own.map(({cluster}) => cluster)).toEqual(corridor.lanes);
        const offsets = spreadLanes(corridor, plate, 1);
        const ends = plate.stations.filter(({city}) => city === corridor.u || city === corridor.v);
        own.forEach(({at}, lane) => {
          const [line] = flattenPath(lanePath(corridor.points, offsets[lane]!, gaugeOf(plate.width).bend));
          expect(wayDistance(at, line!)).toBeLessThan(0.2);
          for (const end of ends) expect(Math.hypot(at[0] - end.at[0], at[1] - end.at[1])).toBeGreaterThan(end.r);
        });
      }
    }
  });

  test('never stand on a crossing', () => {
    for (const plate of plates) {
      for (const {corridor, own} of numbered(plate, 'zh-Hans')) {
        const ends = [corridor.u, corridor.v];
        const foreign = plate.corridors.filter(({u, v}) => !ends.includes(u) && !ends.includes(v));
        for (const {at} of own)
          for (const {points} of foreign) expect(wayDistance(at, points)).toBeGreaterThan(gaugeOf(plate.width).lane);
      }
    }
  });

  test('are those of lit clusters alone', () => {
    const [plate] = plates;
    const one = plate!.corridors[0]!.lanes[0]!;
    const numbers = placeNumbers(plate!, {lang: 'en', lit: (cluster) => cluster === one, scale: 1});
    expect(new Set(numbers.map(({cluster}) => cluster))).toEqual(new Set([one]));
  });
});

describe('a lane in whole units', () => {
  const points: Point[] = [
    [0, 0],
    [60, 0],
    [100, 40],
  ];

  test('is as long and bends as before, without what lies under the discs', () => {
    const d = lanePath(points, 4, 9);
    const short = shortLane(d, ([x, y]) => [x * 2, y * 2], [6, 6]);
    expect(short).toMatch(/^M12-8h\d+q[\d -]+l\d+ \d+$/);
    const [before, after] = [flattenPath(d)[0]!, flattenPath(short)[0]!];
    for (const [x, y] of after) expect(wayDistance([x / 2, y / 2], before)).toBeLessThan(0.6);
  });

  test('is a straight in one step', () => {
    expect(
      shortLane(
        lanePath(
          [
            [0, 0],
            [0, 50],
          ],
          0,
          9,
        ),
        (at) => at,
        [5, 7],
      ),
    ).toBe('M0 5v38');
  });
});
