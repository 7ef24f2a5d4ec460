import type {Box} from '../../model/plate.ts';
import type {Field} from './field.ts';
import type {Candidate} from './label-shapes.ts';
import {STEP} from './land.ts';
import {PRICES} from './prices.ts';
import type {State, Way} from './state.ts';

/** What the labels cost, of every script. @param limit as in `priceLines` */
export function priceLabels(field: Field, state: State, limit = Infinity): number {
  let sum = 0;
  for (let script = 0; script < state.labels.length; script++) {
    const boxes = listBoxes(field, state, script);
    for (let city = 0; city < boxes.length; city++) {
      const candidate = field.scripts[script]!.candidates[city]![state.labels[script]![city]!]!;
      sum += candidate.price + priceBox(field, state, script, city, boxes[city]!);
      for (let other = city + 1; other < boxes.length; other++)
        sum += priceTwoBoxes(field, boxes[city]!, boxes[other]!);
      if (sum > limit) return sum;
    }
  }
  return sum;
}

/** The boxes of a script's labels as they stand. */
export function listBoxes(field: Field, {x, y, labels}: State, script: number): Box[] {
  const chosen = labels[script]!;
  return field.scripts[script]!.candidates.map((list, city) => placeBox(list[chosen[city]!]!, x[city]!, y[city]!));
}

export function placeBox({box}: Candidate, x: number, y: number): Box {
  const px = x * STEP;
  const py = y * STEP;
  return [box[0] + px, box[1] + py, box[2] + px, box[3] + py];
}

/** What a label's box costs against the map, lanes and stations. @param limit as in `priceLines` */
export function priceBox(field: Field, state: State, script: number, city: number, box: Box, limit = Infinity): number {
  const {label} = PRICES;
  const [left, top, right, bottom] = field.land.map;
  let sum = 0;
  if (box[0] < left + 1 || box[1] < top + 1 || box[2] > right - 1 || box[3] > bottom - 1) {
    const out = Math.max(left + 1 - box[0], top + 1 - box[1], box[2] - right + 1, box[3] - bottom + 1);
    sum += label.out.once + label.out.px * out;
  }
  for (const water of field.scripts[script]!.waters) {
    const gap = gapOfBoxes(box, water);
    if (gap < field.labelPad) sum += label.water.once + label.water.px * (field.labelPad - gap);
  }
  if (sum > limit) return sum;
  sum += priceBoxAtStations(field, state, city, box);
  if (sum > limit) return sum;
  for (const way of state.ways) {
    sum += priceBoxAtWay(field, way, box);
    if (sum > limit) return sum;
  }
  return sum;
}

function priceBoxAtStations({rims, labelGap, labelPad}: Field, {x, y}: State, city: number, box: Box): number {
  const {label} = PRICES;
  const far = 2.6 * labelGap;
  let sum = 0;
  for (let s = 0; s < x.length; s++) {
    if (s === city) continue;
    const px = x[s]! * STEP;
    const py = y[s]! * STEP;
    const reach = rims[s]! + far;
    if (px < box[0] - reach || px > box[2] + reach || py < box[1] - reach || py > box[3] + reach) continue;
    const dx = Math.max(box[0] - px, px - box[2], 0);
    const dy = Math.max(box[1] - py, py - box[3], 0);
    const gap = Math.sqrt(dx * dx + dy * dy) - rims[s]!;
    if (gap < labelPad) sum += label.station.once + label.station.px * (labelPad - gap);
    else if (gap < 1.6 * labelGap) sum += label.owner.once + label.owner.px * (1.6 * labelGap - gap);
    else if (gap < far) sum += label.stationNear;
  }
  return sum;
}

/** What a label's box costs against one way. */
export function priceBoxAtWay({labelPad}: Field, way: Way, box: Box): number {
  const reach = way.half + labelPad;
  if (box[0] > way.x1 + reach || box[2] < way.x0 - reach || box[1] > way.y1 + reach || box[3] < way.y0 - reach)
    return 0;
  const {lane, laneNear} = PRICES.label;
  let sum = 0;
  for (let i = 1; i < way.xs.length; i++) {
    const gap = gapOfLeg(box, way.xs[i - 1]!, way.ys[i - 1]!, way.xs[i]!, way.ys[i]!) - way.half;
    if (gap < 0) sum += lane.once + lane.px * -gap;
    else if (gap < labelPad) sum += laneNear.once + laneNear.px * (labelPad - gap);
  }
  return sum;
}

/** How far a box is from a leg at least, negative where it lies across: the widest gap along the axes, the leg and its normal. */
function gapOfLeg(box: Box, ax: number, ay: number, bx: number, by: number): number {
  const across = Math.max(
    box[0] - Math.max(ax, bx),
    Math.min(ax, bx) - box[2],
    box[1] - Math.max(ay, by),
    Math.min(ay, by) - box[3],
  );
  if (ax === bx || ay === by) return across;
  const length = Math.hypot(bx - ax, by - ay);
  const [nx, ny] = [(ay - by) / length, (bx - ax) / length];
  const [halfW, halfH] = [(box[2] - box[0]) / 2, (box[3] - box[1]) / 2];
  const [mx, my] = [box[0] + halfW - ax, box[1] + halfH - ay];
  return Math.max(across, Math.abs(mx * nx + my * ny) - halfW * Math.abs(nx) - halfH * Math.abs(ny));
}

/** What two labels cost each other. */
export function priceTwoBoxes({labelPad}: Field, a: Box, b: Box): number {
  if (a[0] > b[2] + labelPad || b[0] > a[2] + labelPad || a[1] > b[3] + labelPad || b[1] > a[3] + labelPad) return 0;
  return PRICES.label.label.once + PRICES.label.label.px * (labelPad - gapOfBoxes(a, b));
}

/** The wider of the gaps of two boxes along the axes; negative where they overlap. */
function gapOfBoxes(a: Box, b: Box): number {
  return Math.max(a[0] - b[2], b[0] - a[2], a[1] - b[3], b[1] - a[3]);
}

/** The best place for a label as all else stands. @param boxes of its script's labels */
export function bestLabel(field: Field, state: State, script: number, city: number, boxes: readonly Box[]): number {
  const list = field.scripts[script]!.candidates[city]!;
  const [x, y] = [state.x[city]!, state.y[city]!];
  let best = state.labels[script]![city]!;
  let least = Infinity;
  for (let i = 0; i < list.length && list[i]!.price < least; i++) {
    const box = placeBox(list[i]!, x, y);
    let price = list[i]!.price;
    for (let other = 0; other < boxes.length && price < least; other++) {
      if (other !== city) price += priceTwoBoxes(field, box, boxes[other]!);
    }
    if (price < least) price += priceBox(field, state, script, city, box, least - price);
    if (price < least) {
      least = price;
      best = i;
    }
  }
  return best;
}
