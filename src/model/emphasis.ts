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
  /** With only a city chosen: how many clusters each other city shares with it. */
  shared: ReadonlyMap<string, number>;
}

/** The emphasis of a choice, or null when nothing is chosen. A pair emphasises its cluster. */
export function emphasise(atlas: Atlas, {city, cluster}: Pick<View, 'city' | 'cluster'>): Emphasis | null {
  if (cluster) {
    return {
      city,
      cluster,
      cities: new Set(clusterOf(atlas, cluster).cities),
      clusters: new Set([cluster]),
      shared: new Map(),
    };
  }
  if (!city) return null;
  const partners = partnersOf(atlas, city);
  return {
    city,
    cluster,
    cities: new Set([city, ...partners.map((partner) => partner.city)]),
    clusters: new Set(clustersOf(atlas, city).map((known) => known.id)),
    shared: new Map(partners.map((partner) => [partner.city, partner.shared])),
  };
}
