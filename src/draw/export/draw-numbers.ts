import {type Atlas, clusterOf} from '../../model/atlas.ts';
import type {Lang} from '../../model/langs.ts';
import type {Plate} from '../../model/plate.ts';
import {measureText} from '../../model/text.ts';
import type {Chosen} from '../join.ts';
import {move, px} from '../numbers.ts';
import type {Paints} from './paints.ts';
import {placeNumbers} from './place-numbers.ts';
import {ONE_INK} from './spread-lanes.ts';
import {append, MIDDLE} from './typeset.ts';

/** px of the picture: a number in its lane, what the lane is broken beyond it, and its halo. */
const NUMBER = {size: 11, room: 2.4, halo: 1.5} as const;

/** Sets the number of each lit cluster into each of its lanes, in a break of the lane. */
export function drawNumbers(
  layer: Chosen,
  plate: Plate,
  {atlas, lang, lit, scale}: {atlas: Atlas; lang: Lang; lit: (cluster: string) => boolean; scale: number},
  {surface}: Paints,
): void {
  const size = NUMBER.size / scale;
  const numbers = append(layer, 'g', {'font-size': px(size), 'font-weight': 700, 'text-anchor': 'middle'});
  for (const {cluster, at, along} of placeNumbers(plate, {lang, lit, scale})) {
    const {no} = clusterOf(atlas, cluster);
    const half = measureText(`${no}`, size, true) / 2 + NUMBER.room / scale;
    const [x, y] = [half * along[0], half * along[1]];
    const place = append(numbers, 'g', {transform: move(at)});
    append(place, 'path', {
      d: `M${px(-x)} ${px(-y)}L${px(x)} ${px(y)}`,
      stroke: surface.paper,
      'stroke-width': px((2 * ONE_INK.lane) / scale),
    });
    const halo = {fill: 'none', stroke: surface.paper, 'stroke-width': px(NUMBER.halo / scale)};
    for (const paint of [halo, {fill: surface.ink}])
      append(place, 'text', {y: px(size * MIDDLE), ...paint}).text(`${no}`);
  }
}
