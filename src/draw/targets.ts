import type {Lang} from '../model/langs.ts';
import type {Plate} from '../model/plate.ts';
import {cutCells} from './cells.ts';
import {type Chosen, chosen, the} from './join.ts';
import {px} from './numbers.ts';

/**
 * Adds what a pointer may hit beyond the drawn: the area round each station, a band along each lane, the whole of each
 * label. Invisible.
 */
export function drawTargets(layer: Chosen, {stations, labels}: Plate, lang: Lang): void {
  const cells = cutCells(stations);
  const at = new Map(stations.map((station) => [station.city, station.at]));
  const boxes = new Map(labels[lang].map(({city, box}) => [city, box]));
  for (const station of layer.selectAll<Element, unknown>('.station')) {
    const cell = cells.get(station.getAttribute('data-city')!) ?? [];
    the(chosen(station), 'path.target')
      .attr('d', cell.length > 0 ? `M${cell.map((point) => point.map(px).join(' ')).join('L')}Z` : null)
      .lower();
  }
  for (const name of layer.selectAll<Element, unknown>('.city-name')) {
    const city = name.parentElement!.getAttribute('data-city')!;
    const [[x, y], [x0, y0, x1, y1]] = [at.get(city)!, boxes.get(city)!];
    the(chosen(name), 'rect.target')
      .attr('x', px(x0 - x))
      .attr('y', px(y0 - y))
      .attr('width', px(x1 - x0))
      .attr('height', px(y1 - y0))
      .lower();
  }
  for (const line of layer.selectAll<Element, unknown>('.line')) {
    the(chosen(line), 'path.hit').attr('d', line.querySelector('path')!.getAttribute('d'));
  }
}
