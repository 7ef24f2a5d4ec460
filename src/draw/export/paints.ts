import {type Atlas, clusterOf} from '../../model/atlas.ts';
import type {Emphasis} from '../../model/emphasis.ts';
import {clusterColour, dashOf, digitColour, SURFACE, type Surface, type Theme} from '../palette.ts';
import {fillOf, type Tone, toneOf} from '../tone.ts';

/** In the colours of a theme, or for print in one ink: greys, and a dash code for each cluster. */
export type Ink = 'colour' | 'one';

/** Every colour of a picture, as `#rrggbb`. */
export interface Paints {
  surface: Surface;
  /** Of a cluster's track, discs and slices. */
  cluster: (no: number) => string;
  /** Of the number on a disc of that colour. */
  digit: (no: number) => string;
  /** Of the region of a city under an emphasis. */
  region: (emphasis: Emphasis | null, city: string) => string;
  /** Marks and gaps in px; empty for a solid line. */
  dash: (no: number) => readonly number[];
  /** The line between the slices of a station, where neighbours have no hue to tell them apart. */
  slit: string | null;
}

/** Chooses the colours of a picture. One ink is always light: ink on paper. */
export function choosePaints(atlas: Atlas, theme: Theme, ink: Ink): Paints {
  if (ink === 'one') return paintInOne();
  return {
    surface: SURFACE[theme],
    cluster: (no) => clusterColour(no, theme),
    digit: (no) => digitColour(no, theme),
    region: (emphasis, city) => fillOf(atlas, emphasis, city, theme),
    dash: () => [],
    slit: null,
  };
}

/** Light fills, because a dense screen drowns thin lines in newsprint. */
const GREYS: Surface = {
  paper: '#ffffff',
  land: '#ffffff',
  border: '#bdbdbd',
  outline: '#6e6e6e',
  ink: '#000000',
  muted: '#333333',
  quiet: '#b3b3b3',
  hairline: '#bdbdbd',
  water: '#444444',
  chosenFill: '#d4d4d4',
  share1: '#f2f2f2',
  share2: '#eaeaea',
  share3: '#e0e0e0',
  focus: '#000000',
};
const FILLS: Record<Tone, string> = {
  land: GREYS.land,
  chosen: GREYS.chosenFill,
  'shared-1': GREYS.share1,
  'shared-2': GREYS.share2,
  'shared-3': GREYS.share3,
  member: '#e6e6e6',
};
/** The lightest grey of a cluster: white digits keep 4.5:1 on it. */
const LIGHTEST = 0x70;

function paintInOne(): Paints {
  return {
    surface: GREYS,
    cluster: (no) => greyOf(clusterColour(no, 'light')),
    digit: () => '#ffffff',
    region: (emphasis, city) => FILLS[toneOf(emphasis, city)],
    dash: dashOf,
    slit: GREYS.paper,
  };
}

/** The grey as light as a colour, by the relative luminance of WCAG 2.2, at most `LIGHTEST`. */
function greyOf(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const c = luminance <= 0.0031308 ? luminance * 12.92 : 1.055 * luminance ** (1 / 2.4) - 0.055;
  const grey = Math.min(Math.round(c * 255), LIGHTEST)
    .toString(16)
    .padStart(2, '0');
  return `#${grey}${grey}${grey}`;
}

/** The number of a cluster by its id. */
export const numberOf = (atlas: Atlas, id: string): number => clusterOf(atlas, id).no;
