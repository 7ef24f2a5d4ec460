/** Three corners, the first one twice. */
const LEAST_RING = 4;

/**
 * Drops the vertices that lie within a tolerance of the line that is left (Douglas and Peucker 1973). For files much
 * denser than the grid, before the search for the fewest vertices, whose cost grows with the density.
 * @param {[x: number, y: number][]} arc grid steps; its ends stay, and a ring that would lose its area stays whole
 * @param {number} tolerance grid steps
 */
export function thinArc(arc, tolerance) {
  const keep = new Uint8Array(arc.length);
  keep[0] = keep[arc.length - 1] = 1;
  const open = [[0, arc.length - 1]];
  while (open.length > 0) {
    const [from, to] = open.pop();
    let far = -1;
    let most = tolerance;
    for (let k = from + 1; k < to; k++) {
      const distance = distanceTo(arc[k], arc[from], arc[to]);
      if (distance > most) {
        most = distance;
        far = k;
      }
    }
    if (far === -1) continue;
    keep[far] = 1;
    open.push([from, far], [far, to]);
  }
  const thinned = arc.filter((_, k) => keep[k]);
  return isRing(arc) && thinned.length < LEAST_RING ? arc : thinned;
}

function isRing(arc) {
  const [first, last] = [arc[0], arc.at(-1)];
  return first[0] === last[0] && first[1] === last[1];
}

function distanceTo([x, y], [x0, y0], [x1, y1]) {
  const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length));
  return Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0));
}
