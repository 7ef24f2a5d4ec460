import {type Gauge, gaugeOf, laneOffset} from '../model/gauge.ts';
import type {Plate} from '../model/plate.ts';
import {type Chosen, chosen, joinKeyed, joinOrdered, the} from './join.ts';
import {drawLabels, drawLineNames} from './labels.ts';
import {lanePath} from './lane-path.ts';
import {move, px} from './numbers.ts';
import {SURFACE} from './palette.ts';
import type {PlateSurroundings, Surroundings} from './surroundings.ts';

const THEME = 'light';
const {ink, paper} = SURFACE[THEME];

/**
 * Draws the lines, stations, line names and labels of a plate into a layer, over the regions. Adopts what stands there;
 * drawing the same plate again changes nothing. Colours are literals of the light theme; the page's style rules, or
 * whoever paints an export, bring the other theme and the emphasis.
 * @param layer an SVG element that is the plate's alone, in CSS px of the plate
 */
export function drawPlate(layer: Chosen, plate: Plate, around: PlateSurroundings): void {
  const gauge = gaugeOf(plate.width);
  drawCorridors(the(layer, 'g.lines'), plate, gauge, around);
  drawStations(the(layer, 'g.stations'), plate, gauge, around);
  drawLineNames(the(layer, 'g.line-names'), plate, gauge, around);
  drawLabels(the(layer, 'g.labels'), plate, gauge, around);
}

/** The lanes of a corridor over their common casing. */
function drawCorridors(layer: Chosen, {corridors}: Plate, gauge: Gauge, {colours, href}: PlateSurroundings): void {
  layer.attr('fill', 'none').attr('stroke-width', px(gauge.lane));
  // The corridors of a plate come in one order, so they need no names.
  joinOrdered(layer, 'g.corridor', corridors).each(function ({points, lanes}) {
    const corridor = chosen(this);
    const paths = new Map(
      lanes.map((cluster, i) => [cluster, lanePath(points, laneOffset(gauge, i, lanes.length), gauge.bend)]),
    );
    the(corridor, 'path.casing')
      .attr('d', [...paths.values()].join(''))
      .attr('stroke', paper)
      .attr('stroke-width', px(gauge.lane + 2 * gauge.casing));
    joinKeyed(corridor, 'a.line', lanes, (cluster) => ({'data-cluster': cluster}))
      .attr('href', (cluster) => href({cluster}))
      .attr('tabindex', -1)
      .each(function (cluster) {
        the(chosen(this), 'path').attr('d', paths.get(cluster)!).attr('stroke', colours[cluster]![THEME].hue);
      });
  });
}

function drawStations(layer: Chosen, {stations}: Plate, gauge: Gauge, {href}: Surroundings): void {
  layer.attr('fill', paper).attr('stroke', ink).attr('stroke-width', gauge.ring);
  joinKeyed(layer, 'a.station', stations, ({city}) => ({'data-city': city}))
    .attr('href', ({city}) => href({city}))
    .attr('tabindex', -1)
    .attr('transform', ({at}) => move(at))
    .each(function ({r}) {
      the(chosen(this), 'circle.disc').attr('r', px(r));
    });
}
