import type {Point} from '../layout/types.ts';
import type {Trilingual} from '../model/atlas.ts';
import {type Chosen, chosen, joinKeyed, the} from './join.ts';
import {px} from './numbers.ts';
import {SURFACE} from './palette.ts';
import type {Surroundings} from './surroundings.ts';

/** What the regions look like on the plate, as the `d` of paths in plate units. */
export interface RegionShapes {
  /** Of an even-odd fill. */
  regions: {city: string; d: string}[];
  /** Of strokes: the borders between regions, and the province's rim. */
  inner: string;
  outer: string;
}

const {land, border, outline, water} = SURFACE.light;

/**
 * Draws the regions in plate units: fills, borders between them, the province's outline, the outline of a chosen one.
 * @param svg an SVG element that is the regions' alone, whose viewBox is the plate
 */
export function drawRegions(svg: Chosen, {regions, inner, outer}: RegionShapes, {href}: Surroundings): void {
  const layer = the(svg, 'g.world').attr('stroke-linejoin', 'round').attr('stroke-linecap', 'round');
  const fills = the(layer, 'g.fills').attr('fill', land).attr('fill-rule', 'evenodd');
  joinKeyed(fills, 'a.region', regions, ({city}) => ({'data-city': city}))
    .attr('href', ({city}) => href({city}))
    .attr('tabindex', -1)
    .each(function ({d}) {
      the(chosen(this), 'path').attr('d', d);
    });
  const lines = the(layer, 'g.borders').attr('fill', 'none').attr('stroke', border);
  const line = (kind: string, d: string | null) => the(lines, kind).attr('d', d);
  line('path.inner', inner);
  line('path.outer', outer).attr('stroke', outline).attr('stroke-width', 1.2);
  line('path.around', null);
}

/** Draws the outline of a chosen region, in plate units; nothing when none is chosen. */
export function drawChosenRegion(svg: Chosen, d: string | null): void {
  (svg.select('.around') as Chosen).attr('d', d);
}

/** The borders round a region, out of its fill's `d`: without the chords, which begin at the last M of a ring with none of its own steps. */
export function outlineOf(fill: string): string {
  return fill.replace(/M[\d ]+(?=M|$)/g, '');
}

/** The names of waters, in px of the viewport. */
export function drawWaters(
  layer: Chosen,
  waters: readonly {name: Trilingual; at: Point}[],
  lang: Surroundings['lang'],
): void {
  layer
    .attr('fill', water)
    .attr('font-style', 'italic')
    .attr('font-size', 12)
    .attr('text-anchor', 'middle')
    .attr('aria-hidden', 'true');
  layer
    .selectChildren<Element, (typeof waters)[number]>('text')
    .data(waters)
    .join('text')
    .attr('letter-spacing', lang === 'en' ? null : 4)
    .attr('x', ({at}) => px(at[0]))
    .attr('y', ({at}) => px(at[1]))
    .text(({name}) => name[lang]);
}
