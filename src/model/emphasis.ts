import {type Atlas, clusterOf} from './atlas.ts';
import {clustersOf, partnersOf} from './hypergraph.ts';
import type {View} from './view.ts';

/** What stays while all else recedes. */
export interface Emphasis {
  /** The chosen city, if any. */
  city: string | undefined;
  /** The chosen cluster, if any. */
  cluster: string | undefined;
  cities: ReadonlySet<string>;
  clusters: ReadonlySet<string>;
  /** How many clusters each other city shares with the chosen one. */
  shared: ReadonlyMap<string, number>;
  /** The cities of the chosen cluster. */
  members: ReadonlySet<string>;
}

/** The emphasis of a choice, or null when nothing is chosen. A pair shows what its city does, and in that its cluster. */
export function emphasise(atlas: Atlas, {city, cluster}: Pick<View, 'city' | 'cluster'>): Emphasis | null {
  const members = new Set(cluster ? clusterOf(atlas, cluster).cities : []);
  if (!city) {
    return cluster ? {city, cluster, cities: members, clusters: new Set([cluster]), shared: new Map(), members} : null;
  }
  const partners = partnersOf(atlas, city);
  return {
    city,
    cluster,
    cities: new Set([city, ...partners.map((partner) => partner.city)]),
    clusters: new Set(clustersOf(atlas, city).map((known) => known.id)),
    shared: new Map(partners.map((partner) => [partner.city, partner.shared])),
    members,
  };
}
