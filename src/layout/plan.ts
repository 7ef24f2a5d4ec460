import {type Candidate, gatherCandidates} from './candidates.ts';
import {type Checked, checkInput} from './check.ts';
import {findConflicts} from './conflict.ts';
import {measureScale, pickGauge} from './gauge.ts';
import {placeMarks} from './marks.ts';
import {measureLinks} from './measure.ts';
import {orderTracks} from './order.ts';
import {sceneAt} from './scene.ts';
import {traceLinks} from './trace.ts';
import {chooseTrees} from './trees.ts';
import type {Camera, Membership, Plan, PlannedCorridor, Point, Seat} from './types.ts';
import {aimAt} from './vector.ts';

/** Lengths are px at scale 1, the reference extent of 655.4 × 550 px; they grow with the drawing. */
export interface PlanOptions {
  /** Map width in px at which the seats are given. */
  width: number;
  /** Map widths at which the plan must look well; the first also routes the candidates. Default: `width` alone. */
  widths: number[];
  /** Weight of the union of the corridors. */
  share: number;
  /** px per crossing. */
  crossing: number;
  /** px for two corridors that leave a city in one direction. */
  narrow: number;
  /** px per way-point. */
  bend: number;
  /** px within which cities are also passed on their other side. */
  reach: number;
  /** Seeded starts. */
  restarts: number;
  /** Candidate plans whose drawings are measured. */
  keep: number;
  /** px by which an exchange of one edge may be worse than the best. */
  slack: number;
  /** Sizes in px of the names at a map width, one function per language: plans are also judged by their names. */
  nameBoxes: ((city: string, width: number) => [w: number, h: number])[];
  /** px per city without room for its name, and per city whose name needs a leader. */
  nameless: number;
  led: number;
  /** Lines times cities up to which all starts and candidates are tried; above it fewer, in proportion. */
  leisure: number;
  /** Above this many lines: three rounds, and of each link only the shortest route that fits. */
  many: number;
}

/** Map widths in px by which the plan of a map of any width is judged: usual, least with names in two lines, between. */
export const MAP_WIDTHS = [800, 480, 640];

const DEFAULTS: Omit<PlanOptions, 'widths'> = {
  width: 800,
  share: 0.35,
  crossing: 100,
  narrow: 30,
  bend: 20,
  reach: 45,
  restarts: 8,
  keep: 16,
  slack: 80,
  nameBoxes: [],
  nameless: 250,
  led: 25,
  leisure: 600,
  many: 60,
};

/** So many plans, the best by their lines, are judged by their names too. */
const MOST_NAMED = 10;
/** Cities within this many px of a route at scale 1 are named in the plan. */
const PASS = 60;

/**
 * Plans the links: which cities of a cluster are joined, which track lies beside which, and which side of a city a route
 * passes. Deterministic; the order of the input does not matter.
 * @param seats in px on a map `options.width` px wide
 * @throws an error with one line per problem: `unknown city: liuzhu (clusters[3].cities[1])`
 */
export function planLinks(seats: Seat[], clusters: Membership[], options: Partial<PlanOptions> = {}): Plan {
  const checked = checkInput(seats, clusters);
  const given = {...DEFAULTS, ...options};
  const widths = given.widths?.length ? given.widths : [given.width];
  const lines = checked.clusters.filter((cluster) => cluster.cities.length > 1);
  if (!lines.length) return {corridors: []};
  const busy = lines.length > given.many;

  // Candidate corridors, at the first of the widths
  const sized = scaleSeats(checked.seats, widths[0]! / given.width);
  const scale = measureScale(sized);
  const places = sized.map((seat) => seat.at);
  const members = lines.map(({cities}) => cities.map((city) => checked.seatOf.get(city)!));
  const bend = given.bend * scale;
  const {candidates, ofCluster} = gatherCandidates(places, members, {
    gauge: pickGauge(widths[0]!),
    bend,
    reach: lines.length > 4 * given.many ? 0 : given.reach * (busy ? 1 : scale),
    thrifty: busy,
  });
  const conflicts = findConflicts(candidates, given.crossing * scale, given.narrow * scale);

  // Trees, chosen jointly
  const effort = Math.min(1, given.leisure / (lines.length * places.length));
  const forests = chooseTrees(members, candidates, ofCluster, conflicts, {
    share: given.share,
    restarts: Math.max(1, Math.round(given.restarts * effort)),
    rounds: busy ? 3 : 8,
    slack: given.slack * scale,
    keep: Math.max(1, Math.round(given.keep * effort)),
  });
  const plans = forests.map(({trees}) =>
    laneForest(
      trees,
      candidates,
      checked,
      lines.map((line) => line.id),
      places,
      PASS * scale,
    ),
  );

  // The drawing that measures best, and then the one whose names find places
  if (plans.length === 1) return plans[0]!;
  const priced = plans
    .map((plan) => ({plan, price: pricePlan(plan, checked, widths, given)}))
    .sort((a, b) => a.price - b.price);
  let best = priced[0]!.plan;
  if (!given.nameBoxes.length) return best;
  let least = Infinity;
  for (const {plan, price} of priced.slice(0, MOST_NAMED)) {
    if (price >= least) break;
    const whole = price + priceNames(plan, checked, widths, given, least - price);
    if (whole < least) {
      least = whole;
      best = plan;
    }
  }
  return best;
}

const scaleSeats = (seats: Seat[], by: number): Seat[] =>
  by === 1 ? seats : seats.map(({id, at}) => ({id, at: [at[0] * by, at[1] * by]}));

/** Trees as corridors with ordered lanes. */
function laneForest(
  trees: number[][],
  candidates: Candidate[],
  {seats}: Checked,
  ids: string[],
  places: Point[],
  pass: number,
): Plan {
  const used = new Map<number, string[]>();
  trees.forEach((tree, cluster) => {
    for (const e of tree) used.set(e, [...(used.get(e) ?? []), ids[cluster]!]);
  });
  const rows = [...used].sort(([a], [b]) => a - b);
  const orders = orderTracks(
    rows.map(([e, clusters]) => {
      const {u, v, points} = candidates[e]!;
      return {u, v, angles: [angleAt(points), angleAt(points.toReversed())], clusters};
    }),
    seats.length,
  );
  const corridors = rows.map(([e], i): PlannedCorridor => {
    const {u, v, sides, points} = candidates[e]!;
    const bent = points.length > 2;
    const a = places[u]!;
    const d = aimAt(a, places[v]!);
    const passes = [...sides]
      .filter(([city]) => {
        const [x, y] = places[city]!;
        return bent || Math.abs(d[0] * (y - a[1]) - d[1] * (x - a[0])) < pass;
      })
      .map(([city, side]) => ({city: seats[city]!.id, side: side > 0 ? ('right' as const) : ('left' as const)}))
      .sort((p, q) => (p.city < q.city ? -1 : 1));
    return {u: seats[u]!.id, v: seats[v]!.id, passes, clusters: orders[i]!};
  });
  return {corridors: corridors.sort((p, q) => (p.u === q.u ? (p.v < q.v ? -1 : 1) : p.u < q.u ? -1 : 1))};
}

function angleAt(points: Point[]): number {
  const [x, y] = aimAt(points[0]!, points[1]!);
  return Math.atan2(y, x);
}

type Judged = Omit<PlanOptions, 'widths'>;

/** What a reader loses by the lines of a plan, summed over the widths. */
function pricePlan(plan: Plan, {seats, clusters}: Checked, widths: number[], options: Judged): number {
  let price = 0;
  for (const width of widths) {
    const trace = traceLinks(plan, scaleSeats(seats, width / options.width), clusters, {width});
    const m = measureLinks(sceneAt(trace, FIT, {badges: [], roundels: [], names: []}), clusters);
    const short = Math.max(0, trace.gauge.gap - 0.1 - m.minGap);
    price +=
      (m.ink + options.share * m.support) / trace.scale +
      options.crossing * m.crossings +
      30 * m.hidden +
      200 * Math.max(0, m.hidden - 1) +
      20 * m.bends +
      (3 * m.squeeze) / trace.scale +
      150 * m.closeDiscs +
      40 * Math.min(4, short) +
      10 * m.covered +
      1000 * m.near;
  }
  return price;
}

const FIT: Camera = {k: 1, x: 0, y: 0};
/** A viewport that no name comes to the edge of. */
const WIDE_OPEN = {camera: {k: 1, x: 1e5, y: 1e5}, size: 2e5};

/** What a reader loses by names that need a leader or find no place, summed over the widths up to `limit`. */
function priceNames(plan: Plan, {seats, clusters}: Checked, widths: number[], options: Judged, limit: number): number {
  let price = 0;
  for (const width of widths) {
    if (price >= limit) break;
    const trace = traceLinks(plan, scaleSeats(seats, width / options.width), clusters, {width});
    for (const nameBox of options.nameBoxes) {
      const marks = placeMarks(trace, WIDE_OPEN.camera, {
        width: WIDE_OPEN.size,
        height: WIDE_OPEN.size,
        nameBox: (city) => nameBox(city, width),
      });
      const scene = sceneAt(trace, WIDE_OPEN.camera, marks);
      const {unclean, dropped, led, badLeaders} = measureLinks(scene, clusters);
      price +=
        (options.nameless * (unclean.length + dropped.length + badLeaders.length) + options.led * led.length) /
        options.nameBoxes.length;
    }
  }
  return price;
}
