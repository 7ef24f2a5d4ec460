export type Words = {'zh-Hans': string; 'zh-Hant': string; en: string};
export type Position = [lng: number, lat: number];
export type Polygon = Position[][];
export type Region = {code: string; polygons: Polygon[]};
export type City = {id: string; code: string; name: Words; seat: Position};
export type Province = {id: string; code: string; name: Words; cities: City[]};

export function measureOverlap(a: Polygon[], b: Polygon[], rows?: number): number;
export function contains(polygons: Polygon[], position: Position): boolean;
export function findInside(polygon: Polygon): Position | undefined;
