import type {Box} from './types.ts';

/** Calls `visit` once for every item whose box may meet `box`, in no promised order. */
export type Search = (box: Box, visit: (item: number) => void) => void;

const MOST_CELLS = 250;

/**
 * A uniform grid over boxes. Guarantees that every item whose box meets the searched box is visited exactly once.
 * @param cell side of a cell in px; made larger if the boxes would need more than 250 cells in a row
 */
export function indexBoxes(boxes: Box[], cell: number): Search {
  const bounds: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const b of boxes) {
    bounds[0] = Math.min(bounds[0], b[0]);
    bounds[1] = Math.min(bounds[1], b[1]);
    bounds[2] = Math.max(bounds[2], b[2]);
    bounds[3] = Math.max(bounds[3], b[3]);
  }
  if (!boxes.length) return () => {};
  const side = Math.max(cell, (bounds[2] - bounds[0]) / MOST_CELLS, (bounds[3] - bounds[1]) / MOST_CELLS);
  const columns = Math.floor((bounds[2] - bounds[0]) / side) + 1;
  const rows = Math.floor((bounds[3] - bounds[1]) / side) + 1;
  const cells: number[][] = Array.from({length: columns * rows}, () => []);
  const seen = new Int32Array(boxes.length);
  let stamp = 0;

  const column = (x: number) => Math.min(columns - 1, Math.max(0, Math.floor((x - bounds[0]) / side)));
  const row = (y: number) => Math.min(rows - 1, Math.max(0, Math.floor((y - bounds[1]) / side)));
  boxes.forEach((b, item) => {
    for (let j = row(b[1]); j <= row(b[3]); j++)
      for (let i = column(b[0]); i <= column(b[2]); i++) cells[j * columns + i]!.push(item);
  });

  return (box, visit) => {
    if (box[0] > bounds[2] || box[2] < bounds[0] || box[1] > bounds[3] || box[3] < bounds[1]) return;
    const mine = ++stamp;
    const fresh: number[] = [];
    for (let j = row(box[1]); j <= row(box[3]); j++)
      for (let i = column(box[0]); i <= column(box[2]); i++)
        for (const item of cells[j * columns + i]!) {
          if (seen[item] === mine) continue;
          seen[item] = mine;
          const b = boxes[item]!;
          if (b[0] <= box[2] && box[0] <= b[2] && b[1] <= box[3] && box[1] <= b[3]) fresh.push(item);
        }
    for (const item of fresh) visit(item);
  };
}
