/**
 * The pieces of a picture for WeChat as text, in whole units and as few characters as can be.
 * @module
 */
import type {Point} from '../../model/plate.ts';
import {escapeText} from './format-svg.ts';
import {joinNumbers} from './short-path.ts';

export const writeText = (x: number, y: number, content: string): string =>
  `<text x="${x}" y="${y}">${escapeText(content)}</text>`;

export const fillShape = (colour: string, d: string): string => (d ? `<path fill="${colour}" d="${d}"/>` : '');

/** A line takes its width from the group round it if it has none. */
export function strokeLine(colour: string, d: string, width?: number): string {
  const own = width ? ` stroke-width="${width}"` : '';
  return d ? `<path fill="none" stroke="${colour}"${own} d="${d}"/>` : '';
}

/** What a finger hits: nothing to be seen, but painted, or it would not be hit. */
export const targetShape = (d: string): string => `<path opacity="0" visibility="visible" d="${d}"/>`;

/** The `d` of a circle, which is shorter than an element of its own. */
export function roundPath([x, y]: Point, r: number): string {
  return `M${joinNumbers([x - r, y])}a${r} ${r} 0 1 0 0-1z`;
}

/** The `d` of a box; a fill closes it. */
export function boxPath(x: number, y: number, width: number, height: number): string {
  return `M${joinNumbers([x, y])}h${width}v${height}H${x}`;
}

/** The `d` of a number's ground: a disc, longer where the number is, or a square. @param at its middle */
export function bulletPath([x, y]: Point, width: number, height: number, square: boolean): string {
  const r = height / 2;
  if (square) return boxPath(x - width / 2, y - r, width, height);
  if (width === height) return roundPath([x, y], r);
  const straight = width - height;
  const end = (dy: number) => `a${joinNumbers([r, r, 0, 0, 1, 0, dy])}`;
  return `M${joinNumbers([x - straight / 2, y - r])}h${straight}${end(height)}h${-straight}${end(-height)}z`;
}
