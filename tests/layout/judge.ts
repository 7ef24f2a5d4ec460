/** Tiny plates for the tests of the laws: what a test does not say is sound. */
import type {Case} from '../../src/layout/case.ts';
import {checkPlate} from '../../src/layout/laws/check-plate.ts';
import {gaugeOf, stationRadius} from '../../src/model/gauge.ts';
import {LANGS, type Lang} from '../../src/model/langs.ts';
import type {Box, Corridor, Label, LineName, Plate, Point} from '../../src/model/plate.ts';

export interface Sketch {
  width?: number;
  /** px of the plate, where its station and its seat are. */
  cities: Record<string, Point>;
  /** Their cities, with blanks between. They are numbered in this order. */
  clusters: Record<string, string>;
  /** From station to station over the corners between; lanes from the left, with blanks between. */
  corridors: {from: string; to: string; over?: Point[]; lanes: string}[];
}

const HEIGHT = 400;
/** A region is a square round its station, from the middle to a side, px. */
const REGION = 60;

/** A plate 400 px high; every city has a square region round its station and its label below it. */
export function sketch({width = 800, cities, clusters, corridors}: Sketch): {plate: Plate; of: Case} {
  const units = 1600 / width;
  const of: Case = {
    height: HEIGHT * units,
    cities: Object.entries(cities).map(([id, [x, y]]) => ({
      id,
      seat: [x * units, y * units],
      polygons: [[square([x * units, y * units], REGION * units)]],
    })),
    clusters: Object.entries(clusters).map(([id, members], i) => ({id, no: i + 1, cities: members.split(' ')})),
  };
  const labels = Object.entries(cities).map(([city, at]) => putBelow(of, width, city, at));
  const plate: Plate = {
    width,
    height: HEIGHT,
    stations: Object.entries(cities).map(([city, at]) => ({city, at, r: radiusOf(of, width, city)})),
    corridors: corridors.map(
      ({from, to, over = [], lanes}): Corridor => ({
        u: from,
        v: to,
        points: [cities[from]!, ...over, cities[to]!],
        lanes: lanes.split(' '),
      }),
    ),
    labels: byLang(() => structuredClone(labels)),
    lineNames: byLang(() => []),
  };
  return {plate, of};
}

/** The laws that a plate breaks, once each. */
export const lawsBroken = ({plate, of}: {plate: Plate; of: Case}, whole: string[] = []): string[] => [
  ...new Set(checkPlate(plate, of, whole).map(({law}) => law)),
];

/** Those of them that are not about labels, which a test of lines does not place. */
export const linesBroken = (sketched: {plate: Plate; of: Case}): string[] =>
  lawsBroken(sketched).filter((law) => !law.startsWith('label'));

/** A copy in which the label of a city, in every language, is another. */
export function relabel<T extends {plate: Plate}>(
  sketched: T,
  city: string,
  change: (label: Label) => Partial<Label>,
): T {
  const labels = byLang((lang) =>
    sketched.plate.labels[lang].map((label) => (label.city === city ? {...label, ...change(label)} : label)),
  );
  return {...sketched, plate: {...sketched.plate, labels}};
}

/** A copy in which the label of a city, in every language, stands elsewhere with all its parts. */
export function moveLabel<T extends {plate: Plate}>(sketched: T, city: string, [dx, dy]: Point): T {
  const move = ([x, y]: Point): Point => [x + dx, y + dy];
  return relabel(sketched, city, ({box, name, bullets}) => ({
    box: [...move([box[0], box[1]]), ...move([box[2], box[3]])],
    name: move(name),
    bullets: bullets.map(({cluster, at}) => ({cluster, at: move(at)})),
  }));
}

/** A copy with these line names in every language. */
export function nameLines<T extends {plate: Plate}>(sketched: T, names: LineName[]): T {
  return {...sketched, plate: {...sketched.plate, lineNames: byLang(() => names)}};
}

/** A copy in which a station stands elsewhere, or is of another size; its corridors and its label stay. */
export function restation<T extends {plate: Plate}>(sketched: T, city: string, change: {at?: Point; r?: number}): T {
  const stations = sketched.plate.stations.map((known) => (known.city === city ? {...known, ...change} : known));
  return {...sketched, plate: {...sketched.plate, stations}};
}

function radiusOf({clusters}: Case, width: number, city: string): number {
  const own = clusters.filter(({cities}) => cities.includes(city));
  return stationRadius(gaugeOf(width), own.filter(({cities}) => cities.length > 1).length, own.length > 0);
}

/** A label of bullets in a row, without a name, 4 px below the rim. */
function putBelow(of: Case, width: number, city: string, [x, y]: Point): Label {
  const gauge = gaugeOf(width);
  const own = of.clusters.filter(({cities}) => cities.includes(city));
  const step = gauge.bullet + gauge.bulletGap;
  const top = y + radiusOf(of, width, city) + gauge.ring / 2 + 4;
  const half = Math.max(1, own.length * step) / 2;
  const middle = top + gauge.bullet / 2;
  const box: Box = [x - half, top, x + half, top + gauge.bullet];
  const bullets = own.map(({id}, i) => ({cluster: id, at: [x - half + (i + 0.5) * step, middle] as Point}));
  return {city, box, anchor: 'middle', name: [x, middle], gloss: null, bullets};
}

export const square = ([x, y]: Point, half: number): Point[] => [
  [x - half, y - half],
  [x + half, y - half],
  [x + half, y + half],
  [x - half, y + half],
];

function byLang<T>(make: (lang: Lang) => T): Record<Lang, T> {
  return Object.fromEntries(LANGS.map((lang) => [lang, make(lang)])) as Record<Lang, T>;
}
