import type {Point} from '../../model/plate.ts';
import {joinNumbers} from './short-path.ts';

/** A straight to a point, or an arc that bends by less than half a turn. */
interface Step {
  to: Point;
  arc?: {radius: number; right: boolean};
}

/**
 * Rewrites the `d` of a lane in whole units and relative steps, the shortest text, without what lies under the discs at its
 * ends. Bends become quadratic curves, which are shorter to write than arcs and look the same.
 * @param d as `lanePath` writes it: absolute M, L and A, a straight first and last
 * @param place from where the lane stands to units
 * @param cuts px that fall away from its first and its last straight
 */
export function shortLane(
  d: string,
  place: (at: Point) => Point,
  [first, last]: readonly [first: number, last: number],
): string {
  const steps = readSteps(d);
  const [begin, end] = [steps[0]!, steps.at(-1)!];
  const ends = [moveTowards(begin.to, steps[1]!.to, first), moveTowards(end.to, steps.at(-2)!.to, last)] as const;
  [begin.to, end.to] = ends;
  const placed = (at: Point) => place(at).map(Math.round) as Point;
  let from = begin.to;
  let text = `M${joinNumbers(placed(from))}`;
  for (const {to, arc} of steps.slice(1)) {
    const [x, y] = placed(from);
    const away = (at: Point): Point => [placed(at)[0] - x, placed(at)[1] - y];
    if (arc) text += `q${joinNumbers([...away(cornerOf(from, to, arc)), ...away(to)])}`;
    else text += writeStraight(away(to));
    from = to;
  }
  return text;
}

function readSteps(d: string): Step[] {
  return [...d.matchAll(/([MLA])([^MLA]+)/g)].map(([, letter, text]) => {
    const numbers = text!.trim().split(' ').map(Number);
    const to = numbers.slice(-2) as Point;
    return letter === 'A' ? {to, arc: {radius: numbers[0]!, right: numbers[4] === 1}} : {to};
  });
}

function writeStraight([dx, dy]: Point): string {
  if (dx === 0 && dy === 0) return '';
  if (dy === 0) return `h${dx}`;
  return dx === 0 ? `v${dy}` : `l${joinNumbers([dx, dy])}`;
}

/** Where the tangents at the ends of an arc meet. */
function cornerOf([x0, y0]: Point, [x1, y1]: Point, {radius, right}: NonNullable<Step['arc']>): Point {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const sine = Math.min(Math.hypot(dx, dy) / (2 * radius), 0.99);
  const height = ((right ? 1 : -1) * sine) / Math.sqrt(1 - sine ** 2) / 2;
  return [(x0 + x1) / 2 + dy * height, (y0 + y1) / 2 - dx * height];
}

function moveTowards([x, y]: Point, [tx, ty]: Point, way: number): Point {
  const share = Math.min(way / Math.hypot(tx - x, ty - y), 1);
  return [x + share * (tx - x), y + share * (ty - y)];
}
