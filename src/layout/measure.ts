import {clampToBox, growBox, measureInside, measureSegmentToBox, measureToBox, overlapBoxes} from './box.ts';
import {pickGauge} from './gauge.ts';
import {indexBoxes} from './grid.ts';
import {flattenSteps} from './offset.ts';
import {countHidden} from './order.ts';
import {measureToSegment, meetSegments, projectOnSegment} from './segment.ts';
import type {Box, Membership, Point, Scene, Station} from './types.ts';
import {aimAt, crossVectors, measureSpan, mixPoints, wrapAngle} from './vector.ts';

/** The figures of one drawing, in px, degrees and counts. */
export interface Metrics {
  /** Clusters whose tracks do not form a spanning tree of exactly their cities. */
  spanFaults: number;
  /** Stations whose slices and badges are not exactly their clusters. */
  sliceFaults: number;
  /** Length of all tracks outside stations. */
  ink: number;
  /** Length of the corridors outside stations. */
  support: number;
  /** Where tracks of different clusters cross outside stations. */
  crossings: number;
  /** Crossings that stations hide. */
  hidden: number;
  /** Tracks within 8 px of the centre of a city that is not theirs. */
  near: number;
  /** From the edge of a track to the disc of a city that is not its own; Infinity if there is none. */
  discGap: number;
  /** Tracks nearer than `clear` of the map's width to the disc of a city that is not theirs. */
  closeDiscs: number;
  /** From edge to edge of tracks of different clusters, outside stations and 25 px from their own crossings. */
  minGap: number;
  /** Where that is, and between whom. */
  narrowest: {at: Point; clusters: [string, string]} | null;
  /** Length over which tracks cover each other. */
  covered: number;
  /** Length over which tracks are nearer to each other than their gap less 0.5 px, three times where they cover. */
  squeeze: number;
  bends: number;
  /** Degrees; 90 if nothing crosses. */
  crossingAngle: number;
  /** Mean of the length of a track against the straight link. */
  detour: number;
  largestRadius: number;
  /** Cities whose names touch something, leave the box, or are cut off from their stations; neither led nor dropped. */
  unclean: string[];
  /** Cities whose names have a leader. */
  led: string[];
  /** Cities whose names are dropped. */
  dropped: string[];
  /** Leaders that are too long, cross more than one track, or run over a station. */
  badLeaders: string[];
  /** Badges and roundels that touch a track of another cluster, a station, a mark, or leave the box. */
  badMarks: string[];
}

export interface MeasureOptions {
  /** The viewport that marks must stay in. */
  viewport?: Box;
  keepOut?: Box[];
}

const NEAR = 8;
const AWAY = 25;
const STEP = 2;
/** Of one piece; only pieces longer than 4,000 px are measured more coarsely. */
const MOST_PARTS = 2000;
const BADGE = 9;
const ROUNDEL = 8;
const EDGE = 2;
const LEADER = 60;
const EPS = 1e-6;

interface Run {
  corridor: number;
  cluster: string;
  u: Station;
  v: Station;
  points: Point[];
}

/**
 * Measures a drawing by its drawn geometry alone: arcs are cut into chords, and nothing is taken over from the way it
 * was made.
 * @param clusters as given to the plan
 */
export function measureLinks(scene: Scene, clusters: Membership[], options: MeasureOptions = {}): Metrics {
  const gauge = pickGauge(scene.width);
  const half = scene.trackWidth / 2;
  const stations = new Map(scene.stations.map((station) => [station.city, station]));
  const runs: Run[] = scene.corridors.flatMap(({tracks}, corridor) =>
    tracks.map((track) => ({
      corridor,
      cluster: track.cluster,
      u: stations.get(track.u)!,
      v: stations.get(track.v)!,
      points: flattenSteps(track.start, track.steps),
    })),
  );
  const members = new Map(clusters.map(({id, cities}) => [id, new Set(cities)]));
  const searchStations = indexBoxes(
    scene.stations.map(({at, r}) => [at[0] - r, at[1] - r, at[0] + r, at[1] + r]),
    60,
  );

  // Pieces of tracks outside all stations
  const pieces: {run: number; from: Point; to: Point}[] = [];
  const lengths = runs.map(() => 0);
  const outside = runs.map(() => 0);
  runs.forEach((run, i) => {
    for (let j = 1; j < run.points.length; j++) {
      const a = run.points[j - 1]!;
      const b = run.points[j]!;
      lengths[i]! += measureSpan(a, b);
      for (const [from, to] of cutDiscs(a, b, scene.stations, searchStations)) {
        pieces.push({run: i, from, to});
        outside[i]! += measureSpan(from, to);
      }
    }
  });
  const searchPieces = indexBoxes(
    pieces.map(({from, to}) => boxOf(from, to)),
    40,
  );

  // Crossings
  const crossings: {a: number; b: number; at: Point; angle: number}[] = [];
  pieces.forEach((p, i) => {
    searchPieces(boxOf(p.from, p.to), (j) => {
      const q = pieces[j]!;
      if (j <= i || runs[p.run]!.cluster === runs[q.run]!.cluster) return;
      const at = meetSegments(p.from, p.to, q.from, q.to);
      if (!at) return;
      const angle = Math.abs(crossVectors(aimAt(p.from, p.to), aimAt(q.from, q.to)));
      crossings.push({a: p.run, b: q.run, at, angle: (Math.asin(Math.min(1, angle)) * 180) / Math.PI});
    });
  });
  const crossingsOf = new Map<number, Point[]>();
  for (const {a, b, at} of crossings) {
    const key = Math.min(a, b) * runs.length + Math.max(a, b);
    crossingsOf.set(key, [...(crossingsOf.get(key) ?? []), at]);
  }

  // Gaps between tracks
  let minGap = Infinity;
  let narrowest: Metrics['narrowest'] = null;
  let covered = 0;
  let squeeze = 0;
  const reach = scene.trackWidth + gauge.gap + 1;
  for (const p of pieces) {
    const span = measureSpan(p.from, p.to);
    const parts = Math.min(MOST_PARTS, Math.max(1, Math.ceil(span / STEP)));
    const around: number[] = [];
    searchPieces(growBox(boxOf(p.from, p.to), reach), (j) => {
      if (runs[pieces[j]!.run]!.cluster !== runs[p.run]!.cluster) around.push(j);
    });
    if (!around.length) continue;
    for (let part = 0; part <= parts; part++) {
      const at = mixPoints(p.from, p.to, part / parts);
      let gap = Infinity;
      let rival = '';
      let foreign = Infinity;
      for (const j of around) {
        const q = pieces[j]!;
        const key = Math.min(p.run, q.run) * runs.length + Math.max(p.run, q.run);
        if (crossingsOf.get(key)?.some((crossing) => measureSpan(crossing, at) < AWAY)) continue;
        const distance = measureToSegment(at, q.from, q.to) - scene.trackWidth;
        if (distance < gap) {
          gap = distance;
          rival = runs[q.run]!.cluster;
        }
        if (runs[q.run]!.corridor !== runs[p.run]!.corridor) foreign = Math.min(foreign, distance);
      }
      const weight = span / (parts + 1) / 2;
      if (gap < minGap) {
        minGap = gap;
        narrowest = {at, clusters: [runs[p.run]!.cluster, rival]};
      }
      if (gap < -EPS) covered += weight;
      if (foreign < gauge.gap - 0.5) squeeze += foreign < 0 ? 3 * weight : weight;
    }
  }

  // Cities that are not in the cluster
  let near = 0;
  let closeDiscs = 0;
  let discGap = Infinity;
  runs.forEach((run) => {
    const mine = members.get(run.cluster) ?? new Set();
    const distances = new Map<number, number>();
    for (let j = 1; j < run.points.length; j++) {
      const a = run.points[j - 1]!;
      const b = run.points[j]!;
      searchStations(growBox(boxOf(a, b), half + gauge.clear + NEAR), (i) => {
        const distance = measureToSegment(scene.stations[i]!.at, a, b);
        distances.set(i, Math.min(distance, distances.get(i) ?? Infinity));
      });
    }
    for (const [i, distance] of distances) {
      const {city, r} = scene.stations[i]!;
      if (mine.has(city)) continue;
      if (distance < NEAR) near++;
      const gap = distance - half - r;
      discGap = Math.min(discGap, gap);
      if (gap < gauge.clear - EPS) closeDiscs++;
    }
  });

  return {
    spanFaults: countSpanFaults(runs, clusters),
    sliceFaults: countSliceFaults(scene, clusters),
    ink: outside.reduce((sum, length) => sum + length, 0),
    support: scene.corridors.reduce((sum, _, corridor) => {
      const mine = outside.filter((_, i) => runs[i]!.corridor === corridor);
      return sum + mine.reduce((total, length) => total + length, 0) / Math.max(1, mine.length);
    }, 0),
    crossings: crossings.length,
    hidden: countHiddenCrossings(runs, scene.stations),
    near,
    discGap,
    closeDiscs,
    minGap,
    narrowest,
    covered,
    squeeze,
    bends: scene.corridors.reduce(
      (sum, {tracks}) =>
        sum + Math.max(0, ...tracks.map(({steps}) => Math.max(steps.length - 1, 0) - countArcs(steps))),
      0,
    ),
    crossingAngle: crossings.reduce((least, {angle}) => Math.min(least, angle), 90),
    detour: runs.length
      ? runs.reduce((sum, {u, v}, i) => sum + lengths[i]! / Math.max(EPS, measureSpan(u.at, v.at)), 0) / runs.length
      : 1,
    largestRadius: scene.stations.reduce((most, {r}) => Math.max(most, r), 0),
    ...judgeNames(scene, pieces, options),
    badMarks: judgeMarks(scene, runs, pieces, options),
  };
}

const countArcs = (steps: Scene['corridors'][number]['tracks'][number]['steps']): number =>
  steps.filter((step) => 'centre' in step).length;

const boxOf = (a: Point, b: Point): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
];

/** The parts of a segment outside all discs. */
function cutDiscs(
  a: Point,
  b: Point,
  stations: Station[],
  search: ReturnType<typeof indexBoxes>,
): [from: Point, to: Point][] {
  const span = measureSpan(a, b);
  if (span < EPS) return [];
  const d = aimAt(a, b);
  const hidden: [number, number][] = [];
  search(boxOf(a, b), (i) => {
    const {at, r} = stations[i]!;
    const along = (at[0] - a[0]) * d[0] + (at[1] - a[1]) * d[1];
    const across = crossVectors(d, [at[0] - a[0], at[1] - a[1]]);
    if (Math.abs(across) >= r) return;
    const chord = Math.sqrt(r * r - across * across);
    if (along + chord > 0 && along - chord < span) hidden.push([(along - chord) / span, (along + chord) / span]);
  });
  if (!hidden.length) return [[a, b]];
  hidden.sort((p, q) => p[0] - q[0]);
  const rest: [Point, Point][] = [];
  let from = 0;
  for (const [enter, leave] of hidden) {
    if (enter > from) rest.push([mixPoints(a, b, from), mixPoints(a, b, enter)]);
    from = Math.max(from, leave);
  }
  if (from < 1) rest.push([mixPoints(a, b, from), b]);
  return rest;
}

function countSpanFaults(runs: Run[], clusters: Membership[]): number {
  return clusters.filter(({id, cities}) => {
    const wanted = new Set(cities);
    const mine = runs.filter((run) => run.cluster === id);
    if (mine.length !== Math.max(0, wanted.size - 1)) return true;
    const reached = new Set(cities.slice(0, 1));
    for (let grown = true; grown; ) {
      grown = false;
      for (const {u, v} of mine) {
        if (reached.has(u.city) === reached.has(v.city)) continue;
        reached.add(u.city).add(v.city);
        grown = true;
      }
    }
    return reached.size !== wanted.size || [...reached].some((city) => !wanted.has(city));
  }).length;
}

function countSliceFaults(scene: Scene, clusters: Membership[]): number {
  const wanted = new Map(scene.stations.map(({city}) => [city, [] as string[]]));
  const wantedBadges = new Map(scene.stations.map(({city}) => [city, [] as string[]]));
  for (const {id, cities} of clusters) {
    const distinct = new Set(cities);
    for (const city of distinct) (distinct.size > 1 ? wanted : wantedBadges).get(city)?.push(id);
  }
  return scene.stations.filter(({city, slices}) => {
    const badges = scene.badges.filter((badge) => badge.city === city).map((badge) => badge.cluster);
    return (
      slices
        .map(({cluster}) => cluster)
        .sort()
        .join() !== wanted.get(city)!.sort().join() || badges.sort().join() !== wantedBadges.get(city)!.sort().join()
    );
  }).length;
}

function countHiddenCrossings(runs: Run[], stations: Station[]): number {
  const rims = new Map<string, {angle: number; cluster: string}[]>(stations.map(({city}) => [city, []]));
  for (const {u, v, cluster, points} of runs)
    for (const [station, row] of [
      [u, points],
      [v, points.toReversed()],
    ] as const) {
      const out = row.findIndex((p) => measureSpan(p, station.at) > station.r);
      if (out < 1) continue;
      let inside = 0;
      let past = 1;
      for (let i = 0; i < 30; i++) {
        const t = (inside + past) / 2;
        if (measureSpan(mixPoints(row[out - 1]!, row[out]!, t), station.at) > station.r) past = t;
        else inside = t;
      }
      const [x, y] = mixPoints(row[out - 1]!, row[out]!, past);
      rims.get(station.city)!.push({angle: Math.atan2(y - station.at[1], x - station.at[0]), cluster});
    }
  let hidden = 0;
  for (const rim of rims.values())
    hidden += countHidden(rim.sort((a, b) => wrapAngle(a.angle) - wrapAngle(b.angle)).map(({cluster}) => cluster));
  return hidden;
}

type Piece = {run: number; from: Point; to: Point};

function judgeNames(
  scene: Scene,
  pieces: Piece[],
  {viewport, keepOut = []}: MeasureOptions,
): Pick<Metrics, 'unclean' | 'led' | 'dropped' | 'badLeaders'> {
  const half = scene.trackWidth / 2;
  const discs = [
    ...scene.stations.map(({at, r}) => ({at, r})),
    ...scene.badges.map(({at}) => ({at, r: BADGE})),
    ...scene.roundels.map(({at}) => ({at, r: ROUNDEL})),
  ];
  const shown = scene.labels.filter((label) => !label.dropped);
  const unclean: string[] = [];
  const badLeaders: string[] = [];
  for (const {city, box, leader} of shown) {
    const station = scene.stations.find((s) => s.city === city)!;
    const touches =
      (viewport && !containsBox(growBox(viewport, -EDGE + 0.01), box)) ||
      discs.some(({at, r}) => measureToBox(at, box) < r) ||
      keepOut.some((other) => overlapBoxes(other, box)) ||
      shown.some((other) => other.city !== city && overlapBoxes(other.box, box)) ||
      pieces.some(({from, to}) => measureSegmentToBox(from, to, box) < half);
    if (leader) {
      const [from, to] = leader;
      const cut = new Set(pieces.filter((p) => meetSegments(from, to, p.from, p.to)).map((p) => p.run));
      const over = discs.some(({at, r}) => at !== station.at && measureToSegment(at, from, to) < r);
      const overName = shown.some((other) => other.city !== city && measureInside(from, to, other.box) > 0);
      if (touches || measureSpan(from, to) > LEADER || cut.size > 1 || over || overName) badLeaders.push(city);
      continue;
    }
    const nearest = clampToBox(station.at, box);
    const cutOff =
      pieces.some(({from, to}) => meetSegments(station.at, nearest, from, to)) ||
      scene.stations.some((s) => s.city !== city && measureToSegment(s.at, station.at, nearest) < s.r);
    if (touches || cutOff) unclean.push(city);
  }
  return {
    unclean,
    badLeaders,
    led: shown.filter((label) => label.leader).map((label) => label.city),
    dropped: scene.labels.filter((label) => label.dropped).map((label) => label.city),
  };
}

const containsBox = (outer: Box, inner: Box): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

function judgeMarks(scene: Scene, runs: Run[], pieces: Piece[], {viewport, keepOut = []}: MeasureOptions): string[] {
  const half = scene.trackWidth / 2;
  const marks = [
    ...scene.badges.map((badge) => ({...badge, r: BADGE})),
    ...scene.roundels.map((roundel) => ({...roundel, r: ROUNDEL, city: ''})),
  ];
  return marks
    .filter(({at, r, cluster}, i) => {
      const inside = (b: Box) => at[0] - r >= b[0] && at[1] - r >= b[1] && at[0] + r <= b[2] && at[1] + r <= b[3];
      return (
        (viewport && !inside(growBox(viewport, -EDGE + 0.01))) ||
        scene.stations.some((s) => measureSpan(s.at, at) < s.r + r - 0.01) ||
        marks.some((other, j) => j !== i && measureSpan(other.at, at) < r + other.r - 0.01) ||
        keepOut.some((box) => measureToBox(at, box) < r) ||
        pieces.some((p) => runs[p.run]!.cluster !== cluster && distanceTo(at, p) < half + r - 0.01)
      );
    })
    .map(({cluster}) => cluster);
}

const distanceTo = (at: Point, {from, to}: Piece): number =>
  measureSpan(at, mixPoints(from, to, projectOnSegment(at, from, to)));
