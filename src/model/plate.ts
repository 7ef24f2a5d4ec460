/**
 * The shape of a drawing, between those who lay it out and those who draw it. Points are `[x, y]` in CSS px of the plate,
 * y down.
 * @module
 */
import type {Lang} from './langs.ts';

export type Point = [x: number, y: number];
export type Box = [x0: number, y0: number, x1: number, y1: number];

/** A drawn city. */
export interface Station {
  city: string;
  at: Point;
  /** px, without the ring. */
  r: number;
}

/** The way between two stations, for every line that goes there. Lines join and leave it at its ends only. */
export interface Corridor {
  u: string;
  v: string;
  /** The middle of the lanes: from the centre of u over every corner to the centre of v; horizontal, vertical or at 45°. */
  points: Point[];
  /** Cluster ids from left to right, seen from u. */
  lanes: string[];
}

/** A cluster's number beside a name: a disc, or a square where the cluster is of that city alone. */
export interface Bullet {
  cluster: string;
  /** Its middle. */
  at: Point;
}

/** A city's name with its bullets. */
export interface Label {
  city: string;
  /** All that it covers. */
  box: Box;
  /** The end of the text that `name` is: towards the station. */
  anchor: 'start' | 'middle' | 'end';
  /** On the baseline of the name. */
  name: Point;
  /** On the same baseline, the name in the other script, where there is room; its anchor is the name's. */
  gloss: Point | null;
  bullets: Bullet[];
}

/** A cluster's number and short name beside its line. */
export interface LineName {
  cluster: string;
  box: Box;
  /** The beginning of its baseline. */
  at: Point;
  /** The place on the corridor's middle that it stays beside when the map is moved. */
  beside: Point;
}

/** The drawing at one width. The languages differ in `labels` and `lineNames` alone. */
export interface Plate {
  width: number;
  height: number;
  stations: Station[];
  corridors: Corridor[];
  labels: Record<Lang, Label[]>;
  /** Empty on a plate that has no room for them. */
  lineNames: Record<Lang, LineName[]>;
}

/** All drawings of an atlas, and what they leave to the legend. */
export interface Drawing {
  /** By rising width. */
  plates: Plate[];
  /** Clusters that name the whole province, or nearly: no line, no bullets at names. */
  whole: string[];
}
