import type {PageWords} from './words.ts';

const list = (names: string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;

export const words: PageWords = {
  overviewLead: ({top, topCount, single}) =>
    `Each line is a cluster; its stops are the members. Numbers beside a city are its clusters${single > 0 ? '; a square is a cluster of that city alone' : ''}. ${list(top)} ${top.length > 1 ? 'are' : 'is'} in ${topCount}${top.length > 1 ? ' each' : ''}, the most of any city.`,
  source: ({issuer, date}) => `Source: ${issuer}, published ${date}`,
  boundaries: (source) => source,
  notice: 'Schematic; boundaries are not authoritative; stations are not city centres',
  approval: (number) => `审图号：${number}`,
  sideways: 'The map is wider than this column: scroll it sideways.',
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
