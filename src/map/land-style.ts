import type {Feature} from 'geojson';
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

/**
 * The style in which MapLibre paints land and borders: they look as those of the drawing. All is one source: for each of its
 * own MapLibre masks the whole canvas anew in every frame.
 * @param width CSS px of the map
 */
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
  const only = (layer: string): ExpressionSpecification => ['==', ['get', 'layer'], layer];
  return {
    version: 8,
    sources: {
      land: {
        type: 'geojson',
        data: {type: 'FeatureCollection', features: grades.flatMap(({grade, of}) => listFeatures(grade, of))},
        tolerance: 0,
      },
    },
    layers: grades.flatMap(({grade, opacity}) => [
      {
        id: `land-${grade}`,
        type: 'fill' as const,
        source: 'land',
        filter: only(`land-${grade}`),
        paint: {'fill-color': fillLand(theme, apart), 'fill-antialias': false, 'fill-opacity': opacity},
      },
      ...BORDERS.map((part) => ({
        id: `${part}-${grade}`,
        type: 'line' as const,
        source: 'land',
        filter: only(`${part}-${grade}`),
        layout: {'line-join': 'round' as const},
        paint: {...border, 'line-opacity': opacity},
      })),
    ]),
  };
}

/** Boundaries as features, each with the layer that paints it. */
function listFeatures(grade: string, {regions, ...borders}: Boundaries): Feature[] {
  return [
    ...regions.features.map((region) => ({...region, properties: {...region.properties, layer: `land-${grade}`}})),
    ...BORDERS.map((part) => ({
      type: 'Feature' as const,
      properties: {layer: `${part}-${grade}`},
      geometry: borders[part],
    })),
  ];
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
