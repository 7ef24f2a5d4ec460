/**
 * What a drawing is made of and judged by: a province's seats, regions and clusters, without words. Points are in ground
 * units (`GROUND`: the province 1600 units wide), y down.
 * @module
 */
import type {Trilingual} from '../model/atlas.ts';
import type {Point} from '../model/plate.ts';

export interface CaseCity {
  id: string;
  seat: Point;
  /** Each polygon its outer ring, then its holes. A ring may repeat its first point at its end. */
  polygons: Point[][][];
  /** Its short names as they stand in labels. Where they are given, the judge holds every label's box against its text. */
  name?: Trilingual;
}

export interface CaseCluster {
  id: string;
  /** Its number in the list, from 1. */
  no: number;
  /** City ids, 1 or more; none where a list names a region that is no city. */
  cities: string[];
  /** Its short names as they stand at lines, likewise. */
  name?: Trilingual;
}

export interface Case {
  cities: CaseCity[];
  clusters: CaseCluster[];
  /** Height of the ground, in ground units. */
  height: number;
}
