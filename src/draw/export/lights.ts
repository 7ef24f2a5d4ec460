import type {Emphasis} from '../../model/emphasis.ts';

/** What an emphasis says of one cluster or city. */
export interface Lights {
  cluster: (id: string) => boolean;
  city: (id: string) => boolean;
}

/** Without an emphasis everything is lit. */
export function lightsOf(emphasis: Emphasis | null): Lights {
  return {
    cluster: (id) => emphasis?.clusters.has(id) ?? true,
    city: (id) => emphasis?.cities.has(id) ?? true,
  };
}
