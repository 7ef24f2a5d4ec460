import {clampChroma, converter, inGamut, type Oklch} from 'culori';
import {SURFACE, type Theme} from '../../draw/palette.ts';
import {hexOf, type Look, lookOf, measureApart} from './look.ts';
import {judgeColour} from './promises.ts';

/** A colour that a cluster may have in a theme. */
export interface Hue {
  hex: string;
  look: Look;
  /** Its direction on the wheel, longer the more colourful it is, 1 at most: two themes of a cluster point the same way. */
  tint: readonly [number, number];
  /** OKLab × 100: how far it is from the ink of its theme. */
  offInk: number;
}

/** OKLCH: what is tried. Greys have one direction only. */
const GRID = {
  light: {lightness: [0.26, 0.3, 0.34, 0.38, 0.42, 0.46, 0.5, 0.54, 0.58]},
  dark: {lightness: [0.64, 0.68, 0.72, 0.76, 0.8, 0.84, 0.88, 0.92]},
  chroma: [0.055, 0.085, 0.115, 0.145, 0.175, 0.205],
  grey: 0.01,
  step: 15,
} as const;
/** The chroma from which on a colour counts as colourful. */
const COLOURFUL = 0.12;
/** OKLab × 100: a hue is never taken for ink. */
const OFF_INK = 12;

const inRgb = inGamut('rgb');
const toOklch = converter('oklch');

/** Every colour of the grid that keeps what is promised of one cluster. */
export function listHues(theme: Theme): Hue[] {
  const wheel = Array.from({length: 360 / GRID.step}, (_, i) => i * GRID.step);
  return GRID[theme].lightness
    .flatMap((l): Oklch[] => [
      {mode: 'oklch', l, c: GRID.grey, h: 270},
      ...GRID.chroma.flatMap((c) => wheel.map((h): Oklch => ({mode: 'oklch', l, c, h}))),
    ])
    .filter((colour) => inRgb(colour))
    .map((colour) => hueOf(hexOf(colour), theme))
    .filter(({hex}) => judgeColour({hue: hex, pale: paleOf(hex, theme)}, theme).length === 0)
    .filter(({offInk}) => offInk >= OFF_INK);
}

/** @param hex of a hue that stands, or of the grid */
export function hueOf(hex: string, theme: Theme): Hue {
  const {c, h = 0} = toOklch(hex)!;
  const [length, angle] = [Math.min(c / COLOURFUL, 1), (h * Math.PI) / 180];
  const look = lookOf(hex);
  const tint = [length * Math.cos(angle), length * Math.sin(angle)] as const;
  return {hex, look, tint, offInk: measureApart(look, lookOf(SURFACE[theme].ink))[0]!};
}

/** OKLCH: the pale fill of a hue has its direction, and of its chroma a part. */
const PALE = {
  light: {lightness: 0.931, part: 0.32, most: 0.03},
  dark: {lightness: 0.326, part: 0.35, most: 0.045},
} as const;

/** The pale fill that goes with a hue. */
export function paleOf(hex: string, theme: Theme): string {
  const {lightness, part, most} = PALE[theme];
  const {c, h = 0} = toOklch(hex)!;
  return hexOf(clampChroma({mode: 'oklch', l: lightness, c: Math.min(part * c, most), h}, 'oklch'));
}
