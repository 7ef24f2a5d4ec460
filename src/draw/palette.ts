/**
 * Colours of the map in two themes, as literals, because other programs open an exported file.
 *
 * Hue names a cluster, number and position repeat it. Values were searched within one hue family per cluster, so that
 * clusters that meet in a station, run side by side or cross differ by CIEDE2000 ≥ 20 to normal, protanope, deuteranope
 * and tritanope eyes (Machado, Oliveira & Fernandes 2009); `tests/draw/palette.test.ts` holds every promise made here.
 * @module
 */

export type Theme = 'light' | 'dark';

/** Cluster colours in the official order (index = number − 1), each ≥ 3:1 (WCAG 2.2) on paper, land and `MEMBER_TINTS`. */
export const CLUSTER_HUES: Record<Theme, readonly string[]> = {
  light: [
    '#8d0912', // sugar: red
    '#0053b2', // chemical materials: blue
    '#4b9b76', // smart vehicles: green
    '#2d0049', // rare metals: indigo
    '#3597af', // metal materials: teal blue
    '#704124', // mineral materials: brown
    '#de5000', // eco-aluminium: orange
    '#af7caa', // equipment: pink
    '#45454c', // textiles: slate
    '#6d6520', // information technology: olive
    '#768d2a', // green home: leaf green
    '#17716b', // e-bikes: teal
  ],
  dark: [
    '#ca3d42',
    '#7092ff',
    '#96edbb',
    '#78618f',
    '#84eefe',
    '#ae8068',
    '#f29738',
    '#ffcdf8',
    '#95979d',
    '#ad9736',
    '#abc569',
    '#5cc3b7',
  ],
};

/** The same order: a pale fill for the regions of a cluster, near the land in lightness, so that every line stays ≥ 3:1 on it. */
export const MEMBER_TINTS: Record<Theme, readonly string[]> = {
  light: [
    '#fff1ed',
    '#e8f6ff',
    '#e4f9ed',
    '#faf0ff',
    '#e0f8fe',
    '#fff1e8',
    '#fff1e7',
    '#feeffc',
    '#f3f3f6',
    '#f6f4e2',
    '#eff7e0',
    '#e3f8f5',
  ],
  dark: [
    '#341817',
    '#182036',
    '#092517',
    '#251d2d',
    '#01252a',
    '#2c1d16',
    '#311c08',
    '#2a1c29',
    '#19212d',
    '#272004',
    '#1c2309',
    '#022522',
  ],
};

/** The two colours of a number on a disc. */
export const DIGIT = {white: '#ffffff', ink: '#08090b'} as const;

/** Clusters whose disc is dark enough for white digits, 4.5:1; the digits of the others are ink. */
const WHITE_DIGITS: Record<Theme, readonly number[]> = {light: [1, 2, 4, 6, 9, 10, 12], dark: [1, 4]};

/** Everything that is not a cluster. */
export interface Surface {
  /** The page, and all that lies outside the province. */
  paper: string;
  /** A region without emphasis, and the casing of tracks, which they need on `share1` to `share3` and `chosenFill`. */
  land: string;
  /** Boundary between regions. */
  border: string;
  /** Boundary of the province. */
  outline: string;
  /** Text, station rims and the outline of the chosen region: ≥ 4.5:1 on paper and every fill. */
  ink: string;
  /** Second-rank text: ≥ 4.5:1 on paper and every fill. */
  muted: string;
  /** A receded track: seen on every fill, weaker than any cluster. */
  quiet: string;
  /** Rules of the page and the list. */
  hairline: string;
  /** Name of the gulf: ≥ 4.5:1 on paper. */
  water: string;
  /** Region of the chosen city. */
  chosenFill: string;
  /** Region that shares one cluster with the chosen city. */
  share1: string;
  /** Region that shares two. */
  share2: string;
  /** Region that shares three or more. */
  share3: string;
  /** Focus ring: ≥ 3:1 on paper and every fill. */
  focus: string;
}

export const SURFACE: Record<Theme, Surface> = {
  light: {
    paper: '#ffffff',
    land: '#fbfaf7',
    border: '#dcd8cd',
    outline: '#b9b4a6',
    ink: '#14161a',
    muted: '#585d66',
    quiet: '#c6c3bb',
    hairline: '#e3e0d8',
    water: '#5a7289',
    chosenFill: '#f5eaca',
    share1: '#edf2f6',
    share2: '#dfe8ef',
    share3: '#cfdde7',
    focus: '#0a5cff',
  },
  dark: {
    paper: '#14161a',
    land: '#1d2025',
    border: '#353a43',
    outline: '#4d5460',
    ink: '#eceae4',
    muted: '#a9aeb6',
    quiet: '#484e58',
    hairline: '#2c3037',
    water: '#8fa6bb',
    chosenFill: '#3b3320',
    share1: '#202a34',
    share2: '#243443',
    share3: '#283e51',
    focus: '#9cc4ff',
  },
};

/**
 * Marks and gaps in px for `stroke-dasharray`, for print in one ink and forced colours: tracks of 2.6 to 4 px with
 * `stroke-linecap: butt`. An empty array is a solid line.
 */
const DASHES: readonly (readonly number[])[] = [
  [],
  [14, 5],
  [3, 4],
  [14, 4, 3, 4],
  [3, 8],
  [8, 4],
  [7, 7],
  [14, 4, 3, 4, 3, 4],
  [20, 4, 10, 4],
  [3, 4, 3, 10],
  [7, 4, 7, 12],
  [3, 4, 3, 4, 3, 12],
];

const indexOf = (no: number): number => (no - 1) % CLUSTER_HUES.light.length;

/**
 * Gives the colour of a cluster as `#rrggbb`.
 * @param no official number, from 1; after the last colour they begin again
 */
export const clusterColour = (no: number, theme: Theme): string => CLUSTER_HUES[theme][indexOf(no)]!;

/** Gives the colour of a cluster's number on a disc of `clusterColour`, ≥ 4.5:1. */
export const digitColour = (no: number, theme: Theme): string =>
  WHITE_DIGITS[theme].includes(indexOf(no) + 1) ? DIGIT.white : DIGIT.ink;

/** Gives the opaque fill for the regions of a cluster. */
export const memberTint = (no: number, theme: Theme): string => MEMBER_TINTS[theme][indexOf(no)]!;

/** Gives a cluster's `stroke-dasharray`; the dashes of clusters that meet or cross differ. */
export const dashOf = (no: number): readonly number[] => DASHES[indexOf(no)]!;
