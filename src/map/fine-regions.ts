import type {MultiPolygon, Polygon} from 'geojson';
import type {Boundaries} from './boundaries.ts';
import {projectPlace} from './mercator.ts';
import type {Stage} from './stage.ts';

/**
 * Gives the drawn regions and borders the places of the boundary file in place of the page's whole units, so that tints
 * fit the borders that MapLibre paints at any zoom.
 */
export function fineRegions({element, ground}: Stage, {regions, inner, outer}: Boundaries): void {
  const write = (lines: readonly (readonly (readonly number[])[])[], end: string) =>
    lines.map((line) => `M${line.map((at) => place(at)).join('L')}${end}`).join('');
  const place = ([lng, lat]: readonly number[]) =>
    projectPlace(ground, [lng!, lat!])
      .map((value) => Math.round(value * 100) / 100)
      .join(' ');
  const set = (selector: string, d: string) => element.querySelector(selector)?.setAttribute('d', d);
  element.querySelector('.regions')!.setAttribute('viewBox', `0 0 ${ground.width} ${ground.height}`);
  for (const {properties, geometry} of regions.features)
    set(`.region[data-city="${properties.city}"] path`, write(ringsOf(geometry), 'Z'));
  set('.inner', write(inner.coordinates, ''));
  set('.outer', write(outer.coordinates, ''));
  const chosen = element.querySelector('.region[data-tone="chosen"] path');
  if (chosen) set('.around', chosen.getAttribute('d')!);
}

const ringsOf = (shape: Polygon | MultiPolygon) =>
  shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
