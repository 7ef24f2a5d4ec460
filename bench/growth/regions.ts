/** A province that is nobody's: seeded cities, and round each the land that is nearer to it than to any other. */
import {Delaunay} from 'd3-delaunay';
import {seedNumbers} from '../../src/layout/random.ts';
import {GROUND} from '../../src/model/ground.ts';
import type {Point} from '../../src/model/plate.ts';

export interface Region {
  seat: Point;
  ring: Point[];
}

/** Ground units, about as much as of Guangxi. */
export const HEIGHT = 1260;
const MIDDLE: Point = [GROUND.width / 2, HEIGHT / 2];
/** Half the width and half the height of the province, an ellipse of so many sides. */
const HALF: Point = [GROUND.width / 2 - GROUND.margin, HEIGHT / 2 - GROUND.margin];
const SIDES = 72;
/** Cities are at least so far apart, as a share of the side of a square of their mean land. */
const APART = 0.7;
/** A seat is so deep inside the province, as a share of its halves. */
const INSIDE = 0.93;

/** Seeded regions, in no order. Seats are as irregular as real ones: now 0.7, now 1.5 times the mean from the next. */
export function makeRegions(count: number, seed: number): Region[] {
  const seats = scatterSeats(count, seed);
  const cells = Delaunay.from(seats).voronoi([0, 0, GROUND.width, HEIGHT]);
  return seats.map((seat, i) => ({seat, ring: clipToProvince(cells.cellPolygon(i) as Point[])}));
}

function scatterSeats(count: number, seed: number): Point[] {
  const next = seedNumbers(seed);
  const apart = APART * Math.sqrt((Math.PI * HALF[0] * HALF[1]) / count);
  const seats: Point[] = [];
  for (let tries = 0; seats.length < count; tries++) {
    if (tries > 1000 * count) throw new Error(`no room for ${count} cities ${apart.toFixed(0)} units apart`);
    const [u, v] = [2 * next() - 1, 2 * next() - 1];
    const at: Point = [MIDDLE[0] + u * HALF[0], MIDDLE[1] + v * HALF[1]];
    const free = seats.every(([x, y]) => Math.hypot(x - at[0], y - at[1]) >= apart);
    if (free && Math.hypot(u, v) < INSIDE) seats.push(at);
  }
  return seats;
}

/** What of a convex ring lies in the province, by cutting along each of its sides (Sutherland and Hodgman). */
function clipToProvince(ring: readonly Point[]): Point[] {
  let kept = ring.slice(0, -1);
  for (let side = 0; side < SIDES; side++) {
    const [from, to] = [rimAt(side), rimAt(side + 1)];
    const depth = ([x, y]: Point) => (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
    kept = kept.flatMap((point, i): Point[] => {
      const after = kept[(i + 1) % kept.length]!;
      const [a, b] = [depth(point), depth(after)];
      const own = a >= 0 ? [point] : [];
      return a >= 0 === b >= 0 ? own : [...own, between(point, after, a / (a - b))];
    });
  }
  return kept;
}

function rimAt(side: number): Point {
  const angle = (2 * Math.PI * side) / SIDES;
  return [MIDDLE[0] + HALF[0] * Math.cos(angle), MIDDLE[1] + HALF[1] * Math.sin(angle)];
}

const between = (a: Point, b: Point, share: number): Point => [
  a[0] + share * (b[0] - a[0]),
  a[1] + share * (b[1] - a[1]),
];
