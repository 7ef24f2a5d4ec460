import {closeGaps, restoreRegions, sizeCrumbs} from './clean.mjs';
import {findContacts} from './contacts.mjs';
import {fromGrid, toGrid} from './grid.mjs';
import {walkRing} from './simplify.mjs';

/** Rounding moves a border by less than a step, so a second or third round finds little to do. */
const ROUNDS = 12;

/**
 * Rounding to the grid lays some borders on or across one another, and leaves islets of one or two corners. Settles that:
 * what lies on one another becomes one border, what crosses is cut, what has no area goes.
 * @param {import('./simplify.mjs').GridTopology} topology
 * @param {import('./grid.mjs').Grid} grid
 * @returns {Promise<import('./simplify.mjs').GridTopology>} after some rounds sound, or nearer to it
 */
export async function settleBorders(topology, grid) {
  let settled = topology;
  for (let round = 0; round < ROUNDS && !isSound(settled); round++) {
    const lines = settled.arcs.map((arc) => fromGrid(arc, grid));
    const placed = restoreRegions({...settled, arcs: lines});
    const {arcs, regions} = await closeGaps(placed, sizeCrumbs(placed));
    settled = {arcs: arcs.map((arc) => toGrid(arc, grid)), regions};
  }
  return settled;
}

/**
 * Whether no two borders touch but at their common ends, and every ring has three corners.
 * @param {import('./simplify.mjs').GridTopology} topology
 */
export function isSound(topology) {
  return findThinRings(topology).length === 0 && findContacts(topology.arcs).length === 0;
}

/**
 * Rings of fewer than three corners.
 * @param {import('./simplify.mjs').GridTopology} topology
 * @returns {{code: string, ring: number, corners: number}[]}
 */
export function findThinRings({arcs, regions}) {
  return regions.flatMap(({code, polygons}) =>
    polygons
      .flat()
      .map((ring, r) => ({code, ring: r, corners: new Set(walkRing(arcs, ring).map(String)).size}))
      .filter(({corners}) => corners < 3),
  );
}
