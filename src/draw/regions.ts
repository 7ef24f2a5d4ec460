import type {Trilingual} from '../model/atlas.ts';
import {type Gauge, gaugeOf, PLATES} from '../model/gauge.ts';
import {citiesApart} from '../model/hypergraph.ts';
import {LANG} from '../model/langs.ts';
import type {Point} from '../model/plate.ts';
import {type Chosen, chosen, joinKeyed, the} from './join.ts';
import {move} from './numbers.ts';
import {SURFACE} from './palette.ts';
import type {Surroundings} from './surroundings.ts';

/** px between the letters of a water's Latin name. */
const LATIN_SPACING = 0.6;

/** What the regions look like, as the `d` of paths in ground units. */
export interface RegionShapes {
  /** Of an even-odd fill. */
  regions: {city: string; d: string}[];
  /** Of strokes: the borders between regions, and the province's rim. */
  inner: string;
  outer: string;
}

const {land, apart, border, water} = SURFACE.light;

/**
 * Draws the regions in ground units: fills, borders between them, the province's rim, the outline of a chosen one.
 * @param svg an SVG element that is the regions' alone, whose viewBox is the ground
 */
export function drawRegions(svg: Chosen, {regions, inner, outer}: RegionShapes, {atlas, href}: Surroundings): void {
  const alone = new Set(citiesApart(atlas));
  const layer = the(svg, 'g.world').attr('stroke-linejoin', 'round').attr('stroke-linecap', 'round');
  const fills = the(layer, 'g.fills').attr('fill', land).attr('fill-rule', 'evenodd');
  joinKeyed(fills, 'a.region', regions, ({city}) => ({'data-city': city}))
    .attr('href', ({city}) => href({city}))
    .attr('tabindex', -1)
    .attr('data-apart', ({city}) => (alone.has(city) ? '' : null))
    .attr('fill', ({city}) => (alone.has(city) ? apart : null))
    .each(function ({d}) {
      the(chosen(this), 'path').attr('d', d);
    });
  const lines = the(layer, 'g.borders').attr('fill', 'none').attr('stroke', border);
  const line = (kind: string, d: string | null) => the(lines, kind).attr('d', d);
  line('path.inner', inner);
  line('path.outer', outer);
  line('path.around', null);
}

/** Draws the outline of a chosen region, in ground units; nothing when none is chosen. */
export function drawChosenRegion(svg: Chosen, d: string | null): void {
  (svg.select('.around') as Chosen).attr('d', d);
}

/** The borders round a region, out of its fill's `d`: without the chords, which begin at the last M of a ring with none of its own steps. */
export function outlineOf(fill: string): string {
  return fill.replace(/M[\d ]+(?=M|$)/g, '');
}

/**
 * The names of waters. Chinese stands upright and apart, as it has no italics.
 * @param waters places in px of the plate
 */
export function drawWaters(
  layer: Chosen,
  waters: readonly {name: Trilingual; at: Point}[],
  lang: Surroundings['lang'],
  gauge: Pick<Gauge, 'water' | 'waterSpacing'> = gaugeOf(PLATES.at(-1)!.width),
): void {
  const latin = !LANG[lang].han;
  layer
    .attr('fill', water)
    .attr('font-style', latin ? 'italic' : null)
    .attr('font-size', gauge.water)
    .attr('letter-spacing', latin ? LATIN_SPACING : gauge.waterSpacing)
    .attr('text-anchor', 'middle')
    .attr('aria-hidden', 'true');
  layer
    .selectChildren<Element, (typeof waters)[number]>('text')
    .data(waters)
    .join('text')
    .attr('transform', ({at}) => move(at))
    .text(({name}) => name[lang]);
}
