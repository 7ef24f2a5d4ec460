import {meetSegments, projectOnSegment} from './segment.ts';
import type {Point} from './types.ts';
import {measureSpan, mixPoints} from './vector.ts';

/** A route as it is bent now: its points, half its bundle, and the cities that it passes. */
export interface Nested {
  points: Point[];
  half: number;
  passed: Map<number, Point>;
}

/** Routes that pass a city farther off than this many px are not nested round it. */
const FAR = 48;
const SAME_SIDE = 0.34;

/**
 * Routes that pass one city on one side lie one outside the other, as bundles round an obstacle do: the outer one gets
 * a longer reach at that city.
 * @returns for every route that must give way: route → city → reach in px
 */
export function nestRoutes(routes: Nested[], gap: number): Map<number, Map<number, number>> {
  const longer = new Map<number, Map<number, number>>();

  // Gather who passes whom, and how near
  const passers = new Map<number, {route: number; at: Point; away: number}[]>();
  routes.forEach(({points, passed}, route) => {
    for (const [city, centre] of passed) {
      const at = findNearest(centre, points);
      const away = measureSpan(centre, at);
      if (away > FAR) continue;
      if (!passers.has(city)) passers.set(city, []);
      passers.get(city)!.push({route, at, away});
    }
  });

  // Let the outer of two neighbours give way
  for (const [city, list] of passers) {
    if (list.length < 2) continue;
    list.sort((a, b) => a.away - b.away || a.route - b.route);
    for (let j = 1; j < list.length; j++)
      for (let i = 0; i < j; i++) {
        const inner = list[i]!;
        const outer = list[j]!;
        const centre = routes[inner.route]!.passed.get(city)!;
        const dot =
          (inner.at[0] - centre[0]) * (outer.at[0] - centre[0]) + (inner.at[1] - centre[1]) * (outer.at[1] - centre[1]);
        if (dot < SAME_SIDE * inner.away * outer.away) continue;
        const a = routes[inner.route]!;
        const b = routes[outer.route]!;
        const reach = inner.away + a.half + gap + b.half;
        if (outer.away >= reach || meetNear(a.points, b.points, centre, FAR)) continue;
        if (!longer.has(outer.route)) longer.set(outer.route, new Map());
        longer.get(outer.route)!.set(city, reach + 0.2);
      }
  }
  return longer;
}

function findNearest(p: Point, points: Point[]): Point {
  let best = points[0]!;
  let nearest = Infinity;
  for (let i = 0; i + 1 < points.length; i++) {
    const at = mixPoints(points[i]!, points[i + 1]!, projectOnSegment(p, points[i]!, points[i + 1]!));
    const away = measureSpan(p, at);
    if (away < nearest) {
      nearest = away;
      best = at;
    }
  }
  return best;
}

function meetNear(a: Point[], b: Point[], centre: Point, far: number): boolean {
  for (let i = 0; i + 1 < a.length; i++)
    for (let j = 0; j + 1 < b.length; j++) {
      const at = meetSegments(a[i]!, a[i + 1]!, b[j]!, b[j + 1]!);
      if (at && measureSpan(at, centre) < far) return true;
    }
  return false;
}
