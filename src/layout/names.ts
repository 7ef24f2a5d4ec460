import {
  boundBoxes,
  boundPoints,
  clampToBox,
  containBox,
  growBox,
  measureInside,
  measureSegmentToBox,
  measureToBox,
  overlapBoxes,
} from './box.ts';
import {indexBoxes, type Search} from './grid.ts';
import type {Marks} from './marks.ts';
import {measureToSegment, meetSegments} from './segment.ts';
import {boxDisc, boxWritten, CELL, type Disc, indexDiscs, type Stage, type Written} from './stage.ts';
import type {Box, Point} from './types.ts';
import {aimAt, measureLength, measureSpan, stepAlong} from './vector.ts';

/** A place for a name. */
interface Place extends Written {
  cost: number;
  clean: boolean;
}

const NEAREST = 2.5;
const COARSE = {angles: 24, distances: 7, step: 4};
const FINE = {angles: 36, distances: 14, step: 3};
const FEW = 16;
const SLIDES = [0, -0.3, 0.3, -0.15, 0.15];
/** From rim to name with a leader. */
const LEADERS = [14, 18, 22, 26, 30, 34, 38, 42, 46, 50, 54, 58];
const LONGEST_LEADER = 60;
/** px from the rim beyond which a name that stands nowhere clean has a leader. */
const LED = 8;
/** px */
const BESIDE = 8;
const HALO = 1.25;
const PRICE = {
  track: 30,
  disc: 120,
  cut: 40,
  label: 180,
  /** Per px from the rim. */
  away: 0.8,
  slant: 2,
  /** Nearer to another station than to its own; less if a leader tells. */
  foreign: 80,
  foreignLed: 12,
  /** Per px that it comes nearer to the other station than `BESIDE`: there it would be read as that one's, leader or not. */
  beside: 8,
  tight: 1.5,
  leader: 45,
  leaderTrack: 12,
  unclean: 160,
};
const SWEEPS = 6;
const MOST_PLACES = 200;

/** For every station the places that its name could have, as far as tracks and stations are concerned. */
export interface Offers {
  sizes: [w: number, h: number][];
  visible: boolean[];
  places: Place[][];
}

/**
 * Looks round every station for places of its name.
 * @param cuts how many tracks a leader may cross
 */
export function offerPlaces(stage: Stage, nameBox: (city: string) => [w: number, h: number], cuts: number): Offers {
  const sizes = stage.trace.stations.map(({city}) => nameBox(city));
  const visible = stage.stations.map(({at, r}) => overlapBoxes(boxDisc(at, r), stage.room));
  const places = sizes.map((size, station) =>
    visible[station] ? listPlaces(stage, station, size, cuts) : [restPlace(stage, station, size)],
  );
  return {sizes, visible, places};
}

/** Prices the badges and roundels in. */
function keepClear(places: Place[], discs: Disc[], search: Search): Place[] {
  const priced = places.map((place) => {
    let {cost, clean} = place;
    const {box, leader} = place;
    search(growBox(boxWritten(place), HALO), (i) => {
      const {at, r} = discs[i]!;
      const touches = measureToBox(at, box) < r + HALO || (leader && measureToSegment(at, ...leader) < r + 1);
      if (!touches) return;
      cost += PRICE.disc + (clean ? PRICE.unclean : 0);
      clean = false;
    });
    return clean === place.clean && cost === place.cost ? place : {...place, cost, clean};
  });
  return priced.sort((a, b) => a.cost - b.cost).slice(0, MOST_PLACES);
}

/**
 * Places the names: for every city the cheapest of many places round its station, the most constrained city first,
 * then in sweeps and in pairs until nothing gets better.
 * @param discs badges and roundels that stand already
 * @param drop whether a name without a clean place is dropped
 */
export function placeNames(
  stage: Stage,
  offers: Offers,
  discs: Disc[],
  drop: boolean,
): {names: Marks['names']; hard: number[]; cost: number} {
  const {sizes, visible} = offers;
  const search = indexDiscs(discs);
  const places = offers.places.map((list) => keepClear(list, discs, search));
  const order = places.map((_, i) => i).sort((a, b) => countClean(places[a]!) - countClean(places[b]!) || a - b);
  const chosen: number[] = [];
  const shown = (i: number) => chosen[i] !== undefined && visible[i]!;
  const near = listNeighbours(places, visible);
  const price = (i: number, p: Place, skip = -1) => {
    let sum = p.cost;
    for (const j of near[i]!) if (j !== skip && shown(j)) sum += clash(p, places[j]![chosen[j]!]!);
    return sum;
  };
  const settle = (i: number) => {
    let least = Infinity;
    places[i]!.forEach((p, k) => {
      if (p.cost >= least) return;
      const sum = price(i, p);
      if (sum < least - 1e-9) {
        least = sum;
        chosen[i] = k;
      }
    });
  };

  // One by one, then in sweeps
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const before = chosen.join();
    for (const i of order) settle(i);
    if (chosen.join() === before) break;
  }

  // Two at a time, where two are in each other's way
  for (const i of order) {
    if (!visible[i] || stage.many) continue;
    const now = price(i, places[i]![chosen[i]!]!);
    if (places[i]![chosen[i]!]!.clean && now < places[i]![chosen[i]!]!.cost + 1) continue;
    for (const j of near[i]!) {
      let least = now + price(j, places[j]![chosen[j]!]!, i);
      let pair: [number, number] | undefined;
      places[i]!.forEach((p, a) => {
        const own = price(i, p, j);
        if (own >= least) return;
        places[j]!.forEach((q, b) => {
          if (own + q.cost >= least) return;
          const sum = own + price(j, q, i) + clash(p, q);
          if (sum < least - 1e-6) {
            least = sum;
            pair = [a, b];
          }
        });
      });
      if (pair) [chosen[i], chosen[j]] = pair;
    }
  }

  // Names without a clean place
  const hard: number[] = [];
  let cost = 0;
  const dropped = new Set<number>();
  for (const i of order.toReversed()) {
    if (!visible[i]) continue;
    const place = places[i]![chosen[i]!]!;
    let clashes = 0;
    for (const j of near[i]!) if (shown(j) && !dropped.has(j)) clashes += clash(place, places[j]![chosen[j]!]!);
    cost += place.cost + clashes / 2;
    if (place.leader || !place.clean || clashes) hard.push(i);
    if (place.clean && !clashes) continue;
    if (drop) dropped.add(i);
  }
  const names = places.map((list, station) => {
    const {box, leader} = list[chosen[station]!]!;
    const at = stage.stations[station]!.at;
    const from = (p: Point): Point => [p[0] - at[0], p[1] - at[1]];
    const led = dropped.has(station) ? leadAnyhow(stage, station, box) : leader;
    return {
      station,
      offset: from([box[0], box[1]]),
      size: sizes[station]!,
      leader: led && ([from(led[0]), from(led[1])] as [Point, Point]),
      dropped: dropped.has(station),
    };
  });
  return {names, hard, cost};
}

/** The leader of a name that stands nowhere clean: it is seen when its city is chosen, and may cross what then recedes. */
function leadAnyhow(stage: Stage, station: number, box: Box): [from: Point, to: Point] | null {
  const {at, r} = stage.stations[station]!;
  const end = clampToBox(at, box);
  const start = stepAlong(at, aimAt(at, end), r + 0.5);
  return measureSpan(at, end) - r > LED ? [start, end] : null;
}

const countClean = (places: Place[]): number => places.filter((place) => place.clean && !place.leader).length;

/** What two names cost each other. */
function clash(a: Place, b: Place): number {
  let cost = overlapBoxes(growBox(a.box, HALO), b.box) ? PRICE.label : 0;
  if (a.leader && measureInside(...a.leader, growBox(b.box, 1)) > 0) cost += PRICE.label;
  if (b.leader && measureInside(...b.leader, growBox(a.box, 1)) > 0) cost += PRICE.label;
  if (a.leader && b.leader && meetSegments(...a.leader, ...b.leader)) cost += PRICE.label;
  return cost;
}

function listNeighbours(places: Place[][], visible: boolean[]): number[][] {
  const reach = places.map((list) => growBox(boundBoxes(list.map(({box}) => box)), HALO));
  const search = indexBoxes(reach, CELL);
  return reach.map((box, i) => {
    const near: number[] = [];
    if (visible[i]) search(box, (j) => void (j !== i && visible[j] && near.push(j)));
    return near.sort((a, b) => a - b);
  });
}

/** The box whose centre lies in a direction from `at`, `away` px from it. */
function aimBox(at: Point, [w, h]: [number, number], angle: number, away: number): Box {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let near = 0;
  let far = away + w + h;
  for (let i = 0; i < 24; i++) {
    const t = (near + far) / 2;
    const dx = Math.max(0, Math.abs(t * cos) - w / 2);
    const dy = Math.max(0, Math.abs(t * sin) - h / 2);
    if (measureLength(dx, dy) < away) near = t;
    else far = t;
  }
  const x = at[0] + far * cos - w / 2;
  const y = at[1] + far * sin - h / 2;
  return [x, y, x + w, y + h];
}

function restPlace(stage: Stage, station: number, size: [number, number]): Place {
  const {at, r} = stage.stations[station]!;
  return {box: aimBox(at, size, 0, r + NEAREST), leader: null, cost: 0, clean: true};
}

/** Places round a station: a coarse ring of them, and where few of these are clean, a fine one and places with leaders. */
function listPlaces(stage: Stage, station: number, size: [number, number], cuts: number): Place[] {
  const places = ringPlaces(stage, station, size, COARSE);
  if (!stage.many && countClean(places) < FEW + FEW * stage.trace.stations[station]!.single.length) {
    places.push(...ringPlaces(stage, station, size, FINE));
    places.push(...leadPlaces(stage, station, size, cuts, countClean(places) ? [0] : SLIDES));
  }
  return places.sort((a, b) => a.cost - b.cost).slice(0, 4 * MOST_PLACES);
}

function ringPlaces(
  stage: Stage,
  station: number,
  size: [number, number],
  {angles, distances, step}: typeof COARSE,
): Place[] {
  const {at, r} = stage.stations[station]!;
  const places: Place[] = [];
  for (let i = 0; i < angles; i++) {
    const angle = (2 * Math.PI * i) / angles;
    const slant = PRICE.slant * Math.abs(Math.sin(2 * angle));
    for (let j = 0; j < distances; j++) {
      const away = NEAREST + j * step;
      const box = aimBox(at, size, angle, r + away);
      const [cost, free] = priceBox(stage, station, box, PRICE.foreign);
      const end = clampToBox(at, box);
      // What is not free is not told apart where there are many
      const cut = (free || !stage.many) && (countCuts(stage, at, end) > 0 || crossesDisc(stage, station, at, end));
      const clean = free && !cut;
      places.push({
        box,
        leader: null,
        cost: cost + slant + PRICE.away * (away - NEAREST) + (cut ? PRICE.cut : 0) + (clean ? 0 : PRICE.unclean),
        clean,
      });
    }
  }
  return places;
}

/** @param slides how far a box is slid along itself, in its own sizes, so that its leader ends nearer to a corner */
function leadPlaces(stage: Stage, station: number, size: [number, number], most: number, slides: number[]): Place[] {
  const {at, r} = stage.stations[station]!;
  const places: Place[] = [];
  for (let i = 0; i < FINE.angles; i++) {
    const angle = (2 * Math.PI * i) / FINE.angles;
    const across = Math.abs(Math.cos(angle)) > Math.SQRT1_2 ? 1 : 0;
    for (const away of LEADERS)
      for (const slide of slides) {
        const box = aimBox(at, size, angle, r + away);
        box[across] += slide * size[across];
        box[across + 2]! += slide * size[across];
        const end = clampToBox(at, box);
        const start = stepAlong(at, aimAt(at, end), r + 0.5);
        if (measureSpan(start, end) > LONGEST_LEADER) continue;
        const [cost, clean] = priceBox(stage, station, box, PRICE.foreignLed);
        if (!clean) continue;
        const cuts = countCuts(stage, start, end);
        if (cuts > most || crossesDisc(stage, station, start, end)) continue;
        places.push({
          box,
          leader: [start, end],
          cost: cost + PRICE.leader + 0.5 * away + PRICE.leaderTrack * cuts,
          clean: true,
        });
      }
  }
  return places;
}

/** What a box costs for all that does not move, and whether it touches nothing. */
function priceBox(stage: Stage, station: number, box: Box, foreign: number): [cost: number, clean: boolean] {
  const half = stage.trace.gauge.track / 2;
  const own = stage.stations[station]!;
  let cost = 0;
  let clean = true;
  const grown = growBox(box, half + HALO);
  stage.searchChords(growBox(box, half + 2 * HALO), (i) => {
    const {from, to} = stage.chords[i]!;
    const distance = measureSegmentToBox(from, to, box);
    if (distance < half + HALO) {
      clean = false;
      cost += PRICE.track + measureInside(from, to, grown);
    } else if (distance < half + 2 * HALO) cost += PRICE.tight;
    return stage.many && !clean;
  });
  const mine = measureToBox(own.at, box) - own.r;
  stage.searchStations(growBox(box, Math.max(24, mine + own.r)), (i) => {
    if (i === station) return;
    const distance = measureToBox(stage.stations[i]!.at, box) - stage.stations[i]!.r;
    if (distance < HALO) {
      clean = false;
      cost += PRICE.disc;
    } else if (distance < mine) {
      cost += foreign + PRICE.beside * Math.max(0, BESIDE - distance);
      // Without a leader such a name would be read as the other city's.
      if (foreign === PRICE.foreign) clean = false;
    } else if (distance < mine + 3) cost += foreign / 4;
  });
  for (const other of stage.keepOut)
    if (overlapBoxes(other, box)) {
      clean = false;
      cost += PRICE.disc;
    }
  if (!containBox(box, stage.room)) {
    clean = false;
    cost += PRICE.disc;
  }
  return [cost, clean];
}

/** How many tracks lie across a segment, outside stations. */
function countCuts(stage: Stage, from: Point, to: Point): number {
  const cut = new Set<string>();
  stage.searchChords(growBox(boundPoints([from, to]), stage.trace.gauge.track), (i) => {
    const chord = stage.chords[i]!;
    const at = meetSegments(from, to, chord.from, chord.to);
    if (!at) return;
    let hidden = false;
    stage.searchStations([...at, ...at], (s) => {
      hidden ||= measureSpan(stage.stations[s]!.at, at) < stage.stations[s]!.r;
    });
    if (!hidden) cut.add(`${chord.corridor} ${chord.cluster}`);
  });
  return cut.size;
}

function crossesDisc(stage: Stage, station: number, from: Point, to: Point): boolean {
  let crossed = false;
  stage.searchStations(growBox(boundPoints([from, to]), 1), (i) => {
    const {at, r} = stage.stations[i]!;
    crossed ||= i !== station && measureToSegment(at, from, to) < r + 1;
  });
  return crossed;
}
