import {type Atlas, LANGS} from './atlas.ts';

/** Data that cannot be used, with every problem in it. */
export class DataError extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(
      `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the data:\n  ${problems.join('\n  ')}`,
    );
    this.name = 'DataError';
    this.problems = problems;
  }
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads the facts and checks them: shapes, references, duplicates, sources.
 * @param data the parsed JSON of `data/clusters.json`
 * @returns the same facts, typed
 * @throws {DataError} with all problems at once, each as `problem: value (place); remedy`
 */
export function parseAtlas(data: unknown): Atlas {
  const problems: string[] = [];
  const report = (problem: string, place: string, remedy = '') => {
    problems.push(`${problem} (${place})${remedy && `; ${remedy}`}`);
  };

  const object = (value: unknown, place: string): Json => {
    if (isObject(value)) return value;
    report(`not an object: ${show(value)}`, place);
    return {};
  };
  const list = (value: unknown, place: string): unknown[] => {
    if (Array.isArray(value)) return value;
    report(`not a list: ${show(value)}`, place);
    return [];
  };
  const text = (value: unknown, place: string, empty = false): string => {
    if (typeof value === 'string' && (empty || value.trim() !== '')) return value;
    report(value === '' ? 'empty text' : `not a text: ${show(value)}`, place);
    return '';
  };
  const trilingual = (value: unknown, place: string, langs: readonly string[] = LANGS) => {
    const words = object(value, place);
    for (const lang of langs) text(words[lang], `${place}.${lang}`);
  };
  const place = (value: unknown, where: string) => {
    const ok =
      Array.isArray(value) &&
      value.length === 2 &&
      value.every(Number.isFinite) &&
      Math.abs(value[0]) <= 180 &&
      Math.abs(value[1]) <= 90;
    if (!ok) report(`not a position: ${show(value)}`, where, 'write [longitude, latitude] in degrees WGS 84');
  };

  // Each named thing is entered once, so that references can be checked against it.
  const register = (items: unknown[], name: string): Map<string, Json> => {
    const known = new Map<string, Json>();
    items.forEach((item, i) => {
      const entry = object(item, `${name}[${i}]`);
      const id = text(entry.id, `${name}[${i}].id`);
      if (id && !ID.test(id))
        report(
          `unfit id: ${id}`,
          `${name}[${i}].id`,
          'use lower-case letters, digits and hyphens: it becomes an address',
        );
      if (id && known.has(id)) report(`duplicate id: ${id}`, `${name}[${i}].id`, 'give each its own');
      if (id && !known.has(id)) known.set(id, entry);
    });
    return known;
  };
  const refer = (known: Map<string, Json>, value: unknown, what: string, where: string) => {
    if (typeof value !== 'string' || value === '')
      report(`${what} missing`, where, `name one of: ${[...known.keys()].join(', ')}`);
    else if (!known.has(value)) report(`unknown ${what}: ${value}`, where, nearest(value, [...known.keys()]));
  };

  const atlas = object(data, 'the file');
  text(atlas.version, 'version');

  const province = object(atlas.province, 'province');
  text(province.id, 'province.id');
  trilingual(province.name, 'province.name');
  trilingual(province.short, 'province.short');
  list(province.waters, 'province.waters').forEach((entry, i) => {
    const water = object(entry, `province.waters[${i}]`);
    trilingual(water.name, `province.waters[${i}].name`);
    place(water.at, `province.waters[${i}].at`);
  });

  const sources = register(list(atlas.sources, 'sources'), 'sources');
  [...sources.values()].forEach((source, i) => {
    trilingual(source.issuer, `sources[${i}].issuer`);
    trilingual(source.title, `sources[${i}].title`);
    const date = text(source.published, `sources[${i}].published`);
    if (date && !isDate(date)) report(`not a date: ${date}`, `sources[${i}].published`, 'write it as 2024-07-10');
    text(source.documentNumber, `sources[${i}].documentNumber`, true);
    text(source.url, `sources[${i}].url`, true);
  });

  const batches = register(list(atlas.batches, 'batches'), 'batches');
  [...batches.values()].forEach((batch, i) => {
    trilingual(batch.name, `batches[${i}].name`);
  });

  const programme = object(atlas.programme, 'programme');
  refer(sources, programme.source, 'source', 'programme.source');
  list(programme.rules, 'programme.rules').forEach((rule, i) => {
    trilingual(rule, `programme.rules[${i}]`);
  });
  trilingual(programme.aims, 'programme.aims');
  trilingual(programme.strengths, 'programme.strengths');

  const cityList = list(atlas.cities, 'cities');
  const cities = register(cityList, 'cities');
  if (Array.isArray(atlas.cities) && cities.size === 0) report('no cities', 'cities', 'a province has at least one');
  const codes = new Map<string, number>();
  cityList.forEach((entry, i) => {
    if (!isObject(entry)) return;
    const code = text(entry.code, `cities[${i}].code`);
    if (code && !/^\d{6}$/.test(code)) report(`not a six-digit code: ${code}`, `cities[${i}].code`);
    if (code && codes.has(code))
      report(`duplicate code: ${code}`, `cities[${i}].code`, `cities[${codes.get(code)}] has it already`);
    else codes.set(code, i);
    trilingual(entry.name, `cities[${i}].name`);
    if (isObject(entry.name) && 'za' in entry.name) text(entry.name.za, `cities[${i}].name.za`);
    place(entry.seat, `cities[${i}].seat`);
  });

  const clusterList = list(atlas.clusters, 'clusters');
  register(clusterList, 'clusters');
  if (Array.isArray(atlas.clusters) && clusterList.length === 0) report('no clusters', 'clusters');
  clusterList.forEach((entry, i) => {
    if (!isObject(entry)) return;
    const at = `clusters[${i}]`;
    if (entry.no !== i + 1)
      report(
        `number out of order: ${show(entry.no)}`,
        `${at}.no`,
        `the list is numbered as printed, so this is ${i + 1}`,
      );
    trilingual(entry.official, `${at}.official`, ['zh-Hans', 'zh-Hant']);
    trilingual(entry.industry, `${at}.industry`);
    const members = list(entry.cities, `${at}.cities`);
    if (Array.isArray(entry.cities) && members.length === 0)
      report(`cluster without cities: ${show(entry.id)}`, `${at}.cities`, 'name its cities by id');
    members.forEach((member, j) => {
      refer(cities, member, 'city', `${at}.cities[${j}]`);
      if (members.indexOf(member) < j) report(`city named twice: ${show(member)}`, `${at}.cities[${j}]`, 'remove one');
    });
    refer(batches, entry.batch, 'batch', `${at}.batch`);
    refer(sources, entry.source, 'source', `${at}.source`);
    if (entry.status !== 'named')
      report(`unknown status: ${show(entry.status)}`, `${at}.status`, 'the only known status is "named"');
  });

  if (problems.length > 0) throw new DataError(problems);
  return data as Atlas;
}

function show(value: unknown): string {
  return value === undefined
    ? 'nothing'
    : typeof value === 'string'
      ? value
      : (JSON.stringify(value) ?? String(value)).slice(0, 40);
}

function isDate(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** A remedy for a misspelt id: the known one with most letters in common, if it is near. */
function nearest(value: string, known: string[]): string {
  const letters = (a: string, b: string) => [...a].filter((c) => b.includes(c)).length / Math.max(a.length, b.length);
  const best = known.map((id) => ({id, near: letters(value, id)})).sort((a, b) => b.near - a.near)[0];
  return best && best.near > 0.6 ? `did you mean ${best.id}?` : `known are: ${known.join(', ')}`;
}
