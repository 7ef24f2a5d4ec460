import type {Point} from '../model/plate.ts';
import {cutCells} from './cells.ts';
import {type Chosen, chosen, the} from './join.ts';
import {px} from './numbers.ts';

/** Adds what a pointer may hit beyond the drawn: the area round each station, and a band along each lane. Invisible. */
export function drawTargets(layer: Chosen, stations: readonly {city: string; at: Point}[]): void {
  const cells = cutCells(stations);
  for (const station of layer.selectAll<Element, unknown>('.station')) {
    const cell = cells.get(station.getAttribute('data-city')!) ?? [];
    the(chosen(station), 'path.target')
      .attr('d', cell.length > 0 ? `M${cell.map((point) => point.map(px).join(' ')).join('L')}Z` : null)
      .lower();
  }
  for (const line of layer.selectAll<Element, unknown>('.line')) {
    the(chosen(line), 'path.hit').attr('d', line.querySelector('path')!.getAttribute('d'));
  }
}
