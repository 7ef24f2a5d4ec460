import {sortInput} from './check.ts';
import {type Gauge, halveBundle, measureScale, pickGauge} from './gauge.ts';
import {indexBoxes} from './grid.ts';
import {nestRoutes} from './nest.ts';
import {flattenSteps, offsetTrack} from './offset.ts';
import {dockFans} from './ports.ts';
import {capReach, type Hurdle, keepsStraight, MOST_VIAS, measureSide, routeTaut} from './route.ts';
import {sliceStation} from './slices.ts';
import type {Membership, Plan, Point, Seat, Slice} from './types.ts';
import {aimAt, crossVectors, stepAlong, turnRight} from './vector.ts';

/** A station as it is at every zoom. */
export interface TracedStation {
  city: string;
  /** px at whole-province fit. */
  at: Point;
  radius: number;
  slices: Slice[];
  /** Clusters of this one city only. */
  single: string[];
}

/** A corridor: its ends are docked in CSS px, its way-points are fixed to the ground. */
export interface TracedCorridor {
  u: number;
  v: number;
  /** From the centres of the stations at u and v to the ends of the centre line, in CSS px at every zoom. */
  docks: [Point, Point];
  /** px at whole-province fit. */
  vias: Point[];
  /** Left to right seen from u to v. */
  clusters: string[];
}

/** A plan with sizes and places for one map width. Plain data. */
export interface Trace {
  width: number;
  scale: number;
  gauge: Gauge;
  stations: TracedStation[];
  /** Widest bundles first. */
  corridors: TracedCorridor[];
  /** Clusters of two or more cities. */
  lines: string[];
}

const ROUNDS = 4;
/** With more corridors than this: no nesting, and fewer rounds. */
const MANY = 400;
const DOCKINGS = 3;
const SETTLINGS = 3;
const CORRECTIONS = 6;
/** px more than a hurdle's reach, so that chords and ports have some play. */
const SPARE = 0.15;
const TOLERANCE = 0.05;
/** px; a route whose ends and reaches have changed by less is not sought again. */
const SAME = 0.01;
/** Between stations that leave too little room, a route keeps this part of its clear space. */
const SHRINK = [1, 0.95, 0.85, 0.7, 0.5, 0.25, 0];

/**
 * Gives a plan its places on a map `width` CSS px wide: radii, docks and way-points. Deterministic; input order does not
 * matter.
 * @param seats in CSS px at whole-province fit
 *   and checked, as `planLinks` does
 */
export function traceLinks(plan: Plan, seats: Seat[], clusters: Membership[], options: {width: number}): Trace {
  const checked = sortInput(seats, clusters);
  const gauge = pickGauge(options.width);
  const places = checked.seats.map((seat) => seat.at);
  const radii = places.map(() => gauge.radius);
  const corridors = plan.corridors.map(({u, v, clusters}) => ({
    u: findSeat(checked.seatOf, u),
    v: findSeat(checked.seatOf, v),
    docks: [
      [0, 0],
      [0, 0],
    ] as [Point, Point],
    vias: [] as Point[],
    clusters,
    half: halveBundle(clusters.length, gauge),
  }));
  const ends = (c: (typeof corridors)[number]): [Point, Point] => [
    stepAlong(places[c.u]!, c.docks[0], 1),
    stepAlong(places[c.v]!, c.docks[1], 1),
  ];
  const hurdles = findHurdles(plan, places, corridors, checked.seatOf);
  const longer: Map<number, number>[] = corridors.map(() => new Map());

  // Bundles at every city, by corridor and end
  const bundles: {corridor: number; end: 0 | 1}[][] = places.map(() => []);
  corridors.forEach((c, corridor) => {
    bundles[c.u]!.push({corridor, end: 0});
    bundles[c.v]!.push({corridor, end: 1});
  });
  const findBearing = (corridor: number, end: 0 | 1): number => {
    const c = corridors[corridor]!;
    const row = [places[c.u]!, ...c.vias, places[c.v]!];
    if (end) row.reverse();
    const [x, y] = aimAt(row[0]!, row[1]!);
    return Math.atan2(y, x);
  };
  const dock = () => {
    for (let turn = 0; turn < DOCKINGS; turn++)
      bundles.forEach((list, city) => {
        if (!list.length) return;
        const legs = list.map(({corridor, end}) => {
          const c = corridors[corridor]!;
          const [a, b] = ends(c);
          return end ? aimAt(b, c.vias[c.vias.length - 1] ?? a) : aimAt(a, c.vias[0] ?? b);
        });
        const fans = list.map(({corridor, end}, i) => ({
          bearing: findBearing(corridor, end),
          angle: Math.atan2(legs[i]![1], legs[i]![0]),
          lanes: corridors[corridor]!.clusters.length,
        }));
        const {radius, shifts} = dockFans(fans, gauge);
        radii[city] = radius;
        list.forEach(({corridor, end}, i) => {
          corridors[corridor]!.docks[end] = stepAlong([0, 0], turnRight(legs[i]!), shifts[i]!);
        });
      });
  };
  const many = corridors.length > MANY;
  const routed: number[][] = [];
  const route = () => {
    corridors.forEach((c, i) => {
      const [a, b] = ends(c);
      const bend = gauge.bend + c.half;
      const discs: [number, number] = [radii[c.u]!, radii[c.v]!];
      // Nothing has changed since the last time
      const asks = [...a, ...b, ...discs];
      for (const {city} of hurdles[i]!)
        asks.push(Math.max(radii[city]! + gauge.clear + c.half + SPARE, longer[i]!.get(city) ?? 0));
      const before = routed[i];
      if (before?.every((value, j) => Math.abs(value - asks[j]!) < SAME)) return;
      routed[i] = asks;
      const wanted = hurdles[i]!.map((hurdle, j) => ({...hurdle, reach: asks[j + 6]!}));
      for (const part of many ? [1] : SHRINK) {
        const asked = wanted.map((hurdle) => ({...hurdle, reach: hurdle.reach - gauge.clear * (1 - part)}));
        const vias = routeClear(a, b, asked, bend, discs, many ? 2 : CORRECTIONS);
        c.vias = vias.points;
        if (vias.clear) break;
      }
    });
  };

  // Dock, route, and nest in turn until they agree
  for (let round = 0; round < ROUNDS && !many; round++) {
    dock();
    route();
    const nested = corridors.map((c, i) => ({
      points: [ends(c)[0], ...c.vias, ends(c)[1]],
      half: c.half,
      passed: new Map(hurdles[i]!.map(({city, at}) => [city, at])),
    }));
    const wider = nestRoutes(nested, gauge.gap);
    if (!wider.size && round > 1) break;
    for (const [i, reaches] of wider) for (const [city, reach] of reaches) longer[i]!.set(city, reach);
    if (wider.size) route();
  }
  for (let turn = 0; turn < (many ? 2 : SETTLINGS); turn++) {
    dock();
    route();
  }

  const lines = checked.clusters.filter((cluster) => cluster.cities.length > 1);
  return {
    width: options.width,
    scale: measureScale(checked.seats),
    gauge,
    stations: checked.seats.map(({id, at}, city) => {
      const mine = lines.filter((cluster) => cluster.cities.includes(id));
      const single = checked.clusters.filter(({cities}) => cities.length === 1 && cities[0] === id).map((c) => c.id);
      return {
        city: id,
        at,
        radius: mine.length || single.length ? radii[city]! : gauge.dot,
        slices: sliceStation(mine.map(({id}) => [id, aimCluster(id, bundles[city]!, corridors, places)])),
        single,
      };
    }),
    corridors: corridors
      .map(({u, v, docks, vias, clusters}) => ({u, v, docks, vias, clusters}))
      .sort((a, b) => b.clusters.length - a.clusters.length || a.u - b.u || a.v - b.v),
    lines: lines.map((cluster) => cluster.id),
  };
}

/** A taut route that is asked for more where its rounded bends cut inwards, until they keep clear too. */
function routeClear(
  a: Point,
  b: Point,
  hurdles: Hurdle[],
  bend: number,
  discs: [number, number],
  corrections: number,
): {points: Point[]; clear: boolean} {
  if (keepsStraight(a, b, hurdles)) return {points: [], clear: true};
  const asked = hurdles.map((hurdle) => ({...hurdle}));
  let points: Point[] = [];
  for (let turn = 0; turn < corrections; turn++) {
    points = routeTaut(a, b, asked, bend, discs).map((via) => via.at);
    const {start, steps} = offsetTrack([a, ...points, b], 0, bend, discs);
    const drawn = points.length ? flattenSteps(start, steps) : [a, b];
    let clear = true;
    hurdles.forEach((hurdle, j) => {
      const lack = capReach(hurdle.reach, hurdle.at, a, b) - measureSide(hurdle, drawn)[1];
      if (lack < TOLERANCE) return;
      clear = false;
      asked[j]!.reach += Math.min(lack, 2);
    });
    if (clear) return {points, clear};
    // With all its bends in use, a route that is asked for more only bends elsewhere
    if (points.length >= MOST_VIAS) break;
  }
  return {points, clear: false};
}

function findSeat(seatOf: Map<string, number>, city: string): number {
  const seat = seatOf.get(city);
  if (seat === undefined) throw new Error(`unknown city: ${city} (plan.corridors)`);
  return seat;
}

/** Cities near every corridor, each with the side that the plan or else the straight line gives it. */
function findHurdles(
  plan: Plan,
  places: Point[],
  corridors: {u: number; v: number; half: number}[],
  seatOf: Map<string, number>,
): Hurdle[][] {
  const near = indexBoxes(
    places.map(([x, y]) => [x, y, x, y]),
    60,
  );
  return corridors.map(({u, v, half}, i) => {
    const a = places[u]!;
    const b = places[v]!;
    const hurdles = new Map<number, Hurdle>();
    const margin = 44 + 2 * half;
    const along = aimAt(a, b);
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
        if (Math.abs(right) < margin) hurdles.set(city, {city, at, side: right >= 0 ? 1 : -1, reach: 0});
      },
    );
    for (const pass of plan.corridors[i]!.passes) {
      const city = findSeat(seatOf, pass.city);
      hurdles.set(city, {city, at: places[city]!, side: pass.side === 'right' ? 1 : -1, reach: 0});
    }
    return [...hurdles.values()].sort((p, q) => p.city - q.city);
  });
}

/** The mean direction in which a cluster's tracks leave a city. */
function aimCluster(
  cluster: string,
  bundles: {corridor: number; end: 0 | 1}[],
  corridors: TracedCorridor[],
  places: Point[],
): number {
  let x = 0;
  let y = 0;
  for (const {corridor, end} of bundles) {
    const c = corridors[corridor]!;
    if (!c.clusters.includes(cluster)) continue;
    const row = [places[c.u]!, ...c.vias, places[c.v]!];
    if (end) row.reverse();
    const [dx, dy] = aimAt(row[0]!, row[1]!);
    x += dx;
    y += dy;
  }
  return Math.atan2(y, x);
}
