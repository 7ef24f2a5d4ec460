/** Seeded cases for `lay`, as large as one likes. */
import type {Case, CaseCluster} from '../../src/layout/case.ts';
import type {Texts} from '../../src/layout/metro/field.ts';
import {seedNumbers} from '../../src/layout/random.ts';
import type {Lang} from '../../src/model/langs.ts';
import type {Point} from '../../src/model/plate.ts';
import {HEIGHT, makeRegions} from './regions.ts';

export interface Sample {
  cities: number;
  clusters: number;
  /** Whether members are neighbours, as in most lists, or come from the whole province. */
  spread: 'near' | 'anywhere';
  seed: number;
}

const MOST_MEMBERS = 6;
/** Members of a near cluster come from so many cities nearest to one of them. */
const NEAREST = 8;
/** Syllables of names; two make one, as in most cities. */
const SYLLABLES = ['nan 南', 'liu 柳', 'gui 桂', 'wu 梧', 'bei 北', 'fang 防', 'qin 钦', 'yu 玉', 'bai 百', 'chong 崇'];
const ENDINGS = ['ning 宁', 'zhou 州', 'lin 林', 'hai 海', 'gang 港', 'se 色', 'zuo 左', 'bin 宾'];
/** Short names of clusters, Han and Latin. */
const INDUSTRIES = [
  ['蔗糖', 'Sugar'],
  ['化工新材料', 'Chemicals'],
  ['装备制造', 'Equipment'],
  ['纺织服装', 'Textiles'],
];

export function makeSample({cities, clusters, spread, seed}: Sample): {of: Case; texts: Record<Lang, Texts>} {
  const placed = makeRegions(cities, seed).map(({seat, ring}, i) => ({id: `c${i}`, seat, polygons: [[ring]]}));
  const of = {cities: placed, clusters: joinCities(placed, clusters, spread, seed), height: HEIGHT};
  const han = nameAll(of, 1, 0);
  const latin = nameAll(of, 0, 1);
  const write = (own: Names, other: Names, isHan: boolean): Texts => ({
    names: own.cities,
    glosses: other.cities,
    lines: own.lines,
    han: isHan,
    waters: [],
  });
  return {
    of,
    texts: {'zh-Hans': write(han, latin, true), 'zh-Hant': write(han, latin, true), en: write(latin, han, false)},
  };
}

/** Clusters of 1 to 6 cities. */
function joinCities(
  cities: readonly {id: string; seat: Point}[],
  count: number,
  spread: Sample['spread'],
  seed: number,
): CaseCluster[] {
  const next = seedNumbers(seed * 7919 + 1);
  return Array.from({length: count}, (_, i) => {
    const [x, y] = cities[Math.floor(next() * cities.length)]!.seat;
    const away = ({seat}: {seat: Point}) => Math.hypot(seat[0] - x, seat[1] - y);
    const near = [...cities].sort((a, b) => away(a) - away(b));
    const pool = spread === 'near' ? near.slice(0, NEAREST) : near;
    const size = 1 + Math.floor(next() * MOST_MEMBERS);
    const members = new Set<string>();
    while (members.size < size) members.add(pool[Math.floor(next() * pool.length)]!.id);
    return {id: `k${i}`, no: i + 1, cities: [...members]};
  });
}

interface Names {
  cities: Record<string, string>;
  lines: Record<string, string>;
}

/** @param part of a syllable, 0 Latin, 1 Han @param name of an industry, 0 Han, 1 Latin */
function nameAll({cities, clusters}: Case, part: 0 | 1, name: 0 | 1): Names {
  const nameCity = (i: number) => {
    const ending = ENDINGS[Math.floor(i / SYLLABLES.length) % ENDINGS.length]!;
    const text = [SYLLABLES[i % SYLLABLES.length]!, ending].map((syllable) => syllable.split(' ')[part]).join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return {
    cities: Object.fromEntries(cities.map(({id}, i) => [id, nameCity(i)])),
    lines: Object.fromEntries(clusters.map(({id, no}, i) => [id, `${no} ${INDUSTRIES[i % INDUSTRIES.length]![name]}`])),
  };
}
