import type {Gauge} from '../../model/gauge.ts';
import {GROUND} from '../../model/ground.ts';
import type {Box, Point} from '../../model/plate.ts';
import {measureText} from '../../model/text.ts';

/** The name of a water, and where its middle stands, in ground units. */
export interface Water {
  name: string;
  at: Point;
}

/** The box that a water's name covers, in px of a plate. It stands with its middle on its place, on the baseline. */
export function boxWater({name, at: [x, y]}: Water, gauge: Gauge, width: number): Box {
  const scale = width / GROUND.width;
  const half = (measureText(name, gauge.water, false) + gauge.waterSpacing * name.length) / 2;
  return [x * scale - half, y * scale - gauge.water, x * scale + half, y * scale + gauge.water / 3];
}
