import {brotliCompressSync, constants} from 'node:zlib';
import {writeAbout} from './about.mjs';
import {checkSeats} from './check.mjs';
import {cleanBorders, joinBorders, restoreRegions} from './clean.mjs';
import {findContacts} from './contacts.mjs';
import {fitGrid, formatTopoJson, sizeCell, toGrid} from './grid.mjs';
import {measureOverlap} from './iou.mjs';
import {fitIslets} from './islets.mjs';
import {checkOverlaps, measureOverlaps, setGoals} from './overlaps.mjs';
import {findThinRings} from './settle.mjs';
import {countVertices, restoreGrid, simplifyBorders} from './simplify-borders.mjs';

/**
 * Degrees. The first one, 55 m north to south, is half of the source's own grid of 1/1024 degree; small regions need a finer
 * one. Taken is the first at which rounding alone leaves every region enough.
 */
const STEPS = [0.0005, 0.0002, 0.0001, 0.00005];
const LEAST_ROUNDED = 0.995;
/** Degrees, 0.1 m: what counts as unsimplified. */
const FINE_STEP = 0.000001;
/** Bytes after brotli 11, and what islets are left out for: the file's words of itself still change a little. */
const MOST_BYTES = 12 * 1024;
const FIT_BYTES = MOST_BYTES - 64;

/**
 * Makes the boundary file of a province.
 * @param {import('./province.mjs').Province} province
 * @param {import('./province.mjs').Region[]} raw WGS 84, one for each city, ordered by code
 * @param {ReturnType<typeof import('./about.mjs').describePackage>} origin
 * @param {{keep?: boolean}} options `keep`: no cleaning, no simplification; default false
 * @returns {Promise<{text: string, bytes: number, about: ReturnType<typeof writeAbout>, leftOut: LeftOut, rows: Row[],
 *   faults: string[], budgets: string[]}>} `faults` make the file useless, `budgets` are what it should keep
 *
 * @typedef {{code: string, overlap: number, vertices: number, parts: number}} Row
 * @typedef {{islets: number, largest: number}} LeftOut how many parts, and the km² of the largest one; 0 where it has no
 *   area on the grid
 */
export async function makeMap(province, raw, origin, {keep = false} = {}) {
  const topology = keep ? await joinBorders(raw) : await cleanBorders(raw);
  const grid = keep ? fitGrid(topology.arcs, FINE_STEP) : chooseGrid(topology);
  const before = roundTopology(topology, grid);
  const agreed = measureOverlaps(raw, restoreGrid(before, grid));
  const simplified = keep ? before : await simplifyBorders(before, raw, grid, setGoals(agreed));

  const describe = (map, overlap, leftOut) =>
    writeAbout(province, origin, {
      before: countVertices(before),
      after: countVertices(map),
      overlap,
      kept: keep,
      leftOut,
    });
  const format = (map, about) => formatTopoJson(map, grid, province.cities, about);
  const fits = (map) =>
    measureBytes(format(map, describe(map, Math.min(...agreed), {islets: 0, largest: 0}))) <= FIT_BYTES;
  const {topology: after, largest} = keep ? {topology: simplified, largest: 0} : fitIslets(simplified, fits);

  const regions = restoreGrid(after, grid);
  const overlaps = measureOverlaps(raw, regions);
  const leftOut = {islets: countParts(before) - countParts(after), largest: largest * sizeCell(raw, grid)};
  const about = describe(after, Math.min(...overlaps), leftOut);
  const text = format(after, about);
  const bytes = measureBytes(text);
  return {
    text,
    bytes,
    about,
    leftOut,
    rows: regions.map((region, i) => describeRegion(region, overlaps[i])),
    faults: [...checkSeats(regions, province), ...checkRings(after)],
    budgets: [
      ...(keep ? [] : checkContacts(after)),
      // Islets that are left out are told of, not held against the simplification.
      ...checkOverlaps(raw, restoreGrid(simplified, grid), agreed),
      ...checkBytes(bytes, province),
    ],
  };
}

function describeRegion({code, polygons}, overlap) {
  return {
    code,
    overlap,
    vertices: polygons.flat().reduce((sum, ring) => sum + ring.length - 1, 0),
    parts: polygons.length,
  };
}

function chooseGrid(topology) {
  const exact = restoreRegions(topology);
  const grids = STEPS.map((step) => fitGrid(topology.arcs, step));
  const isFine = (grid) =>
    restoreGrid(roundTopology(topology, grid), grid).every(
      ({polygons}, i) => measureOverlap(exact[i].polygons, polygons) >= LEAST_ROUNDED,
    );
  return grids.slice(0, -1).find(isFine) ?? grids.at(-1);
}

function roundTopology({arcs, regions}, grid) {
  return {arcs: arcs.map((arc) => toGrid(arc, grid)), regions};
}

function countParts({regions}) {
  return regions.reduce((sum, {polygons}) => sum + polygons.length, 0);
}

function measureBytes(text) {
  return brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
}

function checkRings(topology) {
  return findThinRings(topology).map(
    ({code, ring, corners}) => `ring too short: ${corners} corners (${code}, ring ${ring}); add a finer step to STEPS`,
  );
}

function checkContacts({arcs}) {
  return findContacts(arcs).map(
    ([arc, k]) => `borders touch: at grid point ${arcs[arc][k].join(', ')} (arc ${arc}); add a finer step to STEPS`,
  );
}

function checkBytes(bytes, {id}) {
  if (bytes <= MOST_BYTES) return [];
  return [`file too large: ${bytes} bytes brotli (${id}.topo.json); ${MOST_BYTES} is wanted, simplify more`];
}
