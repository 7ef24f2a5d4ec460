import {type Cluster, cityOf, clusterOf, shortName} from '../model/atlas.ts';
import {bulletWidth, type Gauge} from '../model/gauge.ts';
import {LANG, type Lang} from '../model/langs.ts';
import type {Bullet, Label, Plate, Point} from '../model/plate.ts';
import {type Chosen, chosen, joinKeyed, joinOrdered, the} from './join.ts';
import {move, px} from './numbers.ts';
import {DIGIT, SURFACE} from './palette.ts';
import type {PlateSurroundings, Surroundings} from './surroundings.ts';

const THEME = 'light';
const {ink, muted, paper} = SURFACE[THEME];

/** px; what the halo of a text is wide, half of it to be seen. */
const HALO = 4;
/** px; the ring round a number, and the corners of a square one. */
const RING = 1;
const CORNER = 2.5;
/** Baseline of a number below its middle, in em. */
const MIDDLE = 0.36;

/** Draws the lines' names beside them. */
export function drawLineNames(layer: Chosen, plate: Plate, {lineName}: Gauge, around: PlateSurroundings): void {
  const {atlas, colours, lang, href} = around;
  layer.attr('font-size', lineName).attr('font-weight', 700);
  drawHalo(layer);
  joinKeyed(layer, 'a.line-name', plate.lineNames[lang], ({cluster}) => ({'data-cluster': cluster}))
    .attr('href', ({cluster}) => href({cluster}))
    .attr('tabindex', -1)
    .attr('transform', ({at}) => move(at))
    .each(function ({cluster}) {
      const {no, short} = clusterOf(atlas, cluster);
      the(chosen(this), 'text').attr('fill', colours[cluster]![THEME].hue).text(`${no} ${short[lang]}`);
    });
}

/** Draws the cities' names with the numbers of their clusters. All places in a label are from its station. */
export function drawLabels(layer: Chosen, plate: Plate, gauge: Gauge, around: PlateSurroundings): void {
  layer
    .attr('fill', DIGIT[THEME])
    .attr('font-size', gauge.digit)
    .attr('font-weight', 700)
    .attr('text-anchor', 'middle');
  const stations = new Map(plate.stations.map(({city, at}) => [city, at]));
  joinKeyed(layer, 'g.label', plate.labels[around.lang], ({city}) => ({'data-city': city})).each(function (label) {
    const at = stations.get(label.city)!;
    const node = chosen(this).attr('transform', move(at));
    const place = (to: Point) => stepFrom(at, to);
    drawName(the(node, 'a.city-name'), label, place, gauge, around);
    drawBullets(node, label, place, gauge, around);
  });
}

/** The way to a name or row from its station, in whole px: a third fewer digits, and no eye sees it. */
const stepFrom = ([x0, y0]: Point, [x, y]: Point): Point => [Math.round(x - x0), Math.round(y - y0)];

type Place = (to: Point) => Point;

function drawName(node: Chosen, label: Label, place: Place, gauge: Gauge, {atlas, lang, href}: Surroundings): void {
  const city = cityOf(atlas, label.city);
  const other: Lang = LANG[lang].gloss;
  node
    .attr('href', href({city: label.city}))
    .attr('fill', ink)
    .attr('font-size', LANG[lang].han ? gauge.han : gauge.latin)
    .attr('text-anchor', label.anchor === 'middle' ? null : label.anchor);
  drawHalo(node);
  const write = (text: Chosen, to: Point) => {
    const [x, y] = place(to);
    return text.attr('x', x).attr('y', y);
  };
  write(the(node, 'text'), label.name).text(shortName(city, lang));
  node
    .selectChildren<Element, Point>('.gloss')
    .data(label.gloss ? [label.gloss] : [])
    .join('text')
    .attr('class', 'gloss')
    .attr('lang', other)
    .attr('fill', muted)
    .attr('font-size', gauge.gloss)
    .attr('font-weight', 400)
    .text(shortName(city, other))
    .each(function (to) {
      write(chosen(this), to);
    });
}

/** Numbers in rows: each row has a place, and each number a step in it. */
function drawBullets(
  label: Chosen,
  {city, bullets}: Label,
  place: Place,
  gauge: Gauge,
  {atlas, colours, href}: PlateSurroundings,
): void {
  const rows = [...new Set(bullets.map(({at}) => at[1]))].map((y) => bullets.filter(({at}) => at[1] === y));
  joinOrdered(label, 'g.row', rows)
    .attr('transform', (row) => move(place(row[0]!.at)))
    .each(function (row) {
      const names = ({cluster}: Bullet) => ({'data-city': city, 'data-cluster': cluster});
      joinKeyed(chosen(this), 'a.bullet', row, names)
        .attr('transform', ({at}) => move([at[0] - row[0]!.at[0], 0]))
        .attr('href', ({cluster}) => href({cluster}))
        .attr('tabindex', -1)
        .each(function ({cluster}) {
          drawBullet(chosen(this), clusterOf(atlas, cluster), colours[cluster]![THEME].hue, gauge);
        });
    });
}

/** A number on its cluster's colour, round its own middle: a disc, or a square where the cluster is of one city. */
function drawBullet(node: Chosen, {no, cities}: Cluster, hue: string, gauge: Gauge): void {
  const [width, height] = [bulletWidth(gauge, no), gauge.bullet];
  the(node, 'rect')
    .attr('fill', hue)
    .attr('x', px(-width / 2))
    .attr('y', px(-height / 2))
    .attr('width', width)
    .attr('height', height)
    .attr('rx', cities.length === 1 ? CORNER : px(height / 2))
    .attr('stroke', paper)
    .attr('stroke-width', 2 * RING)
    .attr('paint-order', 'stroke');
  the(node, 'text')
    .attr('y', px(gauge.digit * MIDDLE))
    .text(no);
}

/** A text over lines and borders keeps clear of them by a halo. */
function drawHalo(node: Chosen): void {
  node.attr('stroke', paper).attr('stroke-width', HALO).attr('stroke-linejoin', 'round').attr('paint-order', 'stroke');
}
