/** What the search of colours needs to know of a cluster. */
export interface Coloured {
  id: string;
  /** City ids. */
  cities: readonly string[];
}

/**
 * How near two clusters may come on a map, nearest first: `corridor` side by side in this drawing; `ends` in another, as both
 * have two cities; `station` with their numbers at one name; `map` nowhere but on the same map.
 */
export type Kinship = 'corridor' | 'ends' | 'station' | 'map';

/** Says how near two clusters may come. @param corridors the clusters of each */
export function relate(one: Coloured, other: Coloured, corridors: readonly (readonly string[])[]): Kinship {
  if (corridors.some((lanes) => lanes.includes(one.id) && lanes.includes(other.id))) return 'corridor';
  const shared = one.cities.filter((city) => other.cities.includes(city)).length;
  if (shared > 1) return 'ends';
  return shared === 1 ? 'station' : 'map';
}
