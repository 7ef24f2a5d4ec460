import type {Chosen} from './join.ts';
import {px} from './numbers.ts';

/**
 * Rewrites the lanes of a drawn plate in the shortest text that looks the same: relative steps, straight along the eight
 * directions, which parallel lanes and their casing have in common.
 * @param layer as `drawPlate` left it
 */
export function packLanes(layer: Chosen): void {
  layer.selectAll<Element, unknown>('.lines path').each(function () {
    this.setAttribute('d', packPath(this.getAttribute('d')!));
  });
}

/** @param d as `lanePath` writes it: absolute M, L and A along the eight directions; one path or several */
export function packPath(d: string): string {
  let [x, y] = [0, 0];
  let text = '';
  for (const [, letter, numbers] of d.matchAll(/([MLA])([^MLA]+)/g)) {
    const values = numbers!.trim().split(' ').map(Number);
    const [toX, toY] = values.slice(-2) as [number, number];
    let step: [number, number] = [toX - x, toY - y];
    if (letter === 'M') {
      text += `M${join([toX, toY])}`;
    } else if (letter === 'A') {
      text += `a${values.slice(0, 5).join(' ')}${join(step).replace(/^(?!-)/, ' ')}`;
    } else {
      step = straighten(step);
      text += writeStep(step);
    }
    // What rounding leaves over is made up for by the next step.
    [x, y] = letter === 'M' ? [toX, toY] : [round(x + round(step[0])), round(y + round(step[1]))];
  }
  return text;
}

/** A step along the nearest of the eight directions. */
function straighten([dx, dy]: [number, number]): [number, number] {
  const [wide, high] = [Math.abs(dx), Math.abs(dy)];
  if (wide < high / 2) return [0, dy];
  if (high < wide / 2) return [dx, 0];
  const both = (wide + high) / 2;
  return [Math.sign(dx) * both, Math.sign(dy) * both];
}

function writeStep([dx, dy]: [number, number]): string {
  if (dx === 0) return `v${px(dy)}`;
  return dy === 0 ? `h${px(dx)}` : `l${join([dx, dy])}`;
}

const round = (value: number) => Number(px(value));

/** Numbers as they stand in a path, apart only where they must be. */
const join = (numbers: readonly number[]) =>
  numbers.map((value, i) => (i > 0 && !px(value).startsWith('-') ? ` ${px(value)}` : px(value))).join('');
