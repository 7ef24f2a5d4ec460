import {GROUND} from '../../model/ground.ts';
import type {Box, Point} from '../../model/plate.ts';
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
    const sides = listSides(polygons);
    const [x0, y0, x1, y1] = boundSides(sides);
    for (let row = Math.max(0, Math.ceil(y0 / STEP)); row <= Math.min(rows - 1, y1 / STEP); row++) {
      for (let column = Math.max(0, Math.ceil(x0 / STEP)); column <= Math.min(columns - 1, x1 / STEP); column++) {
        const deep = measureDepth(sides, column * STEP, row * STEP);
        const place = row * columns + column;
        // Where two regions overlap, the point is whose inside is deeper.
        if (deep < 0 || (owner[place]! >= 0 && depth[place]! >= deep)) continue;
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

/** All sides of all rings, four numbers each. */
function listSides(polygons: readonly Point[][][]): Float64Array {
  const sides: number[] = [];
  for (const ring of polygons.flat()) {
    ring.forEach(([x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length]!;
      if (nextX !== x || nextY !== y) sides.push(x * SCALE, y * SCALE, nextX * SCALE, nextY * SCALE);
    });
  }
  return Float64Array.from(sides);
}

function boundSides(sides: Float64Array): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < sides.length; i += 2) {
    box[0] = Math.min(box[0], sides[i]!);
    box[1] = Math.min(box[1], sides[i + 1]!);
    box[2] = Math.max(box[2], sides[i]!);
    box[3] = Math.max(box[3], sides[i + 1]!);
  }
  return box;
}

/** The distance of a point from the nearest side, −1 outside (by the even-odd rule). */
function measureDepth(sides: Float64Array, x: number, y: number): number {
  let inside = false;
  let least = Infinity;
  for (let i = 0; i < sides.length; i += 4) {
    const ax = sides[i]!;
    const ay = sides[i + 1]!;
    const dx = sides[i + 2]! - ax;
    const dy = sides[i + 3]! - ay;
    if (ay > y !== ay + dy > y && x < ax + ((y - ay) / dy) * dx) inside = !inside;
    const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
    const t = along < 0 ? 0 : along > 1 ? 1 : along;
    const fx = ax + t * dx - x;
    const fy = ay + t * dy - y;
    const square = fx * fx + fy * fy;
    if (square < least) least = square;
  }
  return inside ? Math.sqrt(least) : -1;
}
