/**
 * All sizes of a plate, in px at its own width. Style shows a plate at 0.85 to 1.2 times its width, and no type may be under
 * 11 px then: a plate that is shown smaller has larger type.
 */
export interface Gauge {
  /** Width of a lane, and from the axis of one to the axis of the next. */
  lane: number;
  pitch: number;
  /** What a lane's casing shows on either side. */
  casing: number;
  /** Radius of the middle of a corridor at a bend. */
  bend: number;
  /** From a lane's edge to the rim of a station that it does not stop at. */
  clear: number;
  /** Edge to edge of two corridors. */
  apart: number;
  /** Radius of a station of one line, what each further line adds, and of a city without a cluster; all without the ring. */
  station: number;
  perLine: number;
  dot: number;
  ring: number;
  /** Size of a city's name, Han and Latin; of the name in the other script, 0 where there is none. */
  han: number;
  latin: number;
  gloss: number;
  /** Bullets: height, digit, what two digits add to the width, from one to the next. */
  bullet: number;
  digit: number;
  wide: number;
  bulletGap: number;
  /** From a label to its own rim, and to anything foreign. */
  labelGap: number;
  labelPad: number;
  /** Size of a line's name, 0 where lines have none. */
  lineName: number;
  /** Size of a water's name, and what stands between two of its Chinese characters. */
  water: number;
  waterSpacing: number;
}

/** The widths that are drawn, and the map widths that each serves: 320 to 960 px in all, each plate at 0.85 to 1.2 times its own. */
export const PLATES = [
  {width: 340, from: 0, to: 408},
  {width: 480, from: 408, to: 576},
  {width: 676, from: 576, to: 740},
  {width: 800, from: 740, to: Number.POSITIVE_INFINITY},
] as const;

/** Lines from which a station grows no more. */
export const MOST_LINES = 7;

const SHARED = {wide: 3.5, bulletGap: 1} as const;
const GAUGES: Record<number, Gauge> = {
  340: {
    ...SHARED,
    lane: 2.6,
    pitch: 3.9,
    casing: 0.8,
    bend: 9,
    clear: 5,
    apart: 3.2,
    station: 5.2,
    perLine: 1.05,
    dot: 3,
    ring: 1.9,
    han: 13,
    latin: 12,
    gloss: 0,
    bullet: 14,
    digit: 11.75,
    labelGap: 2.5,
    labelPad: 1.4,
    lineName: 0,
    water: 13,
    waterSpacing: 3,
  },
  480: {
    ...SHARED,
    lane: 3.2,
    pitch: 5.2,
    casing: 1,
    bend: 13,
    clear: 8,
    apart: 4.5,
    station: 6.4,
    perLine: 1.3,
    dot: 3.5,
    ring: 2.1,
    han: 14,
    latin: 13,
    gloss: 0,
    bullet: 15.5,
    digit: 13,
    labelGap: 3,
    labelPad: 1.8,
    lineName: 0,
    water: 13,
    waterSpacing: 4,
  },
  676: {
    ...SHARED,
    lane: 3.8,
    pitch: 6,
    casing: 1,
    bend: 16,
    clear: 8,
    apart: 6,
    station: 7.6,
    perLine: 1.6,
    dot: 4,
    ring: 2.3,
    han: 15,
    latin: 13.5,
    gloss: 0,
    bullet: 16,
    digit: 13,
    labelGap: 3.5,
    labelPad: 2.4,
    lineName: 13,
    water: 13,
    waterSpacing: 6,
  },
  800: {
    ...SHARED,
    lane: 4,
    pitch: 6.2,
    casing: 1,
    bend: 18,
    clear: 8,
    apart: 6,
    station: 8,
    perLine: 1.7,
    dot: 4,
    ring: 2.4,
    han: 15,
    latin: 13.5,
    gloss: 12,
    bullet: 15.5,
    digit: 12,
    labelGap: 4,
    labelPad: 2.4,
    lineName: 13,
    water: 12,
    waterSpacing: 6,
  },
};

/** The sizes of a plate of one of the `PLATES` widths. @throws {RangeError} for any other width */
export function gaugeOf(width: number): Gauge {
  const gauge = GAUGES[width];
  if (!gauge) throw new RangeError(`no plate of that width: ${width}; ${Object.keys(GAUGES).join(', ')} are drawn`);
  return gauge;
}

/** The radius of a station's disc, without its ring. @param lines how many stop there; 0 with `member` for one-city clusters alone */
export function stationRadius(gauge: Gauge, lines: number, member: boolean): number {
  if (!member) return gauge.dot;
  return gauge.station + gauge.perLine * (Math.min(Math.max(lines, 1), MOST_LINES) - 1);
}

/** The width of a bullet with that number. */
export function bulletWidth(gauge: Gauge, no: number): number {
  return gauge.bullet + (no > 9 ? gauge.wide : 0);
}

/** How far lane `i` of `n` lies to the left of the corridor's middle, seen from u, in px. */
export function laneOffset(gauge: Gauge, i: number, n: number): number {
  return ((n - 1) / 2 - i) * gauge.pitch;
}
