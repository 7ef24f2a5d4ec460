import {measureChords, NO_AREA, rememberPaths} from './chords.mjs';
import {findContacts} from './contacts.mjs';
import {areaOfRing, boundsOf, contains} from './iou.mjs';

/**
 * Fewest vertices for a given overlap, over a whole topology.
 *
 * Every border is an arc; a simplified arc is a subset of its vertices, its ends stay. What a chord loses is the area
 * between it and the vertices it skips. For given prices of area, the cheapest subset of an arc is a shortest path
 * (Imai and Iri 1988). The prices, one per unit (the main part of a region, or an island), are moved until each unit
 * loses what it may: Lagrange's multipliers, so a border between a small and a large region costs the sum of both.
 *
 * @typedef {[x: number, y: number]} Point grid steps, integers
 * @typedef {{arcs: Point[][], regions: {code: string, polygons: number[][][]}[]}} GridTopology
 */

/** Moves of the prices, how boldly each answers a miss, and by how much they rise when all rounds are used up. */
const ROUNDS = 80;
const BOLDNESS = 0.5;
const LAST_RISE = 1.01;
/** Prices are vertices per grid cell of area; the first one is divided by the budget of the unit. */
const FIRST_PRICE = 40;
const HIGHEST_PRICE = 1e6;
/** A ring keeps this many distinct vertices if it has them. */
const LEAST_RING = 4;

/**
 * Simplifies so that every part of every region loses no more than its share of its area.
 * Guarantees: shared borders stay shared; no two borders cross or touch that did not before, and no island comes to lie
 * on land; no ring falls below 4 distinct vertices, or below what it had; the extent of the whole stays. Deterministic.
 * @param {GridTopology} topology without repeated points; it is not changed
 * @param {(code: string, island: boolean) => number} allow share of the area that a part may lose, 0 to 1
 * @param {number} coarsest grid cells that may be lost, on average, for one vertex less, even where the region could
 *   bear more: keeps large regions from looking coarser than small ones
 * @returns {Point[][]} the simplified arcs, in the same order
 */
export function simplifyArcs({arcs, regions}, allow, coarsest = Infinity) {
  const units = listUnits(arcs, regions, allow);
  const sides = arcs.map((_, arc) => units.flatMap((unit, u) => (unit.arcs.includes(arc) ? [u] : [])));
  const ends = findExtremes(arcs);
  const lost = arcs.map((arc) => measureChords(arc, ends));
  const least = arcs.map((arc, i) =>
    leastPoints(
      arc,
      sides[i].some((u) => units[u].arcs.length === 1),
    ),
  );

  const walks = lost.map((rows, arc) => rememberPaths(rows, least[arc]));
  for (;;) {
    const kept = solve(walks, units, sides, coarsest);
    const simplified = arcs.map((arc, i) => kept[i].map((k) => arc[k]));
    const bad = [...findContacts(simplified), ...findSwallows(arcs, kept)].filter(
      ([arc, k]) => kept[arc][k + 1] - kept[arc][k] > 1,
    );
    if (bad.length === 0) return simplified;
    for (const [arc, k] of bad) lost[arc][kept[arc][k]][kept[arc][k + 1] - kept[arc][k] - 1] = Infinity;
    for (const [arc] of bad) walks[arc] = rememberPaths(lost[arc], least[arc]);
  }
}

function listUnits(arcs, regions, allow) {
  return regions.flatMap(({code, polygons}) => {
    const sizes = polygons.map(([ring]) => Math.abs(areaOfRing(walkRing(arcs, ring))));
    const main = sizes.indexOf(Math.max(...sizes));
    return polygons.map((rings, p) => ({
      arcs: rings.flat().map((arc) => (arc < 0 ? ~arc : arc)),
      budget: Math.max(sizes[p] * allow(code, p !== main), NO_AREA),
    }));
  });
}

/** Chords that cut off a bay with an island in it: the island would lie on the mainland, though nothing crosses. */
function findSwallows(arcs, kept) {
  const islands = arcs.filter((arc) => same(arc[0], arc.at(-1)));
  const swallows = (arc, from, to) => {
    if (to - from === 1) return false;
    const bay = [...arc.slice(from, to + 1), arc[from]];
    const [west, south, east, north] = boundsOf([[bay]]);
    return islands.some((island) => {
      const [[x, y]] = island;
      // Most islands are elsewhere.
      if (island === arc || x < west || x > east || y < south || y > north) return false;
      return contains([[bay]], island[0]);
    });
  };
  return arcs.flatMap((arc, a) => kept[a].slice(1).flatMap((to, k) => (swallows(arc, kept[a][k], to) ? [[a, k]] : [])));
}

/** The closed ring of a list of arcs. */
export function walkRing(arcs, ring) {
  return ring.flatMap((arc, i) => {
    const points = arc < 0 ? arcs[~arc].toReversed() : arcs[arc];
    return i === 0 ? points : points.slice(1);
  });
}

function leastPoints(arc, alone) {
  const closed = alone && arc.length > 1 && same(arc[0], arc.at(-1));
  return closed ? Math.min(arc.length, LEAST_RING + 1) : 2;
}

/** The westernmost, southernmost, easternmost and northernmost point: the extent of the province does not shrink. */
function findExtremes(arcs) {
  const points = arcs.flat();
  const first = (better) => points.reduce((best, point) => (better(point, best) ? point : best));
  return [
    first((a, b) => a[0] < b[0]),
    first((a, b) => a[1] < b[1]),
    first((a, b) => a[0] > b[0]),
    first((a, b) => a[1] > b[1]),
  ];
}

/** Moves the prices until every unit keeps its budget; gives the fewest vertices seen that do. */
function solve(walks, units, sides, coarsest) {
  const prices = units.map(({budget}) => FIRST_PRICE / budget);
  let best;
  let fewest = Infinity;
  for (let round = 0; round < ROUNDS || best === undefined; round++) {
    const ways = walks.map((walk, i) =>
      walk(
        Math.max(
          1 / coarsest,
          sides[i].reduce((sum, u) => sum + prices[u], 0),
        ),
      ),
    );
    const misses = units.map((unit) => unit.arcs.reduce((sum, arc) => sum + ways[arc].loss, 0) / unit.budget);
    const count = ways.reduce((sum, {path}) => sum + path.length, 0);
    if (count < fewest && misses.every((miss) => miss <= 1)) {
      best = ways.map(({path}) => path);
      fewest = count;
    }
    for (const [u, miss] of misses.entries()) {
      // When the time is up, prices only rise: that ends, because with every vertex kept nothing is lost.
      const factor = round < ROUNDS ? Math.max(miss, 0.5) ** BOLDNESS : miss > 1 ? LAST_RISE : 1;
      prices[u] = Math.min(prices[u] * factor, HIGHEST_PRICE);
    }
  }
  return best;
}

function same(a, b) {
  return a[0] === b[0] && a[1] === b[1];
}
