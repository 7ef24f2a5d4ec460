import type {Emphasis} from '../../model/emphasis.ts';
import type {Plate} from '../../model/plate.ts';
import type {Chosen} from '../join.ts';
import {SMALL} from '../plate-style.ts';
import type {Paints} from './paints.ts';

/** px of the plate: a border, on small plates and in one ink. */
const BORDER = {wide: 1, small: 0.7, inOne: 0.5} as const;
/** The outline of a chosen region: px of the plate, and how much of the ink is seen. */
const AROUND = {width: 1.2, opacity: 0.72} as const;

/**
 * Gives regions drawn by `drawRegions` their literal colours.
 * @param outline the `d` round the chosen region, if there is one
 * @param unit px of the plate per ground unit
 */
export function paintRegions(
  layer: Chosen,
  emphasis: Emphasis | null,
  outline: string | null,
  {unit, plate}: {unit: number; plate: Plate},
  paints: Paints,
): void {
  const {surface, ink} = paints;
  const thickness = (px: number) => `${Math.round((px / unit) * 100) / 100}`;
  layer.selectAll<Element, unknown>('.region').attr('fill', function () {
    return paints.region(emphasis, this.getAttribute('data-city')!);
  });
  layer.select('.fills').attr('fill', null);
  layer.select('.borders').attr('stroke', null);
  const stroke = (name: string, colour: string, px: number) =>
    layer.select(name).attr('stroke', colour).attr('stroke-width', thickness(px)).attr('fill', 'none');
  const own = plate.width < SMALL ? BORDER.small : BORDER.wide;
  const border = ink === 'one' ? BORDER.inOne : own;
  stroke('.inner', surface.border, border);
  stroke('.outer', surface.border, border);
  if (outline) stroke('.around', surface.ink, AROUND.width).attr('d', outline).attr('stroke-opacity', AROUND.opacity);
  else layer.select('.around').remove();
}
