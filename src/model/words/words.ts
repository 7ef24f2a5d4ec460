import type {Status} from '../atlas.ts';

/**
 * Every word on screen that is not a fact. One object per language; a missing word fails to compile. Names and
 * numbers come in from the data, already in the language.
 */
export interface Words {
  /** Joins names: 、 or comma and "and". */
  list: (names: string[]) => string;
  date: (iso: string) => string;
  siteName: (province: string) => string;

  // Headlines and descriptions: true sentences, made from counts and names.
  overviewHeadline: (o: {province: string; clusters: number; kind: string; linked: number}) => string;
  overviewText: (o: Overview) => string;
  overviewTitle: (o: {top: string[]; topCount: number}) => string;
  overviewBody: (o: {next: string[]; nextCount: number; apart: string[][]}) => string;
  cityHeadline: (o: {city: string; clusters: number; partners: number; named: boolean}) => string;
  cityText: (o: {
    city: string;
    clusters: {industry: string; others: string[]}[];
    partners: number;
    named: boolean;
  }) => string;
  /** Of a city that is in no cluster. */
  cityUnnamed: (city: string) => string;
  clusterHeadline: (o: Extent & {industry: string}) => string;
  clusterText: (o: Extent & {industry: string; no: number; province: string; kind: string}) => string;
  pairHeadline: (o: {city: string; industry: string; cities: number}) => string;
  pairText: (o: {city: string; industry: string; others: string[]}) => string;
  clusterName: (industry: string) => string;
  clusterLabel: (o: Extent & {industry: string}) => string;
  cityLabel: (o: {city: string; clusters: number}) => string;
  cellLabel: (o: {city: string; industry: string}) => string;
  sharedLabel: (o: {a: string; b: string; industries: string[]}) => string;
  onlyCity: string;

  // Facts' captions.
  sourceLong: (o: {issuer: string; title: string; date: string}) => string;
  status: (o: {status: Status; date: string}) => string;
  officialName: string;
  rules: string;
  aims: (o: {aims: string; strengths: string | undefined}) => string;
  dataVersion: (version: string) => string;
  corrections: string;

  // Controls.
  search: string;
  noMatch: string;
  matrix: string;
  industry: string;
  zoomIn: string;
  zoomOut: string;
  wholeMap: string;
  panNorth: string;
  panSouth: string;
  panWest: string;
  panEast: string;
  dark: string;
  light: string;

  // What the map tells of itself.
  fullscreen: string;
  leaveFullscreen: string;
  staticMap: string;
  /** Beside the button whose part did not come. */
  notLoaded: string;
  useTwoFingers: string;
  useCtrlWheel: (key: string) => string;
}

/** Where a cluster is: its cities, or what the list names in place of them. */
export interface Extent {
  cities: string[];
  where: string | undefined;
}

export interface Overview {
  province: string;
  /** The province's name in full; in Chinese its last character says what it is: 省, 市, 区. */
  name: string;
  /** What one thing on the lists is called in full. */
  kind: string;
  cities: number;
  clusters: number;
  /** Clusters of two or more cities, of one, and of none that the list names. */
  linked: number;
  single: number;
  unplaced: number;
  /** Whether all are named, and none is a candidate. */
  named: boolean;
  top: string[];
  topCount: number;
  next: string[];
  nextCount: number;
  /** Groups of cities that are linked only with each other, beside the largest group. */
  apart: string[][];
}
