import {type Atlas, STATUSES} from './atlas.ts';
import {checkShapes, isObject, type Report, show} from './check-shapes.ts';

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

/** All that the file may have; a member that is misspelt is not left out in silence. */
const MEMBERS = {
  file: ['$schema', 'version', 'province', 'sources', 'batches', 'programme', 'cities', 'clusters'],
  province: ['id', 'code', 'name', 'short', 'waters'],
  waters: ['name', 'at'],
  sources: ['id', 'issuer', 'title', 'published', 'documentNumber', 'url'],
  batches: ['id', 'name'],
  programme: ['source', 'kind', 'rules', 'aims', 'strengths'],
  cities: ['id', 'code', 'name', 'short', 'seat'],
  clusters: ['id', 'no', 'official', 'industry', 'short', 'cities', 'where', 'batch', 'status', 'source'],
};

/** A date that no list can be published after. */
const NEVER = '9999-12-31';

/**
 * Reads the facts and checks them: shapes, references, duplicates, sources.
 * @param data the parsed JSON of an `atlas.json`
 * @param today ISO date, after which nothing can have been published
 * @returns the same facts, typed
 * @throws {DataError} with all problems at once, each as `problem: value (place); remedy`
 */
export function parseAtlas(data: unknown, today = NEVER): Atlas {
  const problems: string[] = [];
  const report: Report = (problem, place, remedy = '') => {
    problems.push(`${problem} (${place})${remedy && `; ${remedy}`}`);
  };
  const {object, list, text, trilingual, position, ident, code, date, number, refer} = checkShapes(report);

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
    position(water.at, `province.waters[${i}].at`);
  });

  const sourceList = list(atlas.sources, 'sources');
  const sources = register(sourceList, 'sources');
  sourceList.forEach((source, i) => {
    if (!isObject(source)) return;
    trilingual(source.issuer, `sources[${i}].issuer`);
    trilingual(source.title, `sources[${i}].title`);
    date(source.published, `sources[${i}].published`, today);
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
  trilingual(programme.kind, 'programme.kind');
  list(programme.rules, 'programme.rules').forEach((rule, i) => {
    trilingual(rule, `programme.rules[${i}]`);
  });
  for (const part of ['aims', 'strengths'] as const)
    if (programme[part] !== undefined) trilingual(programme[part], `programme.${part}`);

  const cityList = list(atlas.cities, 'cities');
  const cities = register(cityList, 'cities', true);
  if (Array.isArray(atlas.cities) && cities.size === 0) report('no cities', 'cities', 'a province has at least one');
  const codes = new Map<string, number>();
  const names = new Map<unknown, number>();
  cityList.forEach((entry, i) => {
    if (!isObject(entry)) return;
    const digits = code(entry.code, `cities[${i}].code`);
    if (digits && codes.has(digits))
      report(`duplicate code: ${digits}`, `cities[${i}].code`, `cities[${codes.get(digits)}] has it already`);
    else codes.set(digits, i);
    trilingual(entry.name, `cities[${i}].name`, undefined, ['za']);
    if (isObject(entry.name) && 'za' in entry.name) text(entry.name.za, `cities[${i}].name.za`);
    trilingual(entry.short, `cities[${i}].short`);
    const short = isObject(entry.short) ? entry.short['zh-Hans'] : undefined;
    if (typeof short === 'string' && names.has(short))
      report(`two cities of one name: ${short}`, `cities[${i}].short`, `cities[${names.get(short)}] has it already`);
    else names.set(short, i);
    position(entry.seat, `cities[${i}].seat`);
  });

  const clusterList = list(atlas.clusters, 'clusters');
  register(clusterList, 'clusters', true);
  if (Array.isArray(atlas.clusters) && clusterList.length === 0) report('no clusters', 'clusters');
  clusterList.forEach((entry, i) => {
    if (!isObject(entry)) return;
    const at = `clusters[${i}]`;
    number(entry.no, i + 1, `${at}.no`);
    trilingual(entry.official, `${at}.official`, ['zh-Hans', 'zh-Hant']);
    trilingual(entry.industry, `${at}.industry`);
    trilingual(entry.short, `${at}.short`);
    const members = list(entry.cities, `${at}.cities`);
    if (Array.isArray(entry.cities) && members.length === 0 && entry.where === undefined)
      report(
        `cluster without cities: ${show(entry.id)}`,
        `${at}.cities`,
        'name its cities by id, or in where what the list names in place of them',
      );
    if (entry.where !== undefined) trilingual(entry.where, `${at}.where`);
    if (entry.where !== undefined && members.length > 0)
      report(`cities and what stands in place of them: ${show(entry.id)}`, `${at}.where`, 'keep the one or the other');
    members.forEach((member, j) => {
      refer(cities, member, 'city', `${at}.cities[${j}]`);
      if (members.indexOf(member) < j) report(`city named twice: ${show(member)}`, `${at}.cities[${j}]`, 'remove one');
    });
    refer(batches, entry.batch, 'batch', `${at}.batch`);
    refer(sources, entry.source, 'source', `${at}.source`);
    if (!(STATUSES as readonly unknown[]).includes(entry.status))
      report(`unknown status: ${show(entry.status)}`, `${at}.status`, `known are: ${STATUSES.join(', ')}`);
  });

  if (problems.length > 0) throw new DataError(problems);
  return data as Atlas;
}

/** What is not wrong by itself and yet looks so: a name as printed that has other cities in it than the members. */
export function listDoubts({cities, clusters}: Atlas): string[] {
  return clusters.flatMap(({id, official, cities: members}, i) => {
    const printed = cities.filter(({short}) => official['zh-Hans'].includes(short['zh-Hans'])).map((city) => city.id);
    const [missing, more] = [
      members.filter((one) => !printed.includes(one)),
      printed.filter((one) => !members.includes(one)),
    ];
    if (printed.length === 0 || (missing.length === 0 && more.length === 0)) return [];
    const told = [
      missing.length > 0 ? `a member but not in it: ${missing.join(', ')}` : '',
      more.length > 0 ? `in it but no member: ${more.join(', ')}` : '',
    ];
    return `the printed name has other cities than the members: ${id}, ${told.filter(Boolean).join('; ')} (clusters[${i}])`;
  });
}
