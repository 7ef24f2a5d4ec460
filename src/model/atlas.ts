/** The facts: a province, its cities and its clusters, as read from `data/guangxi/atlas.json`. */

export const LANGS = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Lang = (typeof LANGS)[number];
export type Trilingual = Record<Lang, string>;
export type LngLat = [lng: number, lat: number];

export interface City {
  id: string;
  /** Six-digit division code. */
  code: string;
  /** `za` is the Zhuang name, only where sources agree. */
  name: Trilingual & {za?: string};
  /** The seat of the city's government, degrees WGS 84. */
  seat: LngLat;
}

export interface Cluster {
  id: string;
  /** Its number in the published list, from 1. */
  no: number;
  /** The full name as printed; no official English name exists. */
  official: Omit<Trilingual, 'en'>;
  industry: Trilingual;
  /** The industry in as few words as stand beside a line. */
  short: Trilingual;
  /** City ids in the order printed. */
  cities: string[];
  batch: string;
  /** The only status there is: named in a published list. Nothing is said of the time since. */
  status: 'named';
  source: string;
}

export interface Source {
  id: string;
  issuer: Trilingual;
  title: Trilingual;
  /** ISO date. */
  published: string;
  /** Empty when not known. */
  documentNumber: string;
  /** Empty when not known. */
  url: string;
}

export interface Province {
  id: string;
  code: string;
  name: Trilingual;
  short: Trilingual;
  waters: {name: Trilingual; at: LngLat}[];
}

export interface Programme {
  source: string;
  rules: Trilingual[];
  aims: Trilingual;
  strengths: Trilingual;
}

export interface Atlas {
  version: string;
  province: Province;
  sources: Source[];
  batches: {id: string; name: Trilingual}[];
  programme: Programme;
  cities: City[];
  clusters: Cluster[];
}

/** What a build learns of the boundary file that it draws. */
export interface BoundaryAbout {
  source: Trilingual;
  licence: string;
  datum: string;
  /** Whether it is a publisher's own file. */
  own: boolean;
  /** Empty when the boundaries carry no approval number. */
  approvalNumber: string;
}

export function cityOf(atlas: Atlas, id: string): City {
  return atlas.cities.find((city) => city.id === id)!;
}

export function clusterOf(atlas: Atlas, id: string): Cluster {
  return atlas.clusters.find((cluster) => cluster.id === id)!;
}

/** The name of a city without the word for its rank: 南宁市 → 南宁. */
export function shortName(city: City, lang: Lang): string {
  return city.name[lang].replace(/市$/, '');
}
