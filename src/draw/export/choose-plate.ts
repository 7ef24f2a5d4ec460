import {PLATES} from '../../model/gauge.ts';
import type {Drawing, Plate} from '../../model/plate.ts';

/**
 * The plate that a map `width` px wide is a copy of, and how many px of the map a px of the plate is. Where the plate that
 * serves the width was left out, the next wider one is made smaller.
 */
export function choosePlate({plates}: Drawing, width: number): {plate: Plate; scale: number} {
  const least = PLATES.find(({to}) => width < to)!.width;
  const plate = plates.find((drawn) => drawn.width >= least) ?? plates.at(-1)!;
  return {plate, scale: width / plate.width};
}
