import type {Feature, Geometry, LineString} from 'geojson';
import {feature} from 'topojson-client';
import type {GeometryCollection, Topology} from 'topojson-specification';
import type {LngLat} from '../model/atlas.ts';
import type {Borders} from '../model/ground.ts';
import type {Point} from '../model/plate.ts';
import type {Projection} from './ground.ts';

/** A region's outline: polygons of rings, each ring closed by its first point. Degrees WGS 84. */
export interface Region {
  city: string;
  polygons: LngLat[][][];
}

/** The regions of a boundary file, whose object is `regions` and whose geometries carry `properties.city`. */
export function readRegions(topology: Topology): Region[] {
  return regionsOf(topology).map((geometry) => ({
    city: cityOf(geometry),
    polygons: polygonsOf((feature(topology, geometry) as Feature).geometry),
  }));
}

/**
 * The borders on the ground, rounded to whole units, which is half a CSS px on a map 800 px wide. Points that fall
 * together or lie on a straight are dropped; an islet that shrinks to a point stays as that point.
 */
export function placeBorders(topology: Topology, project: Projection): Borders {
  const regions = regionsOf(topology).map((geometry) => ({
    city: cityOf(geometry),
    rings: ringsOf(geometry).map((ring) =>
      ring.map((index) => ({arc: index < 0 ? ~index : index, reversed: index < 0})),
    ),
  }));
  const uses = topology.arcs.map(() => 0);
  for (const {arc} of regions.flatMap(({rings}) => rings.flat())) uses[arc]! += 1;
  const those = (count: number) => uses.flatMap((n, arc) => (n === count ? [arc] : []));
  return {
    arcs: topology.arcs.map((_, arc) => {
      const line = feature(topology, {type: 'LineString', arcs: [arc]}).geometry as LineString;
      return thin(line.coordinates.map((at) => round(project(at as LngLat))));
    }),
    regions,
    inner: those(2),
    outer: those(1),
  };
}

const regionsOf = (topology: Topology) => (topology.objects.regions as GeometryCollection<{city: string}>).geometries;

const cityOf = (geometry: ReturnType<typeof regionsOf>[number]) => (geometry.properties as {city: string}).city;

function ringsOf(geometry: ReturnType<typeof regionsOf>[number]): number[][] {
  return geometry.type === 'MultiPolygon' ? geometry.arcs.flat() : geometry.type === 'Polygon' ? geometry.arcs : [];
}

function polygonsOf(geometry: Geometry): LngLat[][][] {
  if (geometry.type === 'MultiPolygon') return geometry.coordinates as LngLat[][][];
  return geometry.type === 'Polygon' ? [geometry.coordinates as LngLat[][]] : [];
}

const round = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];

function thin(line: Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of line) {
    const last = kept.at(-1);
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    const before = kept.at(-2);
    if (last && before && onStraight(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** Whether b lies between a and c: dropping it changes nothing. */
function onStraight(a: Point, b: Point, c: Point): boolean {
  const cross = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  const along = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
  return cross === 0 && along >= 0;
}

/** Whether a place lies in a region, by the even-odd rule. */
export function regionHolds(region: Region, [x, y]: LngLat): boolean {
  let inside = false;
  for (const ring of region.polygons.flat()) {
    for (let i = 1; i < ring.length; i += 1) {
      const [x0, y0] = ring[i - 1]!;
      const [x1, y1] = ring[i]!;
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
    }
  }
  return inside;
}
