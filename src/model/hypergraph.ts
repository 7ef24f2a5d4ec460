import type {Atlas, Cluster} from './atlas.ts';

/** The clusters that a city belongs to, in the official order. */
export function clustersOf(atlas: Atlas, city: string): Cluster[] {
  return atlas.clusters.filter((cluster) => cluster.cities.includes(city));
}

/** The clusters that both cities belong to, in the official order. */
export function sharedClusters(atlas: Atlas, a: string, b: string): Cluster[] {
  return clustersOf(atlas, a).filter((cluster) => cluster.cities.includes(b));
}

/** The other cities that share a cluster with this one, with how many they share, most first, then in the atlas's order. */
export function partnersOf(atlas: Atlas, city: string): {city: string; shared: number}[] {
  return atlas.cities
    .filter((other) => other.id !== city)
    .map((other) => ({city: other.id, shared: sharedClusters(atlas, city, other.id).length}))
    .filter((partner) => partner.shared > 0)
    .sort((a, b) => b.shared - a.shared);
}

/** All city ids, by number of clusters, most first, then in the atlas's order: the columns of the matrix. */
export function citiesByClusters(atlas: Atlas): string[] {
  return atlas.cities
    .map((city) => ({id: city.id, n: clustersOf(atlas, city.id).length}))
    .sort((a, b) => b.n - a.n)
    .map((city) => city.id);
}

/** How many (city, cluster) pairs there are. */
export function countMemberships(atlas: Atlas): number {
  return atlas.clusters.reduce((sum, cluster) => sum + cluster.cities.length, 0);
}
