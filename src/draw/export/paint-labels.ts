import {type Chosen, chosen} from '../join.ts';
import {px} from '../numbers.ts';
import type {Paints} from './paints.ts';

/** px of the plate: the ring of a number. */
const RING = 1;

/** Whether a node that `lightPlate` marked recedes. */
export const recedes = (node: Element) => node.getAttribute('data-on') === 'false';

/** Gives the lines' names their colours; the name of a line that recedes falls away, and in one ink all do. */
export function paintLineNames(layer: Chosen, {surface, cluster, ink}: Paints): void {
  const names = layer.select<Element>('.line-names') as unknown as Chosen;
  names.selectAll<Element, unknown>('.line-name').each(function () {
    if (ink === 'one' || recedes(this)) return void this.remove();
    chosen(this)
      .select('text')
      .attr('fill', cluster(this.getAttribute('data-cluster')!));
    addHalos(this, names, surface.paper);
  });
  dropHalo(names);
}

/**
 * Gives names and numbers their colours. A number that recedes is hollow.
 * @param tinted whether names may stand on a tint, where second-rank text is too weak
 */
export function paintLabels(layer: Chosen, {paints, tinted}: {paints: Paints; tinted: boolean}): void {
  const {surface} = paints;
  layer.selectAll<Element, unknown>('.city-name').each(function () {
    const name = chosen(this);
    const lit = !recedes(this.parentElement!);
    name.attr('fill', lit ? surface.ink : surface.faint);
    const gloss = tinted ? surface.ink : surface.muted;
    name.selectAll('.gloss').attr('fill', lit ? gloss : surface.faint);
    addHalos(this, name, surface.paper);
    dropHalo(name);
  });
  layer.selectAll<Element, unknown>('.bullet').each(function () {
    const hue = paints.cluster(this.getAttribute('data-cluster')!);
    paintBullet(chosen(this), hue, !recedes(this), paints);
  });
  layer.select('.labels').attr('fill', null);
}

/** The ring is a stroke beside the number's colour: outside where it is lit, within its size where it is hollow. */
function paintBullet(bullet: Chosen, hue: string, lit: boolean, {surface, digit}: Paints): void {
  const rect = bullet.select('rect');
  const grow = lit ? RING / 2 : -RING / 2;
  const by = (name: string, change: number) => rect.attr(name, px(Number(rect.attr(name)) + change));
  for (const name of ['x', 'y']) by(name, -grow);
  for (const name of ['width', 'height']) by(name, 2 * grow);
  by('rx', grow);
  rect
    .attr('fill', lit ? hue : surface.paper)
    .attr('stroke', lit ? surface.paper : surface.outline)
    .attr('stroke-width', RING)
    .attr('paint-order', null);
  bullet.select('text').attr('fill', lit ? digit : surface.faint);
}

/** Puts under every text of a node the same text as its halo. @param from has the halo's width, as a stroke's */
function addHalos(node: Element, from: Chosen, colour: string): void {
  const texts = [...node.querySelectorAll('text')];
  for (const text of texts) {
    const halo = text.cloneNode(true) as Element;
    chosen(halo)
      .attr('fill', 'none')
      .attr('stroke', colour)
      .attr('stroke-width', from.attr('stroke-width'))
      .attr('stroke-linejoin', 'round');
    node.insertBefore(halo, texts[0]!);
  }
}

function dropHalo(node: Chosen): void {
  for (const name of ['stroke', 'stroke-width', 'stroke-linejoin', 'paint-order']) node.attr(name, null);
}
