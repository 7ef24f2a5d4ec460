import {type Atlas, clusterOf, type Lang} from '../../model/atlas.ts';
import type {Emphasis} from '../../model/emphasis.ts';
import {gaugeOf} from '../../model/gauge.ts';
import type {Plate} from '../../model/plate.ts';
import {type Chosen, chosen} from '../join.ts';
import {lanePath} from '../lane-path.ts';
import {px} from '../numbers.ts';
import {drawNumbers} from './draw-numbers.ts';
import {type Lights, lightsOf} from './lights.ts';
import {paintLabels, paintLineNames} from './paint-labels.ts';
import type {Paints} from './paints.ts';
import {ONE_INK, spreadLanes} from './spread-lanes.ts';
import {append} from './typeset.ts';

/** px of the plate: what a line of the chosen cluster gains. */
const GROWTH = 1;
/** The same: a corridor that recedes, on small plates too; and the ring of a station that recedes. */
const RECEDED = {wide: 1.4, small: 1, ring: 1.6} as const;
const SMALL = 480;
/** The eye of the chosen station, in parts of its radius. */
const EYE = 0.42;

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
 * Gives a plate drawn by `drawPlate` the literal colours and the emphasis that the page's style rules would give it, and
 * replaces what other programs read badly: a halo is a text of its own under the text, a ring lies beside its number. In
 * one ink the lanes are thinner and further apart, and each has its number set into it.
 */
export function paintPlate(layer: Chosen, plate: Plate, painting: Painting): void {
  const {atlas, emphasis, paints} = painting;
  const lights = lightsOf(emphasis);
  paintCorridors(layer, plate, lights, painting);
  if (paints.ink === 'one') {
    const lines = layer.select<Element>('.lines') as unknown as Chosen;
    drawNumbers(lines, plate, {...painting, lit: lights.cluster}, paints);
  }
  paintStations(layer, plate, lights, painting);
  paintLineNames(layer, atlas, lights, paints);
  paintLabels(layer, atlas, lights, {paints, tinted: emphasis !== null && paints.ink === 'colour'});
}

/** What recedes in a corridor becomes one thin line, or none beside lit lanes. */
function paintCorridors(layer: Chosen, plate: Plate, {cluster: lit}: Lights, painting: Painting): void {
  const {emphasis, paints} = painting;
  const gauge = gaugeOf(plate.width);
  layer.selectAll<Element, unknown>('.corridor').each(function (_, i) {
    const corridor = plate.corridors[i]!;
    if (corridor.lanes.some(lit)) paintLanes(chosen(this), plate, i, painting);
    else {
      this.replaceChildren();
      append(chosen(this), 'path', {
        d: lanePath(corridor.points, 0, gauge.bend),
        stroke: paints.surface.quiet,
        'stroke-width': plate.width < SMALL ? RECEDED.small : RECEDED.wide,
      });
    }
  });
  if (!emphasis) return;
  // Thin lines run under lit ones.
  layer.selectAll<Element, unknown>('.corridor:has(.line)').raise();
}

function paintLanes(node: Chosen, plate: Plate, i: number, {atlas, emphasis, scale, paints}: Painting): void {
  const {points, lanes} = plate.corridors[i]!;
  const {cluster: lit} = lightsOf(emphasis);
  const gauge = gaugeOf(plate.width);
  const lane = (paints.ink === 'one' ? ONE_INK.lane / scale : gauge.lane) + (emphasis?.cluster ? GROWTH : 0);
  const offsets = paints.ink === 'one' ? spreadLanes(plate.corridors[i]!, plate, scale) : null;
  const paths: string[] = [];
  node.selectAll<Element, unknown>('.line').each(function () {
    const id = this.getAttribute('data-cluster')!;
    if (!lit(id)) return void this.remove();
    const path = chosen(this).select('path');
    if (offsets) path.attr('d', lanePath(points, offsets[lanes.indexOf(id)]!, gauge.bend));
    path.attr('stroke', paints.cluster(clusterOf(atlas, id).no)).attr('stroke-width', px(lane));
    paths.push(path.attr('d'));
  });
  node
    .select('.casing')
    .attr('d', paths.join(''))
    .attr('stroke', paints.surface.paper)
    // Over a tint a line needs more.
    .attr('stroke-width', px(lane + 2 * gauge.casing * (emphasis ? 2 : 1)));
}

function paintStations(layer: Chosen, plate: Plate, {city: lit}: Lights, {atlas, emphasis, paints}: Painting): void {
  const {surface, cluster} = paints;
  const radius = new Map(plate.stations.map(({city, r}) => [city, r]));
  const member = emphasis?.cluster ? cluster(clusterOf(atlas, emphasis.cluster).no) : surface.paper;
  layer.selectAll<Element, unknown>('.station').each(function () {
    const city = this.getAttribute('data-city')!;
    const station = chosen(this);
    const disc = station.select('.disc').attr('stroke', lit(city) ? surface.ink : surface.outline);
    if (!lit(city)) return void disc.attr('stroke-width', RECEDED.ring);
    const home = emphasis?.city === city && !emphasis.cluster;
    disc.attr('fill', home ? surface.ink : member);
    if (home) append(station, 'circle', {r: px(radius.get(city)! * EYE), fill: surface.paper, stroke: 'none'});
  });
  layer.select('.stations').attr('fill', surface.paper).attr('stroke', null);
}
