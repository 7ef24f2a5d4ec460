/**
 * The land under the lines: the province projected once, at one size. A ground unit is half a CSS px on a map 800 px wide.
 * @module
 */
import type {Trilingual} from './atlas.ts';
import type {Point} from './plate.ts';

/** The whole width, and what is free round the province. */
export const GROUND = {width: 1600, margin: 16} as const;

export interface Ground {
  width: number;
  height: number;
  /** `[west, south, east, north]`, degrees WGS 84. The projection is Mercator on a sphere. */
  bounds: [west: number, south: number, east: number, north: number];
  /** Where the names of waters stand. */
  waters: {name: Trilingual; at: Point}[];
}

/** A region as the borders round it: rings of arcs, in order, each named by its index. */
export interface PlacedRegion {
  city: string;
  rings: {arc: number; reversed: boolean}[][];
}

/** The borders in ground units: every arc once, however many regions share it. */
export interface Borders {
  arcs: Point[][];
  regions: PlacedRegion[];
  /** Which arcs lie between two regions, and which on the rim. */
  inner: number[];
  outer: number[];
}
