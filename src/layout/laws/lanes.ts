import {type Gauge, laneOffset} from '../../model/gauge.ts';
import type {Box, Corridor, Point} from '../../model/plate.ts';
import {boxAround, pointToPoint} from './distance.ts';

/** A leg or an arc of a lane. */
export interface Piece {
  box: Box;
  /** An arc as chords. */
  points: Point[];
}

/** The middle of one line's stroke in one corridor, from the one station to the other. */
export interface Lane {
  corridor: Corridor;
  /** Index of the corridor, and place in it from the left, seen from u. */
  in: number;
  place: number;
  cluster: string;
  /** px to the left of the corridor's middle, seen from u. */
  offset: number;
  box: Box;
  pieces: Piece[];
  /** What the straight of the tightest leg has left beside its arcs, px; less than 0 where they do not fit. */
  spare: number;
}

/** The radius of an inner lane at a sharp or wide bend is no smaller. */
const LEAST_RADIUS = 1.5;
/** The share of an inner leg, and of one that ends at a station, that a bend may use. */
const INNER_SHARE = 0.5;
const END_SHARE = 0.9;
/** How far a chord may lie from its arc, px. */
const SAGITTA = 0.01;

interface Corner {
  at: Point;
  /** Radians, above 0 for a bend to the right. */
  turn: number;
  /** Radius of the corridor's middle. */
  radius: number;
}

/** The lanes of a corridor as they are drawn: parallel legs, concentric arcs. */
export function layLanes(corridor: Corridor, index: number, gauge: Gauge): Lane[] {
  const points = dropStraights(corridor.points);
  if (points.length < 2) return [];
  const corners = findCorners(points, gauge.bend);
  return corridor.lanes.map((cluster, place) => {
    const offset = laneOffset(gauge, place, corridor.lanes.length);
    const {pieces, spare} = layLane(points, corners, offset);
    return {
      corridor,
      in: index,
      place,
      cluster,
      offset,
      pieces,
      spare,
      box: boxAround(pieces.flatMap((piece) => piece.points)),
    };
  });
}

/** The corners of a corridor's middle: without repeated points and those on a straight. */
export function dropStraights(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && pointToPoint(last, point) < 1e-6) continue;
    const before = kept.at(-2);
    if (last && before && Math.abs(turnAt(before, last, point)) < 1e-6) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** By how much a way turns at b, in radians, above 0 to the right on a screen. */
export function turnAt(a: Point, b: Point, c: Point): number {
  const before = Math.atan2(b[1] - a[1], b[0] - a[0]);
  const turn = Math.atan2(c[1] - b[1], c[0] - b[0]) - before;
  if (turn > Math.PI) return turn - 2 * Math.PI;
  return turn <= -Math.PI ? turn + 2 * Math.PI : turn;
}

function findCorners(points: Point[], bend: number): Corner[] {
  const last = points.length - 1;
  return points.slice(1, last).map((at, k) => {
    const turn = turnAt(points[k]!, at, points[k + 2]!);
    const before = pointToPoint(points[k]!, at) * (k === 0 ? END_SHARE : INNER_SHARE);
    const after = pointToPoint(at, points[k + 2]!) * (k + 2 === last ? END_SHARE : INNER_SHARE);
    const radius = Math.min(bend, Math.min(before, after) / Math.tan(Math.abs(turn) / 2));
    return {at, turn, radius};
  });
}

function layLane(points: Point[], corners: Corner[], offset: number): {pieces: Piece[]; spare: number} {
  const start = shiftLeft(points[0]!, points[0]!, points[1]!, offset);
  const end = shiftLeft(points.at(-1)!, points.at(-2)!, points.at(-1)!, offset);
  const radii = corners.map(({turn, radius}) => Math.max(LEAST_RADIUS, radius + Math.sign(turn) * offset));
  const tangents = [0, ...corners.map(({turn}, k) => radii[k]! * Math.tan(Math.abs(turn) / 2)), 0];
  const mitres = corners.map(({at, turn}, k) => mitreAt(points[k]!, at, turn, offset));
  const joints = [start, ...mitres, end];

  const pieces: Piece[] = [];
  let spare = Infinity;
  let from = start;
  for (let leg = 0; leg + 1 < points.length; leg++) {
    const [a, b] = [points[leg]!, points[leg + 1]!];
    const straight = alongLeg(joints[leg]!, joints[leg + 1]!, a, b) - tangents[leg]! - tangents[leg + 1]!;
    spare = Math.min(spare, straight);
    const to = moveAlong(joints[leg + 1]!, a, b, -tangents[leg + 1]!);
    pieces.push({points: [from, to], box: boxAround([from, to])});
    const corner = corners[leg];
    if (!corner) break;
    const arc = flattenArc(to, a, b, corner.turn, radii[leg]!);
    pieces.push({points: arc, box: boxAround(arc)});
    from = arc.at(-1)!;
  }
  return {pieces, spare};
}

/** `at`, moved to the left of the way from a to b. */
function shiftLeft([x, y]: Point, a: Point, b: Point, offset: number): Point {
  const length = pointToPoint(a, b);
  return [x + ((b[1] - a[1]) / length) * offset, y - ((b[0] - a[0]) / length) * offset];
}

/** Where the legs of a lane meet: on the line that halves the corridor's corner. */
function mitreAt(before: Point, at: Point, turn: number, offset: number): Point {
  return moveAlong(shiftLeft(at, before, at, offset), before, at, Math.tan(turn / 2) * offset);
}

/** `at`, moved in the direction from a to b. */
function moveAlong([x, y]: Point, a: Point, b: Point, by: number): Point {
  const length = pointToPoint(a, b);
  return [x + ((b[0] - a[0]) / length) * by, y + ((b[1] - a[1]) / length) * by];
}

/** How far a lane's leg reaches in the direction of the corridor's: less than 0 where it runs backwards. */
function alongLeg(from: Point, to: Point, a: Point, b: Point): number {
  const length = pointToPoint(a, b);
  return ((to[0] - from[0]) * (b[0] - a[0]) + (to[1] - from[1]) * (b[1] - a[1])) / length;
}

/** An arc that begins in the direction from a to b and turns. */
function flattenArc(start: Point, a: Point, b: Point, turn: number, radius: number): Point[] {
  const heading = Math.atan2(b[1] - a[1], b[0] - a[0]);
  const side = Math.sign(turn);
  const centre: Point = [start[0] - Math.sin(heading) * side * radius, start[1] + Math.cos(heading) * side * radius];
  const step = 2 * Math.acos(Math.max(0, 1 - SAGITTA / radius));
  const count = Math.max(1, Math.ceil(Math.abs(turn) / step));
  return Array.from({length: count + 1}, (_, i): Point => {
    const angle = heading + (turn * i) / count;
    return [centre[0] + Math.sin(angle) * side * radius, centre[1] - Math.cos(angle) * side * radius];
  });
}
