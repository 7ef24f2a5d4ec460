import {gaugeOf} from '../../model/gauge.ts';
import type {Lang} from '../../model/langs.ts';
import type {Box, Plate, Point} from '../../model/plate.ts';
import type {Texts} from './field.ts';
import {boxWater} from './waters.ts';

/** All that a name which comes late keeps away from. px of the plate. */
export interface Obstacles {
  boxes: Box[];
  discs: {at: Point; rim: number}[];
  /** The legs of corridors, and which lanes lie at their edges. */
  legs: {from: Point; to: Point; half: number; outer: string[]}[];
}

/** What stands on a plate in one language. @param skip the label of this city is left out */
export function obstaclesOf(plate: Plate, lang: Lang, texts: Texts, skip?: string): Obstacles {
  const gauge = gaugeOf(plate.width);
  return {
    boxes: [
      ...plate.labels[lang].filter(({city}) => city !== skip).map(({box}) => box),
      ...plate.lineNames[lang].map(({box}) => box),
      ...texts.waters.map((water) => boxWater(water, gauge, plate.width)),
    ],
    discs: plate.stations.filter(({city}) => city !== skip).map(({at, r}) => ({at, rim: r + gauge.ring / 2})),
    legs: plate.corridors.flatMap(({points, lanes}) =>
      points.slice(1).map((to, i) => ({
        from: points[i]!,
        to,
        half: ((lanes.length - 1) * gauge.pitch + gauge.lane) / 2,
        outer: [lanes[0]!, lanes.at(-1)!],
      })),
    ),
  };
}

/** px: from a name to a station, and how much nearer a line's name must be to its own line than to any other. */
const STATION = 4;
const NEARER = 5;

/** A line's name: whose it is, and how far it is from its lane. */
export interface Owner {
  cluster: string;
  off: number;
}

/** Whether a box keeps `pad` from everything; the name of a line is nearer to it than to any other. */
export function clearOf({boxes, discs, legs}: Obstacles, box: Box, pad: number, own?: Owner): boolean {
  const [w, h] = [(box[2] - box[0]) / 2, (box[3] - box[1]) / 2];
  const [mx, my] = [box[0] + w, box[1] + h];
  for (const other of boxes) {
    if (box[0] < other[2] + pad && other[0] < box[2] + pad && box[1] < other[3] + pad && other[1] < box[3] + pad)
      return false;
  }
  for (const {at, rim} of discs) {
    const away = Math.hypot(Math.max(Math.abs(at[0] - mx) - w, 0), Math.max(Math.abs(at[1] - my) - h, 0));
    if (away < rim + STATION) return false;
  }
  return legs.every(({from, to, half, outer}) => {
    const least = own && !outer.includes(own.cluster) ? own.off + NEARER : pad;
    return gapOf(box, from, to) - half >= least;
  });
}

/** The least distance of a leg from a box, by the widest gap along the axes and the leg's normal; negative where it lies across. */
function gapOf(box: Box, [ax, ay]: Point, [bx, by]: Point): number {
  const [w, h] = [(box[2] - box[0]) / 2, (box[3] - box[1]) / 2];
  const length = Math.hypot(bx - ax, by - ay);
  const [nx, ny] = [(ay - by) / length, (bx - ax) / length];
  return Math.max(
    box[0] - Math.max(ax, bx),
    Math.min(ax, bx) - box[2],
    box[1] - Math.max(ay, by),
    Math.min(ay, by) - box[3],
    Math.abs((box[0] + w - ax) * nx + (box[1] + h - ay) * ny) - w * Math.abs(nx) - h * Math.abs(ny),
  );
}
