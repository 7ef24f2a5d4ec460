import type {Point} from '../../model/plate.ts';
import {boxAround, pointToSegment} from './distance.ts';

/** How fine the deepest point is looked for, as a share of the depth found. */
const PRECISION = 0.005;

/** How far a point lies inside a region of polygons with holes: less than 0 outside, -Infinity where there is no region. */
export function depthIn(polygons: readonly Point[][][], at: Point): number {
  let inside = false;
  let away = Infinity;
  for (const ring of polygons.flat())
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [a, b] = [ring[i]!, ring[j]!];
      if (a[1] > at[1] !== b[1] > at[1] && at[0] < a[0] + ((at[1] - a[1]) / (b[1] - a[1])) * (b[0] - a[0]))
        inside = !inside;
      away = Math.min(away, pointToSegment(at, a, b));
    }
  return inside ? away : -away;
}

const known = new WeakMap<readonly Point[][][], number>();

/** The depth of a region's deepest point; 0 where there is no region. Squares are halved while they may hold a deeper one. */
export function deepestOf(polygons: readonly Point[][][]): number {
  const found = known.get(polygons);
  if (found !== undefined) return found;
  const deepest = findDeepest(polygons);
  known.set(polygons, deepest);
  return deepest;
}

function findDeepest(polygons: readonly Point[][][]): number {
  const [x0, y0, x1, y1] = boxAround(polygons.flat(2));
  const side = Math.max(x1 - x0, y1 - y0);
  if (!(side > 0)) return 0;
  let deepest = 0;
  let squares: [centre: Point, half: number][] = [[[(x0 + x1) / 2, (y0 + y1) / 2], side / 2]];
  while (squares.length > 0) {
    const deep = squares.map(([centre, half]) => ({centre, half, depth: depthIn(polygons, centre)}));
    deepest = deep.reduce((most, {depth}) => Math.max(most, depth), deepest);
    const least = Math.max(deepest * (1 + PRECISION), side * 1e-4);
    squares = deep
      .filter(({depth, half}) => depth + half * Math.SQRT2 > least)
      .flatMap(({centre: [x, y], half}) =>
        [-1, 1].flatMap((dx) =>
          [-1, 1].map((dy): [Point, number] => [[x + (dx * half) / 2, y + (dy * half) / 2], half / 2]),
        ),
      );
  }
  return deepest;
}
