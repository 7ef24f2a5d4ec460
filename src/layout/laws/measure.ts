import type {Plate} from '../../model/plate.ts';
import type {Case} from '../case.ts';
import {pointToPoint} from './distance.ts';
import {dropStraights, turnAt} from './lanes.ts';
import {endsAt, laneToPoint, pairLanes, visibleCrossings} from './spacing.ts';
import {depthOf} from './stations.ts';
import {type Survey, surveyPlate} from './survey.ts';

export interface Measures {
  /** Pairs of lanes that cross on the map, once for each place. */
  crossings: number;
  /** Crossings of lines that the order of lanes makes inevitable under the discs of stations. */
  hidden: number;
  bends: number;
  /** Of the bends, how many are right angles. */
  rightAngles: number;
  /** From a station to its city's seat. */
  displacement: {median: number; most: number; medianShare: number; mostShare: number};
  /** Stations whose disc, ring included, lies wholly in its region. */
  wholeDiscs: number;
  /** px from the edge of a lane to the nearest rim of a station where it does not stop; Infinity where there is none. */
  nearestForeign: number;
  /** The lines that cross on the map: pairs of cluster ids, each pair in order and once. */
  crossingPairs: [string, string][];
}

/** Radians: less is a rounding and no bend. */
const LEAST_TURN = Math.PI / 180;
const RIGHT_ANGLE = Math.PI / 2 - LEAST_TURN;

/**
 * What a plate is like, beside the laws. Displacements are in px, their shares in the plate's width.
 * @param whole the ids of clusters that stand in the legend only
 */
export function measurePlate(plate: Plate, of: Case, whole: readonly string[] = []): Measures {
  const survey = surveyPlate(plate, of, whole);
  const crossings = pairLanes(survey, 0).flatMap(([lane, other]) =>
    visibleCrossings(lane, other, survey.discs).map(() => [lane.cluster, other.cluster].sort() as [string, string]),
  );
  const turns = survey.corridors
    .flatMap(({points}) => turnsOf(dropStraights(points)))
    .filter((turn) => turn > LEAST_TURN);
  return {
    crossings: crossings.length,
    hidden: survey.discs.reduce((sum, {city}) => sum + countHiddenAt(survey, city), 0),
    bends: turns.length,
    rightAngles: turns.filter((turn) => turn > RIGHT_ANGLE).length,
    displacement: measureDisplacement(survey),
    wholeDiscs: survey.discs.filter((disc) => depthOf(survey, disc) >= disc.rim).length,
    nearestForeign: nearestForeign(survey),
    crossingPairs: [...new Map(crossings.map((pair) => [pair.join(' '), pair])).values()].sort((a, b) =>
      a.join(' ') < b.join(' ') ? -1 : 1,
    ),
  };
}

function turnsOf(legs: Plate['corridors'][number]['points']): number[] {
  return legs.slice(2).map((to, k) => Math.abs(turnAt(legs[k]!, legs[k + 1]!, to)));
}

function measureDisplacement({discs, cities, scale, plate}: Survey): Measures['displacement'] {
  const moved = discs
    .flatMap(({city, at}) => {
      const seat = cities.get(city)?.seat;
      return seat ? [pointToPoint(at, [seat[0] * scale, seat[1] * scale])] : [];
    })
    .sort((a, b) => a - b);
  const middle = moved.length / 2;
  const median = moved.length > 0 ? (moved[Math.floor(middle)]! + moved[Math.ceil(middle) - 1]!) / 2 : 0;
  const most = moved.at(-1) ?? 0;
  return {median, most, medianShare: median / plate.width, mostShare: most / plate.width};
}

function nearestForeign({lanes, discs, gauge}: Survey): number {
  let least = Infinity;
  for (const lane of lanes)
    for (const disc of discs)
      if (!endsAt(lane, disc.city)) least = Math.min(least, laneToPoint(lane, disc.at) - gauge.lane / 2 - disc.rim);
  return least;
}

/**
 * Two lines that both stop at a station are each joined under its disc. Where their lanes take turns round the rim, they
 * must cross: once less than there are turns of either.
 */
function countHiddenAt(survey: Survey, city: string): number {
  const rim = lanesRound(survey, city);
  const lines = [...new Set(rim)];
  return lines.reduce(
    (sum, a, i) => lines.slice(i + 1).reduce((more, b) => more + Math.max(0, turnsOfPair(rim, a, b) - 1), sum),
    0,
  );
}

/** How often the lanes of the first line come as a group, in one turn round the rim past the lanes of both. */
function turnsOfPair(rim: string[], a: string, b: string): number {
  const both = rim.filter((cluster) => cluster === a || cluster === b);
  return both.filter((cluster, k) => cluster === a && both.at(k - 1) === b).length;
}

/** The clusters whose lanes end at a station, clockwise round its rim. */
function lanesRound({corridors}: Survey, city: string): string[] {
  return corridors
    .flatMap(({u, v, points, lanes}) => {
      const [from, to] = u === city ? [points[0]!, points[1]!] : [points.at(-1)!, points.at(-2)!];
      const heading = Math.atan2(to[1] - from[1], to[0] - from[0]);
      if (u === city) return [{heading, lanes}];
      return v === city ? [{heading, lanes: lanes.toReversed()}] : [];
    })
    .sort((a, b) => a.heading - b.heading)
    .flatMap((end) => end.lanes);
}
