import {cutCells} from '../layout/cells.ts';
import type {Scene} from '../layout/types.ts';
import {type Chosen, chosen, the} from './join.ts';
import {px} from './numbers.ts';

/** Adds what a pointer may hit beyond the drawn: the area round each station, and 14 px along each track. Invisible. */
export function drawTargets(layer: Chosen, scene: Scene): void {
  const cells = cutCells(scene.stations);
  for (const station of layer.selectAll<Element, {city: string}>('.station')) {
    const cell = cells.get(station.getAttribute('data-city')!) ?? [];
    the(chosen(station), 'path.target')
      .attr('d', cell.length > 0 ? `M${cell.map((point) => point.map(px).join(' ')).join('L')}Z` : null)
      .lower();
  }
  for (const track of layer.selectAll<Element, unknown>('.track')) {
    const path = track.querySelector('.line');
    if (path) the(chosen(track), 'path.hit').attr('d', path.getAttribute('d'));
  }
}
