import {
  clampRgb,
  converter,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  formatHex,
  type Rgb,
  wcagContrast,
} from 'culori';

/** Whose eyes colours are held apart for. `grey` is a print or screen without colours. */
export const EYES = ['normal', 'deuteranope', 'protanope', 'grey'] as const;
export type Eye = (typeof EYES)[number];

/** Where a colour lies to each eye, in the order of `EYES`: OKLab × 100, and for `grey` CIE L* alone. Distances are straight. */
export type Look = readonly (readonly [number, number, number])[];

const toLinear = converter('lrgb');
const toOklab = converter('oklab');
const toLab = converter('lab65');

const asSeen: ((colour: Rgb) => Rgb | undefined)[] = [
  (colour) => colour,
  filterDeficiencyDeuter(1),
  filterDeficiencyProt(1),
];

/** @param hex `#rrggbb` */
export function lookOf(hex: string): Look {
  const {r, g, b} = toLinear(hex)!;
  // The matrices (Machado, Oliveira & Fernandes 2009) are of linear light; the filters take what they get for it.
  const seen = asSeen.map((filter) => clampRgb(filter({mode: 'rgb', r, g, b})!));
  return [
    ...seen.map((light) => {
      const lab = toOklab({...light, mode: 'lrgb'});
      return [100 * lab.l, 100 * lab.a, 100 * lab.b] as const;
    }),
    [toLab(hex)!.l, 0, 0],
  ];
}

/** How far two colours are apart, by eye in the order of `EYES`. */
export function measureApart(one: Look, other: Look): number[] {
  return EYES.map((_, eye) => {
    const [a, b] = [one[eye]!, other[eye]!];
    return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  });
}

/** WCAG 2.2: from 1 to 21. */
export const contrast = (one: string, other: string): number => wcagContrast(one, other);

/** Writes a colour as `#rrggbb`. */
export const hexOf = (colour: Parameters<typeof formatHex>[0]): string => formatHex(colour)!;
