import type {Borders, PlacedRegion} from '../model/ground.ts';
import type {Point} from '../model/plate.ts';

/** The `d` of some borders, each as an open line. */
export function borderPath({arcs}: Borders, which: readonly number[]): string {
  return which.map((arc) => arcPath(arcs[arc]!)).join('');
}

/**
 * The `d` of a region for an even-odd fill. Each border of it stands there as an open line in the one direction that it
 * has everywhere, so that the text of a border shared by two regions is the same text, and compresses to nothing. A fill
 * closes each line by its chord; the polygon of the chords, drawn once more, takes the chords out again. Not for strokes.
 */
export function regionPath(borders: Borders, {rings}: PlacedRegion): string {
  return rings
    .map((ring) => {
      const corners = ring.map(({arc, reversed}) => borders.arcs[arc]!.at(reversed ? -1 : 0)!);
      const chords = ring.length > 2 ? `M${join(corners.flat())}` : '';
      return (
        borderPath(
          borders,
          ring.map(({arc}) => arc),
        ) + chords
      );
    })
    .join('');
}

/** The `d` of a region's outline, for a stroke. */
export function outlinePath(borders: Borders, {rings}: PlacedRegion): string {
  return borderPath(
    borders,
    rings.flat().map(({arc}) => arc),
  );
}

/** A start in whole units, then relative steps: the shortest text. A border that shrank to a point stays a point. */
function arcPath([start, ...rest]: Point[]): string {
  let last = start!;
  const steps = rest.flatMap(([x, y]) => {
    const step = [x - last[0], y - last[1]];
    last = [x, y];
    return step;
  });
  return `M${join(start!)}${steps.length > 0 ? `l${join(steps)}` : 'h0'}`;
}

const join = (numbers: readonly number[]) => numbers.map((n, i) => (i > 0 && n >= 0 ? ` ${n}` : `${n}`)).join('');
