/** What a choice of the reader does to the marks. */
import {clusters} from './marks.ts';

/** What the reader chose: a city, a cluster or nothing. */
export interface Choice {
  city?: string;
  cluster?: string;
}

export interface Look {
  isClusterLit: (id: string) => boolean;
  isCityLit: (id: string) => boolean;
  /** Gives the fill of a city's region. */
  fillOf: (city: string) => string;
}

/** Those of our map in `src/draw/palette.ts`, written out so that a peer carries no more of it. */
export const COLOURS = {
  paper: '#ffffff',
  land: '#f6f3ea',
  border: '#dcd6c8',
  ink: '#14161a',
  chosen: '#fbeec4',
} as const;

/** Opacities of what is not lit. */
export const DIM = {link: 0.12, city: 0.35} as const;

/** px */
export const SIZES = {border: 1, link: 3, dot: 4.5, rim: 2, name: 13, gap: 11} as const;

/** Gives the look for a choice. Without a choice all is lit. */
export function lookOf({city, cluster}: Choice): Look {
  const lit = clusters.filter(
    ({id, cities}) => (!cluster || id === cluster) && (cluster || !city || cities.includes(city)),
  );
  const litClusters = new Set(lit.map(({id}) => id));
  const litCities = new Set(lit.flatMap(({cities}) => cities));
  const [footprint] = cluster ? lit : [];
  return {
    isClusterLit: (id) => litClusters.has(id),
    isCityLit: (id) => litCities.has(id),
    fillOf: (id) => {
      if (footprint?.cities.includes(id)) return footprint.tint;
      return !footprint && id === city ? COLOURS.chosen : COLOURS.land;
    },
  };
}
