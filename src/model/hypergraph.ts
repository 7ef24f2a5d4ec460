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

/** The most cities that can be told as left out; with more of them there is no whole to be left out of. */
const MOST_APART = 3;

/**
 * The cities that no chain of shared clusters joins to most others, in the atlas's order: those that a drawing may set
 * apart. None when they are more than three.
 */
export function citiesApart(atlas: Atlas): string[] {
  const apart = groupCities(atlas)
    .sort((a, b) => b.length - a.length)
    .slice(1)
    .flat();
  return apart.length > MOST_APART ? [] : apart;
}

/** The cities in groups that clusters connect: two cities are in one group if a chain of shared clusters joins them. */
export function groupCities(atlas: Atlas): string[][] {
  const left = new Set(atlas.cities.map((city) => city.id));
  const groups: string[][] = [];
  for (const start of left) {
    const group = [start];
    left.delete(start);
    for (const city of group) {
      for (const {city: next} of partnersOf(atlas, city)) if (left.delete(next)) group.push(next);
    }
    groups.push(atlas.cities.map((city) => city.id).filter((id) => group.includes(id)));
  }
  return groups;
}
