import type {Point} from '../model/plate.ts';
import {px} from './numbers.ts';

/** px; the least radius of a lane's bend. */
const LEAST_BEND = 1.5;
/** The share of a leg that the tangent of a bend may take: of a leg between two bends, and of one that ends at a station. */
const INNER = 0.5;
const END = 0.9;

interface Leg {
  /** px */
  length: number;
  /** Of length 1. */
  along: Point;
}

/**
 * The `d` of a lane: straights as L, bends as A, all absolute. It begins and ends beside the corridor's ends, square to it.
 * @param points the middle of the corridor, over every corner; no two neighbours in one place
 * @param offset px to the left of it, seen from its beginning
 * @param bend px; the radius of the middle at a bend, which gets smaller where legs are short
 */
export function lanePath(points: readonly Point[], offset: number, bend: number): string {
  const legs = points.slice(1).map((to, i) => measureLeg(points[i]!, to));
  const last = legs.length - 1;
  let d = `M${write(stepAside(points[0]!, legs[0]!, offset))}`;
  for (let i = 0; i < last; i++) {
    const room = (leg: number) => legs[leg]!.length * (leg === 0 || leg === last ? END : INNER);
    d += bendPath(points[i + 1]!, legs[i]!, legs[i + 1]!, offset, bend, Math.min(room(i), room(i + 1)));
  }
  return `${d}L${write(stepAside(points.at(-1)!, legs[last]!, offset))}`;
}

/** The way to a corner and round it. @param room px; the most that the tangent of the middle may take */
function bendPath(corner: Point, from: Leg, to: Leg, offset: number, bend: number, room: number): string {
  const cross = from.along[0] * to.along[1] - from.along[1] * to.along[0];
  const dot = from.along[0] * to.along[0] + from.along[1] * to.along[1];
  if (cross === 0) return '';
  const half = Math.abs(cross) / (1 + dot); // the tangent of half the turn
  const right = cross > 0;
  const middle = Math.min(bend, room / half);
  const radius = Math.max(middle + (right ? offset : -offset), LEAST_BEND);
  const tangent = radius * half;
  // Where the two straights of the lane would meet.
  const shift = offset / (1 + dot);
  const [x, y] = [corner[0] + shift * (from.along[1] + to.along[1]), corner[1] - shift * (from.along[0] + to.along[0])];
  const begin: Point = [x - tangent * from.along[0], y - tangent * from.along[1]];
  const end: Point = [x + tangent * to.along[0], y + tangent * to.along[1]];
  return `L${write(begin)}A${px(radius)} ${px(radius)} 0 0 ${right ? 1 : 0} ${write(end)}`;
}

function measureLeg([x0, y0]: Point, [x1, y1]: Point): Leg {
  const length = Math.hypot(x1 - x0, y1 - y0);
  return {length, along: [(x1 - x0) / length, (y1 - y0) / length]};
}

const stepAside = ([x, y]: Point, {along: [dx, dy]}: Leg, offset: number): Point => [x + dy * offset, y - dx * offset];

const write = ([x, y]: Point) => `${px(x)} ${px(y)}`;
