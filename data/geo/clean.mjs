import mapshaper from 'mapshaper';
import {areaInKm2, contains, findInside} from './iou.mjs';
import {walkRing} from './simplify.mjs';

/**
 * km². A gap between neighbours up to this size is closed: lakes and foreign enclaves are larger. A smaller part beside
 * another region is a slip of the source's pen; islands are beside none.
 */
const CRUMB = 1;
/** Among small regions, as in the middle of a large city, a crumb is smaller: this share of the smallest one. */
const CRUMB_SHARE = 1 / 500;

/**
 * @typedef {import('./province.mjs').Region} Region
 * @typedef {{arcs: import('./province.mjs').Position[][], regions: {code: string, polygons: number[][][]}[]}} Topology
 *   shared borders once; a ring is a list of arcs, `~arc` when it runs backwards (TopoJSON)
 */

/**
 * Makes neighbours share their borders exactly: overlaps and gaps go, and so do the crumbs that this leaves. A part
 * is no crumb when it holds the inner point of a polygon of its region in the source, so every island and exclave
 * stays, however small; polygons without area are lost, and slivers go to the neighbour.
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
  const crumb = sizeCrumbs(regions);
  const topology = await closeGaps(kept, crumb);
  const whole = dropSlivers(topology, crumb);
  return whole === topology ? topology : closeGaps(restoreRegions(whole), crumb);
}

/**
 * Makes borders meet that are close to one another; no part is judged.
 * @param {Region[]} regions
 * @param {number} gap km² that are filled
 * @returns {Promise<Topology>} regions in the order given
 */
export async function closeGaps(regions, gap) {
  return toTopology(await runMapshaper(`-clean gap-fill-area=${gap}km2`, toGeoJson(regions), 'topojson'), regions);
}

/** km² that are a crumb among these regions. */
export function sizeCrumbs(regions) {
  const sizes = regions.map(({polygons}) => polygons.reduce((sum, [ring]) => sum + areaInKm2(ring), 0));
  return Math.min(CRUMB, Math.min(...sizes) * CRUMB_SHARE);
}

/** The topology itself when it has none. */
function dropSlivers(topology, crumb) {
  const {arcs, regions} = topology;
  const uses = new Map();
  for (const arc of regions.flatMap(({polygons}) => polygons.flat(2)))
    uses.set(indexOf(arc), (uses.get(indexOf(arc)) ?? 0) + 1);
  const isSliver = (rings) => {
    const beside = rings.flat().some((arc) => uses.get(indexOf(arc)) > 1);
    return beside && areaInKm2(walkRing(arcs, rings[0])) < crumb;
  };
  if (!regions.some(({polygons}) => polygons.length > 1 && polygons.some(isSliver))) return topology;
  return {
    arcs,
    regions: regions.map(({code, polygons}) => {
      const large = polygons.filter((rings) => !isSliver(rings));
      return {code, polygons: large.length > 0 ? large : polygons};
    }),
  };
}

/**
 * The regions of a topology, with their rings as positions.
 * @param {Topology} topology
 * @returns {Region[]}
 */
export function restoreRegions({arcs, regions}) {
  return regions.map(({code, polygons}) => ({
    code,
    polygons: polygons.map((rings) => rings.map((ring) => walkRing(arcs, ring))),
  }));
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

/** A region that cleaning left nothing of has no polygons. */
function toTopology({arcs, objects}, regions) {
  const geometries = Object.values(objects)[0].geometries;
  return {
    arcs,
    regions: regions.map(({code}) => {
      const {type, arcs: rings = []} = geometries.find(({properties}) => properties.code === code);
      return {code, polygons: type === 'Polygon' ? [rings] : rings};
    }),
  };
}

function indexOf(arc) {
  return arc < 0 ? ~arc : arc;
}
