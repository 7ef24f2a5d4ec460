import {type Gauge, gaugeOf} from '../../model/gauge.ts';
import type {Lang} from '../../model/langs.ts';
import type {Box, Corridor, LineName, Plate, Point} from '../../model/plate.ts';
import {measureText} from '../../model/text.ts';
import type {Texts} from './field.ts';
import {clearOf, obstaclesOf} from './obstacles.ts';

/** px: from the lane's edge to its name at best and at most, and from one place that is tried to the next. */
const OFF = {least: 5, most: 9, step: 2} as const;
const STRIDE = 6;
/** The share of a leg, from either end, that a name is tried at. */
const END = 0.12;
/** What a slanting or an upright leg costs against a level one; each px from the middle of its leg; each px farther off. */
const PRICE = {slanting: 14, upright: 20, middle: 0.06, off: 3, shared: 6, long: 0.05} as const;
/** A line's name in parts of its size: height, and its baseline below its top. */
export const LINE_NAME_ROW = {height: 1.08, base: 0.86} as const;

interface Place extends LineName {
  off: number;
  price: number;
}

/**
 * Gives each line its number and name, level, beside its own outer lane; a name that has no place is left out. Lines with the
 * fewest places choose first.
 */
export function nameLines(plate: Plate, lang: Lang, texts: Texts): LineName[] {
  const gauge = gaugeOf(plate.width);
  if (gauge.lineName === 0) return [];
  const obstacles = obstaclesOf(plate, lang, texts);
  const lines = [...new Set(plate.corridors.flatMap(({lanes}) => lanes))];
  const options = lines.map((cluster) => {
    const width = measureText(texts.lines[cluster]!, gauge.lineName, true);
    const size: Point = [width, gauge.lineName * LINE_NAME_ROW.height];
    return plate.corridors
      .flatMap((corridor) => listPlaces(corridor, cluster, size, gauge, plate))
      .filter(({box, off}) => clearOf(obstacles, box, gauge.labelPad, {cluster, off}))
      .sort((a, b) => a.price - b.price);
  });
  const order = lines.map((_, i) => i).sort((a, b) => options[a]!.length - options[b]!.length || a - b);
  const named: LineName[] = [];
  for (const i of order) {
    const place = options[i]!.find(({box}) => named.every((other) => apart(box, other.box, gauge.labelPad)));
    if (!place) continue;
    const {cluster, box, at, beside} = place;
    named.push({cluster, box, at, beside});
  }
  return named.sort((a, b) => lines.indexOf(a.cluster) - lines.indexOf(b.cluster));
}

const apart = (a: Box, b: Box, gap: number) =>
  a[0] > b[2] + gap || b[0] > a[2] + gap || a[1] > b[3] + gap || b[1] > a[3] + gap;

/** Every place beside a corridor, on the sides where the line's lane is the outer one. */
function listPlaces({points, lanes}: Corridor, cluster: string, size: Point, gauge: Gauge, plate: Plate): Place[] {
  const lane = lanes.indexOf(cluster);
  if (lane < 0) return [];
  const sides = [...(lane === 0 ? [1] : []), ...(lane === lanes.length - 1 ? [-1] : [])];
  const half = ((lanes.length - 1) * gauge.pitch + gauge.lane) / 2;
  const places: Place[] = [];
  for (let leg = 1; leg < points.length; leg++) {
    const [from, to] = [points[leg - 1]!, points[leg]!];
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const along: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
    for (const side of sides) {
      const normal: Point = [along[1] * side, -along[0] * side];
      for (let at = length * END; at <= length * (1 - END); at += STRIDE) {
        for (let off: number = OFF.least; off <= OFF.most; off += OFF.step) {
          const beside: Point = [from[0] + along[0] * at, from[1] + along[1] * at];
          const box = boxBeside(beside, normal, half + off, size);
          if (box[0] < 1 || box[1] < 1 || box[2] > plate.width - 1 || box[3] > plate.height - 1) continue;
          const price =
            priceOf(along) +
            PRICE.middle * Math.abs(at - length / 2) +
            PRICE.off * (off - OFF.least) +
            PRICE.shared * (lanes.length - 1) -
            PRICE.long * length;
          const base: Point = [box[0], box[1] + gauge.lineName * LINE_NAME_ROW.base];
          places.push({cluster, box, at: roundPoint(base), beside: roundPoint(beside), off, price});
        }
      }
    }
  }
  return places;
}

const roundPoint = ([x, y]: Point): Point => [Math.round(x * 100) / 100, Math.round(y * 100) / 100];

function priceOf([dx, dy]: Point): number {
  if (Math.abs(dy) < 0.01) return 0;
  return Math.abs(dx) < 0.01 ? PRICE.upright : PRICE.slanting;
}

/** A box whose nearest side or corner is `off` from a place, in the direction of the normal. */
function boxBeside([x, y]: Point, [nx, ny]: Point, off: number, [width, height]: Point): Box {
  const sign = (value: number) => (Math.abs(value) < 0.01 ? 0 : Math.sign(value));
  const middle: Point = [x + nx * off + (sign(nx) * width) / 2, y + ny * off + (sign(ny) * height) / 2];
  return [middle[0] - width / 2, middle[1] - height / 2, middle[0] + width / 2, middle[1] + height / 2].map(
    (value) => Math.round(value * 100) / 100,
  ) as Box;
}
