import {type Gauge, gaugeOf} from '../../model/gauge.ts';
import {GROUND} from '../../model/ground.ts';
import type {Corridor, Plate, Point, Station} from '../../model/plate.ts';
import type {Case, CaseCity, CaseCluster} from '../case.ts';
import {type Lane, layLanes} from './lanes.ts';

/** A station with the radius of its rim: the outer edge of its ring. */
export interface Disc {
  city: string;
  at: Point;
  r: number;
  rim: number;
}

/** A plate made ready to be measured. */
export interface Survey {
  plate: Plate;
  of: Case;
  gauge: Gauge;
  /** px of the plate for a ground unit. */
  scale: number;
  cities: ReadonlyMap<string, CaseCity>;
  clusters: ReadonlyMap<string, CaseCluster>;
  /** Clusters that have no line and no bullets: they stand in the legend. */
  whole: ReadonlySet<string>;
  /** One for each city that has a station, in the plate's order. */
  discs: Disc[];
  discOf: ReadonlyMap<string, Disc>;
  /** Corridors between two different stations, and their lanes. */
  corridors: Corridor[];
  lanes: Lane[];
}

export function surveyPlate(plate: Plate, of: Case, whole: readonly string[]): Survey {
  const gauge = gaugeOf(plate.width);
  const discOf = new Map(plate.stations.map((station) => [station.city, measureDisc(station, gauge)]));
  const corridors = plate.corridors.filter(({u, v}) => u !== v && discOf.has(u) && discOf.has(v));
  return {
    plate,
    of,
    gauge,
    scale: plate.width / GROUND.width,
    cities: new Map(of.cities.map((city) => [city.id, city])),
    clusters: new Map(of.clusters.map((cluster) => [cluster.id, cluster])),
    whole: new Set(whole),
    discs: [...discOf.values()],
    discOf,
    corridors,
    lanes: corridors.flatMap((corridor, index) => layLanes(corridor, index, gauge)),
  };
}

const measureDisc = ({city, at, r}: Station, gauge: Gauge): Disc => ({city, at, r, rim: r + gauge.ring / 2});

/** The clusters that are drawn at a city: those that name it, less what stands in the legend. */
export function clustersAt({of, whole}: Pick<Survey, 'of' | 'whole'>, city: string): CaseCluster[] {
  return of.clusters.filter(({id, cities}) => !whole.has(id) && cities.includes(city));
}

/** Whether a cluster is drawn as a line: two cities or more. */
export function hasLine({whole}: Pick<Survey, 'whole'>, {id, cities}: CaseCluster): boolean {
  return !whole.has(id) && new Set(cities).size > 1;
}
