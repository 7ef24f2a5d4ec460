/**
 * What the search pays for, in one place. Lengths are those of a map 800 px wide, so that a price means the same on every
 * plate. After the criteria of Nöllenburg and Wolff (2011) and of Bast, Brosi and Storandt (2020) for octilinear maps.
 */
export const PRICES = {
  /** Per px of corridor, and more for each lane. */
  length: {corridor: 0.3, lane: 0.12},
  /** Bends by their turn; a turn back on itself is next to forbidden. */
  bend: {gentle: 24, lane: 3, square: 70, sharp: 500},
  /** A leg parallel to the one before the last. */
  zigzag: 6,
  /** A leg too short for its bends: once, and per missing px. */
  short: {once: 25, px: 8},
  /** A corner outside the map: once, and per px. */
  outside: {once: 80, px: 4},
  /** A station away from its seat: per px, and per px squared. */
  moved: {px: 0.8, square: 0.022},
  /** Two corridors that cross: for one lane each, and for those that share a station; less than square costs more. */
  crossing: {once: 220, shared: 400, slanting: 18, more: 0.5},
  /** A corridor too near to a station that it does not serve, and one near enough to be taken for a stop. */
  passing: {once: 320, px: 40, near: 1.2, nearWithin: 1.8},
  /** Two corridors too near to each other, per pair of legs. */
  beside: {once: 80, px: 10},
  /** Two corridors that leave a station in one direction; those whose lanes overlap beside the disc, per px. */
  port: {same: 700, px: 14, narrow: 5},
  /** The turn of a line that stops and goes on, by 0, 45, 90, 135 and 180°. */
  through: [0, 4, 14, 40, 200],
  /** Stations too near to each other: once and per px, then near at all. */
  stations: {once: 400, px: 25, near: 1.5, least: 3, within: 4.05},
  label: {
    out: {once: 170, px: 5},
    lane: {once: 240, px: 6},
    laneNear: {once: 130, px: 6},
    station: {once: 300, px: 6},
    /** A label that is not clearly nearest to its own station. */
    owner: {once: 180, px: 6},
    stationNear: 14,
    label: {once: 260, px: 3},
    water: {once: 170, px: 5},
  },
  /** What counts in a whole drawing, beside its cost. */
  score: {hidden: 50, crossing: 120, breach: 500, story: 60},
} as const;
