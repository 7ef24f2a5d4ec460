/** Decimals of a drawn px: a tenth is finer than any screen shows. */
export const DIGITS = 1;

/** Numbers become text here and in `trackPath`, nowhere else: one decimal at most, no trailing zeros. */
export function px(value: number): string {
  return `${Math.round(value * 10 ** DIGITS) / 10 ** DIGITS}`;
}
