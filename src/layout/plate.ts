import type {Atlas, Trilingual} from '../model/atlas.ts';
import {fitPlate, type Plate} from './fit.ts';
import type {Point, Seat} from './types.ts';

/** What stands on the plate beside the regions, in plate units. */
export interface PlateData {
  width: number;
  height: number;
  seats: Record<string, Point>;
  waters: {name: Trilingual; at: Point}[];
  /** `[west, south, east, north]`, degrees WGS 84. */
  bounds: [number, number, number, number];
}

/** Places the facts on the plate. */
export function placePlate(atlas: Atlas, bounds: PlateData['bounds']): {data: PlateData; plate: Plate} {
  const plate = fitPlate(bounds);
  const data = {
    width: plate.width,
    height: plate.height,
    seats: Object.fromEntries(atlas.cities.map(({id, seat}) => [id, tenth(plate.project(seat))])),
    waters: atlas.province.waters.map(({name, at}) => ({name, at: tenth(plate.project(at))})),
    bounds,
  };
  return {data, plate};
}

const tenth = ([x, y]: Point): Point => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];

/** The cities of a plate in CSS px, on a map `width` px wide at whole-province fit. */
export function seatsAt(plate: PlateData, width: number): Seat[] {
  const scale = width / plate.width;
  return Object.entries(plate.seats).map(([id, [x, y]]) => ({id, at: [x * scale, y * scale]}));
}
