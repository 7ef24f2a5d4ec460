/** Degrees WGS 84. */
export type LngLat = [lng: number, lat: number];

/** On which side of its dot a name stands. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface City {
  id: string;
  name: string;
  at: LngLat;
  side: Side;
}

/** A line between two cities for one cluster. */
export interface Link {
  from: string;
  to: string;
  /** How far the line bows to its right, as a share of its length: 0 is straight. */
  bend: number;
}

export interface Cluster {
  id: string;
  no: number;
  name: string;
  /** `#rrggbb`, as `tint`. */
  colour: string;
  /** Fill for the regions of its cities. */
  tint: string;
  cities: string[];
  /** Empty when there is but one city. */
  links: Link[];
}
