/** What stands on the map, in the order of the data: every peer draws these with its library's own means. */
import {cities, clusters} from 'virtual:atlas';
import type {City, Cluster, Link, LngLat} from './types.ts';

export {cities, clusters};

const cityById = new Map(cities.map((city) => [city.id, city]));

export const cityOf = (id: string): City => cityById.get(id)!;

/** A line of a cluster with its ends. */
export interface LinkMark {
  cluster: Cluster;
  link: Link;
  from: LngLat;
  to: LngLat;
}

export const linkMarks: LinkMark[] = clusters.flatMap((cluster) =>
  cluster.links.map((link) => ({cluster, link, from: cityOf(link.from).at, to: cityOf(link.to).at})),
);

/** A cluster of a single city: a disc under the city's dot, the larger first where a city has two. */
export interface DiscMark {
  cluster: Cluster;
  at: LngLat;
  /** px */
  radius: number;
}

export const discMarks: DiscMark[] = clusters
  .filter(({cities: [, second]}) => !second)
  .map((cluster, index, all) => {
    const inside = all.slice(0, index).filter(({cities: [city]}) => city === cluster.cities[0]).length;
    return {cluster, at: cityOf(cluster.cities[0]!).at, radius: 8 + 3 * inside};
  })
  .sort((a, b) => b.radius - a.radius);
