import {bulletWidth} from '../../model/gauge.ts';
import type {Lang} from '../../model/langs.ts';
import type {Box, Bullet, Corridor, Label, Plate, Point, Station} from '../../model/plate.ts';
import type {Case} from '../case.ts';
import {DX, DY} from './compass.ts';
import type {Field, Texts} from './field.ts';
import {type Candidate, LABEL_GAPS, NAME_ROW} from './label-shapes.ts';
import {STEP} from './land.ts';
import {orderLanes} from './order.ts';
import {type State, stopDirs} from './state.ts';

/** Hundredths of a px are finer than any screen shows. */
const fine = (value: number): number => Math.round(value * 100) / 100;

/** The plate of a state: lanes in order, labels with their bullets; without line names and glosses, which come last. */
export function realise(field: Field, state: State, of: Case, texts: Record<Lang, Texts>): Plate {
  const labels = {} as Record<Lang, Label[]>;
  const lineNames = {} as Plate['lineNames'];
  field.scripts.forEach((script, s) => {
    for (const lang of script.langs) {
      labels[lang] = of.cities.map(({id}, city) => {
        const candidate = script.candidates[city]![state.labels[s]![city]!]!;
        return makeLabel(field, of, id, stationAt(field, state, city), candidate, texts[lang].han);
      });
      lineNames[lang] = [];
    }
  });
  return {
    width: field.width,
    height: fine((of.height * field.width) / 1600),
    stations: of.cities.map(({id}, city): Station => {
      const r = field.rims[city]! / field.factor - field.gauge.ring / 2;
      return {city: id, at: stationAt(field, state, city), r: fine(r)};
    }),
    corridors: makeCorridors(field, state, of),
    labels,
    lineNames,
  };
}

function stationAt({factor}: Field, {x, y}: State, city: number): Point {
  return [fine((x[city]! * STEP) / factor), fine((y[city]! * STEP) / factor)];
}

/** The corridors with their lanes in the order that crosses least inside stations. */
function makeCorridors(field: Field, state: State, of: Case): Corridor[] {
  const id = (line: number) => of.clusters[field.lines[line]!.cluster]!.id;
  const orders = orderLanes(
    state.ways.map((way) => {
      const [atU, atV] = stopDirs(way).map((dir) => Math.atan2(DY[dir]!, DX[dir]!)) as [number, number];
      return {u: way.u, v: way.v, angles: [atU, atV], clusters: way.lines.map(id)};
    }),
    of.cities.length,
  );
  return state.ways.map(({u, v, xs, ys}, i) => ({
    u: of.cities[u]!.id,
    v: of.cities[v]!.id,
    points: xs.map((x, k): Point => [fine(x / field.factor), fine(ys[k]! / field.factor)]),
    lanes: orders[i]!,
  }));
}

/** Places name and bullets inside the box of a candidate. */
function makeLabel(field: Field, of: Case, id: string, [sx, sy]: Point, candidate: Candidate, han: boolean): Label {
  const {gauge, factor} = field;
  const {shape, anchor} = candidate;
  const box = candidate.box.map((side, i) => fine(side / factor + (i % 2 ? sy : sx))) as Box;
  const size = han ? gauge.han : gauge.latin;
  const row = NAME_ROW[han ? 'han' : 'latin'];
  const nameHeight = size * row.height;
  const own = of.clusters.filter(({id: cluster, cities}) => cities.includes(id) && !field.whole.includes(cluster));
  const top = box[1];
  const first = shape.beside > 0 ? Math.max(nameHeight, gauge.bullet) : nameHeight;
  const baseline = top + (first - nameHeight) / 2 + size * row.base;
  const {beside} = shape;
  const span = (list: typeof own) =>
    list.reduce((sum, {no}) => sum + bulletWidth(gauge, no) + gauge.bulletGap, -gauge.bulletGap);
  const bullets: Bullet[] = [];
  const lay = (list: typeof own, left: number, middle: number) => {
    let at = left;
    for (const {id: cluster, no} of list) {
      const width = bulletWidth(gauge, no);
      bullets.push({cluster, at: [fine(at + width / 2), fine(middle)]});
      at += width + gauge.bulletGap;
    }
  };
  const align = (width: number) => alignIn(box, anchor, width);
  const nameWidth = shape.name;
  const rowWidth = beside > 0 ? nameWidth + LABEL_GAPS.beside + span(own.slice(0, beside)) : nameWidth;
  const rowLeft = align(rowWidth);
  if (beside > 0) lay(own.slice(0, beside), rowLeft + nameWidth + LABEL_GAPS.beside, top + first / 2);
  let from = beside;
  let y = top + first + LABEL_GAPS.under + gauge.bullet / 2;
  for (const count of shape.rows) {
    const list = own.slice(from, from + count);
    lay(list, align(span(list)), y);
    from += count;
    y += gauge.bullet + LABEL_GAPS.rows;
  }
  const nameAnchor = beside > 0 ? 'start' : anchor;
  const nameX = {start: rowLeft, middle: rowLeft + nameWidth / 2, end: rowLeft + nameWidth}[nameAnchor];
  return {city: id, box, anchor: nameAnchor, name: [fine(nameX), fine(baseline)], gloss: null, bullets};
}

/** The left end of something that wide, set in a box towards its anchor. */
function alignIn([x0, , x1]: Box, anchor: Candidate['anchor'], width: number): number {
  if (anchor === 'start') return x0;
  return anchor === 'end' ? x1 - width : (x0 + x1 - width) / 2;
}
