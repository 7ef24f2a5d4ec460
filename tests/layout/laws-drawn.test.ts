import {expect, test} from 'vitest';
import {lanePath} from '../../src/draw/lane-path.ts';
import {layLanes} from '../../src/layout/laws/lanes.ts';
import {seedNumbers} from '../../src/layout/random.ts';
import {gaugeOf, laneOffset, PLATES} from '../../src/model/gauge.ts';
import type {Point} from '../../src/model/plate.ts';

/** A way of 1 to 4 legs in the eight directions, each 4 to 104 px long, that turns by 45° or 90°. */
function sampleWay(seed: number): Point[] {
  const next = seedNumbers(seed * 7919);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  let heading = Math.floor(next() * 8);
  const points: Point[] = [[400, 200]];
  for (let legs = 1 + Math.floor(next() * 4); legs > 0; legs--) {
    const [x, y] = points.at(-1)!;
    const step = 4 + next() * 100;
    const dx = Math.round(Math.cos((heading * Math.PI) / 4));
    const dy = Math.round(Math.sin((heading * Math.PI) / 4));
    points.push([x + dx * step, y + dy * step]);
    heading += pick([-2, -1, 1, 2]);
  }
  return points;
}

/** The places that a path goes through, and the radii of its arcs. */
function readPath(d: string): {at: Point[]; radii: number[]} {
  const steps = [...d.matchAll(/([MLA])([^MLA]+)/g)].map(([, , numbers]) => numbers!.trim().split(/[ ,]+/).map(Number));
  return {
    at: steps.map((numbers) => numbers.slice(-2) as Point),
    radii: steps.filter((numbers) => numbers.length > 2).map(([radius]) => radius!),
  };
}

test('lanes are judged where they are drawn', () => {
  let arcs = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const gauge = gaugeOf(PLATES[seed % PLATES.length]!.width);
    const points = sampleWay(seed);
    const ids = ['k', 'l', 'm', 'n', 'o'].slice(0, 1 + (seed % 5));
    for (const lane of layLanes({u: 'a', v: 'b', points, lanes: ids}, 0, gauge)) {
      const drawn = readPath(lanePath(points, laneOffset(gauge, lane.place, ids.length), gauge.bend));
      const judged = [lane.pieces[0]!.points[0]!, ...lane.pieces.map((piece) => piece.points.at(-1)!)];
      expect(judged).toHaveLength(drawn.at.length);
      judged.forEach(([x, y], i) => {
        expect(Math.hypot(x - drawn.at[i]![0], y - drawn.at[i]![1]), `${seed} ${lane.cluster} ${i}`).toBeLessThan(0.1);
      });
      arcs += drawn.radii.length;
    }
  }
  expect(arcs).toBeGreaterThan(500);
});
