/**
 * What the colours of clusters promise to readers. The search keeps it, and the build holds every colour against it.
 * @module
 */
import {type ClusterColour, type Colours, DIGIT, SURFACE, type Theme} from '../../draw/palette.ts';
import type {Drawing} from '../../model/plate.ts';
import {contrast, EYES, type Eye, lookOf, measureApart} from './look.ts';

export const THEMES = ['light', 'dark'] as const satisfies Theme[];

/** What two clusters that run in one corridor are apart by at least, to each eye: OKLab × 100; `grey` in CIE L*. */
export const APART: Record<Theme, Record<Eye, number>> = {
  light: {normal: 15, deuteranope: 13, protanope: 14, grey: 10},
  dark: {normal: 14, deuteranope: 7, protanope: 12, grey: 3},
};

/**
 * The contrasts of a hue (WCAG 2.2): as text on land and under its number; as line and name on the casings and halos that
 * are paper, by which it is read over tints. And of ink on a pale fill.
 */
export const CONTRAST = {land: 4.5, digit: 4.5, paper: 5, ink: 4.5} as const;

/** OKLab × 100: what a pale fill is from the land at least, so that it is seen. */
export const PALE_APART = 3;

/** A promise that a colour does not keep: what it is held against, and how much is wanted. */
export interface Fault {
  /** Which of the colours. */
  part: keyof ClusterColour;
  against: string;
  is: number;
  wanted: number;
}

/** All promises that the colours of one cluster break in a theme. */
export function judgeColour({hue, pale}: ClusterColour, theme: Theme): Fault[] {
  const {land, paper, ink} = SURFACE[theme];
  const apart = measureApart(lookOf(pale), lookOf(land))[0]!;
  const faults: Fault[] = [
    {part: 'hue', against: 'land', is: contrast(hue, land), wanted: CONTRAST.land},
    {part: 'hue', against: 'paper', is: contrast(hue, paper), wanted: CONTRAST.paper},
    {part: 'hue', against: 'its number', is: contrast(hue, DIGIT[theme]), wanted: CONTRAST.digit},
    {part: 'pale', against: 'ink', is: contrast(pale, ink), wanted: CONTRAST.ink},
    {part: 'pale', against: 'land, in OKLab', is: apart, wanted: PALE_APART},
  ];
  return faults.filter(({is, wanted}) => is < wanted);
}

/** Two clusters of one corridor that are nearer to an eye than is promised. */
export interface ClosePair {
  pair: [string, string];
  theme: Theme;
  eye: Eye;
  /** As `APART` measures, cut to one decimal. */
  apart: number;
}

/**
 * Finds the pairs that are nearer than is promised.
 * @param corridors the clusters of each
 * @param colours pairs of which one has none are passed over
 */
export function findClose(colours: Colours, corridors: readonly (readonly string[])[]): ClosePair[] {
  return THEMES.flatMap((theme) =>
    listPairs(corridors).flatMap((pair) => {
      const [one, other] = pair.map((id) => colours[id]?.[theme].hue);
      if (!one || !other) return [];
      const apart = measureApart(lookOf(one), lookOf(other));
      return EYES.flatMap((eye, i) =>
        apart[i]! < APART[theme][eye] ? [{pair, theme, eye, apart: Math.floor(apart[i]! * 10) / 10}] : [],
      );
    }),
  );
}

/** The clusters of every corridor of a drawing in which two or more run. */
export function listCorridors({plates}: Drawing): string[][] {
  const all = plates.flatMap(({corridors}) => corridors.map(({lanes}) => lanes.toSorted()));
  return [...new Map(all.map((lanes) => [lanes.join(' '), lanes])).values()].filter(({length}) => length > 1);
}

/** Every two clusters that run in one corridor, each pair once. */
function listPairs(corridors: readonly (readonly string[])[]): [string, string][] {
  const all = corridors.flatMap((lanes) =>
    lanes.flatMap((a, i) => lanes.slice(i + 1).map((b): [string, string] => (a < b ? [a, b] : [b, a]))),
  );
  return [...new Map(all.map((pair) => [pair.join(' '), pair])).values()];
}
