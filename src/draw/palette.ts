/**
 * Colours of the map in two themes, as literals, because other programs open an exported file.
 *
 * Hue names a cluster; its number and the names of its cities say the same. The hues of an atlas are data that stand beside
 * its facts; what is here is the same for all.
 * @module
 */

export type Theme = 'light' | 'dark';

/** The colours of a cluster in a theme, as `#rrggbb`. */
export interface ClusterColour {
  /** Of its line, name and numbers: ≥ 4.5:1 (WCAG 2.2) on paper, land and under its number. */
  hue: string;
  /** The opaque fill of its regions. */
  pale: string;
}

/** By cluster id: made by `npm run colours`, checked in the build. */
export type Colours = Record<string, Record<Theme, ClusterColour>>;

/** The colour of every number on its cluster's colour, ≥ 4.5:1. */
export const DIGIT: Record<Theme, string> = {light: '#ffffff', dark: '#14161a'};

/** Everything that is not a cluster. */
export interface Surface {
  /** The page, all that lies outside the province, and the rings and halos of what is drawn on the land. */
  paper: string;
  /** A region without emphasis. */
  land: string;
  /** A region whose clusters none of the others share, while nothing is chosen. */
  apart: string;
  /** Boundary of a region. */
  border: string;
  /** Rules of the page and the list. */
  hairline: string;
  /** Text, station rings and the outline of the chosen region: ≥ 4.5:1 on paper and every fill. */
  ink: string;
  /** Second-rank text: ≥ 4.5:1 on paper and land; never on a tint. */
  muted: string;
  /** Receded text: ≥ 4.5:1 on paper and land. */
  faint: string;
  /** A receded line: weaker than any cluster on purpose, as what it says stands at the names too. */
  quiet: string;
  /** The ring of a receded station or number, and of a field or button. */
  outline: string;
  /** Region that shares one, two, three or more clusters with the chosen city. */
  share1: string;
  share2: string;
  share3: string;
  /** Region of the chosen city. */
  chosenFill: string;
  /** Name of a water: ≥ 4.5:1 on paper. */
  water: string;
  /** What a pointer is over. */
  hover: string;
  /** Focus ring: ≥ 3:1 on paper and land. */
  focus: string;
}

export const SURFACE: Record<Theme, Surface> = {
  light: {
    paper: '#ffffff',
    land: '#f6f3ea',
    apart: '#ffffff',
    border: '#dcd6c8',
    hairline: '#e3e0d8',
    ink: '#14161a',
    muted: '#585d66',
    faint: '#676b72',
    quiet: '#cbc7bd',
    outline: '#aba79d',
    share1: '#dce7ef',
    share2: '#bcd1e0',
    share3: '#96b5cc',
    chosenFill: '#fbeec4',
    water: '#4f6a83',
    hover: '#f3f0e8',
    focus: '#0b57d0',
  },
  dark: {
    paper: '#14161a',
    land: '#22262c',
    apart: '#181b1f',
    border: '#3a3f47',
    hairline: '#33373e',
    ink: '#f1efe9',
    muted: '#a9adb5',
    faint: '#9297a0',
    quiet: '#474c54',
    outline: '#666c75',
    share1: '#26333f',
    share2: '#32495c',
    share3: '#43627b',
    chosenFill: '#4a4326',
    water: '#8ea6bd',
    hover: '#24282e',
    focus: '#8ab4ff',
  },
};
