import type {Box, Point} from '../../model/plate.ts';
import {GROUND} from '../../model/ground.ts';
import type {Case} from '../case.ts';

/** Lattice steps across the map, and the px of a step on a map 800 px wide, in which the search reckons. */
export const STEPS = 200;
export const STEP = 800 / STEPS;
/** Ground units to px of a map 800 px wide. */
const SCALE = 800 / GROUND.width;

/** Whose land each lattice point is, and how deep inside it lies. */
export interface Land {
  columns: number;
  rows: number;
  /** The index of the city, −1 outside the province. */
  owner: Int16Array;
  /** px from the border of its region. */
  depth: Float32Array;
  seats: Point[];
  /** The whole map, px. */
  map: Box;
}

/** Measures the land once for all plates: a lattice of 200 steps across, in px of a map 800 px wide. */
export function measureLand({cities, height}: Case): Land {
  const columns = STEPS + 1;
  const rows = Math.floor((height * SCALE) / STEP) + 1;
  const owner = new Int16Array(columns * rows).fill(-1);
  const depth = new Float32Array(columns * rows);
  cities.forEach(({polygons}, city) => {
    const rings = polygons.flat().map((ring) => ring.map(([x, y]): Point => [x * SCALE, y * SCALE]));
    const [x0, y0, x1, y1] = boundRings(rings);
    for (let row = Math.max(0, Math.ceil(y0 / STEP)); row <= Math.min(rows - 1, y1 / STEP); row++) {
      for (let column = Math.max(0, Math.ceil(x0 / STEP)); column <= Math.min(columns - 1, x1 / STEP); column++) {
        const at: Point = [column * STEP, row * STEP];
        if (!holdsPoint(rings, at)) continue;
        const deep = measureDepth(rings, at);
        const place = row * columns + column;
        // Two regions that overlap: the point is whose inside is deeper.
        if (owner[place]! >= 0 && depth[place]! >= deep) continue;
        owner[place] = city;
        depth[place] = deep;
      }
    }
  });
  return {
    columns,
    rows,
    owner,
    depth,
    seats: cities.map(({seat: [x, y]}) => [x * SCALE, y * SCALE]),
    map: [0, 0, 800, height * SCALE],
  };
}

function boundRings(rings: readonly Point[][]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of rings.flat()) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** Whether rings hold a point, by the even-odd rule. */
function holdsPoint(rings: readonly Point[][], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i]!;
      const [bx, by] = ring[j]!;
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}

function measureDepth(rings: readonly Point[][], [x, y]: Point): number {
  let least = Infinity;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i]!;
      const [dx, dy] = [ring[j]![0] - ax, ring[j]![1] - ay];
      const square = dx * dx + dy * dy;
      const along = square > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square)) : 0;
      const [fx, fy] = [ax + along * dx - x, ay + along * dy - y];
      least = Math.min(least, fx * fx + fy * fy);
    }
  }
  return Math.sqrt(least);
}
