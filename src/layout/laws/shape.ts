import type {Corridor, Point} from '../../model/plate.ts';
import {type Finding, needLeast, needMost} from './breach.ts';
import {crossAt, pointToPoint} from './distance.ts';
import {dropStraights, turnAt} from './lanes.ts';
import type {Survey} from './survey.ts';

/** A leg may end this far off its direction, px: places of a plate may be rounded to 0.1 px. */
const ROUNDING = 0.1;
const DEGREES = 180 / Math.PI;
const SHARPEST = 90;
/** Degrees off a right angle that rounding may make of one. */
const TURN_ROUNDING = 1;
/** Corridors leave a station in different ones of the eight directions, degrees. */
const PORTS_APART = 45;

/** Every leg is horizontal, vertical or at 45°, and no bend is sharper than 90°. */
export function judgeDirections({corridors}: Survey): Finding[] {
  return corridors.flatMap(({u, v, points}) => {
    const legs = dropStraights(points);
    const off = legs.slice(1).map((to, k) => offDirection(legs[k]!, to));
    const turns = legs.slice(2).map((to, k) => Math.abs(turnAt(legs[k]!, legs[k + 1]!, to)) * DEGREES);
    return [
      ...off.flatMap((px) => needMost('octilinear', [u, v], px, ROUNDING)),
      ...turns.flatMap((turn) => needMost('turn', [u, v], turn < SHARPEST + TURN_ROUNDING ? SHARPEST : turn, SHARPEST)),
    ];
  });
}

function offDirection([x0, y0]: Point, [x1, y1]: Point): number {
  const dx = Math.abs(x1 - x0);
  const dy = Math.abs(y1 - y0);
  return Math.min(dx, dy, Math.abs(dx - dy));
}

/** Bends are a pitch outside the rims of both ends, arcs fit into the legs, and no corridor crosses itself. */
export function judgeBends({corridors, lanes, discOf, gauge}: Survey): Finding[] {
  const near = corridors.flatMap(({u, v, points}) =>
    dropStraights(points)
      .slice(1, -1)
      .flatMap((bend) =>
        [u, v].flatMap((city) => {
          const {at, rim} = discOf.get(city)!;
          return needLeast('bend-near', [u, v, city], pointToPoint(bend, at) - rim, gauge.pitch);
        }),
      ),
  );
  const fit = lanes.flatMap(({cluster, corridor, spare}) =>
    needLeast('bend-fit', [cluster, corridor.u, corridor.v], spare, 0),
  );
  const loops = corridors.flatMap((corridor) => needMost('loop', [corridor.u, corridor.v], countLoops(corridor), 0));
  return [...near, ...fit, ...loops];
}

function countLoops({points}: Corridor): number {
  const legs = dropStraights(points);
  let loops = 0;
  for (let i = 1; i < legs.length; i++)
    for (let j = i + 2; j < legs.length; j++) if (crossAt(legs[i - 1]!, legs[i]!, legs[j - 1]!, legs[j]!)) loops += 1;
  return loops;
}

/** A lane ends, with its whole stroke, inside the disc of its station. */
export function judgeDocks({lanes, discOf, gauge}: Survey): Finding[] {
  return lanes.flatMap(({cluster, corridor: {u, v, points}, offset}) =>
    [
      {city: u, end: points[0]!},
      {city: v, end: points.at(-1)!},
    ].flatMap(({city, end}) => {
      const {at, rim} = discOf.get(city)!;
      const away = pointToPoint(at, end) + Math.abs(offset) + gauge.lane / 2;
      return needMost('dock', [cluster, city, u, v], away, rim);
    }),
  );
}

/** No two corridors leave a station in one direction: they would look like one. */
export function judgePorts({corridors}: Survey): Finding[] {
  const ports = new Map<string, {to: string; heading: number}[]>();
  const add = (city: string, to: string, from: Point, next: Point) => {
    const list = ports.get(city) ?? [];
    list.push({to, heading: Math.atan2(next[1] - from[1], next[0] - from[0]) * DEGREES});
    ports.set(city, list);
  };
  for (const {u, v, points} of corridors) {
    const legs = dropStraights(points);
    if (legs.length < 2) continue;
    add(u, v, legs[0]!, legs[1]!);
    add(v, u, legs.at(-1)!, legs.at(-2)!);
  }
  return [...ports].flatMap(([city, list]) =>
    list.flatMap((a, i) =>
      list.slice(i + 1).flatMap((b) => {
        const turned = Math.abs(a.heading - b.heading);
        const apart = Math.min(turned, 360 - turned);
        return needLeast(
          'port',
          [city, a.to, b.to],
          apart > PORTS_APART - TURN_ROUNDING ? PORTS_APART : apart,
          PORTS_APART,
        );
      }),
    ),
  );
}
