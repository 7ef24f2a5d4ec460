import type {Lang} from '../../model/langs.ts';

/** One law broken once. */
export interface Breach {
  law: Law;
  /** The width of the plate. */
  plate: number;
  /** The ids of cities and clusters, the culprit first. */
  who: string[];
  /** For laws on labels and line names. */
  lang?: Lang;
  /** What was measured and what the law wants, in the unit of `LAWS`. */
  value: number;
  limit: number;
  /** Whether a drawing may not be shipped with it. */
  must: boolean;
}

/** A breach before it is known whether it must not be. */
export type Finding = Pick<Breach, 'law' | 'who' | 'lang' | 'value' | 'limit'>;

/** What rounding and chords may take from a distance, px. */
const HAIR = 0.02;

/** The breach of a law that wants a measure to be no less than its limit. What is no number breaks it. */
export function needLeast(law: Law, who: string[], value: number, limit: number, lang?: Lang): Finding[] {
  return value >= limit - HAIR ? [] : [{law, who, value, limit, ...(lang && {lang})}];
}

/** The breach of a law that wants a measure to be no more than its limit. */
export function needMost(law: Law, who: string[], value: number, limit: number, lang?: Lang): Finding[] {
  return value <= limit + HAIR ? [] : [{law, who, value, limit, ...(lang && {lang})}];
}

/** The breach of a law that counts. */
export function needCount(law: Law, who: string[], value: number, limit: number, lang?: Lang): Finding[] {
  return value === limit ? [] : [{law, who, value, limit, ...(lang && {lang})}];
}

export type Law = keyof typeof LAWS;

/** What every law wants, for people; the unit of value and limit, and how the limit bounds. A target is no must. */
export const LAWS = {
  numbers: {wants: 'every place is a number', unit: '', bound: 'least'},
  'station-once': {wants: 'every city has one station', unit: 'stations', bound: 'exactly'},
  radius: {wants: 'a station is as large as its lines ask for', unit: 'px', bound: 'least'},
  stations: {wants: 'stations stand apart', unit: 'px', bound: 'least'},
  region: {wants: 'a station stands inside its own region', unit: 'px', bound: 'least'},
  corridor: {
    wants: 'a corridor joins two stations, once, for lines that each run in it once',
    unit: '',
    bound: 'exactly',
  },
  members: {wants: 'a line joins exactly its members, as a tree', unit: '', bound: 'exactly'},
  dock: {wants: 'a lane ends inside the disc of its station', unit: 'px', bound: 'most'},
  port: {wants: 'corridors leave a station in different directions', unit: '°', bound: 'least'},
  octilinear: {wants: 'every leg is horizontal, vertical or at 45°', unit: 'px off', bound: 'most'},
  turn: {wants: 'no bend is sharper than a right angle', unit: '°', bound: 'most'},
  'bend-near': {wants: 'a bend lies outside the rims of both ends', unit: 'px', bound: 'least'},
  'bend-fit': {wants: 'a lane has room for its arcs', unit: 'px', bound: 'least'},
  loop: {wants: 'a corridor does not cross itself', unit: 'crossings', bound: 'most'},
  'near-foreign': {wants: 'a lane keeps away from stations of other lines', unit: 'px', bound: 'least'},
  'near-member': {wants: 'a lane keeps away from stations of its line that it passes', unit: 'px', bound: 'least'},
  gap: {wants: 'lanes of one corridor are seen apart', unit: 'px', bound: 'least'},
  'gap-other': {wants: 'lanes of two corridors are seen apart', unit: 'px', bound: 'least'},
  'cross-at-own': {
    wants: 'corridors that share a station do not cross',
    unit: 'crossings',
    bound: 'most',
    target: true,
  },
  'label-once': {wants: 'every city has one label in every language', unit: 'labels', bound: 'exactly'},
  'label-bullets': {wants: "a label has one bullet for each of its city's clusters", unit: 'bullets', bound: 'exactly'},
  'label-box': {wants: "a label's box covers its name and bullets", unit: 'px outside', bound: 'most'},
  'label-inside': {wants: 'name and bullets of a label do not overlap', unit: 'px', bound: 'least'},
  'label-track': {wants: 'a label is clear of lanes', unit: 'px', bound: 'least'},
  'label-station': {wants: 'a label is clear of stations', unit: 'px', bound: 'least'},
  'label-label': {wants: 'labels do not overlap', unit: 'px', bound: 'least'},
  'label-owner': {wants: 'a label is nearer to its own station than to any other', unit: 'px nearer', bound: 'least'},
  'label-out': {wants: 'a label is inside the map', unit: 'px outside', bound: 'most'},
  'line-name-once': {wants: 'a line has at most one name, where lines have names', unit: 'names', bound: 'most'},
  'line-name-box': {wants: "a line name's box covers its number and text", unit: 'px outside', bound: 'most'},
  'line-name-anchor': {wants: 'a line name stays beside a place on its own corridor', unit: 'px off', bound: 'most'},
  'line-name-near': {wants: 'a line name stands close to its own lane', unit: 'px', bound: 'most'},
  'line-name-track': {wants: 'a line name is clear of lanes', unit: 'px', bound: 'least'},
  'line-name-owner': {wants: 'no lane is as near to a line name as its own', unit: 'px nearer', bound: 'least'},
  'line-name-station': {wants: 'a line name is clear of stations', unit: 'px', bound: 'least'},
  'line-name-label': {wants: 'a line name and a label do not overlap', unit: 'px', bound: 'least'},
  'line-name-name': {wants: 'line names do not overlap', unit: 'px', bound: 'least'},
  'line-name-out': {wants: 'a line name is inside the map', unit: 'px outside', bound: 'most'},
  whole: {wants: 'only a line of the whole province, or nearly, is left to the legend', unit: 'cities', bound: 'least'},
  'same-trees': {wants: 'a line joins the same cities on every plate', unit: 'joints differ', bound: 'most'},
  story: {wants: 'the same lines cross on every plate', unit: 'pairs differ', bound: 'most', target: true},
} as const satisfies Record<string, {wants: string; unit: string; bound: 'least' | 'most' | 'exactly'; target?: true}>;
