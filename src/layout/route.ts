import {projectOnSegment} from './segment.ts';
import type {Point} from './types.ts';
import {aimAt, crossVectors, measureSpan, stepAlong, turnRight} from './vector.ts';

/** A disc that a route must leave on one side: 1 if the disc lies on the right of the route, −1 on the left. */
export interface Hurdle {
  city: number;
  at: Point;
  side: 1 | -1;
  reach: number;
}

/** A way-point, and the city that it leads round. */
export interface Via {
  city: number;
  at: Point;
}

/** The most way-points that a route may have. */
export const MOST_VIAS = 5;
const SWEEPS = 6;
const TOLERANCE = 0.02;
/** A hurdle keeps this part of its distance to the ends of the route, so that close neighbours stay routable. */
const CAP = 0.7;

/** The reach of a hurdle, cut down near the ends of a route. */
export const capReach = (reach: number, at: Point, a: Point, b: Point): number =>
  Math.min(reach, CAP * measureSpan(at, a), CAP * measureSpan(at, b));

/** The radius that fits a bend between legs of the given free lengths. */
export function fitBend(angle: number, radius: number, before: number, after: number): number {
  const tangent = Math.tan(Math.min(Math.abs(angle), 3) / 2);
  return tangent < 1e-6 ? radius : Math.max(0, Math.min(radius, before / tangent, after / tangent));
}

/** Free lengths of the legs on both sides of way-point `j` of a polyline whose ends lie in discs of the given radii. */
export function measureLegs(points: Point[], j: number, first: number, last: number): [before: number, after: number] {
  const before = measureSpan(points[j - 1]!, points[j]!);
  const after = measureSpan(points[j]!, points[j + 1]!);
  return [
    j === 1 ? Math.max(before - first, 0.3 * before) : before / 2,
    j === points.length - 2 ? Math.max(after - last, 0.3 * after) : after / 2,
  ];
}

/** The angle by which a polyline turns at point `j`, positive to the right. */
export function measureTurn(points: Point[], j: number): number {
  const d = aimAt(points[j - 1]!, points[j]!);
  const e = aimAt(points[j]!, points[j + 1]!);
  return Math.atan2(crossVectors(d, e), d[0] * e[0] + d[1] * e[1]);
}

/** Whether the straight way needs no way-point: then `routeTaut` finds none either. */
export function keepsStraight(a: Point, b: Point, hurdles: Hurdle[]): boolean {
  const line = [a, b];
  return hurdles.every((hurdle) => capReach(hurdle.reach, hurdle.at, a, b) - measureSide(hurdle, line)[1] <= TOLERANCE);
}

/**
 * A taut route from `a` to `b` that leaves every hurdle on its side, clear by its reach even where its bends are rounded.
 * The idea of obstacles as discs is that of Kelp Diagrams (Dinkla, van Kreveld, Speckmann, Westenberg 2012).
 * @param bend radius in px of the rounded bends
 * @param ends radii of the discs in which the route begins and ends
 */
export function routeTaut(a: Point, b: Point, hurdles: Hurdle[], bend: number, ends: [number, number]): Via[] {
  const capped = hurdles.map((hurdle) => ({...hurdle, reach: capReach(hurdle.reach, hurdle.at, a, b)}));
  // Point j + 1 leads round hurdle j of `round`; all are changed in place, this is the layout's innermost loop.
  const round: Hurdle[] = [];
  const points: Point[] = [a, b];

  for (let turn = 0; turn < 2 * MOST_VIAS; turn++) {
    // Find the hurdle that is violated most
    let worst: {hurdle: Hurdle; leg: number} | undefined;
    let most = TOLERANCE;
    for (const hurdle of capped) {
      if (round.includes(hurdle)) continue;
      const [leg, clear] = measureSide(hurdle, points);
      if (hurdle.reach - clear > most) {
        most = hurdle.reach - clear;
        worst = {hurdle, leg};
      }
    }
    if (!worst || round.length >= MOST_VIAS) break;
    round.splice(worst.leg, 0, worst.hurdle);
    points.splice(worst.leg + 1, 0, worst.hurdle.at);

    // Pull the string taut
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      round.forEach(({at, side, reach}, j) => {
        const d = aimAt(points[j]!, sweep ? points[j + 1]! : points[j + 2]!);
        const e = aimAt(sweep ? points[j + 1]! : points[j]!, points[j + 2]!);
        const outward = turnRight(aimAt([0, 0], [d[0] + e[0], d[1] + e[1]]));
        points[j + 1] = stepAlong(at, outward, -side * reach);
        const angle = Math.abs(measureTurn(points, j + 1));
        const radius = fitBend(angle, bend, ...measureLegs(points, j + 1, ...ends));
        const secant = 1 / Math.cos(Math.min(angle, 2.4) / 2);
        const away = radius >= reach ? reach + radius * (secant - 1) : reach * secant;
        points[j + 1] = stepAlong(at, outward, -side * Math.min(away, 3 * reach));
      });
    }

    // Let go of the hurdles that the string no longer touches
    for (let j = round.length - 1; j >= 0; j--) {
      const [left] = points.splice(j + 1, 1);
      if (measureSide(round[j]!, points)[1] >= round[j]!.reach) round.splice(j, 1);
      else points.splice(j + 1, 0, left!);
    }
  }
  return round.map(({city}, j) => ({city, at: points[j + 1]!}));
}

/** How far a hurdle lies on its side of a route, negative on the wrong side, and the leg it is nearest to. */
export function measureSide({at, side}: Hurdle, points: Point[]): [leg: number, clear: number] {
  let leg = 0;
  let along = 0;
  let nearest = Infinity;
  for (let i = 0; i + 1 < points.length; i++) {
    const from = points[i]!;
    const to = points[i + 1]!;
    const t = projectOnSegment(at, from, to);
    const x = from[0] + t * (to[0] - from[0]) - at[0];
    const y = from[1] + t * (to[1] - from[1]) - at[1];
    const square = x * x + y * y;
    if (square >= nearest) continue;
    nearest = square;
    leg = i;
    along = t;
  }
  const clear = Math.sqrt(nearest);
  if ((along <= 0 && leg === 0) || (along >= 1 && leg === points.length - 2)) return [leg, clear];
  const from = points[leg]!;
  const to = points[leg + 1]!;
  const right = (to[0] - from[0]) * (at[1] - from[1]) - (to[1] - from[1]) * (at[0] - from[0]);
  return [leg, Math.sign(right * side) * clear];
}
