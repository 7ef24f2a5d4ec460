/**
 * The shapes that the layout room hands on. Points are `[x, y]` in CSS px, y down, unless a comment says plate units.
 * @module
 */

export type Point = [x: number, y: number];
export type Box = [x0: number, y0: number, x1: number, y1: number];

/** A city with its projected place. */
export interface Seat {
  id: string;
  at: Point;
}

/** A hyperedge: a cluster and the cities in it. */
export interface Membership {
  id: string;
  cities: string[];
}

/** A city that a route passes without stopping, and the side of the route (looking from u to v) it lies on. */
export interface Pass {
  city: string;
  side: 'left' | 'right';
}

/** Two cities joined for one or more clusters: its tracks in order, left to right seen from u to v. */
export interface PlannedCorridor {
  u: string;
  v: string;
  passes: Pass[];
  clusters: string[];
}

/** Lanes without pixels: what stays the same while one zooms or resizes. */
export interface Plan {
  corridors: PlannedCorridor[];
}

/** px = k · p + [x, y], p in px at whole-province fit. */
export interface Camera {
  k: number;
  x: number;
  y: number;
}

/** One step of a drawn line: a straight to a point, or a circular arc (radians, clockwise positive as y points down). */
export type Step =
  | {to: Point}
  | {centre: Point; radius: number; from: number; until: number; counterclockwise: boolean};

export interface Track {
  cluster: string;
  u: string;
  v: string;
  start: Point;
  steps: Step[];
}

/** The tracks of one corridor, drawn over one common casing. */
export interface Corridor {
  u: string;
  v: string;
  tracks: Track[];
}

/** Angles in radians, 0 at three o'clock, clockwise. One slice per cluster of more than one city. */
export interface Slice {
  cluster: string;
  from: number;
  until: number;
}

export interface Station {
  city: string;
  at: Point;
  r: number;
  slices: Slice[];
}

/** The mark of a cluster of one city, at the rim of its station. */
export interface Badge {
  city: string;
  cluster: string;
  at: Point;
}

/** The number on a line. */
export interface Roundel {
  cluster: string;
  at: Point;
}

/** A city's name. A dropped name keeps its place, and is drawn only when its city is chosen or lit. */
export interface Label {
  city: string;
  box: Box;
  leader: [from: Point, to: Point] | null;
  dropped: boolean;
}

/** Everything that is drawn over the regions, in px of one viewport, corridors from back to front. */
export interface Scene {
  width: number;
  trackWidth: number;
  casing: number;
  corridors: Corridor[];
  stations: Station[];
  badges: Badge[];
  roundels: Roundel[];
  labels: Label[];
}
