import {existsSync, readFileSync} from 'node:fs';
import {pinyin} from 'pinyin-pro';
import {fitGround, placeGround} from '../layout/ground.ts';
import {taskOf} from '../layout/lay-atlas.ts';
import {placeBorders, type Region, readRegions, regionHolds} from '../layout/regions.ts';
import {type Atlas, shortName} from '../model/atlas.ts';
import type {Ground} from '../model/ground.ts';
import {LANGS, type Lang} from '../model/langs.ts';
import {DataError, listDoubts, parseAtlas} from '../model/parse-atlas.ts';
import type {Drawing} from '../model/plate.ts';
import {type AtlasFolder, fileOf} from './atlas-folder.ts';
import {listCorridors} from './colours/promises.ts';
import {readColours} from './colours/read-colours.ts';
import {drawKept} from './keep-plan.ts';
import {parseBoundaries} from './parse-boundaries.ts';
import {readJson} from './read-json.ts';

/** The facts, and all that is derived from them at build time. */
export type Bundle = ReturnType<typeof bundleData>;

/**
 * Reads facts and boundaries, and checks them against each other.
 * @throws {DataError} with every problem in the data
 */
export function readFacts(at: AtlasFolder) {
  const {full: path, place: named} = fileOf(at, 'atlas.json');
  const problems: string[] = [];
  const attempt = <T>(run: () => T): T | undefined => {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const facts = attempt(() =>
    parseAtlas(
      readJson(path, named, 'write it after data/atlas.schema.json').value,
      new Date().toISOString().slice(0, 10),
    ),
  );
  const place = `public/geo/${facts?.province.id ?? guessProvince(path)}.topo.json`;
  const file = attempt(() => readJson(`${at.root}/${place}`, place, 'run npm run geo'));
  const boundaries = file && attempt(() => parseBoundaries(file.value, place));
  const regions = boundaries ? readRegions(boundaries) : [];
  if (facts && boundaries) attempt(() => checkSeats(facts.cities, regions, place));
  if (!facts || !boundaries || problems.length > 0) throw new DataError(problems);
  const [atlas, topology] = [facts, boundaries];
  for (const doubt of listDoubts(atlas)) console.warn(doubt);

  const bounds = topology.bbox as Ground['bounds'];
  return {
    atlas,
    topologyText: file!.text,
    about: {...topology.about, approvalNumber: process.env.APPROVAL_NUMBER || topology.about.approvalNumber},
    ground: placeGround(atlas, bounds),
    borders: placeBorders(topology, fitGround(bounds).project),
  };
}

/**
 * Derives from the facts what the browser would otherwise compute.
 * @throws {DataError} with every problem in the data
 */
export function bundleData(at: AtlasFolder) {
  const {atlas, topologyText, about, ground, borders} = readFacts(at);
  const syllables = (text: string) => pinyin(text, {toneType: 'none', type: 'array', nonZh: 'removed', v: true});
  const drawing = drawKept(at, taskOf(atlas, ground, borders));
  const colours = readColours(at, {clusters: atlas.clusters.map(({id}) => id), corridors: listCorridors(drawing)});
  return {
    atlas,
    colours,
    ground,
    borders,
    drawing,
    pinyin: Object.fromEntries(
      [
        ...atlas.cities.map((city) => [city.id, shortName(city, 'zh-Hans')] as const),
        ...atlas.clusters.map(({id, industry}) => [id, industry['zh-Hans']] as const),
      ].map(([id, text]) => [id, syllables(text).join(' ')]),
    ) as Record<string, string>,
    corrections: readCorrections(readText(fileOf(at, 'CORRECTIONS.md').full)),
    heights: readHeights(at),
    about,
    topology: topologyText,
  };
}

/** The province's id in facts that have problems, so that its boundaries can be judged too. */
function guessProvince(path: string): string {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return text.match(/"province"\s*:\s*\{\s*"id"\s*:\s*"([a-z-]+)"/)?.[1] ?? 'province';
}

/** Checks that regions and cities are the same, and each seat in its region. */
function checkSeats(
  cities: readonly {id: string; seat: [number, number]}[],
  regions: readonly Region[],
  place: string,
): void {
  const problems = cities.flatMap(({id, seat}, i) => {
    const region = regions.find(({city}) => city === id);
    if (!region) return [`region missing: ${id} (${place}); run npm run geo`];
    return regionHolds(region, seat)
      ? []
      : [
          `seat outside its region: ${seat.join(', ')} (cities[${i}].seat, ${id}); write [longitude, latitude] in WGS 84`,
        ];
  });
  for (const {city} of regions)
    if (!cities.some(({id}) => id === city)) problems.push(`extra region: ${city} (${place}); run npm run geo`);
  if (problems.length > 0) throw new DataError(problems);
}

/** A file that an atlas may do without. */
const readText = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** Heights of the embeds at 600 px by path, CSS px, measured in a browser; none where they never were. */
function readHeights(at: AtlasFolder): Record<string, number> {
  const {full, place} = fileOf(at, 'heights.json');
  return existsSync(full) ? (readJson(full, place, 'run npm run heights').value as Record<string, number>) : {};
}

/** The list items of the file, newest first, as written. */
export function readCorrections(markdown: string): string[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => line.slice(2).trim());
}

/** A drawing with the labels of one language: there are none in the others. */
export function keepLabels({plates, whole}: Drawing, lang: Lang): Drawing {
  const only = <T>(rows: Record<Lang, T[]>) =>
    Object.fromEntries(LANGS.map((known) => [known, known === lang ? rows[known] : []])) as Record<Lang, T[]>;
  return {
    plates: plates.map((plate) => ({...plate, labels: only(plate.labels), lineNames: only(plate.lineNames)})),
    whole,
  };
}

/** The facts with the texts of one language; of the names of cities and industries all stay, for the search. */
export function keepLanguage(atlas: Atlas, lang: Lang): Atlas {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    if ('zh-Hans' in value) {
      const shown = lang === 'en' && !('en' in value) ? 'zh-Hans' : lang;
      return Object.fromEntries(entries.map(([key, text]) => [key, key === shown ? text : '']));
    }
    return Object.fromEntries(entries.map(([key, inner]) => [key, key === '$schema' ? undefined : strip(inner)]));
  };
  const stripped = strip(atlas) as Atlas;
  return {
    ...stripped,
    province: {...stripped.province, waters: []},
    batches: [],
    cities: atlas.cities,
    clusters: stripped.clusters.map((cluster, i) => ({...cluster, industry: atlas.clusters[i]!.industry})),
  };
}
