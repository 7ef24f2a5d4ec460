/**
 * Segments that cross or touch another one elsewhere than at the end they share.
 * @param {[x: number, y: number][][]} arcs
 * @param {(s: Segment, t: Segment) => boolean} meet what counts, default crossing or touching
 * @returns {[arc: number, segment: number][]} in the order of the arcs
 *
 * @typedef {{start: [x: number, y: number], end: [x: number, y: number]}} Segment
 */
export function findContacts(arcs, meet = touch) {
  const segments = arcs.flatMap((arc, a) => arc.slice(1).map((end, k) => ({a, k, start: arc[k], end})));
  const cells = new Map();
  const [west, south, extent] = measureExtent(segments);
  const size = cellSize(segments, extent);
  for (const [s, {start, end}] of segments.entries()) {
    const [x0, x1] = [start[0], end[0]].map((x) => Math.floor((x - west) / size)).sort((a, b) => a - b);
    const [y0, y1] = [start[1], end[1]].map((y) => Math.floor((y - south) / size)).sort((a, b) => a - b);
    for (let x = x0; x <= x1; x++) {
      for (let y = y0; y <= y1; y++) {
        const key = `${x} ${y}`;
        if (!cells.has(key)) cells.set(key, []);
        cells.get(key).push(s);
      }
    }
  }
  const found = new Set();
  for (const list of cells.values()) {
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) {
        if (meet(segments[list[i]], segments[list[j]])) found.add(list[i]).add(list[j]);
      }
    }
  }
  return [...found].sort((s, t) => s - t).map((s) => [segments[s].a, segments[s].k]);
}

/**
 * Twice the mean length: few cells for a segment, few segments in a cell. Not so small that a long segment among many
 * short ones lies in more cells than there are segments by far.
 */
function cellSize(segments, extent) {
  const lengths = segments.map(({start, end}) => Math.abs(end[0] - start[0]) + Math.abs(end[1] - start[1]));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return Math.max(2 * mean, extent / (4 * Math.sqrt(segments.length))) || 1;
}

/** The least coordinates, and the larger side of the box round all segments. */
function measureExtent(segments) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const {start, end} of segments) {
    for (const [x, y] of [start, end]) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return [box[0], box[1], Math.max(box[2] - box[0], box[3] - box[1])];
}

/** Whether two segments pass through one another. */
export function cross(s, t) {
  return (
    turn(s.start, s.end, t.start) * turn(s.start, s.end, t.end) < 0 &&
    turn(t.start, t.end, s.start) * turn(t.start, t.end, s.end) < 0
  );
}

function touch(s, t) {
  const shared = [s.start, s.end].filter((p) => same(p, t.start) || same(p, t.end));
  if (shared.length === 2) return true;
  if (shared.length === 1) {
    // Neighbours touch at their common end; they may not lie on one another.
    const [p] = shared;
    const a = same(s.start, p) ? s.end : s.start;
    const b = same(t.start, p) ? t.end : t.start;
    return turn(p, a, b) === 0 && (a[0] - p[0]) * (b[0] - p[0]) + (a[1] - p[1]) * (b[1] - p[1]) > 0;
  }
  const d = [
    turn(s.start, s.end, t.start),
    turn(s.start, s.end, t.end),
    turn(t.start, t.end, s.start),
    turn(t.start, t.end, s.end),
  ];
  if (d[0] * d[1] < 0 && d[2] * d[3] < 0) return true;
  return (
    (d[0] === 0 && within(s, t.start)) ||
    (d[1] === 0 && within(s, t.end)) ||
    (d[2] === 0 && within(t, s.start)) ||
    (d[3] === 0 && within(t, s.end))
  );
}

/** Whether c lies to the left (1) or to the right (−1) of the line from a to b, or on it (0). */
export function turn(a, b, c) {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function within({start, end}, [x, y]) {
  return (
    x >= Math.min(start[0], end[0]) &&
    x <= Math.max(start[0], end[0]) &&
    y >= Math.min(start[1], end[1]) &&
    y <= Math.max(start[1], end[1])
  );
}

function same(a, b) {
  return a[0] === b[0] && a[1] === b[1];
}
