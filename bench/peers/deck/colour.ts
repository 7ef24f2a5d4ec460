import type {Color} from '@deck.gl/core';

/** Gives `#rrggbb` as deck.gl wants it. */
export function colourOf(hex: string, opacity = 1): Color {
  const level = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [level(1), level(3), level(5), Math.round(255 * opacity)];
}
