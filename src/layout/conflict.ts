import type {Candidate} from './candidates.ts';
import {boxPieces, indexPaths} from './grid.ts';
import {meetSegments} from './segment.ts';
import type {Point} from './types.ts';
import {aimAt, crossVectors} from './vector.ts';

/** For every candidate the others that it is in conflict with, and what one pair of tracks on them costs. */
export interface Conflicts {
  with: number[];
  cost: number[];
}

/** px per cell of the grid in which candidates are found. */
const CELL = 60;
const FLAT_CROSSING = Math.PI / 6;
const NARROW = Math.PI / 9;

/**
 * Crossings and narrow angles between candidates.
 * @param crossing px per crossing; 1.5 times as much under 30°
 * @param narrow px for two corridors that leave a city in one direction, falling to 0 at 20°
 */
export function findConflicts(candidates: Candidate[], crossing: number, narrow: number): Conflicts[] {
  const search = indexPaths(
    candidates.map(({points}) => points),
    CELL,
  );
  const conflicts: Conflicts[] = candidates.map(() => ({with: [], cost: []}));
  candidates.forEach((e, i) => {
    const near = new Set<number>();
    for (const box of boxPieces(e.points, CELL)) search(box, (j) => void near.add(j));
    for (const j of near) {
      if (j <= i) continue;
      const cost = priceConflict(e, candidates[j]!, crossing, narrow);
      if (cost <= 0) continue;
      conflicts[i]!.with.push(j);
      conflicts[i]!.cost.push(cost);
      conflicts[j]!.with.push(i);
      conflicts[j]!.cost.push(cost);
    }
  });
  return conflicts;
}

function priceConflict(e: Candidate, f: Candidate, crossing: number, narrow: number): number {
  if (e.u === f.u && e.v === f.v) return 2 * crossing;
  const shared = e.u === f.u || e.u === f.v ? e.u : e.v === f.u || e.v === f.v ? e.v : -1;
  let cost = 0;
  if (shared >= 0) {
    const d = leaveCity(e, shared);
    const g = leaveCity(f, shared);
    const angle = Math.abs(Math.atan2(crossVectors(d, g), d[0] * g[0] + d[1] * g[1]));
    if (angle < NARROW) cost += narrow * (1 - angle / NARROW);
    if (e.points.length === 2 && f.points.length === 2) return cost;
  }
  for (let i = 0; i + 1 < e.points.length; i++)
    for (let j = 0; j + 1 < f.points.length; j++) {
      const a = e.points[i]!;
      const b = e.points[i + 1]!;
      const c = f.points[j]!;
      const d = f.points[j + 1]!;
      if (a === c || a === d || b === c || b === d || !meetSegments(a, b, c, d)) continue;
      const p = aimAt(a, b);
      const q = aimAt(c, d);
      const flat = Math.abs(crossVectors(p, q)) < Math.sin(FLAT_CROSSING);
      cost += flat ? 1.5 * crossing : crossing;
    }
  return cost;
}

function leaveCity({u, points}: Candidate, city: number): Point {
  return city === u ? aimAt(points[0]!, points[1]!) : aimAt(points[points.length - 1]!, points[points.length - 2]!);
}
