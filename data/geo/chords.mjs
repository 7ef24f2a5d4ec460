import {areaOfRing} from './iou.mjs';

/**
 * What an arc loses when vertices are skipped, and its cheapest ways.
 *
 * @typedef {[x: number, y: number]} Point grid steps, integers
 */

/** A chord skips fewer vertices than this. */
const LONGEST_CHORD = 160;
/** Area in grid cells that is a rounding error. */
export const NO_AREA = 1e-6;

/**
 * `lost[i][n]` is the area between vertices i to i + n + 1 and their chord, infinite for a chord that may not be.
 * @param {Point[]} arc
 * @param {Point[]} pinned vertices that no chord may skip
 * @returns {Float64Array[]}
 */
export function measureChords(arc, pinned) {
  const closed = same(arc[0], arc.at(-1));
  const stops = arc.map((point) => pinned.some((stop) => same(point, stop)));
  return Array.from({length: arc.length - 1}, (_, i) => {
    const row = new Float64Array(Math.min(LONGEST_CHORD, arc.length - 1 - i));
    const stop = stops.indexOf(true, i + 1);
    for (let n = 1; n < row.length; n++) {
      const whole = closed && i === 0 && n === arc.length - 2;
      const passes = stop !== -1 && stop < i + n + 1;
      row[n] = whole || passes ? Infinity : areaBeside(arc, i, i + n + 1);
    }
    return row;
  });
}

/** The area between a run of vertices and its chord, folds counted as often as they lie over it. */
function areaBeside(arc, from, to) {
  const [x0, y0] = arc[from];
  const dx = arc[to][0] - x0;
  const dy = arc[to][1] - y0;
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.abs(areaOfRing(arc.slice(from, to + 1)));
  let sum = 0;
  let u0 = 0;
  let v0 = 0;
  for (let k = from + 1; k <= to; k++) {
    const x = arc[k][0] - x0;
    const y = arc[k][1] - y0;
    const u = (x * dx + y * dy) / length;
    const v = (y * dx - x * dy) / length;
    const width = Math.abs(u - u0);
    sum += v0 * v >= 0 ? (width * Math.abs(v0 + v)) / 2 : (width * (v0 * v0 + v * v)) / (2 * Math.abs(v - v0));
    u0 = u;
    v0 = v;
  }
  return sum;
}

/**
 * Finds the vertices of the cheapest way along an arc: each costs 1, area costs its price. A way is found once: most
 * islands meet the same prices again when one border is mended.
 * @param {Float64Array[]} rows what chords lose; not changed while this is in use
 * @param {number} least vertices that the way has, unless others lie on a straight line
 * @returns {(price: number) => {path: number[], loss: number}} the loss in grid cells
 */
export function rememberPaths(rows, least) {
  const ways = new Map();
  return (price) => {
    if (!ways.has(price)) {
      const path = shortestPath(rows, price, least);
      ways.set(price, {path, loss: lossOf(rows, path)});
    }
    return ways.get(price);
  };
}

function shortestPath(rows, price, least) {
  const last = rows.length;
  const cost = new Float64Array(last + 1).fill(Infinity);
  const from = new Int32Array(last + 1);
  cost[0] = 0;
  for (let i = 0; i < last; i++) {
    const row = rows[i];
    for (let n = 0; n < row.length; n++) {
      const next = cost[i] + 1 + row[n] * price;
      if (next < cost[i + n + 1]) {
        cost[i + n + 1] = next;
        from[i + n + 1] = i;
      }
    }
  }
  const path = [last];
  for (let k = last; k > 0; k = from[k]) path.unshift(from[k]);
  // Vertices on a straight line cost nothing to skip: they do not count as corners.
  return path.length < least && lossOf(rows, path) > NO_AREA ? shortestPath(rows, price * 1.5, least) : path;
}

function lossOf(rows, path) {
  let sum = 0;
  for (let k = 1; k < path.length; k++) sum += rows[path[k - 1]][path[k] - path[k - 1] - 1];
  return sum;
}

function same(a, b) {
  return a[0] === b[0] && a[1] === b[1];
}
