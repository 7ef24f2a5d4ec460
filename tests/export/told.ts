import {type Atlas, type City, shortName} from '../../src/model/atlas.ts';
import type {Lang} from '../../src/model/langs.ts';
import type {Reading} from './read-svg.ts';

/** What a map says, or should: by the name of a city its numbers, a square one with a mark; by number the cities of a line. */
export interface Told {
  bullets: Record<string, string>;
  lines: Record<string, string>;
}

/** What the atlas says of its cities, and of the lines of some of its clusters. */
export function tellAtlas(atlas: Atlas, lang: Lang, whole: readonly string[], lit: (cluster: string) => boolean): Told {
  const drawn = atlas.clusters.filter(({id}) => !whole.includes(id));
  const name = (id: string) => shortName(atlas.cities.find((city) => city.id === id) as City, lang);
  const numbersOf = ({id}: City) =>
    drawn.filter(({cities}) => cities.includes(id)).map(({no, cities}) => (cities.length === 1 ? `[${no}]` : `${no}`));
  return {
    bullets: Object.fromEntries(atlas.cities.map((city) => [name(city.id), numbersOf(city).join(' ')])),
    lines: Object.fromEntries(
      drawn
        .filter(({id, cities}) => cities.length > 1 && lit(id))
        .map(({no, cities}) => [no, cities.map(name).sort().join(' ')]),
    ),
  };
}

/**
 * What was read, in the same words.
 * @throws {Error} where a piece of a line touches not two stations, a line falls apart, or its name stands at another line
 */
export function tellReading({bullets, lines, lineNames}: Reading): Told {
  for (const [no, pieces] of lines) checkPieces(no, pieces);
  for (const {says, beside} of lineNames)
    if (says !== beside) throw new Error(`the name of line ${says} is beside line ${beside}`);
  return {
    bullets: Object.fromEntries(
      [...bullets].map(([name, own]) => [name, own.map(({no, square}) => (square ? `[${no}]` : `${no}`)).join(' ')]),
    ),
    lines: Object.fromEntries([...lines].map(([no, pieces]) => [no, [...new Set(pieces.flat())].sort().join(' ')])),
  };
}

function checkPieces(no: number, pieces: readonly string[][]): void {
  for (const stops of pieces)
    if (stops.length !== 2) throw new Error(`a piece of line ${no} joins two stations, not: ${stops.join(', ')}`);
  const reached = new Set(pieces[0]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const stops of pieces)
      if (stops.some((stop) => reached.has(stop))) for (const stop of stops) reached.add(stop);
  }
  const apart = pieces.flat().filter((stop) => !reached.has(stop));
  if (apart.length > 0) throw new Error(`line ${no} falls apart: ${apart.join(', ')}`);
}
