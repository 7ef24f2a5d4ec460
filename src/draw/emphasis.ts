import type {Emphasis} from '../model/emphasis.ts';
import type {Chosen} from './join.ts';
import {drawChosenRegion, outlineOf} from './regions.ts';
import {toneOf} from './tone.ts';

/**
 * Marks what stays and what recedes, by attributes alone: no position, size or text changes.
 * `data-lit` follows the choice, `data-preview` what is hovered or focused; `data-on` is the preview or else the choice,
 * which is what the style rules look at. None stands when there is nothing to tell.
 * @param sheet the element that holds drawing and panel
 */
export function drawEmphasis(sheet: Chosen, choice: Emphasis | null, preview: Emphasis | null): void {
  const shown = preview ?? choice;
  mark(sheet, 'data-lit', choice);
  mark(sheet, 'data-preview', preview);
  mark(sheet, 'data-on', shown);
  sheet.attr('data-chosen', choice ? (choice.cluster ? 'cluster' : 'city') : null);
  sheet.attr('data-shown', shown ? (shown.cluster ? 'cluster' : 'city') : null);

  const regions = sheet.select<Element>('.regions') as Chosen;
  if (!regions.empty()) {
    regions.attr('data-tint', shown?.cluster ?? null);
    regions.selectAll<Element, unknown>('.region').attr('data-tone', function () {
      const tone = toneOf(shown, this.getAttribute('data-city')!);
      return tone === 'land' ? null : tone;
    });
    const region = shown?.city ? regions.select<Element>(`.region[data-city="${shown.city}"] path`) : null;
    drawChosenRegion(regions, region && !region.empty() ? outlineOf(region.attr('d')) : null);
  }
  sheet
    .selectAll<Element, unknown>('.region, .station, .label, .city-link, .cluster-link, .track, .cell')
    .attr('aria-current', function () {
      const city = this.getAttribute('data-city');
      const cluster = this.getAttribute('data-cluster');
      const current =
        (city === null || city === choice?.city) &&
        (cluster === null || cluster === choice?.cluster) &&
        choice !== null;
      return current ? 'true' : null;
    });
}

function mark(sheet: Chosen, attribute: 'data-lit' | 'data-preview' | 'data-on', emphasis: Emphasis | null): void {
  const cities = sheet.selectAll<Element, unknown>('.region, .station, .label, .city-link');
  const clusters = sheet.selectAll<Element, unknown>('.track, .roundel, .badge, .slice, .cluster-link');
  const cells = sheet.selectAll<Element, unknown>('.cell');
  if (!emphasis) {
    for (const nodes of [cities, clusters, cells]) nodes.attr(attribute, null);
    return;
  }
  const city = (node: Element) => emphasis.cities.has(node.getAttribute('data-city')!);
  const cluster = (node: Element) => emphasis.clusters.has(node.getAttribute('data-cluster')!);
  cities.attr(attribute, function () {
    return `${city(this)}`;
  });
  clusters.attr(attribute, function () {
    return `${cluster(this)}`;
  });
  cells.attr(attribute, function () {
    return `${city(this) && cluster(this)}`;
  });
}
