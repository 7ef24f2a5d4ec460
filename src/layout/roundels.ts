import {boundPoints, clipSegment, containBox, growBox, measureToBox} from './box.ts';
import {halveBundle} from './gauge.ts';
import {indexBoxes} from './grid.ts';
import type {Marks} from './marks.ts';
import {fitBend, measureLegs, measureTurn} from './route.ts';
import {offsetLane} from './scene.ts';
import {measureToSegment} from './segment.ts';
import {boxDisc, boxWritten, CELL, type Disc, indexDiscs, type Stage, type Written} from './stage.ts';
import type {Point} from './types.ts';
import {aimAt, measureSpan, mixPoints, stepAlong, turnRight} from './vector.ts';

type Roundel = Marks['roundels'][number];

/** A place for a roundel. */
export interface Place {
  roundel: Roundel;
  at: Point;
  cost: number;
  clean: boolean;
}

const STEP = 3;
const LONELY = 14;
const PRICE = {
  outside: 400,
  foreignStation: 300,
  station: 150,
  badge: 120,
  name: 90,
  roundel: 100,
  cover: 40,
  lonely: 1.5,
};
const SWEEPS = 4;
const MOST_PLACES = 120;
/** Places on a leg where there are many lines, or where it is out of view: one is taken until the camera rests there. */
const FEW = 24;

/** For every line the places that its number could have, as far as tracks and stations are concerned. */
export function offerRoundels(stage: Stage): Place[][] {
  return stage.trace.lines.map((cluster) => listPlaces(stage, cluster));
}

/**
 * Puts the number of every line on its longest lonely stretch; on an outer track of a bundle it moves outwards. Where no
 * place is free, it covers no other city's station and as little of other tracks as possible.
 * @param offers of this stage
 * @param names boxes and leaders to keep clear of
 * @param pinned roundels that stand already
 * @returns one roundel per line in view, and the lines whose roundels touch something
 */
export function placeRoundels(
  stage: Stage,
  offers: Place[][],
  badges: Disc[],
  names: Written[],
  pinned: Roundel[] = [],
): {roundels: Roundel[]; touching: string[]} {
  const r = stage.trace.gauge.roundel;
  const searchBadges = indexDiscs(badges);
  const searchNames = indexBoxes(names.map(boxWritten), CELL);
  /** Prices badges and names in. */
  const keepClear = (place: Place): Place => {
    let {cost, clean} = place;
    const {at} = place;
    const touch = (price: number) => {
      clean = false;
      cost += price;
    };
    searchBadges(boxDisc(at, r + 1), (i) => {
      const badge = badges[i]!;
      if (measureSpan(badge.at, at) < badge.r + r + 1) touch(PRICE.badge);
    });
    searchNames(boxDisc(at, r + 1), (i) => {
      const {box, leader} = names[i]!;
      const distance = Math.min(measureToBox(at, box), leader ? measureToSegment(at, ...leader) : Infinity);
      if (distance < r + 1) touch(PRICE.name + r + 1 - distance);
    });
    return {...place, cost, clean};
  };
  const fixed = new Map(pinned.map((roundel) => [roundel.cluster, roundel]));
  const lists = stage.trace.lines.map((cluster, i) => {
    const known = fixed.get(cluster);
    return known
      ? [{roundel: known, at: locateRoundel(stage, known), cost: 0, clean: true}]
      : offers[i]!.map(keepClear)
          .sort((a, b) => a.cost - b.cost)
          .slice(0, MOST_PLACES);
  });
  const drawn = lists.map((_, i) => i).filter((i) => lists[i]!.length);
  const clean = lists.map((list) => list.filter((place) => place.clean).length);
  const order = drawn.toSorted((a, b) => clean[a]! - clean[b]! || a - b);
  const chosen: (Place | undefined)[] = lists.map(() => undefined);
  const reach = lists.map((list) =>
    growBox(list.length ? boundPoints(list.map((place) => place.at)) : [0, 0, 0, 0], r + 1),
  );
  const searchLines = indexBoxes(reach, CELL);
  const near = reach.map((box, i) => {
    const others: number[] = [];
    if (lists[i]!.length) searchLines(box, (j) => void (j !== i && lists[j]!.length && others.push(j)));
    return others;
  });
  const clash = (i: number, at: Point) => {
    let cost = 0;
    for (const j of near[i]!) if (chosen[j] && measureSpan(chosen[j]!.at, at) < 2 * r + 1) cost += PRICE.roundel;
    return cost;
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const i of order) {
      let least = Infinity;
      let best: Place | undefined;
      for (const place of lists[i]!) {
        if (place.cost >= least) break;
        const cost = place.cost + clash(i, place.at);
        if (cost < least) {
          least = cost;
          best = place;
        }
      }
      chosen[i] = best;
    }
  return {
    roundels: drawn.map((i) => chosen[i]!.roundel),
    touching: drawn.filter((i) => !chosen[i]!.clean || clash(i, chosen[i]!.at)).map((i) => stage.trace.lines[i]!),
  };
}

/** Where a roundel stands on a stage. */
export function locateRoundel(stage: Stage, {corridor, lane, leg, t, offset}: Roundel): Point {
  const a = stage.axes[corridor]![leg]!;
  const b = stage.axes[corridor]![leg + 1]!;
  return stepAlong(
    mixPoints(a, b, t),
    turnRight(aimAt(a, b)),
    offsetLane(stage.trace, stage.trace.corridors[corridor]!, lane) + offset,
  );
}

/** Places every 3 px along what is in view of a line, or along all of a line that is out of view, but fewer. */
function listPlaces(stage: Stage, cluster: string): Place[] {
  const inner = growBox(stage.room, -stage.trace.gauge.roundel);
  const seen = walkLine(stage, cluster, (a, b) => clipSegment(a, b, inner), stage.many ? FEW : Infinity);
  if (seen.length) return seen;
  const unseen = walkLine(stage, cluster, () => [0, 1], FEW);
  // Where cities all but fall together, bends leave no part of any leg
  return unseen.length ? unseen : walkLine(stage, cluster, () => [0, 1], 0);
}

/**
 * Judges the places along a line.
 * @param clip which part of a leg counts, as fractions of it
 * @param most places on a leg; with 0, one on each leg that has no part for any
 */
function walkLine(
  stage: Stage,
  cluster: string,
  clip: (a: Point, b: Point) => [from: number, until: number] | null,
  most: number,
): Place[] {
  const {trace, axes} = stage;
  const {gauge} = trace;
  const out = Math.max(0, gauge.roundel + gauge.track / 2 + 0.5 - (gauge.track + gauge.gap));
  const places: Place[] = [];
  trace.corridors.forEach((corridor, index) => {
    const lane = corridor.clusters.indexOf(cluster);
    if (lane < 0) return;
    const last = corridor.clusters.length - 1;
    const offset = !last ? 0 : lane === 0 ? -out : lane === last ? out : 0;
    const axis = axes[index]!;
    const ends: [number, number] = [trace.stations[corridor.u]!.radius, trace.stations[corridor.v]!.radius];
    const bend = gauge.bend + halveBundle(corridor.clusters.length, gauge);
    const cut = axis.map((_, j) => {
      if (j === 0) return ends[0];
      if (j === axis.length - 1) return ends[1];
      const turn = measureTurn(axis, j);
      return fitBend(turn, bend, ...measureLegs(axis, j, ...ends)) * Math.tan(Math.abs(turn) / 2);
    });
    for (let leg = 0; leg + 1 < axis.length; leg++) {
      const counts = clip(axis[leg]!, axis[leg + 1]!);
      if (!counts) continue;
      const span = measureSpan(axis[leg]!, axis[leg + 1]!);
      const from = Math.max(cut[leg]!, counts[0] * span);
      const until = Math.min(span - cut[leg + 1]!, counts[1] * span);
      if (until <= from) {
        if (axis.length > 2 && most) continue;
        places.push(judgePlace(stage, {cluster, corridor: index, lane, leg, t: 0.5, offset}, 0.5, 0));
        continue;
      }
      const count = Math.min(most, Math.max(2, Math.ceil((until - from) / STEP)));
      for (let i = 0; i <= count; i++) {
        const along = from + ((until - from) * i) / count;
        const roundel = {cluster, corridor: index, lane, leg, t: along / span, offset};
        places.push(judgePlace(stage, roundel, i / count, until - from));
      }
    }
  });
  return places;
}

function judgePlace(stage: Stage, roundel: Roundel, middle: number, length: number): Place {
  const r = stage.trace.gauge.roundel;
  const half = stage.trace.gauge.track / 2;
  const at = locateRoundel(stage, roundel);
  const corridor = stage.trace.corridors[roundel.corridor]!;
  let cost = 12 * Math.abs(middle - 0.5) - Math.min(length, 200) * 0.06 + 4 * (corridor.clusters.length - 1);
  let clean = true;
  const touch = (price: number) => {
    clean = false;
    cost += price;
  };
  if (!containBox(boxDisc(at, r), stage.room)) touch(PRICE.outside + Math.min(300, measureToBox(at, stage.room)));
  stage.searchStations(boxDisc(at, r + 4), (i) => {
    const depth = r + 1 - (measureSpan(stage.stations[i]!.at, at) - stage.stations[i]!.r);
    if (depth > 0) touch((i === corridor.u || i === corridor.v ? PRICE.station : PRICE.foreignStation) + 10 * depth);
  });
  let lonely = LONELY;
  stage.searchChords(boxDisc(at, LONELY), (i) => {
    const chord = stage.chords[i]!;
    if (chord.cluster === roundel.cluster) return false;
    const distance = measureToSegment(at, chord.from, chord.to);
    lonely = Math.min(lonely, distance);
    return stage.many && lonely < half;
  });
  if (lonely < r + half) touch(PRICE.cover + 4 * (r + half - lonely));
  cost += PRICE.lonely * (LONELY - lonely);
  for (const box of stage.keepOut) if (measureToBox(at, box) < r) touch(PRICE.name);
  return {roundel, at, cost, clean};
}
