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
  const size = cellSize(segments);
  for (const [s, {start, end}] of segments.entries()) {
    for (let x = Math.floor(Math.min(start[0], end[0]) / size); x <= Math.max(start[0], end[0]) / size; x++) {
      for (let y = Math.floor(Math.min(start[1], end[1]) / size); y <= Math.max(start[1], end[1]) / size; y++) {
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

/** Twice the mean length: few cells for a segment, few segments in a cell. */
function cellSize(segments) {
  const lengths = segments.map(({start, end}) => Math.abs(end[0] - start[0]) + Math.abs(end[1] - start[1]));
  return (2 * lengths.reduce((sum, length) => sum + length, 0)) / lengths.length || 1;
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

function turn(a, b, c) {
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
