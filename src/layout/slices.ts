import type {Slice} from './types.ts';

/**
 * Equal slices of a station, in the order and turned in the direction in which the clusters' tracks leave it.
 * @param directions cluster → mean direction of its tracks in radians
 */
export function sliceStation(directions: [cluster: string, angle: number][]): Slice[] {
  if (!directions.length) return [];
  const sorted = directions.slice().sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  const share = (2 * Math.PI) / sorted.length;
  let x = 0;
  let y = 0;
  sorted.forEach(([, angle], i) => {
    x += Math.cos(angle - i * share);
    y += Math.sin(angle - i * share);
  });
  const turn = Math.hypot(x, y) < 1e-9 ? 0 : Math.atan2(y, x);
  return sorted.map(([cluster], i) => ({cluster, from: turn + (i - 0.5) * share, until: turn + (i + 0.5) * share}));
}
