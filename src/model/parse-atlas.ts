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
/** Cities and clusters are also named in style rules, where a name does not begin with a digit. */
const NAME = /^[a-z]/;
const CODE = /^\d{6}$/;

/** All that the file may have; a member that is misspelt is not left out in silence. */
const MEMBERS = {
  file: ['$schema', 'version', 'province', 'sources', 'batches', 'programme', 'cities', 'clusters'],
  province: ['id', 'code', 'name', 'short', 'waters'],
  waters: ['name', 'at'],
  sources: ['id', 'issuer', 'title', 'published', 'documentNumber', 'url'],
  batches: ['id', 'name'],
  programme: ['source', 'rules', 'aims', 'strengths'],
  cities: ['id', 'code', 'name', 'seat'],
  clusters: ['id', 'no', 'official', 'industry', 'short', 'cities', 'batch', 'status', 'source'],
};

/**
 * Reads the facts and checks them: shapes, references, duplicates, sources.
 * @param data the parsed JSON of `data/guangxi/atlas.json`
 * @returns the same facts, typed
 * @throws {DataError} with all problems at once, each as `problem: value (place); remedy`
 */
export function parseAtlas(data: unknown): Atlas {
  const problems: string[] = [];
  const report = (problem: string, place: string, remedy = '') => {
    problems.push(`${problem} (${place})${remedy && `; ${remedy}`}`);
  };

  const object = (value: unknown, place: string, members: readonly string[]): Json => {
    if (!isObject(value)) {
      report(`not an object: ${show(value)}`, place);
      return {};
    }
    for (const key of Object.keys(value))
      if (!members.includes(key)) report(`unknown member: ${key}`, place, nearest(key, members));
    return value;
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
  const trilingual = (value: unknown, place: string, langs: readonly string[] = LANGS, more: string[] = []) => {
    const words = object(value, place, [...langs, ...more]);
    for (const lang of langs) text(words[lang], `${place}.${lang}`);
  };
  const place = (value: unknown, where: string) => {
    const ok =
      Array.isArray(value) &&
      value.length === 2 &&
      value.every(Number.isFinite) &&
      Math.abs(value[0]) <= 180 &&
      // A pole has no place on a Mercator map.
      Math.abs(value[1]) < 90;
    if (!ok) report(`not a position: ${show(value)}`, where, 'write [longitude, latitude] in degrees WGS 84');
  };

  const ident = (value: unknown, where: string, named = false): string => {
    const id = text(value, where);
    if (id && !ID.test(id))
      report(`unfit id: ${id}`, where, 'use lower-case letters, digits and hyphens: it becomes an address');
    else if (id && named && !NAME.test(id)) report(`unfit id: ${id}`, where, 'begin it with a letter');
    return id;
  };
  const code = (value: unknown, where: string): string => {
    const digits = text(value, where);
    if (digits && !CODE.test(digits)) report(`not a six-digit code: ${digits}`, where);
    return digits;
  };

  // Each named thing is entered once, so that references can be checked against it.
  const register = (items: unknown[], name: keyof typeof MEMBERS, named = false): Set<string> => {
    const known = new Set<string>();
    items.forEach((item, i) => {
      const id = ident(object(item, `${name}[${i}]`, MEMBERS[name]).id, `${name}[${i}].id`, named);
      if (known.has(id)) report(`duplicate id: ${id}`, `${name}[${i}].id`, 'give each its own');
      if (id) known.add(id);
    });
    return known;
  };
  const refer = (known: Set<string>, value: unknown, what: string, where: string) => {
    if (typeof value !== 'string' || value === '')
      report(`${what} missing`, where, `name one of: ${[...known].join(', ')}`);
    else if (!known.has(value)) report(`unknown ${what}: ${value}`, where, nearest(value, [...known]));
  };

  const atlas = object(data, 'the file', MEMBERS.file);
  if (atlas.$schema !== undefined) text(atlas.$schema, '$schema');
  text(atlas.version, 'version');

  const province = object(atlas.province, 'province', MEMBERS.province);
  ident(province.id, 'province.id');
  code(province.code, 'province.code');
  trilingual(province.name, 'province.name');
  trilingual(province.short, 'province.short');
  list(province.waters, 'province.waters').forEach((entry, i) => {
    const water = object(entry, `province.waters[${i}]`, MEMBERS.waters);
    trilingual(water.name, `province.waters[${i}].name`);
    place(water.at, `province.waters[${i}].at`);
  });

  const sourceList = list(atlas.sources, 'sources');
  const sources = register(sourceList, 'sources');
  sourceList.forEach((source, i) => {
    if (!isObject(source)) return;
    trilingual(source.issuer, `sources[${i}].issuer`);
    trilingual(source.title, `sources[${i}].title`);
    const date = text(source.published, `sources[${i}].published`);
    if (date && !isDate(date)) report(`not a date: ${date}`, `sources[${i}].published`, 'write it as 2024-07-10');
    text(source.documentNumber, `sources[${i}].documentNumber`, true);
    text(source.url, `sources[${i}].url`, true);
  });

  const batchList = list(atlas.batches, 'batches');
  const batches = register(batchList, 'batches');
  batchList.forEach((batch, i) => {
    if (isObject(batch)) trilingual(batch.name, `batches[${i}].name`);
  });

  const programme = object(atlas.programme, 'programme', MEMBERS.programme);
  refer(sources, programme.source, 'source', 'programme.source');
  list(programme.rules, 'programme.rules').forEach((rule, i) => {
    trilingual(rule, `programme.rules[${i}]`);
  });
  trilingual(programme.aims, 'programme.aims');
  trilingual(programme.strengths, 'programme.strengths');

  const cityList = list(atlas.cities, 'cities');
  const cities = register(cityList, 'cities', true);
  if (Array.isArray(atlas.cities) && cities.size === 0) report('no cities', 'cities', 'a province has at least one');
  const codes = new Map<string, number>();
  cityList.forEach((entry, i) => {
    if (!isObject(entry)) return;
    const digits = code(entry.code, `cities[${i}].code`);
    if (digits && codes.has(digits))
      report(`duplicate code: ${digits}`, `cities[${i}].code`, `cities[${codes.get(digits)}] has it already`);
    else codes.set(digits, i);
    trilingual(entry.name, `cities[${i}].name`, LANGS, ['za']);
    if (isObject(entry.name) && 'za' in entry.name) text(entry.name.za, `cities[${i}].name.za`);
    place(entry.seat, `cities[${i}].seat`);
  });

  const clusterList = list(atlas.clusters, 'clusters');
  register(clusterList, 'clusters', true);
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
    trilingual(entry.short, `${at}.short`);
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
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return value;
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 40);
  } catch {
    return 'a value that cannot be shown'; // lists in lists without end, a BigInt
  }
}

function isDate(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** A remedy for a misspelt id: the known one with most letters in common, if it is near. */
function nearest(value: string, known: readonly string[]): string {
  const letters = (a: string, b: string) => [...a].filter((c) => b.includes(c)).length / Math.max(a.length, b.length);
  const best = known.map((id) => ({id, near: letters(value, id)})).sort((a, b) => b.near - a.near)[0];
  return best && best.near > 0.6 ? `did you mean ${best.id}?` : `known are: ${known.join(', ')}`;
}
