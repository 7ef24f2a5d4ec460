import {gaugeOf} from '../../model/gauge.ts';
import type {Corridor, Plate} from '../../model/plate.ts';

/** px of the picture: a line in one ink; the pitch of lanes where there is room; what keeps a lane off a name at least. */
export const ONE_INK = {lane: 1.9, pitch: 7, least: 0.4} as const;

/**
 * How far each lane of a corridor lies to the left of its middle in one ink, px of the plate. Lanes are thinner than in
 * colour and wider apart, as far as what a plate keeps free beside them allows, and no further than its stations reach.
 * @param scale px of the picture per px of the plate
 */
export function spreadLanes({u, v, lanes}: Corridor, {width, stations}: Plate, scale: number): number[] {
  const gauge = gaugeOf(width);
  const gaps = Math.max(lanes.length - 1, 1);
  const lane = ONE_INK.lane / scale;
  const free = gauge.labelPad - ONE_INK.least / scale + (gauge.lane - lane) / 2;
  const radius = Math.min(...stations.filter(({city}) => city === u || city === v).map(({r}) => r)) + gauge.ring / 2;
  const beside = gauge.pitch + (2 * free) / gaps;
  const within = (2 * radius - lane) / gaps;
  const pitch = Math.min(ONE_INK.pitch / scale, beside, within);
  return lanes.map((_, i) => ((lanes.length - 1) / 2 - i) * pitch);
}
