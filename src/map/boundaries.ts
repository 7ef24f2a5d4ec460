import type {FeatureCollection, MultiLineString, MultiPolygon, Polygon} from 'geojson';
import {feature, mesh} from 'topojson-client';
import type {GeometryCollection, Topology} from 'topojson-specification';

/** A boundary file's regions (each with `properties.city`), and the lines between and around them. Degrees WGS 84. */
export interface Boundaries {
  regions: FeatureCollection<Polygon | MultiPolygon, {city: string}>;
  inner: MultiLineString;
  outer: MultiLineString;
}

/** Decodes a boundary file. */
export function decodeBoundaries(topology: Topology): Boundaries {
  const object = topology.objects.regions as GeometryCollection<{city: string}>;
  return {
    regions: feature(topology, object) as Boundaries['regions'],
    inner: mesh(topology, object, (a, b) => a !== b),
    outer: mesh(topology, object, (a, b) => a === b),
  };
}
