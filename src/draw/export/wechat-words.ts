import type {Point} from '../../model/plate.ts';
import type {Entry} from './draw-legend.ts';
import {boxPath, fillShape, writeText} from './wechat-shapes.ts';
import {balanceText, wrapText} from './wrap-text.ts';

/**
 * The column of an article on the narrowest phones in use, px. A picture of fixed size fits there, and so everywhere.
 * Two units are one px, so that whole numbers are fine enough.
 */
export const WECHAT = {width: 328, units: 2, seconds: 6} as const;
/** Units: the whole width, and the strip of words over the map. */
export const W = WECHAT.width * WECHAT.units;
export const STRIP = 100;
export const PAPER = '#fff';

/** Units: the words over the map; where one line of them stands above the hint, and alone. */
export const CAPTION = {size: 24, leading: 30, lines: 3, hint: 88, over: 44, alone: 58, pad: 16} as const;
/** Latin faces differ in width, and the article's own is not known. */
const LATIN_ROOM = 0.84;
/** Units: a chip of the list under the map. */
export const CHIP = {
  height: 76,
  indent: 62,
  middle: 34,
  bullet: 36,
  wide: 8,
  digit: 8,
  text: 24,
  leading: 28,
  pad: 16,
} as const;

/** The words over the map, in the middle, on up to three lines. @param base where one line stands */
export function writeHead(words: string, base: number): string {
  const room = /[a-z]/.test(words) ? LATIN_ROOM * W : W - CAPTION.pad;
  const lines = balanceText(words, CAPTION.size, true, room).slice(0, CAPTION.lines);
  const first = base - (CAPTION.leading / 2) * (lines.length - 1);
  return lines.map((content, i) => writeText(W / 2, first + CAPTION.leading * i, content)).join('');
}

/** Words that cover those that stood there. */
export function writeCaption(words: string): string {
  return fillShape(PAPER, boxPath(0, 0, W, STRIP)) + writeHead(words, CAPTION.alone);
}

/** The name of an industry beside its number, on one line or two. */
export function nameChip({name}: Entry, [x, y]: Point): string {
  const lines = wrapText(name, CHIP.text, false, W / 2 - CHIP.indent - 4);
  const first = y + CHIP.height / 2 + 8 - ((lines.length - 1) * CHIP.leading) / 2;
  return lines.map((content, i) => writeText(x + CHIP.indent, first + CHIP.leading * i, content)).join('');
}
