import {restoreRegions} from './clean.mjs';
import {fromGrid} from './grid.mjs';
import {boundsOf, KM_PER_DEGREE, measureOverlap} from './iou.mjs';
import {isSound, settleBorders} from './settle.mjs';
import {simplifyArcs} from './simplify.mjs';
import {thinArc} from './thin.mjs';

/** The intersection over union that the simplification aims at, and how often it takes aim. */
const AIM = 0.9905;
const PASSES = 4;
/** The share of its area that an island may lose. */
const ISLAND_LOSS = 0.03;
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
 * @returns {Promise<GridTopology>}
 */
export async function simplifyBorders(topology, raw, grid) {
  const coarsest = toCells(COARSEST, raw, grid);
  const first = takeAim(thin(topology), raw, grid, coarsest);
  if (first !== undefined) return first;
  const settled = thin(await settleBorders(topology, grid));
  return takeAim(settled, raw, grid, coarsest) ?? settled;
}

/**
 * Simplifies, looks how much of each region is left against the source, and corrects the aim.
 * @returns {GridTopology | undefined} undefined when borders touch; below the aim, the last try
 */
function takeAim(topology, raw, grid, coarsest) {
  const allowed = new Map(raw.map(({code}) => [code, 1 - AIM]));
  let best;
  let last;
  for (let pass = 0; pass < PASSES; pass++) {
    const allow = (code, island) => (island ? ISLAND_LOSS : allowed.get(code));
    last = {...topology, arcs: simplifyArcs(topology, allow, coarsest)};
    if (!isSound(last)) return undefined;
    const overlaps = restoreGrid(last, grid).map(({polygons}, i) => measureOverlap(raw[i].polygons, polygons));
    const reached = overlaps.every((overlap) => overlap >= AIM);
    if (reached && (best === undefined || countVertices(last) < countVertices(best))) best = last;
    for (const [i, {code}] of raw.entries()) {
      // Above the aim a part of the difference is handed back, below it somewhat more than all is taken.
      const spare = overlaps[i] - AIM;
      allowed.set(code, Math.max(allowed.get(code) + spare * (spare > 0 ? 0.7 : 1.2), LEAST_LOSS));
    }
  }
  return best ?? last;
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

/** km² as grid cells in the middle of the source. */
function toCells(km2, raw, grid) {
  const [, south, , north] = boundsOf(raw.flatMap(({polygons}) => polygons));
  const lat = (((south + north) / 2) * Math.PI) / 180;
  return km2 / ((grid.step * KM_PER_DEGREE) ** 2 * Math.cos(lat));
}
