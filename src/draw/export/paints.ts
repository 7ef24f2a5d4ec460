import type {Emphasis} from '../../model/emphasis.ts';
import {DIGIT, SURFACE, type Surface, type Theme} from '../palette.ts';
import {fillOf} from '../tone.ts';
import type {PictureFacts} from './facts.ts';

/** In the colours of a theme, or for print in one ink: black lines with their numbers set into them, and no fills. */
export type Ink = 'colour' | 'one';

/** Every colour of a picture, as `#rrggbb` or `none`. */
export interface Paints {
  ink: Ink;
  surface: Surface;
  /** Of a cluster's line, name and numbers. */
  cluster: (id: string) => string;
  /** Of a number on the colour of its cluster. */
  digit: string;
  /** Of the region of a city under an emphasis. */
  region: (emphasis: Emphasis | null, city: string) => string;
}

/** Chooses the colours of a picture. One ink is always light: ink on paper. */
export function choosePaints(facts: Pick<PictureFacts, 'atlas' | 'colours'>, theme: Theme, ink: Ink): Paints {
  if (ink === 'one') {
    return {ink, surface: ONE_INK, cluster: () => ONE_INK.ink, digit: ONE_INK.paper, region: () => 'none'};
  }
  return {
    ink,
    surface: SURFACE[theme],
    cluster: (id) => facts.colours[id]![theme].hue,
    digit: DIGIT[theme],
    region: (emphasis, city) => fillOf(facts, emphasis, city, theme),
  };
}

/** 45 % of black: under it a screen of dots breaks a thin line up, over it a border looks like a line of the map. */
const SCREEN = '#8c8c8c';
const ONE_INK: Surface = {
  ...SURFACE.light,
  paper: '#ffffff',
  border: SCREEN,
  hairline: '#000000',
  ink: '#000000',
  muted: '#333333',
  faint: '#595959',
  quiet: SCREEN,
  outline: SCREEN,
  water: '#444444',
};
