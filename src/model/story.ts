import {type Atlas, type Cluster, cityOf, clusterOf, type Source, shortName} from './atlas.ts';
import {citiesByClusters, clustersOf, groupCities, partnersOf} from './hypergraph.ts';
import {LANG} from './langs.ts';
import type {View} from './view.ts';
import type {Overview, Words} from './words/words.ts';

/** What a view says, in whole true sentences of one language. */
export interface Story {
  headline: string;
  /** One paragraph for those who do not see the map: alt text and page description. */
  text: string;
}

/** The sentences of a view, made from the data. */
export function tellView(atlas: Atlas, words: Words, view: View): Story {
  const {lang} = view;
  const name = (id: string) => shortName(cityOf(atlas, id), lang);
  if (view.cluster) {
    const cluster = clusterOf(atlas, view.cluster);
    const industry = cluster.industry[lang];
    const cities = cluster.cities.map(name);
    const where = cluster.where?.[lang];
    if (view.city) {
      const city = name(view.city);
      return {
        headline: words.pairHeadline({city, industry, cities: cities.length}),
        text: words.pairText({city, industry, others: cities.filter((other) => other !== city)}),
      };
    }
    return {
      headline: words.clusterHeadline({industry, cities, where}),
      text: words.clusterText({
        industry,
        no: cluster.no,
        cities,
        where,
        province: atlas.province.short[lang],
        kind: atlas.programme.kind[lang],
      }),
    };
  }
  if (view.city) {
    const city = name(view.city);
    const clusters = clustersOf(atlas, view.city).map((cluster) => ({
      industry: cluster.industry[lang],
      others: cluster.cities.filter((id) => id !== view.city).map(name),
    }));
    if (clusters.length === 0) {
      const headline = words.cityUnnamed(city);
      return {headline, text: `${headline}${LANG[lang].stop}`};
    }
    const partners = partnersOf(atlas, view.city).length;
    const named = isNamed(clustersOf(atlas, view.city));
    return {
      headline: words.cityHeadline({city, clusters: clusters.length, partners, named}),
      text: words.cityText({city, clusters, partners, named}),
    };
  }
  const overview = countOverview(atlas, view);
  return {headline: words.overviewHeadline(overview), text: words.overviewText(overview)};
}

/** The counts that the default view speaks of. */
export function countOverview(atlas: Atlas, {lang}: Pick<View, 'lang'>): Overview {
  const name = (id: string) => shortName(cityOf(atlas, id), lang);
  const counts = new Map(citiesByClusters(atlas).map((id) => [id, clustersOf(atlas, id).length]));
  const [topCount = 0, nextCount = 0] = [...new Set(counts.values())].sort((a, b) => b - a);
  const those = (count: number) => [...counts].filter(([, n]) => n === count).map(([id]) => name(id));
  const single = atlas.clusters.filter((cluster) => cluster.cities.length === 1).length;
  const unplaced = atlas.clusters.filter((cluster) => cluster.cities.length === 0).length;
  return {
    province: atlas.province.short[lang],
    name: atlas.province.name[lang],
    kind: atlas.programme.kind[lang],
    cities: atlas.cities.length,
    clusters: atlas.clusters.length,
    linked: atlas.clusters.length - single - unplaced,
    single,
    unplaced,
    named: isNamed(atlas.clusters),
    top: those(topCount),
    topCount,
    next: nextCount > 0 ? those(nextCount) : [],
    nextCount,
    apart: groupCities(atlas)
      .sort((a, b) => b.length - a.length)
      .slice(1)
      .map((group) => group.map(name)),
  };
}

const isNamed = (clusters: readonly Cluster[]) => clusters.every(({status}) => status === 'named');

/** The source line of the programme's list. */
export function mainSource(atlas: Atlas): Source {
  return atlas.sources.find((source) => source.id === atlas.programme.source)!;
}
