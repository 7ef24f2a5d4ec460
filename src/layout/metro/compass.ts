/** The eight directions of a metro map, clockwise from east as y points down, and the ways that they make. */
export const DX = [1, 1, 0, -1, -1, -1, 0, 1] as const;
export const DY = [0, 1, 1, 1, 0, -1, -1, -1] as const;

/** How many eighths of a turn lie between two directions: 0 to 4. */
export function turnBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) & 7;
  return turn > 4 ? 8 - turn : turn;
}

/**
 * A way without its ends: the direction of each of its 1 to 4 legs. Two legs that follow each other take up whatever lies
 * between the ends; the length of the others is kept, in steps of the lattice. So a station can move and its ways with it.
 */
export interface Template {
  dirs: readonly number[];
  /** By leg, in steps; 0 for the two (or the one) that follow from the ends. */
  kept: readonly number[];
}

/**
 * The lengths of a template's legs between two places, in steps, or null where a leg would be shorter than one step.
 * @param dx lattice steps from the first place to the second
 */
export function solveLegs({dirs, kept}: Template, dx: number, dy: number): number[] | null {
  let [restX, restY] = [dx, dy];
  let first = -1;
  for (let i = 0; i < dirs.length; i++) {
    if (kept[i]! > 0) {
      restX -= kept[i]! * DX[dirs[i]!]!;
      restY -= kept[i]! * DY[dirs[i]!]!;
    } else if (first < 0) first = i;
  }
  const [ax, ay] = [DX[dirs[first]!]!, DY[dirs[first]!]!];
  if (dirs.length === 1) {
    const length = Math.max(Math.abs(restX), Math.abs(restY));
    return length >= 1 && restX === ax * length && restY === ay * length ? [length] : null;
  }
  const [bx, by] = [DX[dirs[first + 1]!]!, DY[dirs[first + 1]!]!];
  const det = ax * by - ay * bx;
  const one = (restX * by - restY * bx) / det;
  const two = (ax * restY - ay * restX) / det;
  if (!(one >= 1) || !(two >= 1)) return null;
  const lengths = kept.slice();
  lengths[first] = one;
  lengths[first + 1] = two;
  return lengths;
}

/** The ways of one or two legs between two places: one straight where they are aligned, else every turn of 45° or 90°. */
export function listSimple(dx: number, dy: number): Template[] {
  const found: Template[] = [];
  for (let a = 0; a < 8; a++) {
    const straight = {dirs: [a], kept: [0]};
    if (solveLegs(straight, dx, dy)) return [straight];
    for (const turn of [-2, -1, 1, 2]) {
      const bent = {dirs: [a, (a + turn) & 7], kept: [0, 0]};
      if (solveLegs(bent, dx, dy)) found.push(bent);
    }
  }
  return found;
}
