import type {ExpressionSpecification, StyleSpecification, Map as WebMap} from 'maplibre-gl';
import {SURFACE, type Theme} from '../draw/palette.ts';
import type {Boundaries} from './boundaries.ts';

/** CSS px: a border, and on maps of phones. */
const BORDER = {wide: 1, small: 0.7} as const;
const SMALL = 480;
const BORDERS = ['inner', 'outer'] as const;
const GRADES = ['coarse', 'fine'] as const;
/** The layers of the land, and of the borders. */
export const LANDS = GRADES.map((grade) => `land-${grade}`);
const LINES = GRADES.flatMap((grade) => BORDERS.map((part) => `${part}-${grade}`));

/** Boundaries in two grades: from a zoom of MapLibre's on the fine ones are painted. Both are ready at any zoom. */
export interface Grades {
  coarse: Boundaries;
  fine: Boundaries;
  zoom: number;
}

/** The style in which MapLibre paints land and borders: they look as those of the drawing. @param width CSS px of the map */
export function landStyle(
  {coarse, fine, zoom}: Grades,
  {theme, apart}: {theme: Theme; apart: readonly string[]},
  width: number,
): StyleSpecification {
  const grades = [
    {grade: GRADES[0], of: coarse, opacity: ['step', ['zoom'], 1, zoom, 0]},
    {grade: GRADES[1], of: fine, opacity: ['step', ['zoom'], 0, zoom, 1]},
  ] satisfies {grade: string; of: Boundaries; opacity: ExpressionSpecification}[];
  const border = {'line-color': SURFACE[theme].border, 'line-width': borderWidth(width)};
  return {
    version: 8,
    sources: Object.fromEntries(
      grades.flatMap(({grade, of}) =>
        (['regions', ...BORDERS] as const).map((part) => [
          `${part}-${grade}`,
          {type: 'geojson', data: of[part], tolerance: 0},
        ]),
      ),
    ),
    layers: grades.flatMap(({grade, opacity}) => [
      {
        id: `land-${grade}`,
        type: 'fill' as const,
        source: `regions-${grade}`,
        paint: {'fill-color': fillLand(theme, apart), 'fill-antialias': false, 'fill-opacity': opacity},
      },
      ...BORDERS.map((part) => ({
        id: `${part}-${grade}`,
        type: 'line' as const,
        source: `${part}-${grade}`,
        layout: {'line-join': 'round' as const},
        paint: {...border, 'line-opacity': opacity},
      })),
    ]),
  };
}

/** Gives a map in that style the colours of a theme, in this frame. */
export function paintTheme(map: WebMap, theme: Theme, apart: readonly string[]): void {
  for (const layer of LANDS) map.setPaintProperty(layer, 'fill-color', fillLand(theme, apart));
  for (const layer of LINES) map.setPaintProperty(layer, 'line-color', SURFACE[theme].border);
  map.redraw();
}

/** Gives a map in that style the borders of its width, in CSS px. */
export function fitBorders(map: WebMap, width: number): void {
  for (const layer of LINES) map.setPaintProperty(layer, 'line-width', borderWidth(width));
}

const borderWidth = (width: number) => (width < SMALL ? BORDER.small : BORDER.wide);

function fillLand(theme: Theme, apart: readonly string[]): ExpressionSpecification {
  return ['case', ['in', ['get', 'city'], ['literal', [...apart]]], SURFACE[theme].apart, SURFACE[theme].land];
}
