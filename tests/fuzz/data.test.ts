/** A broken data file is refused with every problem and its place; what is taken is sound all through. */

import {readFileSync} from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {expect} from 'vitest';
import {styleText} from '../../src/draw/style-text.ts';
import {fitGround, placeGround} from '../../src/layout/ground.ts';
import type {Atlas} from '../../src/model/atlas.ts';
import {indexAtlas} from '../../src/model/find.ts';
import {LANGS} from '../../src/model/langs.ts';
import {DataError, parseAtlas} from '../../src/model/parse-atlas.ts';
import {tellView} from '../../src/model/story.ts';
import {formatPath, listViews, parseView} from '../../src/model/view.ts';
import {WORDS} from '../../src/site/sheet.ts';
import {readFacts} from '../model/facts.ts';
import {always, anyJson, words} from './cases.ts';
import {anyChanges, breakCopy, formatPlace, keepSeparate, listPaths, type Path, putAt, valueAt} from './mutate.ts';

/** The facts, with a second source, batch and water, so that a place in a list can be wrong. */
const FACTS = (() => {
  const facts = readFacts();
  facts.sources.push({...structuredClone(facts.sources[0]!), id: 'list-2025'});
  facts.batches.push({...structuredClone(facts.batches[0]!), id: '2025-1'});
  facts.province.waters.push(structuredClone(facts.province.waters[0]!));
  return facts;
})();

/** Any colour will do: what is tried is the names of clusters in style rules. */
const COLOUR = {light: {hue: '#000000', pale: '#ffffff'}, dark: {hue: '#ffffff', pale: '#000000'}};

/** degrees WGS 84: some province's. */
const BOUNDS: [number, number, number, number] = [104.4, 20.9, 112.1, 26.4];

/** The JSON Schema judges by itself. */
const fitsSchema = new Ajv({strict: false, allErrors: true}).compile(
  JSON.parse(readFileSync('data/atlas.schema.json', 'utf8')),
);

/** @returns the atlas, or the problems */
function read(data: unknown): {atlas: Atlas; problems: null} | {atlas: null; problems: string[]} {
  try {
    return {atlas: parseAtlas(data), problems: null};
  } catch (error) {
    expect(error).toBeInstanceOf(DataError);
    const {problems} = error as DataError;
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatch(/ \((the file|\$?[a-z]+(\[\d+\]|\.[\w-]+)*)\)(; |$)/i);
    return {atlas: null, problems};
  }
}

/** What is taken can be told, drawn, sought and addressed. */
function expectSound(atlas: Atlas): void {
  expect(fitsSchema(atlas), JSON.stringify(fitsSchema.errors)).toBe(true);
  for (const list of [atlas.cities, atlas.clusters, atlas.sources, atlas.batches])
    expect(new Set(list.map(({id}) => id)).size).toBe(list.length);
  for (const {cities, source, batch} of atlas.clusters) {
    expect(new Set(cities).size).toBe(cities.length);
    for (const id of cities) expect(atlas.cities.some((city) => city.id === id)).toBe(true);
    expect(atlas.sources.some(({id}) => id === source) && atlas.batches.some(({id}) => id === batch)).toBe(true);
  }
  const {project} = fitGround(BOUNDS);
  const {waters} = placeGround(atlas, BOUNDS);
  expect(
    [...atlas.cities.map(({seat}) => project(seat)), ...waters.map(({at}) => at)].flat().every(Number.isFinite),
  ).toBe(true);
  expect(styleText(Object.fromEntries(atlas.clusters.map(({id}) => [id, COLOUR])))).not.toMatch(/undefined|NaN/);
  expect(indexAtlas(atlas, {})).toHaveLength(atlas.cities.length + atlas.clusters.length);
  for (const lang of LANGS)
    for (const view of listViews(atlas, lang)) {
      const {headline, text} = tellView(atlas, WORDS[lang], view);
      expect(`${headline}${text}`).not.toMatch(/undefined|\[object|NaN/);
      expect(parseView(atlas, formatPath(view))).toEqual(view);
    }
}

const junk = anyJson(
  ...FACTS.cities.map(({id}) => id),
  ...FACTS.clusters.map(({id}) => id),
  'list-2024',
  '2024-1',
  'named',
  '450100',
  '2024-07-10',
  'zh-Hans',
  'en',
);
const name = words('id', '$schema', 'name', 'zh-Hans', 'en', 'za', 'cities', 'clusters', 'citys', 'seat', 'at');

always(
  'what is changed at random is refused with places, or sound',
  [150, 12_000],
  [anyChanges(junk, name)],
  (changes) => {
    const data = breakCopy(FACTS, changes);
    const {atlas} = read(data);
    if (!atlas) return;
    expect(atlas).toBe(data);
    expectSound(atlas);
  },
);

always('what is no data file at all is refused with places', [150, 6000], [junk], (data) => {
  expect(read(data).atlas).toBeNull();
});

const OPTIONAL = /^\$schema|\.(documentNumber|url|za|aims|strengths)$/;
const PLACES = listPaths(FACTS).filter((path) => !OPTIONAL.test(formatPlace(path)));

/** A wrong value for what stands there; by `n` one of several, sometimes none at all. */
function spoil(sound: unknown, path: Path, n: number): unknown {
  const wrong: unknown[] =
    typeof sound === 'string'
      ? [true, 7, '', ' ', null, [], {}]
      : typeof sound === 'number'
        ? [true, '', null, 200, -181, '1']
        : Array.isArray(sound)
          ? [true, 7, '', null, {}]
          : [true, 7, '', null, []];
  // A list grows shorter without one, and the others move up.
  if (typeof path.at(-1) === 'string') wrong.push(undefined);
  return wrong[n % wrong.length];
}

/** A half of a position is named with the whole. */
const placeOf = (path: Path) => formatPlace(path).replace(/(\.(?:seat|at))\[[01]\]$/, '$1');

always(
  'faults in separate places are all named, each with its place',
  [150, 12_000],
  [fc.array(fc.tuple(fc.nat({max: PLACES.length - 1}), fc.nat({max: 41})), {minLength: 1, maxLength: 12})],
  (chosen) => {
    const data = structuredClone(FACTS);
    const kinds = new Map(chosen.map(([place, n]) => [formatPlace(PLACES[place]!), n]));
    const planted = keepSeparate(chosen.map(([place]) => PLACES[place]!));
    for (const path of planted) putAt(data, path, spoil(valueAt(FACTS, path), path, kinds.get(formatPlace(path))!));
    const problems = read(data).problems ?? [];
    for (const path of planted)
      expect(
        problems.some((problem) => problem.includes(`(${placeOf(path)})`)),
        `${placeOf(path)} in ${problems.join('\n')}`,
      ).toBe(true);
  },
);

const cityAt = fc.nat({max: FACTS.cities.length - 1});
const clusterAt = fc.nat({max: FACTS.clusters.length - 1});
/** Faults between places: what is unknown, twice, out of order or no date. */
const crossed: fc.Arbitrary<{place: string; plant: (facts: Atlas) => void}> = fc.oneof(
  cityAt
    .filter((at) => at > 0)
    .map((at) => ({
      place: `cities[${at}].code`,
      plant: (facts: Atlas) => {
        facts.cities[at]!.code = FACTS.cities[0]!.code;
      },
    })),
  clusterAt
    .filter((at) => FACTS.clusters[at]!.cities.length > 1)
    .map((at) => ({
      place: `clusters[${at}].cities[${FACTS.clusters[at]!.cities.length}]`,
      plant: ({clusters}: Atlas) => clusters[at]!.cities.push(clusters[at]!.cities[1]!),
    })),
  fc.tuple(clusterAt, fc.constantFrom('nannnig', 'NANNING', '__proto__', 'constructor')).map(([at, id]) => ({
    place: `clusters[${at}].cities[0]`,
    plant: (facts: Atlas) => {
      facts.clusters[at]!.cities[0] = id;
    },
  })),
  fc.tuple(clusterAt, fc.constantFrom(0, 99, 1.5, -1)).map(([at, no]) => ({
    place: `clusters[${at}].no`,
    plant: (facts: Atlas) => {
      facts.clusters[at]!.no = no;
    },
  })),
  fc
    .tuple(fc.constantFrom(0, 1), fc.constantFrom('2024-02-30', '2024-7-10', '10 July 2024', '+02024-07-10'))
    .map(([at, date]) => ({
      place: `sources[${at}].published`,
      plant: (facts: Atlas) => {
        facts.sources[at]!.published = date;
      },
    })),
  fc
    .tuple(cityAt, fc.constantFrom([181, 0], [0, 90], [0, -90], [1], [1, 2, 3], [], [Number.NaN, 1], [1, Infinity]))
    .map(([at, seat]) => ({
      place: `cities[${at}].seat`,
      plant: (facts: Atlas) => {
        facts.cities[at]!.seat = seat as [number, number];
      },
    })),
  fc
    .tuple(
      fc.constantFrom('cities', 'clusters', 'sources', 'batches'),
      fc.constantFrom('A', 'a b', '-a', 'a--b', '../a', 'ü'),
    )
    .map(([list, id]) => ({
      place: `${list}[1].id`,
      plant: (facts: Atlas) => {
        facts[list as 'cities'][1]!.id = id;
      },
    })),
);

always(
  'faults between places are all named, each with its place',
  [100, 6000],
  [fc.array(crossed, {minLength: 1, maxLength: 8})],
  (faults) => {
    const data = structuredClone(FACTS);
    // Of two faults in one place the later one stands.
    const last = [...new Map(faults.map((fault) => [fault.place, fault])).values()];
    for (const {plant} of last) plant(data);
    const problems = read(data).problems ?? [];
    for (const {place} of last)
      expect(
        problems.some((problem) => problem.includes(`(${place})`)),
        `${place} in ${problems.join('\n')}`,
      ).toBe(true);
  },
);
