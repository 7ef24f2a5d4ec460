import {simplify} from '../draw/export/short-path.ts';
import type {Borders} from '../model/ground.ts';
import type {Point} from '../model/plate.ts';

/** Ground units: how far a border on the page may lie from the true one, and the steps that it is written in. */
const REACH = 4.8;
export const STEP = 2;

/**
 * The borders as they stand in pages, in steps of two ground units: a page must come in one flight, and what is finer than
 * two px comes with the live map and stands in every download. What two regions share stays shared.
 */
export function coarsenBorders(borders: Borders): Borders {
  return {...borders, arcs: borders.arcs.map((line) => dropRepeats(simplify(line, REACH).map(toSteps)))};
}

const toSteps = ([x, y]: Point): Point => [Math.round(x / STEP), Math.round(y / STEP)];

/** Without points where the one before stands; one that is left of an islet stays. */
const dropRepeats = (line: Point[]): Point[] =>
  line.filter(([x, y], i) => i === 0 || x !== line[i - 1]![0] || y !== line[i - 1]![1]);
