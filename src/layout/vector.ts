import type {Point} from './types.ts';

/** The length of a vector. `Math.hypot` guards against overflow, which px never need, and takes several times as long. */
export const measureLength = (x: number, y: number): number => Math.sqrt(x * x + y * y);

/** Distance between two points. */
export const measureSpan = (a: Point, b: Point): number => measureLength(b[0] - a[0], b[1] - a[1]);

/** Cross product of two vectors: positive if `b` lies clockwise of `a` (y points down). */
export const crossVectors = (a: Point, b: Point): number => a[0] * b[1] - a[1] * b[0];

/** The unit vector from `a` to `b`; `[1, 0]` if they coincide. */
export function aimAt(a: Point, b: Point): Point {
  const span = measureSpan(a, b);
  return span < 1e-9 ? [1, 0] : [(b[0] - a[0]) / span, (b[1] - a[1]) / span];
}

/** The vector on the right of a direction (y points down). */
export const turnRight = (d: Point): Point => [-d[1], d[0]];

/** `p` moved by `length` along `d`. */
export const stepAlong = (p: Point, d: Point, length: number): Point => [p[0] + d[0] * length, p[1] + d[1] * length];

/** The point at fraction `t` between `a` and `b`. */
export const mixPoints = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** An angle brought into (−π, π]. */
export function wrapAngle(angle: number): number {
  const turn = 2 * Math.PI;
  const rest = (((angle + Math.PI) % turn) + turn) % turn;
  return rest - Math.PI;
}
