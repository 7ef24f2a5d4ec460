import type {Box, Point} from '../../model/plate.ts';

export function pointToPoint([x0, y0]: Point, [x1, y1]: Point): number {
  return Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2);
}

export function pointToSegment([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length));
  return Math.sqrt((x - x0 - along * dx) ** 2 + (y - y0 - along * dy) ** 2);
}

/** 0 where they cross or touch. */
export function segmentToSegment(a: Point, b: Point, c: Point, d: Point): number {
  if (crossAt(a, b, c, d)) return 0;
  return Math.min(pointToSegment(a, c, d), pointToSegment(b, c, d), pointToSegment(c, a, b), pointToSegment(d, a, b));
}

/**
 * Where two segments cross, or null. A segment that ends on the other crosses it from one of its sides only, so that a line
 * of segments whose corner lies on the other is counted once. Segments on one straight do not cross.
 */
export function crossAt(a: Point, b: Point, c: Point, d: Point): Point | null {
  const sideA = sideOf(a, c, d);
  const sideB = sideOf(b, c, d);
  if (sideA >= 0 === sideB >= 0) return null;
  if (sideOf(c, a, b) >= 0 === sideOf(d, a, b) >= 0) return null;
  const t = sideA / (sideA - sideB);
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

function sideOf([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  return (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0);
}

/** How far apart two boxes are; where they overlap, less than 0: by how much the one would have to move. */
export function boxToBox(a: Box, b: Box): number {
  const dx = Math.max(a[0] - b[2], b[0] - a[2]);
  const dy = Math.max(a[1] - b[3], b[1] - a[3]);
  return dx > 0 && dy > 0 ? Math.sqrt(dx * dx + dy * dy) : Math.max(dx, dy);
}

/** 0 inside. */
export function pointToBox([x, y]: Point, [x0, y0, x1, y1]: Box): number {
  return Math.sqrt(Math.max(x0 - x, 0, x - x1) ** 2 + Math.max(y0 - y, 0, y - y1) ** 2);
}

/** 0 where they touch or the segment lies inside. */
export function segmentToBox(a: Point, b: Point, box: Box): number {
  const [x0, y0, x1, y1] = box;
  const nearest = Math.min(pointToBox(a, box), pointToBox(b, box));
  if (nearest === 0) return 0;
  const corners: Point[] = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
  const sides = corners.map((corner) => sideOf(corner, a, b));
  const reaches =
    Math.min(a[0], b[0]) <= x1 &&
    Math.max(a[0], b[0]) >= x0 &&
    Math.min(a[1], b[1]) <= y1 &&
    Math.max(a[1], b[1]) >= y0;
  if (reaches && Math.min(...sides) <= 0 && Math.max(...sides) >= 0) return 0;
  return corners.reduce((least, corner) => Math.min(least, pointToSegment(corner, a, b)), nearest);
}

/** How far a box reaches over the edge of another; 0 or less inside. */
export function boxOutside(inner: Box, outer: Box): number {
  return Math.max(outer[0] - inner[0], outer[1] - inner[1], inner[2] - outer[2], inner[3] - outer[3]);
}

export function boxAround(points: readonly Point[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return box;
}

/** The parts of a segment that lie outside every disc. */
export function cutOut(a: Point, b: Point, discs: readonly {at: Point; radius: number}[]): [Point, Point][] {
  let parts: [from: number, until: number][] = [[0, 1]];
  for (const {at, radius} of discs) {
    const [from, until] = meetDisc(a, b, at, radius);
    parts = parts.flatMap(([p, q]): [number, number][] =>
      from >= q || until <= p
        ? [[p, q]]
        : ([[p, Math.max(p, from)] as const, [Math.min(q, until), q] as const].filter(([s, t]) => t > s) as [
            number,
            number,
          ][]),
    );
  }
  const at = (t: number): Point => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
  return parts.map(([p, q]) => [at(p), at(q)]);
}

/** The shares of a segment's length between which it lies in a disc; an empty range where it does not. */
function meetDisc([x0, y0]: Point, [x1, y1]: Point, [x, y]: Point, radius: number): [from: number, until: number] {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length = dx * dx + dy * dy;
  if (length === 0) return (x - x0) ** 2 + (y - y0) ** 2 < radius * radius ? [0, 1] : [0, 0];
  const middle = ((x - x0) * dx + (y - y0) * dy) / length;
  const away = (x - x0 - middle * dx) ** 2 + (y - y0 - middle * dy) ** 2;
  if (away >= radius * radius) return [0, 0];
  const half = Math.sqrt((radius * radius - away) / length);
  return [middle - half, middle + half];
}
