import type {PageWords} from './words.ts';

const list = (names: string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;

export const words: PageWords = {
  overviewLead: ({top, topCount, single}) =>
    `Each coloured line is a cluster; only the cities it touches are members. ${single > 0 ? 'A numbered disc is a cluster of one city. ' : ''}${list(top)} ${top.length > 1 ? 'are' : 'is'} in ${topCount}${top.length > 1 ? ' each' : ''}, the most of any city. Choose a city to see its clusters, or an industry to see its cities.`,
  source: ({issuer, date}) => `Source: ${issuer}, published ${date}`,
  boundaries: (source) => source,
  notice: 'Schematic map, not a boundary reference',
  approval: (number) => `审图号：${number}`,
  all: 'All',
  clear: 'Clear the choice and show all',
  openMatrix: 'Show as a table',
  openPage: 'Open the whole page',
  share: 'Share / embed',
  languageName: 'EN',
  tools: 'Languages and tools',
  skip: 'Skip to the list',
  notFound: 'No such page',
  notFoundText: 'There is no city or industry at this address.',
  toMap: 'To the map',
};
