import type {Borders, Ground} from '../../model/ground.ts';
import type {Point} from '../../model/plate.ts';
import {SURFACE} from '../palette.ts';
import {shortPath, simplify} from './short-path.ts';

const {land, border} = SURFACE.light;

/**
 * The province as one shape, and the borders within as one line, in as few characters as can be.
 * @param top units above the land
 * @param rough units that a border may be from its true line
 */
export function drawLand(
  {borders, ground}: {borders: Borders; ground: Ground},
  {width, top, rough}: {width: number; top: number; rough: number},
): string {
  const scale = width / ground.width;
  const place = (arc: number) =>
    simplify(
      borders.arcs[arc]!.map(([x, y]): Point => [x * scale, y * scale + top]),
      rough,
    );
  const rim = joinLines(borders.outer.map(place)).map((ring) => shortPath(ring, true));
  const inner = borders.inner.map((arc) => shortPath(place(arc)));
  return (
    `<path fill="${land}" stroke="${border}" stroke-width="2" d="${rim.join('')}"/>` +
    `<path fill="none" stroke="${border}" stroke-width="2" d="${inner.join('')}"/>`
  );
}

/** Lines joined at their ends to rings, where they meet. */
function joinLines(lines: readonly Point[][]): Point[][] {
  const same = (a: Point, b: Point) => Math.abs(a[0] - b[0]) < 1e-6 && Math.abs(a[1] - b[1]) < 1e-6;
  const left = lines.map((points) => [...points]);
  const rings: Point[][] = [];
  for (let ring = left.shift(); ring; ring = left.shift()) {
    for (;;) {
      const end = ring.at(-1)!;
      const next = left.findIndex((other) => same(other[0]!, end) || same(other.at(-1)!, end));
      if (next < 0 || same(ring[0]!, end)) break;
      const [more] = left.splice(next, 1);
      if (!same(more![0]!, end)) more!.reverse();
      ring.push(...more!.slice(1));
    }
    rings.push(ring);
  }
  return rings;
}
