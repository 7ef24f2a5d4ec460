import type {Atlas} from '../../model/atlas.ts';
import type {Emphasis} from '../../model/emphasis.ts';
import {gaugeOf} from '../../model/gauge.ts';
import type {Lang} from '../../model/langs.ts';
import type {Plate} from '../../model/plate.ts';
import {lightPlate} from '../emphasis.ts';
import {type Chosen, chosen} from '../join.ts';
import {lanePath} from '../lane-path.ts';
import {px} from '../numbers.ts';
import {ASIDE, GROWTH, RECEDED, SMALL, TINTED} from '../plate-style.ts';
import {drawNumbers} from './draw-numbers.ts';
import {paintLabels, paintLineNames, recedes} from './paint-labels.ts';
import type {Paints} from './paints.ts';
import {ONE_INK, spreadLanes} from './spread-lanes.ts';

/** px of the plate: the ring of a station that recedes. */
const RECEDED_RING = 1.6;

/** What a plate is painted for. */
export interface Painting {
  atlas: Atlas;
  lang: Lang;
  emphasis: Emphasis | null;
  /** px of the picture per px of the plate. */
  scale: number;
  paints: Paints;
}

/**
 * Gives a plate drawn by `drawPlate` the literal colours that the page's style rules would give it under the emphasis, and
 * replaces what other programs read badly: what is not seen is not there, a halo is a text of its own under the text, a
 * ring lies beside its number. In one ink the lanes are thinner and further apart, and each has its number set into it.
 */
export function paintPlate(layer: Chosen, plate: Plate, painting: Painting): void {
  const {emphasis, paints} = painting;
  if (paints.ink === 'one') spreadCorridors(layer, plate, painting.scale);
  lightPlate(layer.node()!, emphasis, null);
  paintCorridors(layer, plate, painting);
  if (paints.ink === 'one') {
    const lines = layer.select<Element>('.lines') as unknown as Chosen;
    drawNumbers(lines, plate, {...painting, lit: (cluster) => emphasis?.clusters.has(cluster) ?? true}, paints);
  }
  paintStations(layer, painting);
  paintLineNames(layer, paints);
  paintLabels(layer, {paints, tinted: emphasis !== null && paints.ink === 'colour'});
}

function spreadCorridors(layer: Chosen, plate: Plate, scale: number): void {
  const {bend} = gaugeOf(plate.width);
  layer.selectAll<Element, unknown>('.corridor').each(function (_, i) {
    const {points, lanes} = plate.corridors[i]!;
    const offsets = spreadLanes(plate.corridors[i]!, plate, scale);
    for (const line of this.querySelectorAll('.line')) {
      const lane = lanes.indexOf(line.getAttribute('data-cluster')!);
      line.querySelector('path')!.setAttribute('d', lanePath(points, offsets[lane]!, bend));
    }
  });
}

/** Lanes and casings. What recedes in a corridor is one thin line, or none beside lit lanes. */
function paintCorridors(layer: Chosen, plate: Plate, {emphasis, scale, paints}: Painting): void {
  const {surface, cluster} = paints;
  const gauge = gaugeOf(plate.width);
  const size = plate.width < SMALL ? 'small' : 'wide';
  const lane = paints.ink === 'one' ? ONE_INK.lane / scale : gauge.lane;
  const aside = emphasis?.city && emphasis.cluster ? Math.min(ASIDE, lane) : lane;
  layer.selectAll<Element, unknown>('.line').each(function () {
    if (recedes(this)) return void this.remove();
    chosen(this)
      .select('path')
      .attr('stroke', cluster(this.getAttribute('data-cluster')!))
      .attr('stroke-width', px(this.hasAttribute('data-main') ? lane + GROWTH : aside));
  });
  layer.selectAll('.corridor:not(:has(.line))').remove();
  layer
    .selectAll('.casing')
    .attr('stroke', surface.paper)
    .attr('stroke-width', px(lane + 2 * (emphasis ? TINTED[size] : gauge.casing)));
  layer.selectAll('.receded').attr('stroke', surface.quiet).attr('stroke-width', RECEDED[size]);
}

function paintStations(layer: Chosen, {emphasis, paints}: Painting): void {
  const {surface, cluster} = paints;
  layer.selectAll<Element, unknown>('.station').each(function () {
    const disc = chosen(this.querySelector('.disc')!);
    const eye = this.querySelector('.eye');
    if (eye) disc.attr('fill', surface.ink);
    else if (this.hasAttribute('data-main')) disc.attr('fill', cluster(emphasis!.cluster!));
    disc.attr('stroke', recedes(this) ? surface.outline : surface.ink);
    if (recedes(this)) disc.attr('stroke-width', RECEDED_RING);
  });
  layer.select('.stations').attr('fill', surface.paper).attr('stroke', null);
}
