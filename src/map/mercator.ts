import type {LngLat} from '../model/atlas.ts';
import {GROUND, type Ground} from '../model/ground.ts';
import type {Point} from '../model/plate.ts';
import type {Camera} from './stage.ts';

/** px; a web map's whole world at zoom 0. */
const TILE = 512;
const RADIANS = Math.PI / 180;

const northing = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2));

/** Where a web map's camera must be to show the ground as a camera of ours does. */
export interface WebCamera {
  center: LngLat;
  zoom: number;
}

/**
 * The same view in the terms of a web map, whose projection is the ground's: Mercator on a sphere.
 * @param width CSS px of the map at whole-province fit
 */
export function webCamera(ground: Ground, width: number, {k, x, y}: Camera): WebCamera {
  const scale = width / ground.width;
  const height = ground.height * scale;
  const [px, py] = [(width / 2 - x) / k / scale, (height / 2 - y) / k / scale];
  return {
    center: placeAt(ground, [px, py]),
    zoom: Math.log2((2 * Math.PI * unitsPerRadian(ground) * scale * k) / TILE),
  };
}

/** Our camera of a web map, from where it puts the province's north-west and south-east corners, in px. */
export function cameraFrom(ground: Ground, width: number, northWest: Point, southEast: Point): Camera {
  const scale = width / ground.width;
  const k = (southEast[0] - northWest[0]) / ((ground.width - 2 * GROUND.margin) * scale);
  return {k, x: northWest[0] - GROUND.margin * scale * k, y: northWest[1] - GROUND.margin * scale * k};
}

/** Where a place lies on the ground, as `fitGround` in `layout` has it. @param lngLat degrees WGS 84 */
export function projectPlace(ground: Ground, [lng, lat]: LngLat): Point {
  const [west, , , north] = ground.bounds;
  const units = unitsPerRadian(ground);
  return [GROUND.margin + (lng - west) * RADIANS * units, GROUND.margin + (northing(north) - northing(lat)) * units];
}

/** Which place lies there on the ground: `projectPlace` the other way. */
export function placeAt(ground: Ground, [x, y]: Point): LngLat {
  const [west, , , north] = ground.bounds;
  const units = unitsPerRadian(ground);
  const up = northing(north) - (y - GROUND.margin) / units;
  return [west + (x - GROUND.margin) / units / RADIANS, (2 * Math.atan(Math.exp(up)) - Math.PI / 2) / RADIANS];
}

const unitsPerRadian = ({width, bounds: [west, , east]}: Ground) =>
  (width - 2 * GROUND.margin) / ((east - west) * RADIANS);
