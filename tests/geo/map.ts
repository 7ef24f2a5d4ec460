import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {feature} from 'topojson-client';
import type {MultiPolygon, Polygon, Topology} from 'topojson-specification';
import type {Region} from '../../data/geo/iou.mjs';
import {readProvince} from '../../data/geo/province.mjs';

export type RegionMap = Topology & {
  about: Record<string, unknown>;
  objects: {
    regions: {
      type: 'GeometryCollection';
      geometries: ((Polygon | MultiPolygon) & {id: string; properties: {city: string}})[];
    };
  };
};

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** The atlases that are shipped, by their folders. */
export const atlases = readdirSync(DATA)
  .filter((folder) => existsSync(`${DATA}/${folder}/atlas.json`))
  .map((folder) => readProvince(`${DATA}/${folder}`));

/** The one whose folder is taken when none is named. */
export const province = readProvince();
export const mapFile = new URL(`../../public/geo/${province.id}.topo.json`, import.meta.url);

export function readMap(file: URL | string = mapFile): RegionMap {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function toRegions(map: RegionMap): Region[] {
  return feature(map, map.objects.regions).features.map(({id, geometry}) => ({
    code: String(id),
    polygons: (geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : []) as Region['polygons'],
  }));
}

/** A publisher's file made of squares around the seats. */
export function drawSquares(half = 0.05) {
  return {
    type: 'FeatureCollection' as const,
    source: 'Survey office',
    datum: 'WGS 84',
    licence: 'by permission',
    approvalNumber: 'S(2024)1',
    features: province.cities.map(({code, seat: [x, y]}) => ({
      type: 'Feature' as const,
      id: code as string | undefined,
      properties: {} as Record<string, unknown>,
      geometry: {
        type: 'Polygon' as string,
        coordinates: [
          [
            [x - half, y - half],
            [x - half, y + half],
            [x + half, y + half],
            [x + half, y - half],
            [x - half, y - half],
          ],
        ] as unknown[],
      },
    })),
  };
}
