import type {Polygon, Position} from './iou.d.mts';

export type Part = {code?: string | undefined; name?: string; seat?: Position | undefined; polygons: Polygon[]};
export type Place = {code: string; name: string; seat: Position; polygons: Polygon[]};
export function patchParts(
  parts: Part[],
  today: {code: string; name: string}[],
): {places: Place[]; absent: {code: string; name: string}[]; problems: string[]};
