import {placeBadges} from './badges.ts';
import {growBox} from './box.ts';
import {type Offers, offerPlaces, placeNames} from './names.ts';
import {locateRoundel, offerRoundels, type Place, placeRoundels} from './roundels.ts';
import {type Stage, setStage, type Written} from './stage.ts';
import type {Trace} from './trace.ts';
import type {Box, Camera, Point} from './types.ts';
import {stepAlong} from './vector.ts';

/** Badges, roundels and names as offsets in CSS px from what they belong to. Plain data. */
export interface Marks {
  /** `offset`: from the centre of the station to the centre of the badge. */
  badges: {station: number; cluster: string; offset: Point}[];
  /** On a leg of a corridor's centre line at fraction `t`, `offset` px to the right of the cluster's lane. */
  roundels: {cluster: string; corridor: number; lane: number; leg: number; t: number; offset: number}[];
  /** `offset`: from the centre of the station to the upper left corner of the box. */
  names: {
    station: number;
    offset: Point;
    size: [w: number, h: number];
    leader: [from: Point, to: Point] | null;
    dropped: boolean;
  }[];
}

export interface MarkOptions {
  /** Of the viewport, in CSS px. */
  width: number;
  height: number;
  /** Size of a city's name in CSS px. */
  nameBox: (city: string) => [w: number, h: number];
  /** Where nothing may be placed, in px of the viewport. */
  keepOut?: Box[];
}

/** Below this map width a name may have a leader, or drop. */
const SMALL = 480;
/** px that marks keep to the edge of the viewport. */
const MARGIN = 2;
const ROUNDS = 4;
const DIRECTIONS = 8;
/** Tracks that a leader may cross. */
const LEADER_CUTS = 1;

/**
 * Places badges, names and roundels for a camera at rest, each an obstacle for the next; all stay 2 px inside the
 * viewport, off the tracks, the stations and `keepOut`. A line in view keeps its roundel in view. Deterministic.
 */
export function placeMarks(trace: Trace, camera: Camera, options: MarkOptions): Marks {
  const stage = setStage(trace, camera, growBox([0, 0, options.width, options.height], -MARGIN), options.keepOut ?? []);
  const offers = offerPlaces(stage, options.nameBox, LEADER_CUTS);
  const ways = offerRoundels(stage);
  const first = arrangeMarks(stage, placeBadges(stage), offers, ways);
  const crowded = first.hard.filter((station) => trace.stations[station]!.single.length);
  if (!crowded.length || stage.many) return first.marks;

  // Badges make way for the name of their own city
  let best = first;
  for (let i = 0; i < DIRECTIONS; i++) {
    const angle = (2 * Math.PI * i) / DIRECTIONS;
    const badges = placeBadges(stage, new Map(crowded.map((station) => [station, angle])));
    const next = arrangeMarks(stage, badges, offers, ways);
    if (next.price < best.price - 1e-6) best = next;
  }
  return best.marks;
}

/** Names before roundels, except for roundels that then find no place. */
function arrangeMarks(
  stage: Stage,
  {badges, cost: paid}: ReturnType<typeof placeBadges>,
  offers: Offers,
  ways: Place[][],
): {marks: Marks; price: number; hard: number[]} {
  const {trace} = stage;
  const small = trace.width < SMALL || stage.many;
  const badgeDiscs = badges.map(({station, offset}) => ({
    at: stepAlong(stage.stations[station]!.at, offset, 1),
    r: trace.gauge.badge,
  }));
  const free = placeRoundels(stage, ways, badgeDiscs, []);
  let best: {marks: Marks; price: number; hard: number[]} | undefined;
  let pinned: Marks['roundels'] = [];
  for (let round = 0; round < (stage.many ? 1 : ROUNDS); round++) {
    const discs = [...badgeDiscs, ...pinned.map((p) => ({at: locateRoundel(stage, p), r: trace.gauge.roundel}))];
    const {names, hard, cost} = placeNames(stage, offers, discs, small);
    const written = names
      .filter((name) => !name.dropped)
      .map(({station, offset, size, leader}): Written => {
        const {at} = stage.stations[station]!;
        const [x, y] = stepAlong(at, offset, 1);
        return {
          box: [x, y, x + size[0], y + size[1]],
          leader: leader && [stepAlong(at, leader[0], 1), stepAlong(at, leader[1], 1)],
        };
      });
    const {roundels, touching} = placeRoundels(stage, ways, badgeDiscs, written, pinned);
    const fresh = touching.filter((cluster) => !free.touching.includes(cluster));
    const price = paid + cost + 120 * fresh.length;
    if (!best || price < best.price) best = {marks: {badges, names, roundels}, price, hard};
    const more = free.roundels.filter((p) => fresh.includes(p.cluster) && !pinned.some((q) => q.cluster === p.cluster));
    if (!more.length) break;
    pinned = [...pinned, ...more];
  }
  return best!;
}
