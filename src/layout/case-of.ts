import type {Atlas, Trilingual} from '../model/atlas.ts';
import {cityOf, shortName} from '../model/atlas.ts';
import type {Borders, Ground} from '../model/ground.ts';
import {LANG, LANGS, type Lang} from '../model/langs.ts';
import type {Point} from '../model/plate.ts';
import type {Case} from './case.ts';
import type {Texts} from './metro/field.ts';

/** What a drawing of an atlas is made of. @param seats by city id, in ground units */
export function caseOf(atlas: Atlas, ground: Ground, borders: Borders, seats: Record<string, Point>): Case {
  return {
    cities: atlas.cities.map((city) => ({
      id: city.id,
      seat: seats[city.id]!,
      polygons: groupRings(ringsOf(borders, city.id)),
      name: Object.fromEntries(LANGS.map((lang) => [lang, shortName(city, lang)])) as Trilingual,
    })),
    clusters: atlas.clusters.map(({id, no, cities}) => ({id, no, cities})),
    height: ground.height,
  };
}

/** What stands at stations and lines, by language. */
export function textsOf(atlas: Atlas, ground: Ground): Record<Lang, Texts> {
  const texts = LANGS.map((lang): [Lang, Texts] => {
    const byCity = (of: Lang) => Object.fromEntries(atlas.cities.map(({id}) => [id, shortName(cityOf(atlas, id), of)]));
    return [
      lang,
      {
        names: byCity(lang),
        glosses: byCity(LANG[lang].gloss),
        lines: Object.fromEntries(atlas.clusters.map(({id, no, short}) => [id, `${no} ${short[lang]}`])),
        han: LANG[lang].han,
        waters: ground.waters.map(({name, at}) => ({name: name[lang], at})),
      },
    ];
  });
  return Object.fromEntries(texts) as Record<Lang, Texts>;
}

/** The closed rings of a region, out of the borders that it shares with its neighbours. */
function ringsOf({arcs, regions}: Borders, city: string): Point[][] {
  const rings = regions.find((region) => region.city === city)?.rings ?? [];
  return rings.map((ring) =>
    ring.flatMap(({arc, reversed}) => {
      const line = arcs[arc]!;
      return (reversed ? line.toReversed() : line).slice(0, -1);
    }),
  );
}

/** Rings as polygons: one that lies in another is its hole. */
function groupRings(rings: Point[][]): Point[][][] {
  const outer = rings.filter((ring) => !rings.some((other) => other !== ring && holds(other, ring)));
  return outer.map((ring) => [ring, ...rings.filter((other) => other !== ring && holds(ring, other))]);
}

/** Whether a ring lies round another, by the even-odd rule for its first point. */
function holds(ring: readonly Point[], inner: readonly Point[]): boolean {
  const [x, y] = inner[0] ?? [Number.NaN, Number.NaN];
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i]!;
    const [bx, by] = ring[j]!;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}
