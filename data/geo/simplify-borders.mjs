import {restoreRegions} from './clean.mjs';
import {fromGrid, sizeCell} from './grid.mjs';
import {areaOfRing} from './iou.mjs';
import {measureOverlaps} from './overlaps.mjs';
import {isSound, settleBorders} from './settle.mjs';
import {simplifyArcs} from './simplify.mjs';
import {thinArc} from './thin.mjs';

/** The share of its area that a region may lose at first; how often it takes aim, and how often until it hits. */
const FIRST_LOSS = 0.0095;
const PASSES = 4;
const MOST_PASSES = 10;
/** The share of its area that an island may lose, where islands are less than a tenth of their region. */
const ISLAND_LOSS = 0.03;
const FEW_ISLANDS = 0.1;
/** What a region is allowed to lose at least. */
const LEAST_LOSS = 0.0005;
/** km² that a vertex less may cost on average, even where a large region could bear more. */
const COARSEST = 1.2;
/** Vertices that the search for the fewest bears; a denser file is thinned first, from one grid step upwards. */
const MOST_VERTICES = 20000;
const WIDEST_THINNING = 16;

/**
 * @typedef {import('./simplify.mjs').GridTopology} GridTopology
 */

/**
 * The fewest vertices with which every region keeps its overlap with the source. Where borders lie on one another after
 * rounding, they are settled first; mostly simplification itself leaves such places out.
 * @param {GridTopology} topology
 * @param {import('./province.mjs').Region[]} raw the source, in the same order
 * @param {import('./grid.mjs').Grid} grid
 * @param {number[]} goals the intersection over union that each region should keep
 * @returns {Promise<GridTopology>} below the goals, the last try
 */
export async function simplifyBorders(topology, raw, grid, goals) {
  const thinned = thin(topology);
  const first = takeAim(thinned, raw, grid, goals);
  if (first !== undefined) return first;
  const settled = await settleBorders(thinned, grid);
  return takeAim(settled, raw, grid, goals) ?? settled;
}

/**
 * Simplifies, looks how much of each region is left against the source, and corrects the aim.
 * @returns {GridTopology | undefined} undefined when borders touch; below the aim, the last try
 */
function takeAim(topology, raw, grid, goals) {
  const coarsest = COARSEST / sizeCell(raw, grid);
  const allowed = new Map(raw.map(({code}) => [code, FIRST_LOSS]));
  const scattered = new Set(raw.filter(isScattered).map(({code}) => code));
  let best;
  let last;
  for (let pass = 0; pass < PASSES || (best === undefined && pass < MOST_PASSES); pass++) {
    const allow = (code, island) => (island && !scattered.has(code) ? ISLAND_LOSS : allowed.get(code));
    last = {...topology, arcs: simplifyArcs(topology, allow, coarsest)};
    if (!isSound(last)) return undefined;
    const spares = measureOverlaps(raw, restoreGrid(last, grid)).map((overlap, i) => overlap - goals[i]);
    const fewer = best === undefined || countVertices(last) < countVertices(best);
    if (fewer && spares.every((spare) => spare >= 0)) best = last;
    for (const [i, {code}] of raw.entries()) {
      allowed.set(code, Math.max(allowed.get(code) + spares[i] * answer(spares[i], pass), LEAST_LOSS));
    }
  }
  return best ?? last;
}

/** Above the goal a part is handed back, below it somewhat more than all is taken; late, nothing is handed back. */
function answer(spare, pass) {
  if (spare < 0) return 1.2;
  return pass < PASSES ? 0.7 : 0;
}

/** Whether a region consists of islands, or of parts that lie apart: all of them count. */
function isScattered({polygons}) {
  const sizes = polygons.map(([ring]) => Math.abs(areaOfRing(ring)));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  return whole - Math.max(...sizes) > whole * FEW_ISLANDS;
}

/** The regions of a topology on the grid, in degrees. */
export function restoreGrid({arcs, regions}, grid) {
  return restoreRegions({arcs: arcs.map((arc) => fromGrid(arc, grid)), regions});
}

export function countVertices({arcs}) {
  return arcs.reduce((sum, arc) => sum + arc.length, 0);
}

function thin(topology) {
  let thinned = topology;
  for (let tolerance = 1; countVertices(thinned) > MOST_VERTICES && tolerance < WIDEST_THINNING; tolerance *= 2) {
    thinned = {...topology, arcs: topology.arcs.map((arc) => thinArc(arc, tolerance))};
  }
  return thinned;
}
