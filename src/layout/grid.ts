import {boundBoxes, boundPoints} from './box.ts';
import type {Box, Point} from './types.ts';
import {measureSpan, mixPoints} from './vector.ts';

/**
 * Calls `visit` once for every item of which a box meets `box`, in no promised order, until it returns true. It must not
 * search the same grid.
 */
export type Search = (box: Box, visit: (item: number) => unknown) => void;

const MOST_CELLS = 250;

/**
 * A uniform grid over boxes. Guarantees that every item of which a box meets the searched box is visited exactly once.
 * @param cell side of a cell in px; made larger if the boxes would need more than 250 cells in a row
 * @param items to which item each box belongs, where one has several
 */
export function indexBoxes(boxes: Box[], cell: number, items?: number[]): Search {
  const bounds = boundBoxes(boxes);
  if (!boxes.length) return () => {};
  const side = Math.max(cell, (bounds[2] - bounds[0]) / MOST_CELLS, (bounds[3] - bounds[1]) / MOST_CELLS);
  const columns = Math.floor((bounds[2] - bounds[0]) / side) + 1;
  const rows = Math.floor((bounds[3] - bounds[1]) / side) + 1;
  const cells: number[][] = Array.from({length: columns * rows}, () => []);
  const edges = new Float64Array(boxes.flat());
  const seen = new Int32Array(boxes.length);
  let stamp = 0;

  const column = (x: number) => Math.min(columns - 1, Math.max(0, Math.floor((x - bounds[0]) / side)));
  const row = (y: number) => Math.min(rows - 1, Math.max(0, Math.floor((y - bounds[1]) / side)));
  boxes.forEach((b, at) => {
    for (let j = row(b[1]); j <= row(b[3]); j++)
      for (let i = column(b[0]); i <= column(b[2]); i++) cells[j * columns + i]!.push(at);
  });

  return (box, visit) => {
    if (box[0] > bounds[2] || box[2] < bounds[0] || box[1] > bounds[3] || box[3] < bounds[1]) return;
    const mine = ++stamp;
    for (let j = row(box[1]); j <= row(box[3]); j++)
      for (let i = column(box[0]); i <= column(box[2]); i++) {
        const here = cells[j * columns + i]!;
        for (let n = 0; n < here.length; n++) {
          const at = here[n]!;
          const item = items ? items[at]! : at;
          const b = 4 * at;
          if (seen[item] === mine || edges[b]! > box[2] || box[0] > edges[b + 2]!) continue;
          if (edges[b + 1]! > box[3] || box[1] > edges[b + 3]!) continue;
          seen[item] = mine;
          if (visit(item)) return;
        }
      }
  };
}

/**
 * A grid over polylines, found by pieces no longer than a cell: the box of a long slanting one is mostly empty.
 * Guarantees that every polyline that enters the searched box is visited exactly once.
 * @param cell as in `indexBoxes`
 */
export function indexPaths(paths: Point[][], cell: number): Search {
  const boxes: Box[] = [];
  const items: number[] = [];
  paths.forEach((path, item) => {
    for (const box of boxPieces(path, cell)) items[boxes.push(box) - 1] = item;
  });
  return indexBoxes(boxes, cell, items);
}

/** The boxes of the pieces of a polyline, each at most `length` px long. */
export function boxPieces(path: Point[], length: number): Box[] {
  return path.slice(1).flatMap((to, i) => {
    const from = path[i]!;
    const count = Math.ceil(measureSpan(from, to) / length) || 1;
    return Array.from({length: count}, (_, k) =>
      boundPoints([mixPoints(from, to, k / count), mixPoints(from, to, (k + 1) / count)]),
    );
  });
}
