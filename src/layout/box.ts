import {measureToSegment} from './segment.ts';
import type {Box, Point} from './types.ts';
import {measureLength, measureSpan} from './vector.ts';

/** A box grown by `by` px on every side. */
export const growBox = (b: Box, by: number): Box => [b[0] - by, b[1] - by, b[2] + by, b[3] + by];

/** Whether two boxes share more than an edge. */
export const overlapBoxes = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Whether box `a` lies in box `b`. */
export const containBox = (a: Box, b: Box): boolean => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];

/** The point of a box nearest to `p`. */
export const clampToBox = (p: Point, b: Box): Point => [
  Math.min(b[2], Math.max(b[0], p[0])),
  Math.min(b[3], Math.max(b[1], p[1])),
];

/** Distance from a point to a box, 0 inside. */
export function measureToBox(p: Point, b: Box): number {
  const [x, y] = clampToBox(p, b);
  return measureLength(p[0] - x, p[1] - y);
}

/** Distance from a segment to a box, 0 if they meet. */
export function measureSegmentToBox(p: Point, q: Point, b: Box): number {
  if (clipSegment(p, q, b)) return 0;
  const corners: Point[] = [
    [b[0], b[1]],
    [b[2], b[1]],
    [b[2], b[3]],
    [b[0], b[3]],
  ];
  return Math.min(measureToBox(p, b), measureToBox(q, b), ...corners.map((corner) => measureToSegment(corner, p, q)));
}

/** The part of a segment that lies in a box, as fractions of it, or null. After Liang and Barsky 1984. */
export function clipSegment(a: Point, b: Point, box: Box): [from: number, until: number] | null {
  let from = 0;
  let until = 1;
  for (const axis of [0, 1] as const) {
    const way = b[axis] - a[axis];
    const [low, high] = [box[axis] - a[axis], box[axis + 2]! - a[axis]];
    if (way === 0) {
      if (low > 0 || high < 0) return null;
      continue;
    }
    from = Math.max(from, Math.min(low / way, high / way));
    until = Math.min(until, Math.max(low / way, high / way));
  }
  return from < until ? [from, until] : null;
}

/** The length of the part of a segment that lies in a box. */
export function measureInside(p: Point, q: Point, b: Box): number {
  const part = clipSegment(p, q, b);
  return part ? (part[1] - part[0]) * measureSpan(p, q) : 0;
}

/** The smallest box round some boxes. */
export function boundBoxes(boxes: Box[]): Box {
  const bounds: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const b of boxes) {
    bounds[0] = Math.min(bounds[0], b[0]);
    bounds[1] = Math.min(bounds[1], b[1]);
    bounds[2] = Math.max(bounds[2], b[2]);
    bounds[3] = Math.max(bounds[3], b[3]);
  }
  return bounds;
}

/** The smallest box round some points. */
export const boundPoints = (points: Point[]): Box => boundBoxes(points.map(([x, y]) => [x, y, x, y]));
