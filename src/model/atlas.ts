/** The facts: a province, its cities and its clusters, as read from an `atlas.json`. */
import type {Lang} from './langs.ts';

export type Trilingual = Record<Lang, string>;
export type LngLat = [lng: number, lat: number];

export interface City {
  id: string;
  /** Six-digit division code. */
  code: string;
  /** `za` is the Zhuang name, only where sources agree. */
  name: Trilingual & {za?: string};
  /** Without the word for its rank, as it stands on the map: 南宁, 阿坝. */
  short: Trilingual;
  /** The seat of the city's government, degrees WGS 84. */
  seat: LngLat;
}

export const STATUSES = ['named', 'candidate'] as const;
export type Status = (typeof STATUSES)[number];

export interface Cluster {
  id: string;
  /** Its number in the published list, from 1. */
  no: number;
  /** The full name as printed; no official English name exists. */
  official: Omit<Trilingual, 'en'>;
  industry: Trilingual;
  /** The industry in as few words as stand beside a line. */
  short: Trilingual;
  /** City ids in the order printed; none where the list names none. */
  cities: string[];
  /** What the list names in place of cities: a region, the whole province. */
  where?: Trilingual;
  batch: string;
  /** As its list has it: named, or a candidate for it (拟培育). Nothing is said of the time since. */
  status: Status;
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
  /** What one thing on its lists is called in full: 先进制造业集群, advanced-manufacturing cluster. */
  kind: Trilingual;
  /** Empty where none are published; so are aims and strengths, which are then not there. */
  rules: Trilingual[];
  aims?: Trilingual;
  strengths?: Trilingual;
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

/** The name of a city as it stands on the map. */
export function shortName(city: City, lang: Lang): string {
  return city.short[lang];
}
