import {bulletWidth, type Gauge} from '../../model/gauge.ts';
import type {Box} from '../../model/plate.ts';

/** How a label is put together: the name, and its bullets in rows. */
export interface Shape {
  /** A: name and bullets in one row. B: bullets in rows under the name. D: some bullets beside the name, the rest below. */
  kind: 'A' | 'B' | 'D';
  /** Numbers of bullets: beside the name, then in each row under it. */
  beside: number;
  rows: readonly number[];
  /** Width of the name; of the whole, and its height. px of the plate. */
  name: number;
  width: number;
  height: number;
  price: number;
}

/** A place that a label may have: a shape, and its box from the station's middle. px of a map 800 px wide. */
export interface Candidate {
  shape: Shape;
  /** In sixteenths of a turn, clockwise from east. */
  direction: number;
  box: Box;
  /** Towards which end its text is set. */
  anchor: 'start' | 'middle' | 'end';
  price: number;
}

/** A name's height in parts of its size, and where its baseline lies below its top. Han fills its em, Latin has room above. */
export const NAME_ROW = {han: {height: 1.06, base: 0.9}, latin: {height: 1, base: 0.78}} as const;
/** px: between a name and bullets in its row, the name and a row under it, and two rows. */
export const LABEL_GAPS = {beside: 4, under: 2, rows: 1.5} as const;
const MOST_IN_ROW = 6;
/** From this width of plate bullets stand under the name rather than beside it. */
const WIDE = 640;
const DIRECTIONS = 16;
/** What a direction costs, by sixteenths of a turn, clockwise from east. */
const PLACES = [0, 1, 4, 6, 5, 6, 4, 3, 2, 4, 3, 6, 5, 6, 3, 1] as const;

/** What a label is made of. */
export interface LabelParts {
  /** Width of the name in px of the plate. */
  name: number;
  nameHeight: number;
  /** The numbers of its bullets. */
  numbers: readonly number[];
  plate: number;
}

/** Every place that a label may have round a station, best first. @param rim px from the station's middle, on the plate */
export function listCandidates(parts: LabelParts, gauge: Gauge, rim: number): Candidate[] {
  const factor = 800 / parts.plate;
  const found: Candidate[] = [];
  for (const shape of listShapes(parts, gauge)) {
    for (let i = 0; i < DIRECTIONS; i++) {
      const [x, y] = pushOut(shape, (2 * Math.PI * i) / DIRECTIONS, rim + gauge.labelGap);
      const box: Box = [x - shape.width / 2, y - shape.height / 2, x + shape.width / 2, y + shape.height / 2];
      const sideways = Math.cos((2 * Math.PI * i) / DIRECTIONS);
      const anchor = sideways > 0.3 ? 'start' : sideways < -0.3 ? 'end' : 'middle';
      found.push({
        shape,
        direction: i,
        box: box.map((side) => side * factor) as Box,
        anchor,
        price: shape.price + PLACES[i]!,
      });
    }
  }
  return found.sort((a, b) => a.price - b.price);
}

function listShapes({name, nameHeight, numbers, plate}: LabelParts, gauge: Gauge): Shape[] {
  const m = numbers.length;
  if (m === 0) return [{kind: 'A', beside: 0, rows: [], name, width: name, height: nameHeight, price: 0}];
  const wide = plate >= WIDE;
  const span = (from: number, count: number) =>
    numbers
      .slice(from, from + count)
      .reduce((sum, no) => sum + bulletWidth(gauge, no) + gauge.bulletGap, -gauge.bulletGap);
  const make = (kind: Shape['kind'], beside: number, rows: number[], price: number): Shape => {
    let from = beside;
    const first = beside > 0 ? name + LABEL_GAPS.beside + span(0, beside) : name;
    let width = first;
    for (const count of rows) {
      width = Math.max(width, span(from, count));
      from += count;
    }
    const top = beside > 0 ? Math.max(nameHeight, gauge.bullet) : nameHeight;
    const below =
      rows.length > 0 ? LABEL_GAPS.under + rows.length * (gauge.bullet + LABEL_GAPS.rows) - LABEL_GAPS.rows : 0;
    return {kind, beside, rows, name, width, height: top + below, price};
  };
  const shapes: Shape[] = [];
  if (m <= MOST_IN_ROW) shapes.push(make('A', m, [], (wide ? 3 : 0) + (m > 3 ? 3 : 0)));
  for (let rows = 1; rows <= 4; rows++) {
    const enough = [1, 3, 5, 9][rows - 1]!;
    if (m < enough || Math.ceil(m / rows) > MOST_IN_ROW) continue;
    const price = [wide ? 0 : 2, 6, 15, 17][rows - 1]!;
    shapes.push(make('B', 0, splitEvenly(m, rows), price));
  }
  for (let beside = 1; beside <= Math.min(3, m - 1); beside++) {
    const shape = make('D', beside, [m - beside], 7);
    const first = name + LABEL_GAPS.beside + span(0, beside);
    if (m - beside <= MOST_IN_ROW && span(beside, m - beside) <= 1.35 * first) shapes.push(shape);
  }
  return shapes;
}

/** Rows as equal as they can be, the fuller first. */
function splitEvenly(count: number, rows: number): number[] {
  return Array.from({length: rows}, (_, i) => Math.floor((count + rows - 1 - i) / rows));
}

/** The middle of a box that is pushed out from the origin until it is `away` from it. */
function pushOut({width, height}: Pick<Shape, 'width' | 'height'>, angle: number, away: number): [number, number] {
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
  let [near, far] = [0, width + height + 2 * away];
  for (let i = 0; i < 30; i++) {
    const t = (near + far) / 2;
    const dx = Math.max(Math.abs(ux * t) - width / 2, 0);
    const dy = Math.max(Math.abs(uy * t) - height / 2, 0);
    if (Math.hypot(dx, dy) < away) near = t;
    else far = t;
  }
  return [ux * far, uy * far];
}
