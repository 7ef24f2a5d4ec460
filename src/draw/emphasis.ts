import type {Emphasis} from '../model/emphasis.ts';
import type {Chosen} from './join.ts';
import {drawChosenRegion, outlineOf} from './regions.ts';
import {toneOf} from './tone.ts';

const MAP = '.region, .station, .label, .track, .roundel, .badge, .slice';
const LIST = '.city-link, .cluster-link, .cell';

/**
 * Marks what stays and what recedes on the map, by attributes alone: no position, size or text changes.
 * `data-lit` follows the choice, `data-preview` what is hovered or focused; `data-on` the second, or else the first: the
 * style rules look at it.
 * None stands when there is nothing to tell. What is as it should be is not touched.
 * @param sheet the element that holds drawing and panel
 */
export function drawMapEmphasis(sheet: Chosen, choice: Emphasis | null, preview: Emphasis | null): void {
  const shown = preview ?? choice;
  const root = sheet.node()!;
  mark(root, MAP, choice, preview);
  set(root, 'data-shown', kindOf(shown));

  const regions = sheet.select<Element>('.regions') as Chosen;
  set(regions.node()!, 'data-tint', shown?.cluster ?? null);
  for (const region of root.querySelectorAll('.region')) {
    const tone = toneOf(shown, region.getAttribute('data-city')!);
    set(region, 'data-tone', tone === 'land' ? null : tone);
  }
  const outlined = shown?.city && root.querySelector(`.region[data-city="${shown.city}"] path`);
  drawChosenRegion(regions, outlined ? outlineOf(outlined.getAttribute('d')!) : null);
}

/** Marks the same in the list, and on the sheet what is chosen. */
export function drawListEmphasis(sheet: Chosen, choice: Emphasis | null, preview: Emphasis | null): void {
  const root = sheet.node()!;
  mark(root, LIST, choice, preview);
  set(root, 'data-chosen', kindOf(choice));
}

const kindOf = (emphasis: Emphasis | null) => emphasis && (emphasis.cluster ? 'cluster' : 'city');

function mark(root: Element, nodes: string, choice: Emphasis | null, preview: Emphasis | null): void {
  for (const node of root.querySelectorAll<HTMLElement | SVGElement>(nodes)) {
    const {city, cluster} = node.dataset;
    const tell = (emphasis: Emphasis | null) =>
      emphasis && `${(!city || emphasis.cities.has(city)) && (!cluster || emphasis.clusters.has(cluster))}`;
    set(node, 'data-lit', tell(choice));
    set(node, 'data-preview', tell(preview));
    set(node, 'data-on', tell(preview ?? choice));
    // A badge and a number only repeat their line.
    if (node.matches('a:not(.badge, .roundel)')) {
      const current = choice && (!city || city === choice.city) && (!cluster || cluster === choice.cluster);
      set(node, 'aria-current', current ? 'true' : null);
    }
  }
}

function set(node: Element, name: string, value: string | null): void {
  if (node.getAttribute(name) === value) return;
  if (value === null) node.removeAttribute(name);
  else node.setAttribute(name, value);
}
