import type {Point} from '../model/plate.ts';

/** Decimals of a drawn px: a tenth is finer than any screen shows. */
export const DIGITS = 1;

/** Numbers become text here and nowhere else: one decimal at most, no trailing zeros. */
export function px(value: number): string {
  return `${Math.round(value * 10 ** DIGITS) / 10 ** DIGITS}`;
}

/** Where a station, number or name stands, as an attribute. */
export const move = ([x, y]: Point): string => `translate(${px(x)} ${px(y)})`;
