/** The boundary file: asked for as soon as this module runs. */
import type {FeatureCollection, MultiPolygon, Polygon} from 'geojson';
import {feature} from 'topojson-client';
import type {GeometryCollection, Topology} from 'topojson-specification';
import boundaries from '../../../public/geo/guangxi.topo.json?url';

export type Regions = FeatureCollection<Polygon | MultiPolygon, {city: string}>;

/** The 14 regions as GeoJSON. */
export const regions: Promise<Regions> = load();

async function load(): Promise<Regions> {
  const response = await fetch(boundaries);
  if (!response.ok) throw new Error(`no boundary file: ${response.status}`);
  const topology = (await response.json()) as Topology;
  return feature(topology, topology.objects.regions as GeometryCollection<{city: string}>) as Regions;
}

/** West, south, east, north. */
export const BOUNDS = [104.448, 20.902, 112.057, 26.389] as const;

/** px between the province and the edge of the map. */
export const MARGIN = 12;
