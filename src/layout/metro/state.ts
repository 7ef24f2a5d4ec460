import {DX, DY, solveLegs, type Template} from './compass.ts';
import type {Field} from './field.ts';
import {STEP} from './land.ts';
import {PRICES} from './prices.ts';

/** The way between two stations as it is drawn now, px of a map 800 px wide. u is the smaller index. */
export interface Way {
  u: number;
  v: number;
  /** Indices into the field's lines. */
  lines: readonly number[];
  /** From the middle to the edge of the outer lane. */
  half: number;
  template: Template;
  xs: number[];
  ys: number[];
  /** The box round it, without its width. */
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** What it costs by itself. */
  price: number;
}

export type Edge = readonly [u: number, v: number];

/** A drawing while it is searched for. Never changed in place: a move makes the next one out of it. */
export interface State {
  /** Places of the stations, in lattice steps. */
  x: Int16Array;
  y: Int16Array;
  /** By line: which of its cities are joined. */
  trees: readonly (readonly Edge[])[];
  ways: readonly Way[];
  /** By script and city: the index of the label's candidate. */
  labels: readonly Int16Array[];
}

/** Half of the width of so many lanes. */
export const halfOf = (field: Field, lanes: number): number => ((lanes - 1) * field.pitch + field.lane) / 2;

/** Draws a way between the places of its ends, or null where its template does not fit them. */
export function layWay(
  field: Field,
  {x, y}: Pick<State, 'x' | 'y'>,
  u: number,
  v: number,
  lines: readonly number[],
  template: Template,
): Way | null {
  const lengths = solveLegs(template, x[v]! - x[u]!, y[v]! - y[u]!);
  if (!lengths) return null;
  const xs = [x[u]! * STEP];
  const ys = [y[u]! * STEP];
  let [x0, y0] = [xs[0]!, ys[0]!];
  let [x1, y1] = [x0, y0];
  template.dirs.forEach((dir, i) => {
    const px = xs[i]! + lengths[i]! * DX[dir]! * STEP;
    const py = ys[i]! + lengths[i]! * DY[dir]! * STEP;
    xs.push(px);
    ys.push(py);
    x0 = Math.min(x0, px);
    y0 = Math.min(y0, py);
    x1 = Math.max(x1, px);
    y1 = Math.max(y1, py);
  });
  const half = halfOf(field, lines.length);
  const way = {u, v, lines, half, template, xs, ys, x0, y0, x1, y1, price: 0};
  way.price = priceWay(field, way);
  return way;
}

/** Tangents of half of a turn by 45° and by 90°. */
const TANGENT = [0, Math.tan(Math.PI / 8), 1, Math.tan((3 * Math.PI) / 8), 4] as const;

/** What a way costs by itself: length, bends, legs too short for them, corners outside the map. */
function priceWay(field: Field, {u, v, lines, half, template: {dirs}, xs, ys}: Way): number {
  const {bend, short, length, zigzag, outside} = PRICES;
  const [left, top, right, bottom] = field.land.map;
  const tangents = dirs.slice(1).map((dir, i) => {
    const turn = Math.abs(((dir - dirs[i]! + 12) & 7) - 4);
    return TANGENT[turn]! * (field.bend + half - field.lane / 2);
  });
  let price = 0;
  dirs.forEach((dir, i) => {
    const leg = Math.hypot(xs[i + 1]! - xs[i]!, ys[i + 1]! - ys[i]!);
    price += (length.corridor + length.lane * lines.length) * leg;
    const last = i === dirs.length - 1;
    const least = needLeg(field, u, v, i, last, tangents);
    if (leg < least) price += short.once + short.px * (least - leg);
    if (last) return;
    const turn = Math.abs(((dirs[i + 1]! - dir + 12) & 7) - 4);
    if (turn === 1) price += bend.gentle + bend.lane * (lines.length - 1);
    else price += turn === 2 ? bend.square : bend.sharp;
    if (i > 0 && dirs[i + 1] === dirs[i - 1]) price += zigzag;
    const out = Math.max(
      left + half - xs[i + 1]!,
      xs[i + 1]! - right + half,
      top + half - ys[i + 1]!,
      ys[i + 1]! - bottom + half,
    );
    if (out > 0) price += outside.once + outside.px * out;
  });
  return price;
}

/** How long a leg must be for the bends at its ends and the discs that it leaves. */
function needLeg(field: Field, u: number, v: number, i: number, last: boolean, tangents: readonly number[]): number {
  const {pitch, rims} = field;
  if (i === 0 && last) return rims[u]! + rims[v]! + 2 * pitch;
  if (i === 0) return rims[u]! + pitch + tangents[0]!;
  if (last) return rims[v]! + pitch + tangents.at(-1)!;
  return tangents[i - 1]! + tangents[i]!;
}

/** The direction in which a way leaves one of its ends. */
export function leaveDir({u, template: {dirs}}: Way, city: number): number {
  return city === u ? dirs[0]! : (dirs.at(-1)! + 4) & 7;
}

/** The directions in which a way leaves both its ends. */
export const stopDirs = (way: Way): [atU: number, atV: number] => [leaveDir(way, way.u), leaveDir(way, way.v)];
