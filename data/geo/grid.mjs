import {boundsOf, KM_PER_DEGREE} from './iou.mjs';

/**
 * The grid on which borders are simplified, checked and written: what is checked is what is shipped.
 *
 * @typedef {{step: number, west: number, south: number}} Grid degrees
 */

const DECIMALS = 7;

/**
 * @param {import('./province.mjs').Position[][]} arcs
 * @param {number} step degrees
 * @returns {Grid}
 */
export function fitGrid(arcs, step) {
  const lowest = (axis) => arcs.flat().reduce((least, position) => Math.min(least, position[axis]), Infinity);
  const floor = (degrees) => round(Math.floor(degrees / step) * step);
  return {step, west: floor(lowest(0)), south: floor(lowest(1))};
}

/** km² of a cell of the grid, in the middle of the regions from north to south. */
export function sizeCell(regions, {step}) {
  const [, south, , north] = boundsOf(regions.flatMap(({polygons}) => polygons));
  const lat = (((south + north) / 2) * Math.PI) / 180;
  return (step * KM_PER_DEGREE) ** 2 * Math.cos(lat);
}

/** Positions as grid points, without repeated ones. */
export function toGrid(arc, {step, west, south}) {
  return arc
    .map(([lng, lat]) => [Math.round((lng - west) / step), Math.round((lat - south) / step)])
    .filter(([x, y], i, points) => i === 0 || x !== points[i - 1][0] || y !== points[i - 1][1]);
}

/** Grid points as positions. */
export function fromGrid(arc, {step, west, south}) {
  return arc.map(([x, y]) => [round(west + x * step), round(south + y * step)]);
}

/**
 * Writes TopoJSON, one member or arc on a line, regions in order of their codes.
 * @param {import('./simplify.mjs').GridTopology} topology
 * @param {Grid} grid
 * @param {{code: string, id: string}[]} cities
 * @param {object} about provenance
 */
export function formatTopoJson({arcs, regions}, grid, cities, about) {
  const positions = arcs.flatMap((arc) => fromGrid(arc, grid));
  const [lngs, lats] = [0, 1].map((axis) => positions.map((position) => position[axis]).sort((a, b) => a - b));
  const geometries = regions
    .toSorted((a, b) => Number(a.code) - Number(b.code))
    .map(({code, polygons}) => ({
      type: polygons.length === 1 ? 'Polygon' : 'MultiPolygon',
      arcs: polygons.length === 1 ? polygons[0] : polygons,
      id: code,
      properties: {city: cities.find((city) => city.code === code).id},
    }));
  const steps = arcs.map((arc) => arc.map(([x, y], i) => (i === 0 ? [x, y] : [x - arc[i - 1][0], y - arc[i - 1][1]])));
  return [
    '{"type":"Topology"',
    `"about":${JSON.stringify(about)}`,
    `"bbox":${JSON.stringify([lngs[0], lats[0], lngs.at(-1), lats.at(-1)])}`,
    `"transform":${JSON.stringify({scale: [grid.step, grid.step], translate: [grid.west, grid.south]})}`,
    `"objects":{"regions":{"type":"GeometryCollection","geometries":[\n${joinLines(geometries)}\n]}}`,
    `"arcs":[\n${joinLines(steps)}\n]}\n`,
  ].join(',\n');
}

function joinLines(list) {
  return list.map((item) => JSON.stringify(item)).join(',\n');
}

function round(degrees) {
  return Number(degrees.toFixed(DECIMALS));
}
