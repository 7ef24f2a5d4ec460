import type {Borders, PlacedRegion} from '../../model/ground.ts';
import type {Point} from '../../model/plate.ts';

/** The closed rings of a region, out of the borders that it shares with its neighbours; the last point is not the first again. */
function joinRings({arcs}: Borders, {rings}: PlacedRegion): Point[][] {
  return rings.map((ring) => {
    const points = ring.flatMap(({arc, reversed}) => {
      const line = arcs[arc]!;
      // Each border ends where the next begins.
      return (reversed ? [...line].reverse() : line).slice(0, -1);
    });
    return points.length > 0 ? points : [arcs[ring[0]!.arc]![0]!];
  });
}

/** The `d` of a region as closed rings, which other programs can fill and stroke. */
export function ringPath(borders: Borders, region: PlacedRegion): string {
  return joinRings(borders, region)
    .map((ring) => `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`)
    .join('');
}
