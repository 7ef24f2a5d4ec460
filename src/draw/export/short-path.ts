import type {Point} from '../../model/plate.ts';

/** The shortest `d` of a line on a grid of whole units: relative steps, no point twice. */
export function shortPath(line: readonly Point[], closed = false): string {
  const [first, ...rest] = line.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  if (!first) return '';
  let last = first;
  const steps: number[] = [];
  for (const point of rest) {
    if (point[0] === last[0] && point[1] === last[1]) continue;
    steps.push(point[0] - last[0], point[1] - last[1]);
    last = point;
  }
  if (steps.length === 0) return `M${joinNumbers(first)}h1`; // an islet stays as a dot
  return `M${joinNumbers(first)}l${joinNumbers(steps)}${closed ? 'z' : ''}`;
}

/** Numbers as they stand in a path, apart only where they must be. */
export function joinNumbers(numbers: readonly number[]): string {
  return numbers.map((n, i) => (i > 0 && n >= 0 ? ` ${n}` : `${n}`)).join('');
}

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
