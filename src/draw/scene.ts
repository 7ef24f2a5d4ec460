import {type Line, nameLines} from '../layout/text.ts';
import type {Label, Point, Scene, Station} from '../layout/types.ts';
import {cityOf, clusterOf} from '../model/atlas.ts';
import {type Chosen, chosen, joinKeyed, joinOrdered, the} from './join.ts';
import {px} from './numbers.ts';
import {clusterColour, digitColour, SURFACE} from './palette.ts';
import type {Surroundings} from './surroundings.ts';
import {trackPath} from './track-path.ts';

const THEME = 'light';
const {ink, land, paper, muted} = SURFACE[THEME];

/** Where a station, mark or name stands, as an attribute. */
export const move = ([x, y]: Point) => `translate(${px(x)} ${px(y)})`;

/** The end of a name that its station is at, and where the text begins. The box is a little generous: the text hugs its station. */
export function anchorLabel({box: [x0, y0, x1]}: Label, [x]: Point): {anchor: string; at: Point} {
  const [anchor, at] = x < x0 ? ['start', x0] : x > x1 ? ['end', x1] : ['middle', (x0 + x1) / 2];
  return {anchor: anchor as string, at: [at as number, y0]};
}

/**
 * Draws the links, stations, badges, roundels and names of a scene into a layer, over the regions. Adopts what stands
 * there; drawing the same scene again changes nothing. Colours are literals of the light theme; the page's style
 * rules, or `paintLiterals` for an export, bring the other theme and the emphasis.
 * @param layer an SVG element that is the scene's alone
 */
export function drawScene(layer: Chosen, scene: Scene, around: Surroundings): void {
  drawCorridors(the(layer, 'g.lines'), scene, around);
  drawStations(the(layer, 'g.stations'), scene, around);
  drawBadges(the(layer, 'g.badges'), scene, around);
  drawRoundels(the(layer, 'g.roundels'), scene, around);
  drawLabels(the(layer, 'g.labels'), scene, around);
}

function drawCorridors(layer: Chosen, scene: Scene, {atlas, href}: Surroundings): void {
  layer.attr('fill', 'none').attr('stroke-linejoin', 'round').attr('stroke-width', px(scene.trackWidth));
  // A plan's corridors come in one order at every size, so they need no names.
  joinOrdered(layer, 'g.corridor', scene.corridors).each(function ({tracks}) {
    const corridor = chosen(this);
    const paths = new Map(tracks.map((track) => [track.cluster, trackPath(track)]));
    the(corridor, 'path.casing')
      .attr('d', [...paths.values()].join(''))
      .attr('stroke', land)
      .attr('stroke-width', px(scene.trackWidth + scene.casing));
    joinKeyed(corridor, 'a.track', tracks, ({cluster}) => ({'data-cluster': cluster}))
      .attr('href', ({cluster}) => href({cluster}))
      .attr('tabindex', -1)
      .each(function (track) {
        the(chosen(this), 'path.line')
          .attr('d', paths.get(track.cluster)!)
          .attr('stroke', clusterColour(clusterOf(atlas, track.cluster).no, THEME));
      });
  });
}

/**
 * Slices are dashes of a circle whose circumference is 360 units, so that angles are whole numbers and the same at every
 * size. One cluster: a dot. Two: halves. More: a ring round a white core.
 */
const PIE = {radius: 360 / (2 * Math.PI), core: 0.42, dot: 0.62};

function drawSlices(node: Chosen, {r, slices}: Station, colour: (cluster: string) => string): void {
  const core = slices.length > 2 ? PIE.core : 0;
  const outer = (r - 2) * (slices.length === 1 ? PIE.dot : 1);
  // A stroke of this width round the circle covers from the core to the rim.
  const rim = (2 * PIE.radius) / (1 + core);
  const degrees = (angle: number) => Math.round((angle * 180) / Math.PI);
  const pie = the(node, 'g.pie')
    .attr('fill', 'none')
    .attr('stroke-width', px(rim * (1 - core)))
    .attr('transform', `scale(${Math.round((outer / rim) * 1e4) / 1e4})`);
  joinKeyed(pie, 'circle.slice', slices, ({cluster}) => ({'data-cluster': cluster}))
    .attr('r', px(PIE.radius))
    .attr('stroke-dasharray', ({from, until}) => {
      const length = Math.min(degrees(until - from), 360);
      return length === 360 ? null : `${length} ${360 - length}`;
    })
    .attr('transform', ({from}) => (slices.length > 1 ? `rotate(${degrees(from)})` : null))
    .attr('stroke', ({cluster}) => colour(cluster));
}

function drawStations(layer: Chosen, scene: Scene, {atlas, href}: Surroundings): void {
  layer.attr('fill', paper).attr('stroke-width', 2);
  joinKeyed(layer, 'a.station', scene.stations, ({city}) => ({'data-city': city}))
    .attr('href', ({city}) => href({city}))
    .attr('transform', ({at}) => move(at))
    .each(function (station) {
      const node = chosen(this);
      the(node, 'circle.disc')
        .attr('r', px(station.r - 1))
        .attr('stroke', ink);
      drawSlices(node, station, (cluster) => clusterColour(clusterOf(atlas, cluster).no, THEME));
    });
}

const BADGE = {r: 9, text: 11};
const ROUNDEL = {r: 8, text: 11};

/** A disc in a cluster's colour with its number. */
function drawDisc(node: Element, no: number, {r, text}: {r: number; text: number}): void {
  the(chosen(node), 'circle').attr('r', r).attr('fill', clusterColour(no, THEME)).attr('stroke', land);
  the(chosen(node), 'text')
    .attr('y', px(text * 0.36))
    .attr('font-size', text)
    .attr('fill', digitColour(no, THEME))
    .text(no);
}

function drawBadges(layer: Chosen, scene: Scene, {atlas, href}: Surroundings): void {
  layer.attr('text-anchor', 'middle').attr('font-weight', 700);
  joinKeyed(layer, 'a.badge', scene.badges, ({city, cluster}) => ({'data-cluster': cluster, 'data-city': city}))
    .attr('href', ({cluster}) => href({cluster}))
    .attr('tabindex', -1)
    .attr('transform', ({at}) => move(at))
    .each(function ({cluster}) {
      drawDisc(this, clusterOf(atlas, cluster).no, BADGE);
    });
}

function drawRoundels(layer: Chosen, scene: Scene, {atlas, href}: Surroundings): void {
  layer.attr('text-anchor', 'middle').attr('font-weight', 700);
  joinKeyed(layer, 'a.roundel', scene.roundels, ({cluster}) => ({'data-cluster': cluster}))
    .attr('href', ({cluster}) => href({cluster}))
    .attr('tabindex', -1)
    .attr('transform', ({at}) => move(at))
    .each(function ({cluster}) {
      drawDisc(this, clusterOf(atlas, cluster).no, ROUNDEL);
    });
}

function drawLabels(layer: Chosen, scene: Scene, {atlas, lang, href}: Surroundings): void {
  layer
    .attr('fill', ink)
    .attr('stroke', land)
    .attr('stroke-width', 3)
    .attr('stroke-linejoin', 'round')
    .attr('paint-order', 'stroke');
  const stations = new Map(scene.stations.map((station) => [station.city, station.at]));
  joinKeyed(layer, 'a.label', scene.labels, ({city}) => ({'data-city': city}))
    .attr('href', ({city}) => href({city}))
    .attr('data-dropped', ({dropped}) => (dropped ? '' : null))
    .each(function (name) {
      const {city, leader} = name;
      const {anchor, at} = anchorLabel(name, stations.get(city)!);
      const label = chosen(this).attr('transform', move(at)).attr('text-anchor', anchor);
      if (leader) {
        const [from, to] = leader.map(([x, y]) => [x - at[0], y - at[1]] as Point) as [Point, Point];
        the(label, 'path.leader')
          .attr('d', trackPath({start: from, steps: [{to}]}))
          .attr('stroke', muted)
          .attr('stroke-width', 1);
      } else label.selectChildren('.leader').remove();
      let y = 0;
      const lines = nameLines(cityOf(atlas, city).name, lang, scene.width).map((line: Line) => {
        y += line.size * 1.2;
        return {...line, y: y - line.size * 0.28};
      });
      label
        .selectChildren<Element, (typeof lines)[number]>('text')
        .data(lines)
        .join('text')
        .attr('y', (line) => px(line.y))
        .attr('font-size', (line) => line.size)
        .attr('font-weight', (line) => (line.bold ? 700 : null))
        .attr('fill', (_, i) => (i > 0 ? muted : null))
        .text((line) => line.text);
    });
}
