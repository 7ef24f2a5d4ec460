/** Cases that no list has: random ones over the shipped regions, and those at the edge of what there can be. */
import {seedNumbers} from '../../src/layout/random.ts';
import type {Trilingual} from '../../src/model/atlas.ts';
import type {Point} from '../../src/model/plate.ts';
import type {NamedCase} from '../atlases/tasks.ts';
import {square} from './judge.ts';

/** How many random cases there are, their clusters, and the cities of a cluster. */
export const SAMPLES = 60;
const CLUSTERS = {least: 5, most: 18} as const;
const CITIES = {least: 1, most: 6} as const;

/**
 * A random case over the regions of another: 5 to 18 clusters of 1 to 6 of its cities, with the names of its clusters.
 * @param seed from 1; the same seed gives the same case
 */
export function sampleCase(from: NamedCase, seed: number): NamedCase {
  const next = seedNumbers(seed * 7919);
  const pick = ({least, most}: {least: number; most: number}) => least + Math.floor(next() * (most - least + 1));
  const ids = from.cities.map(({id}) => id);
  const clusters = Array.from({length: pick(CLUSTERS)}, (_, i) => {
    const size = pick(CITIES);
    const cities = new Set<string>();
    while (cities.size < size) cities.add(ids[Math.floor(next() * ids.length)]!);
    return {id: `k${i + 1}`, no: i + 1, cities: [...cities], name: from.clusters[i % from.clusters.length]!.name};
  });
  return {...from, clusters};
}

/** A province of squares: 1,568 ground units wide, cities `a`, `b`, … from left to right and top to bottom. */
export function gridCase(columns: number, rows: number, clusters: Record<string, string>): NamedCase {
  const side = 1568 / columns;
  return {
    height: 32 + side * rows,
    cities: Array.from({length: columns * rows}, (_, i) => {
      const seat: Point = [16 + ((i % columns) + 0.5) * side, 16 + (Math.floor(i / columns) + 0.5) * side];
      return {id: String.fromCharCode(97 + i), seat, polygons: [[square(seat, side / 2)]], name: nameCity(i)};
    }),
    clusters: Object.entries(clusters).map(([id, cities], i) => ({
      id,
      no: i + 1,
      cities: cities.split(' '),
      name: {'zh-Hans': '产业', 'zh-Hant': '產業', en: 'Industry'},
    })),
  };
}

function nameCity(i: number): Trilingual {
  const han = `${'甲乙丙丁戊己庚辛壬癸'[i % 10]}城`;
  return {'zh-Hans': han, 'zh-Hant': han, en: `City ${String.fromCharCode(65 + i)}`};
}

/** A copy in which a city is another. */
function changeCity(of: NamedCase, id: string, change: Partial<NamedCase['cities'][number]>): NamedCase {
  return {...of, cities: of.cities.map((city) => (city.id === id ? {...city, ...change} : city))};
}

/** At the edge of what there can be, by what it is. */
export function degenerateCases(): Record<string, NamedCase> {
  const pair = Object.fromEntries(Array.from({length: 10}, (_, i) => [`k${i + 1}`, 'a d']));
  const four = gridCase(2, 2, {k: 'a b c', l: 'a d', m: 'c d', n: 'b'});
  const [a, b] = four.cities;
  const nine = gridCase(3, 3, {k: 'a e i', l: 'd e f', m: 'e'});
  return {
    'no city': {height: 900, cities: [], clusters: []},
    'no cluster': gridCase(3, 2, {}),
    'one city': gridCase(1, 1, {k: 'a', l: 'a'}),
    'all cities in one cluster': gridCase(3, 2, {k: 'a b c d e f'}),
    'all of ten cities in one cluster': gridCase(5, 2, {k: 'a b c d e f g h i j', l: 'a b'}),
    'ten clusters on one pair': gridCase(2, 2, pair),
    'coincident seats': changeCity(four, 'b', {seat: a!.seat}),
    'seats on a border': changeCity(four, 'b', {seat: [(a!.seat[0] + b!.seat[0]) / 2, a!.seat[1]]}),
    'collinear seats': gridCase(6, 1, {k: 'a f', l: 'a b c d e f', m: 'b e', n: 'c d'}),
    'a region smaller than its disc': changeCity(nine, 'e', {polygons: [[square(nine.cities[4]!.seat, 5)]]}),
    'a city without a region': changeCity(nine, 'e', {polygons: []}),
    'a cluster without a city': {
      ...four,
      clusters: [...four.clusters, {...four.clusters[0]!, id: 'o', no: 5, cities: []}],
    },
  };
}
