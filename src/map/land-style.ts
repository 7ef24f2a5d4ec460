import type {ExpressionSpecification, StyleSpecification, Map as WebMap} from 'maplibre-gl';
import {SURFACE, type Theme} from '../draw/palette.ts';
import type {Boundaries} from './boundaries.ts';

/** CSS px: a border, and on maps of phones. */
const BORDER = {wide: 1, small: 0.7} as const;
const SMALL = 480;
const BORDERS = ['inner', 'outer'];

/** The style in which MapLibre paints land and borders: they look as those of the drawing. @param width CSS px of the map */
export function landStyle(
  {regions, inner, outer}: Boundaries,
  {theme, apart}: {theme: Theme; apart: readonly string[]},
  width: number,
): StyleSpecification {
  const lines = {
    layout: {'line-join': 'round'},
    paint: {'line-color': SURFACE[theme].border, 'line-width': borderWidth(width)},
  } as const;
  return {
    version: 8,
    sources: {
      regions: {type: 'geojson', data: regions, tolerance: 0},
      inner: {type: 'geojson', data: inner, tolerance: 0},
      outer: {type: 'geojson', data: outer, tolerance: 0},
    },
    layers: [
      {
        id: 'land',
        type: 'fill',
        source: 'regions',
        paint: {'fill-color': fillLand(theme, apart), 'fill-antialias': false},
      },
      {id: 'inner', type: 'line', source: 'inner', ...lines},
      {id: 'outer', type: 'line', source: 'outer', ...lines},
    ],
  };
}

/** Gives a map in that style the colours of a theme, in this frame. */
export function paintTheme(map: WebMap, theme: Theme, apart: readonly string[]): void {
  map.setPaintProperty('land', 'fill-color', fillLand(theme, apart));
  for (const layer of BORDERS) map.setPaintProperty(layer, 'line-color', SURFACE[theme].border);
  map.redraw();
}

/** Gives a map in that style the borders of its width, in CSS px. */
export function fitBorders(map: WebMap, width: number): void {
  for (const layer of BORDERS) map.setPaintProperty(layer, 'line-width', borderWidth(width));
}

const borderWidth = (width: number) => (width < SMALL ? BORDER.small : BORDER.wide);

function fillLand(theme: Theme, apart: readonly string[]): ExpressionSpecification {
  return ['case', ['in', ['get', 'city'], ['literal', [...apart]]], SURFACE[theme].apart, SURFACE[theme].land];
}
