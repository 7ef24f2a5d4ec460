import {fitBend, measureLegs, measureTurn} from './route.ts';
import type {Point, Step} from './types.ts';
import {aimAt, stepAlong, turnRight} from './vector.ts';

const FLAT = 0.004;
/** Radians; a turn beyond has a corner: the tangents of its arc would begin far away. */
const SHARP = 3;
/** A corner that is too tight for an arc reaches out by its offset over this at most: at a turn all round it would be without end. */
const MITRE = 0.25;

/** A polyline's bend as it is drawn: where its way-point is, its turn, and the radius of its axis. */
interface Bend {
  at: Point;
  turn: number;
  radius: number;
}

/** The rounded bends of a centre line, each as wide as its legs allow. */
function roundBends(points: Point[], radius: number, ends: [number, number]): Bend[] {
  const bends: Bend[] = [];
  for (let j = 1; j + 1 < points.length; j++) {
    const turn = measureTurn(points, j);
    if (Math.abs(turn) > FLAT)
      bends.push({at: points[j]!, turn, radius: fitBend(turn, radius, ...measureLegs(points, j, ...ends))});
  }
  return bends;
}

/**
 * The track that runs `offset` px to the right of a centre line (negative: left). Bends are concentric arcs, so parallel
 * tracks keep their distance exactly.
 * @param points the centre line, from city to city
 * @param radius of the bends of the centre line
 * @param ends radii of the discs at both ends
 */
export function offsetTrack(
  points: Point[],
  offset: number,
  radius: number,
  ends: [number, number],
): {start: Point; steps: Step[]} {
  const steps: Step[] = [];
  const bends = roundBends(points, radius, ends);
  let from = points[0]!;
  let d = aimAt(from, bends[0]?.at ?? points[points.length - 1]!);
  const start = stepAlong(from, turnRight(d), offset);
  bends.forEach(({at, turn, radius: axis}, i) => {
    const e = aimAt(at, bends[i + 1]?.at ?? points[points.length - 1]!);
    const sign = Math.sign(turn);
    const own = axis - sign * offset;
    if (own > 0.5 && axis > 0.5 && Math.abs(turn) < SHARP) {
      const reach = axis * Math.tan(Math.abs(turn) / 2);
      const enter = stepAlong(at, d, -reach);
      const centre = stepAlong(enter, turnRight(d), sign * axis);
      const side = (v: Point) => Math.atan2(-sign * turnRight(v)[1], -sign * turnRight(v)[0]);
      steps.push({to: stepAlong(enter, turnRight(d), offset)});
      steps.push({centre, radius: own, from: side(d), until: side(d) + turn, counterclockwise: turn < 0});
    } else {
      const middle = aimAt([0, 0], [d[0] + e[0], d[1] + e[1]]);
      steps.push({to: stepAlong(at, turnRight(middle), offset / Math.max(MITRE, Math.cos(turn / 2)))});
    }
    from = at;
    d = e;
  });
  steps.push({to: stepAlong(points[points.length - 1]!, turnRight(d), offset)});
  return {start, steps};
}

/** The points of a drawn line, with arcs cut into chords of at most `degrees`. */
export function flattenSteps(start: Point, steps: Step[], degrees = 5): Point[] {
  const points: Point[] = [start];
  const most = (degrees * Math.PI) / 180;
  for (const step of steps) {
    if ('to' in step) {
      points.push(step.to);
      continue;
    }
    const turn = step.until - step.from;
    const count = Math.max(1, Math.ceil(Math.abs(turn) / most));
    for (let i = 1; i <= count; i++) {
      const angle = step.from + (turn * i) / count;
      points.push([step.centre[0] + step.radius * Math.cos(angle), step.centre[1] + step.radius * Math.sin(angle)]);
    }
  }
  return points;
}
