import type {Point, Station, Track} from '../../layout/types.ts';

/** The corners of a track, its arcs by their middle and end; what lies within the discs of its stations is cut off. */
export function cornersOf({start, steps}: Pick<Track, 'start' | 'steps'>, ends: readonly Station[]): Point[] {
  const points: Point[] = [start];
  for (const step of steps) {
    if ('to' in step) points.push(step.to);
    else {
      const {centre, radius, from, until, counterclockwise} = step;
      let turn = until - from;
      if (counterclockwise && turn > 0) turn -= 2 * Math.PI;
      if (!counterclockwise && turn < 0) turn += 2 * Math.PI;
      for (const part of Math.abs(turn) > 0.5 ? [0.5, 1] : [1]) {
        const angle = from + turn * part;
        points.push([centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)]);
      }
    }
  }
  return ends.reduce((line, station) => cutDisc(line, station), points);
}

/** A line without its ends within a disc, one px of room kept. */
function cutDisc(line: Point[], {at, r}: Pick<Station, 'at' | 'r'>): Point[] {
  const inside = ([x, y]: Point) => Math.hypot(x - at[0], y - at[1]) <= r + 1;
  const from = line.findIndex((point) => !inside(point));
  const until = line.findLastIndex((point) => !inside(point));
  if (from < 0) return [];
  const head = from > 0 ? [meet(line[from - 1]!, line[from]!, at, r + 1)] : [];
  const tail = until < line.length - 1 ? [meet(line[until + 1]!, line[until]!, at, r + 1)] : [];
  return [...head, ...line.slice(from, until + 1), ...tail];
}

/** Where the way from `a` inside a circle to `b` outside leaves it, by halving. */
function meet(a: Point, b: Point, [cx, cy]: Point, r: number): Point {
  let [low, high] = [0, 1];
  const at = (t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2;
    const [x, y] = at(middle);
    if (Math.hypot(x - cx, y - cy) < r) low = middle;
    else high = middle;
  }
  return at(high);
}

/** The shortest `d` of a line on a grid of whole units: relative steps, no point twice. */
export function shortPath(line: readonly Point[], scale: number, closed = false): string {
  const grid = line.map(([x, y]): Point => [Math.round(x * scale), Math.round(y * scale)]);
  const [first, ...rest] = grid;
  if (!first) return '';
  let last = first;
  const steps: number[] = [];
  for (const point of rest) {
    if (point[0] === last[0] && point[1] === last[1]) continue;
    steps.push(point[0] - last[0], point[1] - last[1]);
    last = point;
  }
  if (steps.length === 0) return `M${join(first)}h1`; // an islet stays as a dot
  return `M${join(first)}l${join(steps)}${closed ? 'z' : ''}`;
}

const join = (numbers: readonly number[]) => numbers.map((n, i) => (i > 0 && n >= 0 ? ` ${n}` : `${n}`)).join('');

/** The line without the points that lie nearer than `least` to the straight between those kept (Ramer 1972; Douglas and Peucker 1973). */
export function simplify(line: readonly Point[], least: number): Point[] {
  const kept = new Set([0, line.length - 1]);
  const work: [number, number][] = [[0, line.length - 1]];
  for (let span = work.pop(); span; span = work.pop()) {
    const [from, until] = span;
    const [a, b] = [line[from]!, line[until]!];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    let [far, most] = [-1, least];
    for (let i = from + 1; i < until; i++) {
      const [x, y] = [line[i]![0] - a[0], line[i]![1] - a[1]];
      const away = length > 0 ? Math.abs((b[0] - a[0]) * y - (b[1] - a[1]) * x) / length : Math.hypot(x, y);
      if (away > most) [far, most] = [i, away];
    }
    if (far < 0) continue;
    kept.add(far);
    work.push([from, far], [far, until]);
  }
  return line.filter((_, i) => kept.has(i));
}
