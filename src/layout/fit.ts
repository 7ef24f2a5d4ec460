import {geoMercator} from 'd3-geo';
import type {Point} from './types.ts';

/** The plate: the whole province at one fixed size. 1,600 units, so that a unit is half a CSS px on a map 800 px wide. */
export const PLATE = {width: 1600, margin: 16} as const;

export interface Plate {
  width: number;
  height: number;
  /** `[lng, lat]` degrees WGS 84 → plate units, y down. */
  project: (lngLat: [lng: number, lat: number]) => Point;
}

/**
 * The Mercator projection that fits a province into the plate; its height follows from the shape.
 * @param bounds `[west, south, east, north]` in degrees WGS 84
 */
export function fitPlate([west, south, east, north]: [number, number, number, number]): Plate {
  const inner = PLATE.width - 2 * PLATE.margin;
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
  const project = (lngLat: [number, number]): Point => {
    const [x, y] = mercator(lngLat)!;
    return [x - left + PLATE.margin, y - top + PLATE.margin];
  };
  return {width: PLATE.width, height: Math.ceil(bottom - top + 2 * PLATE.margin), project};
}
