import {geoMercator} from 'd3-geo';
import type {Atlas, LngLat} from '../model/atlas.ts';
import {GROUND, type Ground} from '../model/ground.ts';
import type {Point} from '../model/plate.ts';

/** `[lng, lat]` degrees WGS 84 → ground units, y down. */
export type Projection = (lngLat: LngLat) => Point;

/** Fits a province into the ground: the height follows from its shape. @param bounds degrees WGS 84 */
export function fitGround([west, south, east, north]: Ground['bounds']): {height: number; project: Projection} {
  const inner = GROUND.width - 2 * GROUND.margin;
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
  const mercator = geoMercator().fitWidth(inner, corners);
  const [left, bottom] = mercator([west, south])!;
  const [, top] = mercator([east, north])!;
  return {
    height: Math.ceil(bottom - top + 2 * GROUND.margin),
    project: (lngLat) => {
      const [x, y] = mercator(lngLat)!;
      return [x - left + GROUND.margin, y - top + GROUND.margin];
    },
  };
}

/** Places what an atlas has beside its regions. @param bounds degrees WGS 84 */
export function placeGround(atlas: Atlas, bounds: Ground['bounds']): Ground {
  const {height, project} = fitGround(bounds);
  return {
    width: GROUND.width,
    height,
    bounds,
    waters: atlas.province.waters.map(({name, at}) => ({name, at: project(at).map(Math.round) as Point})),
  };
}
