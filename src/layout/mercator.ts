import type {PlateData} from './plate.ts';
import type {Camera, Point} from './types.ts';

/** px; a web map's whole world at zoom 0. */
const TILE = 512;
const RADIANS = Math.PI / 180;

const northing = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2));

/** Where a web map's camera must be to show the plate as a camera of ours does. */
export interface WebCamera {
  center: [lng: number, lat: number];
  zoom: number;
}

/**
 * The same view in the terms of a web map, whose projection is the plate's: Mercator on a sphere.
 * @param width CSS px of the map at whole-province fit
 * @param margin plate units around the province
 */
export function webCamera(plate: PlateData, margin: number, width: number, {k, x, y}: Camera): WebCamera {
  const [west, , east, north] = plate.bounds;
  const perRadian = (plate.width - 2 * margin) / ((east - west) * RADIANS);
  const scale = width / plate.width;
  const height = plate.height * scale;
  const [px, py] = [(width / 2 - x) / k / scale, (height / 2 - y) / k / scale];
  const lng = west + (px - margin) / perRadian / RADIANS;
  const up = northing(north) - (py - margin) / perRadian;
  return {
    center: [lng, (2 * Math.atan(Math.exp(up)) - Math.PI / 2) / RADIANS],
    zoom: Math.log2((2 * Math.PI * perRadian * scale * k) / TILE),
  };
}

/** Our camera of a web map, from where it puts the province's north-west and south-east corners, in px. */
export function cameraFrom(
  plate: PlateData,
  margin: number,
  width: number,
  northWest: Point,
  southEast: Point,
): Camera {
  const scale = width / plate.width;
  const k = (southEast[0] - northWest[0]) / ((plate.width - 2 * margin) * scale);
  return {k, x: northWest[0] - margin * scale * k, y: northWest[1] - margin * scale * k};
}
