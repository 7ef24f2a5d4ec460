import {emphasise} from '../../model/emphasis.ts';
import {gaugeOf} from '../../model/gauge.ts';
import type {Plate, Point} from '../../model/plate.ts';
import type {View} from '../../model/view.ts';
import type {Chosen} from '../join.ts';
import {drawPlate} from '../plate.ts';
import {borderPath, outlinePath} from '../region-path.ts';
import {drawRegions, drawWaters} from '../regions.ts';
import type {PictureFacts} from './facts.ts';
import {paintPlate} from './paint-plate.ts';
import {paintRegions} from './paint-regions.ts';
import type {Paints} from './paints.ts';
import {ringPath} from './ring-path.ts';
import {append} from './typeset.ts';

/** Five digits of a factor are finer than any drawn px. */
const factor = (value: number) => `scale(${Math.round(value * 1e5) / 1e5})`;

/**
 * Draws the map of a view as a copy of a plate, `width` px wide, with the functions that draw the page's, and paints it
 * literally. Land, lines and type are made larger or smaller as one.
 * @returns its height in px
 */
export function drawMap(
  layer: Chosen,
  facts: PictureFacts,
  view: View,
  {plate, width}: {plate: Plate; width: number},
  paints: Paints,
): number {
  const {atlas, colours, ground, borders, words} = facts;
  const {lang} = view;
  const around = {atlas, colours, words, lang, href: () => ''};
  const emphasis = emphasise(atlas, view);
  const scale = width / plate.width;
  const unit = plate.width / ground.width;
  const map = append(layer, 'g', {transform: factor(scale)});

  const regions = append(map, 'g', {transform: factor(unit)});
  const shapes = {
    regions: borders.regions.map((region) => ({city: region.city, d: ringPath(borders, region)})),
    inner: borderPath(borders, borders.inner),
    outer: borderPath(borders, borders.outer),
  };
  drawRegions(regions, shapes, around);
  const home = borders.regions.find(({city}) => city === view.city);
  paintRegions(regions, emphasis, home ? outlinePath(borders, home) : null, {unit, plate}, paints);

  const sea = append(map, 'g');
  const waters = ground.waters.map(({name, at: [x, y]}) => ({name, at: [x * unit, y * unit] as Point}));
  drawWaters(sea, waters, lang, gaugeOf(plate.width));
  sea.attr('fill', paints.surface.water);

  const lines = append(map, 'g');
  drawPlate(lines, plate, around);
  paintPlate(lines, plate, {atlas, lang, emphasis, scale, paints});
  return (width * ground.height) / ground.width;
}
