import {type Gauge, gaugeOf} from '../../model/gauge.ts';
import type {Lang} from '../../model/langs.ts';
import type {Box, Corridor, Plate, Point} from '../../model/plate.ts';
import {spreadLanes} from './spread-lanes.ts';

/** px of the picture: from one number to the next along a corridor, half a number with its break, and what is far enough. */
const STAGGER = 12;
const HALF = 5.5;
const ENOUGH = 8;
/** px of the plate: how finely places are tried. */
const STEP = 1;
/**
 * What is worth a px of clearance: a px of stagger that is missing; parts of it, a px nearer to the middle of its leg, and a
 * px of a longer leg.
 */
const WORTH = {stagger: 1, middle: 0.02, length: 0.01} as const;

/** A cluster's number in its lane, between two stations. */
export interface LaneNumber {
  cluster: string;
  /** px of the plate. */
  at: Point;
  /** The direction of the lane there, of length 1. */
  along: Point;
}

/** A straight part of a corridor's middle where numbers may stand. */
interface Leg {
  start: Point;
  along: Point;
  /** px from its start. */
  from: number;
  until: number;
}

interface Wanted {
  lang: Lang;
  /** Which clusters have numbers. */
  lit: (cluster: string) => boolean;
  /** px of the picture per px of the plate. */
  scale: number;
}

/**
 * Finds a place for every number in its lane, one between each two stations: on a straight, clear of stations, bends,
 * crossings and names where there is room, near the middle, and staggered so that no two stand side by side.
 */
export function placeNumbers(plate: Plate, {lang, lit, scale}: Wanted): LaneNumber[] {
  const gauge = gaugeOf(plate.width);
  const boxes = plate.labels[lang].map(({box}) => box);
  return plate.corridors.flatMap((corridor) => {
    const offsets = spreadLanes(corridor, plate, scale);
    const numbered = corridor.lanes.flatMap((cluster, i) => (lit(cluster) ? [{cluster, offset: offsets[i]!}] : []));
    if (numbered.length === 0) return [];
    const others = plate.corridors.filter((other) => other !== corridor);
    const clearance = (at: Point) =>
      Math.min(
        ENOUGH / scale,
        ...others.map((other) => distanceToWay(at, other.points)),
        ...boxes.map((box) => distanceToBox(at, box)),
      );
    let best: {worth: number; numbers: LaneNumber[]} | undefined;
    for (const leg of listLegs(corridor, plate, gauge, scale)) {
      const room = leg.until - leg.from;
      const spacing = Math.min(STAGGER / scale, room / Math.max(numbered.length - 1, 1));
      const spread = spacing * (numbered.length - 1);
      for (let first = leg.from; first <= leg.until - spread + 1e-6; first += STEP) {
        const numbers = numbered.map(({cluster, offset}, i) => ({
          cluster,
          at: placeOn(leg, first + i * spacing, offset),
          along: leg.along,
        }));
        const off = Math.abs(first + spread / 2 - (leg.from + leg.until) / 2);
        const worth =
          Math.min(...numbers.map(({at}) => clearance(at))) -
          (numbered.length > 1 ? WORTH.stagger * (STAGGER / scale - spacing) : 0) -
          WORTH.middle * off +
          WORTH.length * room;
        if (!best || worth > best.worth) best = {worth, numbers};
      }
    }
    return best!.numbers;
  });
}

/** The legs of a corridor without what stations and bends take; of the longest leg at least its middle is left. */
function listLegs({u, v, points, lanes}: Corridor, {stations}: Plate, gauge: Gauge, scale: number): Leg[] {
  const half = HALF / scale;
  const rim = (city: string) => stations.find((station) => station.city === city)!.r + gauge.ring / 2 + half;
  const outer = gauge.bend + ((lanes.length - 1) / 2) * gauge.pitch;
  const legs = points.slice(1).map((end, i) => {
    const start = points[i]!;
    const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
    const along: Point = [(end[0] - start[0]) / length, (end[1] - start[1]) / length];
    return {start, along, length};
  });
  const spans = legs.map(({start, along, length}, i) => {
    const bend = (other: {along: Point} | undefined) => (other ? outer * halfTangent(along, other.along) + half : 0);
    const from = i === 0 ? rim(u) : bend(legs[i - 1]);
    const until = length - (i === legs.length - 1 ? rim(v) : bend(legs[i + 1]));
    return {start, along, from, until};
  });
  const free = spans.filter(({from, until}) => until >= from);
  if (free.length > 0) return free;
  const longest = spans.reduce((a, b) => (b.until - b.from > a.until - a.from ? b : a));
  const middle = (longest.from + longest.until) / 2;
  return [{...longest, from: middle, until: middle}];
}

/** The tangent of half the angle between two directions. */
function halfTangent(a: Point, b: Point): number {
  return Math.abs(a[0] * b[1] - a[1] * b[0]) / (1 + a[0] * b[0] + a[1] * b[1]);
}

/** A place on a lane. @param offset px to the left of the corridor's middle */
function placeOn({start: [x, y], along: [dx, dy]}: Leg, way: number, offset: number): Point {
  return [x + dx * way + dy * offset, y + dy * way - dx * offset];
}

function distanceToWay(at: Point, points: readonly Point[]): number {
  return Math.min(...points.slice(1).map((end, i) => distanceToSegment(at, points[i]!, end)));
}

function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const share = Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0), 1);
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

function distanceToBox([x, y]: Point, [x0, y0, x1, y1]: Box): number {
  return Math.hypot(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1));
}
