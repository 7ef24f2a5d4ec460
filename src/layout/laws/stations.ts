import {stationRadius} from '../../model/gauge.ts';
import type {Point} from '../../model/plate.ts';
import {type Finding, needLeast} from './breach.ts';
import {deepestOf, depthIn} from './depth.ts';
import {pointToPoint} from './distance.ts';
import {clustersAt, type Disc, hasLine, type Survey} from './survey.ts';

/** Stations' centres are apart by this many radii of the larger. */
const RADII_APART = 3;
/** A centre lies this share of its radius inside its region; in a small region, this share of the deepest place. */
const RADIUS_INSIDE = 0.5;
const DEPTH_SHARE = 0.8;

/** A station is no smaller than its lines ask for. */
export function judgeRadii(survey: Survey): Finding[] {
  return survey.discs.flatMap(({city, r}) => {
    const own = clustersAt(survey, city);
    const lines = own.filter((cluster) => hasLine(survey, cluster)).length;
    return needLeast('radius', [city], r, stationRadius(survey.gauge, lines, own.length > 0));
  });
}

export function judgeApart({discs}: Survey): Finding[] {
  return discs.flatMap((a, i) =>
    discs
      .slice(i + 1)
      .flatMap((b) =>
        needLeast('stations', [a.city, b.city], pointToPoint(a.at, b.at), RADII_APART * Math.max(a.r, b.r)),
      ),
  );
}

/** A station stands inside its own region, half its radius from the border, or nearly as deep as the region is. */
export function judgeRegions(survey: Survey): Finding[] {
  return survey.discs.flatMap((disc) => {
    const depth = depthOf(survey, disc);
    const wanted = RADIUS_INSIDE * disc.r;
    if (depth >= wanted) return [];
    const deepest = deepestOf(survey.cities.get(disc.city)?.polygons ?? []) * survey.scale;
    return needLeast('region', [disc.city], depth, Math.min(wanted, DEPTH_SHARE * deepest));
  });
}

/** How far a station's centre lies inside its region, px; less than 0 outside, -Infinity where it has none. */
export function depthOf({cities, scale}: Survey, {city, at}: Disc): number {
  const ground: Point = [at[0] / scale, at[1] / scale];
  return depthIn(cities.get(city)?.polygons ?? [], ground) * scale;
}
