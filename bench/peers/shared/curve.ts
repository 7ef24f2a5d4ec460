import type {LinkMark} from './marks.ts';
import type {LngLat} from './types.ts';

/** Gives the point towards which a line is drawn as a quadratic curve, in any plane whose second axis points up. */
export function controlOf([ax, ay]: LngLat, [bx, by]: LngLat, bend: number): LngLat {
  return [(ax + bx) / 2 + (by - ay) * bend, (ay + by) / 2 - (bx - ax) * bend];
}

/** Gives a link as a line of points, for libraries that know no curves; a straight link has two. */
export function pointsOf({from, to, link: {bend}}: LinkMark): LngLat[] {
  if (bend === 0) return [from, to];
  const control = controlOf(from, to, bend);
  const count = 16;
  return Array.from({length: count + 1}, (_, index) => {
    const t = index / count;
    const mix = (axis: 0 | 1) => (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * to[axis];
    return [mix(0), mix(1)];
  });
}
