import {type Atlas, cityOf, clusterOf} from '../../model/atlas.ts';
import {clustersOf} from '../../model/hypergraph.ts';
import {LANG, type Lang} from '../../model/langs.ts';
import type {View} from '../../model/view.ts';
import type {DownloadWords} from '../../model/words/download.ts';
import type {Words} from '../../model/words/words.ts';

/** The byte order mark by which Excel knows UTF-8. */
const BOM = '\ufeff';
/** What a spreadsheet takes for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Writes the memberships of a view as CSV (RFC 4180: CRLF, quotes doubled) in UTF-8 with BOM: a row for each city of
 * each cluster in the view, clusters in the official order, cities as printed; what a list names in place of cities has no code. With a city chosen, all cities of its clusters.
 */
export function formatTable(atlas: Atlas, view: View, words: Words, {columns}: DownloadWords): string {
  const {lang} = view;
  const head = [
    columns.no,
    columns.official,
    columns.industry,
    columns.city,
    columns.code,
    columns.cities,
    columns.batch,
    columns.issuer,
    columns.published,
  ];
  const rows = listClusters(atlas, view).flatMap((cluster) => {
    const source = atlas.sources.find(({id}) => id === cluster.source);
    const batch = atlas.batches.find(({id}) => id === cluster.batch);
    const cities = cluster.cities.map((id) => cityOf(atlas, id));
    const places = cluster.where ? [{name: cluster.where, code: ''}] : cities;
    return places.map(({name, code}) => [
      `${cluster.no}`,
      officialOf(cluster.official, lang),
      cluster.industry[lang],
      name[lang],
      code,
      `${cities.length}`,
      batch?.name[lang] ?? '',
      source?.issuer[lang] ?? '',
      source ? words.date(source.published) : '',
    ]);
  });
  return BOM + [head, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

/** No official English name exists: an English table gives the name as printed. */
export const officialOf = (official: {'zh-Hans': string; 'zh-Hant': string}, lang: Lang): string =>
  official[LANG[lang].official];

/** The clusters that a view speaks of. */
export function listClusters(atlas: Atlas, {city, cluster}: Pick<View, 'city' | 'cluster'>) {
  return cluster ? [clusterOf(atlas, cluster)] : city ? clustersOf(atlas, city) : atlas.clusters;
}

function quote(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
