import {boundPoints} from './box.ts';
import type {Seat} from './types.ts';

/** Sizes in CSS px that hold at one map width, at every zoom. */
export interface Gauge {
  /** Stroke of a track. */
  track: number;
  /** Clear space between parallel tracks. */
  gap: number;
  /** From the edge of a track to the disc of a city that is not in the cluster. */
  clear: number;
  /** Smallest radius of a station. */
  radius: number;
  /** Radius of a station in no cluster of two or more cities. */
  dot: number;
  /** The outer edge of a docked bundle is at most this part of the radius from the axis of the disc. */
  fill: number;
  /** Extra half gap between neighbouring bundles at a disc. */
  apart: number;
  /** Radius of a bend of a corridor's centre line, without half its bundle. */
  bend: number;
  /** Radius of a badge. */
  badge: number;
  /** Radius of a roundel. */
  roundel: number;
  /** What a casing is wider than its tracks. */
  casing: number;
}

const WIDE: Gauge = {
  track: 4,
  gap: 2.5,
  clear: 8,
  radius: 8,
  dot: 3,
  fill: 0.82,
  apart: 0.75,
  bend: 44,
  badge: 9,
  roundel: 8,
  casing: 4,
};
const NARROW: Gauge = {...WIDE, track: 2.6, gap: 1.4, clear: 5, radius: 5, dot: 2, bend: 24, casing: 2.4};

/** Below this map width the sizes of the phone hold. */
export const PHONE = 420;

/** The sizes for a map `width` px wide. */
export const pickGauge = (width: number): Gauge => (width < PHONE ? NARROW : WIDE);

/** From track to track in a bundle. */
export const measurePitch = (gauge: Gauge): number => gauge.track + gauge.gap;

/** Half the width of a bundle of `lanes` tracks, from outer edge to axis. */
export const halveBundle = (lanes: number, gauge: Gauge): number => (lanes * (gauge.track + gauge.gap) - gauge.gap) / 2;

/** The extent of the seats at which lengths in the objective have scale 1. */
const EXTENT = {width: 655.4, height: 550};

/** How large the drawing is against the reference; 1 if there is no extent. */
export function measureScale(seats: Seat[]): number {
  if (seats.length < 2) return 1;
  const [x0, y0, x1, y1] = boundPoints(seats.map((seat) => seat.at));
  const across = (x1 - x0) / EXTENT.width;
  const down = (y1 - y0) / EXTENT.height;
  // Cities in one row have an extent in one direction only.
  const scale = Math.min(across, down) < 0.1 * Math.max(across, down) ? Math.max(across, down) : Math.min(across, down);
  return scale > 0 ? scale : 1;
}
