import type {Extent, Words} from './words.ts';

const list = (names: string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
/** The same with one in words, for whole sentences. */
const said = (n: number, one: string, many?: string) => count(n, one, many).replace(/^1 /, 'one ');
/** An industry in a sentence, which may have a colon of its own: Advanced materials: metals → Advanced materials (metals). */
const told = (industry: string) => industry.replace(/: (.*)/, ' ($1)');
/** The same inside a sentence: Sugar → sugar, but abbreviations stay. */
const inside = (industry: string) => told(industry).replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());
const apart = (groups: string[][]) => {
  const alone = groups.filter((group) => group.length === 1).flat();
  const joined = groups
    .filter((group) => group.length > 1)
    .map((group) => ` ${list(group)} are linked only with each other.`);
  const are = alone.length > 1 ? 'are' : 'is';
  return [...joined, ...(alone.length > 0 ? [` ${list(alone)} ${are} linked with no other city.`] : [])].join('');
};
const have = (names: string[], n: number) =>
  `${list(names)} ${names.length > 1 ? 'are in' : 'is in'} ${n}${names.length > 1 ? ' each' : ''}`;

function tellExtent(no: number, {cities, where}: Extent): string {
  if (where) return `is listed for ${where} without its cities, and has no line on the map.`;
  return cities.length > 1
    ? `has ${cities.length} member cities, joined on the map by the line numbered ${no}: ${list(cities)}.`
    : `lies in ${cities[0]} alone: on the map, the square numbered ${no} beside that city.`;
}

export const words: Words = {
  list,
  date: (iso) => new Date(iso).toLocaleDateString('en-GB', {dateStyle: 'long', timeZone: 'UTC'}),
  siteName: (province) => `${province} industry clusters`,
  overviewHeadline: ({province, clusters, linked}) =>
    linked > 0
      ? `How ${province}’s ${clusters} industry clusters connect its cities`
      : `Where ${province}’s ${clusters} industry clusters are`,
  overviewText: ({
    province,
    kind,
    cities,
    clusters,
    linked,
    single,
    unplaced,
    top,
    topCount,
    next,
    nextCount,
    apart: groups,
  }) =>
    `Map of ${province}’s ${cities} cities and ${count(clusters, kind)}: ${count(linked, 'cluster')} ${linked === 1 ? 'links' : 'each link'} two or more cities by lines${single > 0 ? `; ${single} ${single === 1 ? 'lies in a single city' : 'lie in a single city each'}` : ''}${unplaced > 0 ? `; ${unplaced} without any that the list names` : ''}. ${have(top, topCount)}, the most of any city${next.length > 0 ? `; ${have(next, nextCount)}` : ''}.${apart(groups)}`,
  overviewTitle: ({top, topCount}) => `${list(top)}: in ${count(topCount, 'cluster')}, the most`,
  overviewBody: ({next, nextCount, apart: groups}) =>
    `${next.length > 0 ? `${have(next, nextCount)}.` : ''}${apart(groups)}`.trim(),
  cityHeadline: ({city, clusters, partners}) =>
    `${city} is in ${count(clusters, 'cluster')}, linked with ${partners > 0 ? count(partners, 'city', 'cities') : 'no other city'}`,
  cityText: ({city, clusters, partners}) =>
    `${city} is in ${said(clusters.length, 'cluster')} and linked with ${partners > 0 ? said(partners, 'city', 'cities') : 'no other city'}: ${clusters
      .map(
        ({industry, others}) => `${inside(industry)}, ${others.length > 0 ? `with ${list(others)}` : `${city} alone`}`,
      )
      .join('; ')}.`,
  cityUnnamed: (city) => `The list does not name ${city}`,
  clusterHeadline: ({industry, cities, where}) =>
    `${told(industry)} cluster: ${where ?? (cities.length > 1 ? `${cities.length} cities` : `${cities[0]} alone`)}`,
  clusterText: ({industry, no, province, ...extent}) =>
    `No. ${no} on ${province}’s list, the ${inside(industry)} cluster, ${tellExtent(no, extent)}`,
  pairHeadline: ({city, industry, cities}) =>
    cities > 1
      ? `${city}, one of ${cities} cities in the ${inside(industry)} cluster`
      : `${city}, the one city in the ${inside(industry)} cluster`,
  pairText: ({city, industry, others}) =>
    others.length > 0
      ? `In the ${inside(industry)} cluster ${city} is linked with ${list(others)}.`
      : `The ${inside(industry)} cluster lies in ${city} alone.`,
  clusterName: (industry) => `${told(industry)} cluster`,
  clusterLabel: ({industry, cities, where}) => `${told(industry)} cluster: ${where ?? list(cities)}`,
  cityLabel: ({city, clusters}) => `${city}: ${count(clusters, 'cluster')}`,
  cellLabel: ({city, industry}) => `${city}, ${inside(industry)}`,
  sharedLabel: ({a, b, industries}) =>
    industries.length > 0
      ? `${a} and ${b} share ${count(industries.length, 'cluster')}: ${list(industries.map(inside))}`
      : `${a} and ${b} share no cluster`,
  onlyCity: 'this city alone',
  sourceLong: ({issuer, title, date}) => `${issuer}, ${title}, published ${date}`,
  status: ({status, date}) => `${status === 'named' ? 'named' : 'proposed'}, as published ${date}`,
  officialName: 'Official name',
  rules: 'Rules',
  aims: ({aims, strengths}) => `Aims: ${aims}${strengths ? `; ${strengths}` : ''}.`,
  dataVersion: (version) => `Data version ${version}`,
  corrections: 'Corrections',
  search: 'Find a city or industry',
  noMatch: 'Nothing found',
  matrix: 'Clusters and cities',
  industry: 'Industry',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeMap: 'Whole map',
  panNorth: 'Move up',
  panSouth: 'Move down',
  panWest: 'Move left',
  panEast: 'Move right',
  dark: 'Dark',
  light: 'Light',
  fullscreen: 'Full screen',
  leaveFullscreen: 'Leave full screen',
  staticMap: 'A still map is shown here; choosing works as usual.',
  notLoaded: 'It did not load. Press again or reload the page.',
  useTwoFingers: 'Use two fingers to move the map',
  useCtrlWheel: (key) => `Hold ${key} and scroll to zoom the map`,
};
