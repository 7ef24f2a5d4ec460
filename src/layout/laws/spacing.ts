import type {Point} from '../../model/plate.ts';
import {type Finding, needLeast, needMost} from './breach.ts';
import {boxToBox, crossAt, cutOut, pointToBox, pointToPoint, pointToSegment, segmentToSegment} from './distance.ts';
import type {Lane} from './lanes.ts';
import type {Disc, Survey} from './survey.ts';

/** From this width of a plate on lanes have the larger gap, px between their edges. */
const WIDE = 420;
const GAP = {wide: 2, narrow: 1.2} as const;
/** Where corridors meet at a station they may be closer: within this many of its rims and px more. */
const MEETING = {rims: 1.7, more: 2} as const;
/** And within this many pitches of where they cross. */
const CROSSING_PITCHES = 3.2;
/** Crossings closer than this, px, are at one place. */
const SAME = 1e-6;

/** A lane keeps away from the rims of stations that it does not stop at. */
export function judgeNear(survey: Survey): Finding[] {
  const {lanes, discs, gauge, clusters} = survey;
  return lanes.flatMap((lane) =>
    discs.flatMap((disc) => {
      if (endsAt(lane, disc.city)) return [];
      const around = gauge.lane / 2 + disc.rim;
      if (pointToBox(disc.at, lane.box) > around + gauge.clear) return [];
      const law = clusters.get(lane.cluster)?.cities.includes(disc.city) ? 'near-member' : 'near-foreign';
      return needLeast(law, [lane.cluster, disc.city], laneToPoint(lane, disc.at) - around, gauge.clear);
    }),
  );
}

export const endsAt = ({corridor: {u, v}}: Lane, city: string): boolean => u === city || v === city;

export function laneToPoint({pieces}: Lane, at: Point): number {
  let least = Infinity;
  for (const {points} of pieces)
    for (let i = 1; i < points.length; i++) least = Math.min(least, pointToSegment(at, points[i - 1]!, points[i]!));
  return least;
}

/** Lanes of one corridor are seen apart, in bends too. */
export function judgeGaps({lanes, gauge, plate}: Survey): Finding[] {
  const gap = leastGap(plate.width);
  return lanes.flatMap((lane, k) => {
    const next = lanes[k + 1];
    if (!next || next.in !== lane.in) return [];
    let least = Infinity;
    eachNear(lane, next, gap + gauge.lane, (a, b, c, d) => {
      least = Math.min(least, segmentToSegment(a, b, c, d));
    });
    return needLeast('gap', [lane.cluster, next.cluster, lane.corridor.u, lane.corridor.v], least - gauge.lane, gap);
  });
}

/** Lanes of different corridors are as far apart, but where they meet at a station or cross. */
export function judgeOtherGaps(survey: Survey): Finding[] {
  const {gauge, plate, discs} = survey;
  const gap = leastGap(plate.width);
  return pairLanes(survey, gap + gauge.lane).flatMap(([lane, other]) => {
    const near: [Point, Point, Point, Point][] = [];
    eachNear(lane, other, gap + gauge.lane, (...points) => near.push(points));
    if (near.length === 0) return [];
    const free = [
      ...commonDiscs(lane, other, discs).map(({at, rim}) => ({at, radius: MEETING.rims * rim + MEETING.more})),
      ...crossingsOf(lane, other).map((at) => ({at, radius: CROSSING_PITCHES * gauge.pitch})),
    ];
    const least = near.reduce(
      (nearest, [a, b, c, d]) => Math.min(nearest, distanceOutside(a, b, c, d, free)),
      Infinity,
    );
    return needLeast('gap-other', [lane.cluster, other.cluster], least - gauge.lane, gap);
  });
}

/** Corridors that share a station do not cross: between them a reader would see a station too many. */
export function judgeOwnCrossings(survey: Survey): Finding[] {
  const {discs} = survey;
  return pairLanes(survey, 0).flatMap(([lane, other]) => {
    if (commonDiscs(lane, other, discs).length === 0) return [];
    return needMost('cross-at-own', [lane.cluster, other.cluster], visibleCrossings(lane, other, discs).length, 0);
  });
}

export const leastGap = (width: number): number => (width < WIDE ? GAP.narrow : GAP.wide);

/** Pairs of lanes of different corridors whose boxes are no further apart than `reach`. */
export function pairLanes({lanes}: Survey, reach: number): [Lane, Lane][] {
  return lanes.flatMap((lane, k) =>
    lanes
      .slice(k + 1)
      .flatMap((other): [Lane, Lane][] =>
        other.in === lane.in || boxToBox(lane.box, other.box) > reach ? [] : [[lane, other]],
      ),
  );
}

const commonDiscs = (lane: Lane, other: Lane, discs: Disc[]): Disc[] =>
  discs.filter(({city}) => endsAt(lane, city) && endsAt(other, city));

/** Where two lanes cross, but under the disc of a station that both end at. */
export function visibleCrossings(lane: Lane, other: Lane, discs: Disc[]): Point[] {
  const common = commonDiscs(lane, other, discs);
  return crossingsOf(lane, other).filter((at) => common.every((disc) => pointToPoint(at, disc.at) > disc.rim));
}

function crossingsOf(lane: Lane, other: Lane): Point[] {
  const found: Point[] = [];
  eachNear(lane, other, 0, (a, b, c, d) => {
    const at = crossAt(a, b, c, d);
    if (!at) return;
    // Twice at one place is there and back: the lanes touch and do not cross.
    const same = found.findIndex((known) => pointToPoint(known, at) < SAME);
    if (same < 0) found.push(at);
    else found.splice(same, 1);
  });
  return found;
}

/** The distance of two segments of which at least one point lies outside all discs. */
function distanceOutside(a: Point, b: Point, c: Point, d: Point, discs: {at: Point; radius: number}[]): number {
  let least = Infinity;
  for (const [p, q] of cutOut(a, b, discs)) least = Math.min(least, segmentToSegment(p, q, c, d));
  for (const [p, q] of cutOut(c, d, discs)) least = Math.min(least, segmentToSegment(p, q, a, b));
  return least;
}

/** Hands over the segments whose boxes are no further apart than `reach`. */
function eachNear(
  lane: Lane,
  other: Lane,
  reach: number,
  take: (a: Point, b: Point, c: Point, d: Point) => void,
): void {
  for (const piece of lane.pieces) {
    if (boxToBox(piece.box, other.box) > reach) continue;
    for (const there of other.pieces) {
      if (boxToBox(piece.box, there.box) > reach) continue;
      for (let i = 1; i < piece.points.length; i++)
        for (let j = 1; j < there.points.length; j++) {
          const [a, b, c, d] = [piece.points[i - 1]!, piece.points[i]!, there.points[j - 1]!, there.points[j]!];
          if (spansNear(a[0], b[0], c[0], d[0], reach) && spansNear(a[1], b[1], c[1], d[1], reach)) take(a, b, c, d);
        }
    }
  }
}

/** Whether two spans of one axis are no further apart than `reach`; their ends are in any order. */
function spansNear(a: number, b: number, c: number, d: number, reach: number): boolean {
  return Math.min(a, b) - Math.max(c, d) <= reach && Math.min(c, d) - Math.max(a, b) <= reach;
}
