import mapshaper from 'mapshaper';
import {contains, findInside} from './iou.mjs';

/** Gaps between neighbours up to this size are closed. Lakes and foreign enclaves are larger. */
const GAP = '1km2';

/**
 * @typedef {import('./province.mjs').Region} Region
 * @typedef {{arcs: import('./province.mjs').Position[][], regions: {code: string, polygons: number[][][]}[]}} Topology
 *   shared borders once; a ring is a list of arcs, `~arc` when it runs backwards (TopoJSON)
 */

/**
 * Makes neighbours share their borders exactly: overlaps and gaps go, and so do the crumbs that this leaves. A part
 * is no crumb when it holds the inner point of a polygon of its region in the source, so every island and exclave
 * stays, however small; only polygons without area are lost.
 * @param {Region[]} regions
 * @returns {Promise<Topology>} regions in the order given
 */
export async function cleanBorders(regions) {
  const parts = await runMapshaper('-clean -explode', toGeoJson(regions), 'geojson');
  const kept = regions.map(({code, polygons}) => {
    const own = parts.features
      .filter(({properties}) => properties.code === code)
      .map((part) => part.geometry.coordinates);
    const inner = polygons.map(findInside).filter((position) => position !== undefined);
    return {code, polygons: own.filter((polygon) => inner.some((position) => contains([polygon], position)))};
  });
  return toTopology(await runMapshaper(`-clean gap-fill-area=${GAP}`, toGeoJson(kept), 'topojson'), regions);
}

/**
 * Finds the borders that regions share already and changes no point.
 * @param {Region[]} regions
 * @returns {Promise<Topology>} regions in the order given
 */
export async function joinBorders(regions) {
  return toTopology(await runMapshaper('', toGeoJson(regions), 'topojson'), regions);
}

async function runMapshaper(commands, geojson, format) {
  const output = await mapshaper.applyCommands(
    `-quiet -i in.json ${commands} -o out.json format=${format} ${format === 'topojson' ? 'no-quantization' : ''}`,
    {'in.json': geojson},
  );
  return JSON.parse(String(output['out.json']));
}

function toGeoJson(regions) {
  return {
    type: 'FeatureCollection',
    features: regions.map(({code, polygons}) => ({
      type: 'Feature',
      properties: {code},
      geometry: {type: 'MultiPolygon', coordinates: polygons},
    })),
  };
}

function toTopology({arcs, objects}, regions) {
  const geometries = Object.values(objects)[0].geometries;
  return {
    arcs,
    regions: regions.map(({code}) => {
      const geometry = geometries.find(({properties}) => properties.code === code);
      return {code, polygons: geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs};
    }),
  };
}
