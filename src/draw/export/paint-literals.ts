import type {Scene} from '../../layout/types.ts';
import type {Atlas} from '../../model/atlas.ts';
import type {Emphasis} from '../../model/emphasis.ts';
import {type Chosen, chosen} from '../join.ts';
import {px} from '../numbers.ts';
import {numberOf, type Paints} from './paints.ts';
import {wedgePaths} from './wedge.ts';

/** px: a receded track, what a track of the chosen cluster gains, and the halo of a name. */
const QUIET_TRACK = 1.5;
const GROWTH = 1;
const HALO = 3;

/** Gives regions drawn by `drawRegions` their literal colours. @param scale px of the picture per plate unit */
export function paintRegions(
  layer: Chosen,
  emphasis: Emphasis | null,
  outline: string | null,
  scale: number,
  paints: Paints,
): void {
  const {surface} = paints;
  const width = (pixels: number) => `${Math.round((pixels / scale) * 100) / 100}`;
  layer.selectAll<Element, unknown>('.region').attr('fill', function () {
    return paints.region(emphasis, this.getAttribute('data-city')!);
  });
  layer.select('.fills').attr('fill', surface.land);
  layer.select('.borders').attr('stroke', null);
  const paint = (name: string, colour: string, pixels: number) =>
    layer.select(name).attr('stroke', colour).attr('stroke-width', width(pixels)).attr('fill', 'none');
  paint('.inner', surface.border, 1);
  paint('.outer', surface.outline, 1.2);
  if (outline) paint('.around', surface.ink, 1.6).attr('d', outline);
  else layer.select('.around').remove();
}

/**
 * Gives a scene drawn by `drawScene` the literal colours and the emphasis that the page's style rules would give it, and
 * replaces what other programs read badly: a halo is a text of its own under the text, a slice is a closed path.
 */
export function paintLiterals(
  layer: Chosen,
  scene: Scene,
  atlas: Atlas,
  emphasis: Emphasis | null,
  paints: Paints,
): void {
  const {surface} = paints;
  const litCluster = (node: Element) => emphasis?.clusters.has(node.getAttribute('data-cluster')!) ?? true;
  const litCity = (node: Element) => emphasis?.cities.has(node.getAttribute('data-city')!) ?? true;
  const no = (node: Element) => numberOf(atlas, node.getAttribute('data-cluster')!);
  const each = (kind: string, paint: (node: Chosen, element: Element) => void) =>
    layer.selectAll<Element, unknown>(kind).each(function () {
      paint(chosen(this), this);
    });

  each('.corridor', (node, element) => {
    // A receded line needs no casing: on a tinted region it would be a pale band.
    const lit = [...element.querySelectorAll('.track')].some(litCluster);
    node.select('.casing').attr('stroke', lit ? surface.land : 'none');
  });
  each('.track', (node, element) => {
    const lit = litCluster(element);
    const dash = lit ? paints.dash(no(element)) : [];
    node
      .select('.line')
      .attr('stroke', lit ? paints.cluster(no(element)) : surface.quiet)
      .attr('stroke-width', lit ? (emphasis?.cluster ? px(scene.trackWidth + GROWTH) : null) : QUIET_TRACK)
      .attr('stroke-dasharray', dash.length > 0 ? dash.join(' ') : null);
  });

  layer.select('.stations').attr('fill', null);
  const stations = new Map(scene.stations.map((station) => [station.city, station]));
  each('.station', (node, element) => {
    node
      .select('.disc')
      .attr('fill', surface.paper)
      .attr('stroke', litCity(element) ? surface.ink : surface.quiet);
    node.select('.pie').remove();
    for (const [cluster, d] of wedgePaths(stations.get(element.getAttribute('data-city')!)!)) {
      const lit = emphasis?.clusters.has(cluster) ?? true;
      node
        .append('path')
        .attr('d', d)
        .attr('fill', lit ? paints.cluster(numberOf(atlas, cluster)) : surface.quiet)
        .attr('stroke', paints.slit ?? 'none')
        .attr('stroke-width', paints.slit ? 1 : null);
    }
  });

  each('.badge, .roundel', (node, element) => {
    const lit = litCluster(element);
    node
      .select('circle')
      .attr('fill', lit ? paints.cluster(no(element)) : surface.quiet)
      .attr('stroke', surface.land);
    node.select('text').attr('fill', lit ? paints.digit(no(element)) : surface.muted);
  });

  const labels = layer.select('.labels');
  for (const attribute of ['stroke', 'stroke-width', 'paint-order']) labels.attr(attribute, null);
  labels.attr('fill', surface.ink);
  each('.label', (node, element) => {
    const lit = litCity(element);
    if (element.hasAttribute('data-dropped') && !(emphasis && lit)) return void node.remove();
    node.select('.leader').attr('stroke', surface.muted).attr('fill', 'none');
    const texts = [...element.querySelectorAll('text')];
    texts.forEach((text, i) => {
      chosen(text).attr('fill', i > 0 || !lit ? surface.muted : null);
      if (i === 0 || !lit) chosen(text).attr('font-weight', lit ? 700 : null);
      const halo = text.cloneNode(true) as Element;
      chosen(halo)
        .attr('fill', 'none')
        .attr('stroke', surface.land)
        .attr('stroke-width', HALO)
        .attr('stroke-linejoin', 'round');
      element.insertBefore(halo, texts[0]!);
    });
  });
}
