import {Delaunay} from 'd3-delaunay';
import {type Gauge, halveBundle, measurePitch} from './gauge.ts';
import {indexBoxes} from './grid.ts';
import {capReach, type Hurdle, measureSide, routeTaut} from './route.ts';
import type {Point} from './types.ts';
import {aimAt, crossVectors, measureSpan} from './vector.ts';

/** Two cities that could be joined, on one way past the cities between them. */
export interface Candidate {
  u: number;
  v: number;
  points: Point[];
  /** Length in px plus what its bends cost. */
  cost: number;
  /** Cities near the route: 1 if on its right, −1 if on its left. */
  sides: Map<number, 1 | -1>;
}

export interface CandidateOptions {
  gauge: Gauge;
  /** px per way-point. */
  bend: number;
  /** Cities this near to a straight link are also passed on their other side; 0 for no such variants. */
  reach: number;
  /** Look for variants only where the usual sides do not keep clear. */
  thrifty: boolean;
}

/** Above this many cities, a cluster's links are the edges of a Delaunay triangulation, which contains its shortest tree. */
const ALL_PAIRS = 8;
const MOST_FLIPS = 3;
/** What a straight choice costs that cannot keep clear, in way-points. */
const UNFIT = 15;
const MOST_VIAS = 3;
const DETOUR = {factor: 1.12, px: 10};
const mostLength = (straight: number): number => DETOUR.factor * straight + DETOUR.px;
/** px beyond what a route may do within which cities are looked at: all that its plan may name, or all that it may touch. */
const WIDE = 70;
const NARROW = 40;

/**
 * All corridors from which trees may be chosen, one per pair of cities of a cluster and way past other cities.
 * @param clusters cities of every cluster, as places in `places`
 * @returns the candidates, and for every cluster the candidates that join two of its cities
 */
export function gatherCandidates(
  places: Point[],
  clusters: number[][],
  options: CandidateOptions,
): {candidates: Candidate[]; ofCluster: number[][]} {
  const {gauge} = options;
  const degree = places.map(() => 0);
  for (const cities of clusters) for (const city of cities) degree[city]!++;
  const reach = degree.map((n) => gauge.radius + 1.2 * Math.max(0, n - 1) + gauge.clear + 0.75 * measurePitch(gauge));
  const near = indexBoxes(
    places.map(([x, y]) => [x, y, x, y]),
    60,
  );
  const candidates: Candidate[] = [];
  const ofPair = new Map<number, number[]>();

  const ofCluster = clusters.map((cities) => {
    const mine: number[] = [];
    for (const [u, v] of pairCities(cities, places)) {
      const key = u * places.length + v;
      let known = ofPair.get(key);
      if (!known) {
        known = routeVariants(u, v, places, reach, near, options).map((candidate) => candidates.push(candidate) - 1);
        ofPair.set(key, known);
      }
      mine.push(...known);
    }
    return mine;
  });
  return {candidates, ofCluster};
}

function pairCities(cities: number[], places: Point[]): [u: number, v: number][] {
  const pairs: [number, number][] = [];
  if (cities.length <= ALL_PAIRS) {
    for (let j = 1; j < cities.length; j++) for (let i = 0; i < j; i++) pairs.push([cities[i]!, cities[j]!]);
  } else {
    const mesh = Delaunay.from(cities.map((city) => places[city]!));
    const met = new Set<number>();
    cities.forEach((u, i) => {
      for (const j of mesh.neighbors(i))
        if (i < j) {
          pairs.push([u, cities[j]!]);
          met.add(i).add(j);
        }
    });
    // A triangulation leaves out coincident points: join each of them to its nearest neighbour.
    cities.forEach((u, i) => {
      if (met.has(i)) return;
      let best = -1;
      cities.forEach((v, j) => {
        if (i === j || (!met.has(j) && met.size)) return;
        if (best < 0 || measureSpan(places[u]!, places[v]!) < measureSpan(places[u]!, places[cities[best]!]!)) best = j;
      });
      pairs.push(u < cities[best]! ? [u, cities[best]!] : [cities[best]!, u]);
      met.add(i).add(best);
    });
  }
  return pairs.map(([u, v]) => (u < v ? [u, v] : [v, u]));
}

function routeVariants(
  u: number,
  v: number,
  places: Point[],
  reach: number[],
  near: ReturnType<typeof indexBoxes>,
  {gauge, bend, reach: flipReach, thrifty}: CandidateOptions,
): Candidate[] {
  const a = places[u]!;
  const b = places[v]!;
  const along = aimAt(a, b);
  const straight = measureSpan(a, b);
  const half = halveBundle(1, gauge);

  // Cities that the route may have to go round
  const hurdles: (Hurdle & {away: number})[] = [];
  const wide = flipReach + WIDE;
  // No route within the allowed detour bends farther out than this ellipse is wide.
  const margin = thrifty ? Math.min(wide, Math.sqrt(mostLength(straight) ** 2 - straight ** 2) / 2 + NARROW) : wide;
  near(
    [
      Math.min(a[0], b[0]) - margin,
      Math.min(a[1], b[1]) - margin,
      Math.max(a[0], b[0]) + margin,
      Math.max(a[1], b[1]) + margin,
    ],
    (city) => {
      if (city === u || city === v) return;
      const at = places[city]!;
      const right = crossVectors(along, [at[0] - a[0], at[1] - a[1]]);
      const t = (at[0] - a[0]) * along[0] + (at[1] - a[1]) * along[1];
      if (Math.abs(right) > margin || t < -20 || t > straight + 20) return;
      hurdles.push({
        city,
        at,
        side: right >= 0 ? 1 : -1,
        reach: reach[city]!,
        away: t > 0 && t < straight ? Math.abs(right) : Infinity,
      });
    },
  );
  hurdles.sort((p, q) => p.away - q.away || p.city - q.city);
  const flips = hurdles.slice(0, MOST_FLIPS).filter((hurdle) => hurdle.away < flipReach).length;

  // Every choice of sides
  const variants: Candidate[] = [];
  for (let choice = 0; choice < 1 << flips; choice++) {
    const chosen = hurdles.map((hurdle, i) => (choice & (1 << i) ? {...hurdle, side: -hurdle.side as 1 | -1} : hurdle));
    const vias = routeTaut(a, b, chosen, gauge.bend + half, [gauge.radius, gauge.radius]);
    const points = [a, ...vias.map((via) => via.at), b];
    let length = 0;
    for (let i = 1; i < points.length; i++) length += measureSpan(points[i - 1]!, points[i]!);
    const fits =
      length <= mostLength(straight) &&
      vias.length <= MOST_VIAS &&
      chosen.every((h) => measureSide(h, points)[1] >= capReach(h.reach, h.at, a, b) - 0.5);
    if (choice && !fits) continue;
    variants.push({
      u,
      v,
      points,
      cost: length + bend * vias.length + (fits ? 0 : UNFIT * bend),
      sides: new Map(chosen.map(({city, side}) => [city, side])),
    });
    if (thrifty && fits) break;
  }
  return variants;
}
