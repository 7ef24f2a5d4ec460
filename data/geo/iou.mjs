/**
 * Areas by the even-odd rule along parallels: exact enough for ratios, and indifferent to rings that touch or
 * cross, on which polygon clipping fails.
 *
 * @typedef {import('./province.mjs').Polygon} Polygon
 */

const ROWS = 6000;
/** Along a meridian. */
export const KM_PER_DEGREE = 111.2;

/**
 * The intersection over union of two areas, each a list of polygons; 1 when both are empty.
 * Plane in degrees: a ratio does not feel the narrowing of the parallels within one region.
 * @param {Polygon[]} a
 * @param {Polygon[]} b
 * @param {number} rows parallels that are sampled, default 6000: good to 1e-5 for a prefecture
 */
export function measureOverlap(a, b, rows = ROWS) {
  const [, south, , north] = boundsOf([...a, ...b]);
  const step = (north - south) / rows;
  const left = crossParallels(a, south, step, rows);
  const right = crossParallels(b, south, step, rows);
  let both = 0;
  let either = 0;
  for (let row = 0; row < rows; row++) {
    const common = lengthOfBoth(left[row], right[row]);
    both += common;
    either += lengthOf(left[row]) + lengthOf(right[row]) - common;
  }
  return either === 0 ? 1 : both / either;
}

/**
 * Whether a position lies in an area, by the even-odd rule.
 * @param {Polygon[]} polygons
 * @param {import('./province.mjs').Position} position
 */
export function contains(polygons, [lng, lat]) {
  return crossings(polygons.flat(), lat).filter((x) => x < lng).length % 2 === 1;
}

/**
 * A position well inside one polygon: the middle of the longest stretch over three parallels.
 * @param {Polygon} polygon
 * @returns {import('./province.mjs').Position | undefined} undefined when the polygon has no area
 */
export function findInside(polygon) {
  const [, south, , north] = boundsOf([polygon]);
  let best;
  let longest = 0;
  for (const share of [0.37, 0.51, 0.68]) {
    const lat = south + (north - south) * share;
    const xs = crossings(polygon, lat);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      if (xs[i + 1] - xs[i] > longest) {
        longest = xs[i + 1] - xs[i];
        best = [(xs[i] + xs[i + 1]) / 2, lat];
      }
    }
  }
  return best;
}

/**
 * West, south, east, north of polygons.
 * @param {Polygon[]} polygons
 */
export function boundsOf(polygons) {
  const bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of polygons.flat(2)) {
    bounds[0] = Math.min(bounds[0], lng);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lng);
    bounds[3] = Math.max(bounds[3], lat);
  }
  return bounds;
}

/** The area of a closed ring, positive when it runs counter-clockwise. */
export function areaOfRing(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return sum / 2;
}

/** The area within a closed ring in degrees, km², good to some per cent. */
export function areaInKm2(ring) {
  const lat = (ring[0][1] * Math.PI) / 180;
  return Math.abs(areaOfRing(ring)) * KM_PER_DEGREE ** 2 * Math.cos(lat);
}

function crossings(rings, lat) {
  const xs = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [x0, y0] = ring[i - 1];
      const [x1, y1] = ring[i];
      if (y0 <= lat !== y1 <= lat) xs.push(x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0));
    }
  }
  return xs.sort((a, b) => a - b);
}

/** For each row the sorted crossings of the parallel through its middle. */
function crossParallels(polygons, south, step, rows) {
  const lines = Array.from({length: rows}, () => []);
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [low, high] = ring[i - 1][1] < ring[i][1] ? [ring[i - 1], ring[i]] : [ring[i], ring[i - 1]];
      const first = Math.max(0, Math.ceil((low[1] - south) / step - 0.5));
      for (let row = first; row < rows; row++) {
        const lat = south + (row + 0.5) * step;
        if (lat >= high[1]) break;
        lines[row].push(low[0] + ((lat - low[1]) / (high[1] - low[1])) * (high[0] - low[0]));
      }
    }
  }
  for (const line of lines) line.sort((a, b) => a - b);
  return lines;
}

function lengthOf(xs) {
  let sum = 0;
  for (let i = 0; i + 1 < xs.length; i += 2) sum += xs[i + 1] - xs[i];
  return sum;
}

function lengthOfBoth(a, b) {
  let sum = 0;
  for (let i = 0, j = 0; i + 1 < a.length && j + 1 < b.length; ) {
    sum += Math.max(0, Math.min(a[i + 1], b[j + 1]) - Math.max(a[i], b[j]));
    if (a[i + 1] < b[j + 1]) i += 2;
    else j += 2;
  }
  return sum;
}
