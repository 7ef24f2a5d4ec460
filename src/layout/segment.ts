import type {Point} from './types.ts';
import {measureLength} from './vector.ts';

/** Where on the segment `a`–`b` the point nearest to `p` lies, 0 to 1. */
export function projectOnSegment(p: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const square = dx * dx + dy * dy;
  if (square < 1e-18) return 0;
  const t = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square;
  return t < 0 ? 0 : t > 1 ? 1 : t;
}

/** Distance from a point to a segment. */
export function measureToSegment(p: Point, a: Point, b: Point): number {
  const t = projectOnSegment(p, a, b);
  return measureLength(a[0] + t * (b[0] - a[0]) - p[0], a[1] + t * (b[1] - a[1]) - p[1]);
}

/** The point where two segments properly cross (half-open at their ends, so a chain counts a crossing once), or null. */
export function meetSegments(a: Point, b: Point, c: Point, d: Point): Point | null {
  const rx = b[0] - a[0];
  const ry = b[1] - a[1];
  const sx = d[0] - c[0];
  const sy = d[1] - c[1];
  const det = rx * sy - ry * sx;
  if (Math.abs(det) < 1e-12) return null;
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / det;
  if (t < 0 || t >= 1) return null;
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / det;
  if (u < 0 || u >= 1) return null;
  return [a[0] + t * rx, a[1] + t * ry];
}
