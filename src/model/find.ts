import type {Atlas} from './atlas.ts';

/** Something that a search can choose. */
export interface Entry {
  kind: 'city' | 'cluster';
  id: string;
  /** All that it may be found by, folded. */
  keys: string[];
}

/** Case, tone marks, spaces and punctuation do not count. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{P}\p{Z}\p{S}]/gu, '');
}

/**
 * The search index of an atlas: every name in every language, the pinyin in full and its initials.
 * @param pinyin the syllables without tones of each city's and cluster's Chinese name, by id, with spaces between
 */
export function indexAtlas(atlas: Atlas, pinyin: Readonly<Record<string, string>>): Entry[] {
  const entry = (kind: Entry['kind'], id: string, names: (string | undefined)[]): Entry => {
    const syllables = (pinyin[id] ?? '').split(' ');
    const initials = syllables.map((syllable) => syllable[0]).join('');
    return {
      kind,
      id,
      keys: [...new Set([...names, syllables.join(''), initials].map((name) => fold(name ?? '')))].filter(Boolean),
    };
  };
  return [
    ...atlas.cities.map(({id, name}) => entry('city', id, Object.values(name))),
    ...atlas.clusters.map(({id, no, industry}) => entry('cluster', id, [...Object.values(industry), `${no}`])),
  ];
}

/** The entries that a text finds: those with a key that begins with it first, then those that hold it (from two letters on). */
export function find(index: Entry[], text: string): Entry[] {
  const sought = fold(text);
  if (!sought) return [];
  const long = sought.length > 1 || /\p{Script=Han}/u.test(sought);
  const rank = (entry: Entry) =>
    entry.keys.some((key) => key === sought)
      ? 0
      : entry.keys.some((key) => key.startsWith(sought))
        ? 1
        : long && entry.keys.some((key) => key.includes(sought))
          ? 2
          : 3;
  return index
    .map((entry) => ({entry, rank: rank(entry)}))
    .filter((found) => found.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map((found) => found.entry);
}
