import type {MultiPolygon, Polygon} from 'geojson';
import {outlineOf} from '../draw/regions.ts';
import type {Boundaries} from './boundaries.ts';
import {projectPlace} from './mercator.ts';
import type {Stage} from './stage.ts';

/**
 * CSS px: how wide the whole map is, zoom included, from where borders are those of the boundary file. Narrower, they are
 * those that came with the page, so that what is seen first is what stays.
 */
export const FINE_FROM = 1000;

/**
 * Lets the drawn regions and borders be as fine as those that MapLibre paints, so that tints fit its borders at any zoom.
 * @returns takes what the whole map's width is now, zoom included, in CSS px
 */
export function openDetail({element, ground}: Stage, {regions, inner, outer}: Boundaries): (width: number) => void {
  const scale = element.querySelector<SVGSVGElement>('.regions')!.viewBox.baseVal.width / ground.width;
  const place = ([lng, lat]: readonly number[]) =>
    projectPlace(ground, [lng!, lat!])
      .map((value) => Math.round(value * scale * 100) / 100)
      .join(' ');
  const write = (lines: readonly (readonly (readonly number[])[])[], end: string) =>
    lines.map((line) => `M${line.map(place).join('L')}${end}`).join('');
  const shape = (selector: string, fine: () => string) => {
    const path = element.querySelector(selector)!;
    let written = '';
    return {path, coarse: path.getAttribute('d')!, fine: () => (written ||= fine())};
  };
  const shapes = [
    ...regions.features.map(({properties, geometry}) =>
      shape(`.region[data-city="${properties.city}"] path`, () => write(ringsOf(geometry), 'Z')),
    ),
    shape('.inner', () => write(inner.coordinates, '')),
    shape('.outer', () => write(outer.coordinates, '')),
  ];
  let isFine = false;
  return (width) => {
    if (width > FINE_FROM === isFine) return;
    isFine = !isFine;
    for (const {path, coarse, fine} of shapes) path.setAttribute('d', isFine ? fine() : coarse);
    const chosen = element.querySelector('.region[data-tone="chosen"] path');
    if (chosen) element.querySelector('.around')!.setAttribute('d', outlineOf(chosen.getAttribute('d')!));
  };
}

const ringsOf = (shape: Polygon | MultiPolygon) =>
  shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
