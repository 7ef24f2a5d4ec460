import {WHOLE} from '../../layout/compose.ts';
import {emphasise} from '../../model/emphasis.ts';
import type {View} from '../../model/view.ts';
import type {Chosen} from '../join.ts';
import {px} from '../numbers.ts';
import {borderPath, outlinePath} from '../region-path.ts';
import {drawRegions, drawWaters} from '../regions.ts';
import {drawScene} from '../scene.ts';
import type {PictureFacts} from './facts.ts';
import {paintLiterals, paintRegions} from './paint-literals.ts';
import type {Paints} from './paints.ts';
import {ringPath} from './ring-path.ts';
import {append} from './typeset.ts';

/**
 * Draws the map of a view, `width` px wide, with the functions that draw the page's, and paints it literally.
 * @returns its height in px
 */
export function drawMap(layer: Chosen, facts: PictureFacts, view: View, width: number, paints: Paints): number {
  const {atlas, plate, borders, words} = facts;
  const {lang} = view;
  const around = {atlas, words, lang, href: () => ''};
  const emphasis = emphasise(atlas, view);
  const scale = width / plate.width;

  const regions = append(layer, 'g', {transform: `scale(${Math.round(scale * 1e5) / 1e5})`});
  const shapes = {
    regions: borders.regions.map((region) => ({city: region.city, d: ringPath(borders, region)})),
    inner: borderPath(borders, borders.inner),
    outer: borderPath(borders, borders.outer),
  };
  drawRegions(regions, shapes, around);
  const around1 = borders.regions.find(({city}) => city === view.city);
  paintRegions(regions, emphasis, around1 ? outlinePath(borders, around1) : null, scale, paints);

  const waters = plate.waters.map(({name, at: [x, y]}) => ({name, at: [x * scale, y * scale] as [number, number]}));
  const sea = append(layer, 'g');
  drawWaters(sea, waters, lang);
  sea.attr('fill', paints.surface.water);

  const composition = facts.compose(width);
  const scene = composition.scene(WHOLE);
  const drawing = append(layer, 'g');
  drawScene(drawing, scene, around);
  paintLiterals(drawing, scene, atlas, emphasis, paints);
  return Number(px(composition.height));
}
