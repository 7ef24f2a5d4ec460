import {type Atlas, cityOf, clusterOf, type Source, shortName} from './atlas.ts';
import {citiesByClusters, clustersOf, groupCities, partnersOf} from './hypergraph.ts';
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
    if (view.city) {
      const city = name(view.city);
      return {
        headline: words.pairHeadline({city, industry, cities: cities.length}),
        text: words.pairText({city, industry, others: cities.filter((other) => other !== city)}),
      };
    }
    return {
      headline: words.clusterHeadline({industry, cities}),
      text: words.clusterText({industry, no: cluster.no, cities, province: atlas.province.short[lang]}),
    };
  }
  if (view.city) {
    const city = name(view.city);
    const clusters = clustersOf(atlas, view.city).map((cluster) => ({
      industry: cluster.industry[lang],
      others: cluster.cities.filter((id) => id !== view.city).map(name),
    }));
    const partners = partnersOf(atlas, view.city).length;
    return {
      headline: words.cityHeadline({city, clusters: clusters.length, partners}),
      text: words.cityText({city, clusters, partners}),
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
  return {
    province: atlas.province.short[lang],
    cities: atlas.cities.length,
    clusters: atlas.clusters.length,
    linked: atlas.clusters.length - single,
    single,
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

/** The source line of the programme's list. */
export function mainSource(atlas: Atlas): Source {
  return atlas.sources.find((source) => source.id === atlas.programme.source)!;
}
