import type {Emphasis} from '../model/emphasis.ts';
import {drawCasings} from './casing.ts';
import {type Chosen, chosen, the} from './join.ts';
import {px} from './numbers.ts';
import {drawChosenRegion, outlineOf} from './regions.ts';
import {toneOf} from './tone.ts';

const MARKS = '.station, .label, .line, .bullet, .line-name';
const LIST = '.city-link, .cluster-link, .cell';

/** The chosen station's white middle, as a part of its radius. */
const EYE = 0.42;

/**
 * Marks what stays and what recedes on one plate, by attributes alone: no position, size or text changes. `data-lit`
 * follows the choice, `data-preview` what is hovered or focused; `data-on` the second, or else the first: the style rules
 * look at it. `data-main` stands on the lines and stations of the shown cluster. None stands when there is nothing to
 * tell; what is as it should be is not touched.
 */
export function lightPlate(plate: Element, choice: Emphasis | null, preview: Emphasis | null): void {
  const shown = preview ?? choice;
  mark(plate, MARKS, choice, preview);
  for (const line of plate.querySelectorAll<SVGElement>('.line'))
    set(line, 'data-main', shown?.cluster && line.dataset.cluster === shown.cluster ? '' : null);
  for (const station of plate.querySelectorAll<SVGElement>('.station'))
    set(station, 'data-main', shown?.members.has(station.dataset.city!) ? '' : null);
  drawCasings(plate);
  drawEye(plate, shown?.city);
}

/** Marks the regions by what they share with what is shown, and on their stage whether a city, a cluster or both are. */
export function lightRegions(stage: Element, choice: Emphasis | null, preview: Emphasis | null): void {
  const shown = preview ?? choice;
  set(stage, 'data-shown', kindOf(shown));
  set(stage, 'data-tint', shown?.cluster ?? null);
  mark(stage, '.region', choice, preview);
  for (const region of stage.querySelectorAll<SVGElement>('.region')) {
    const tone = toneOf(shown, region.dataset.city!);
    set(region, 'data-tone', tone === 'land' ? null : tone);
  }
  const outlined = shown?.city && stage.querySelector(`.region[data-city="${shown.city}"] path`);
  drawChosenRegion(chosen(stage), outlined ? outlineOf(outlined.getAttribute('d')!) : null);
}

/** Marks the same in the list, and on the sheet what is chosen. */
export function drawListEmphasis(sheet: Chosen, choice: Emphasis | null, preview: Emphasis | null): void {
  const root = sheet.node()!;
  mark(root, LIST, choice, preview);
  set(root, 'data-chosen', choice && (choice.cluster ? 'cluster' : 'city'));
}

function kindOf(shown: Emphasis | null): 'city' | 'cluster' | 'pair' | null {
  if (!shown?.cluster) return shown && 'city';
  return shown.city ? 'pair' : 'cluster';
}

function mark(root: Element, nodes: string, choice: Emphasis | null, preview: Emphasis | null): void {
  for (const node of root.querySelectorAll<HTMLElement | SVGElement>(nodes)) {
    const {city, cluster} = node.dataset;
    const tell = (emphasis: Emphasis | null) =>
      emphasis && `${(!city || emphasis.cities.has(city)) && (!cluster || emphasis.clusters.has(cluster))}`;
    set(node, 'data-lit', tell(choice));
    set(node, 'data-preview', tell(preview));
    set(node, 'data-on', tell(preview ?? choice));
    // A number and a name beside a line only repeat it.
    if (node.matches('.bullet, .line-name')) continue;
    const current = choice && (!city || city === choice.city) && (!cluster || cluster === choice.cluster);
    set(node.querySelector('.city-name') ?? node, 'aria-current', current ? 'true' : null);
  }
}

/** A chosen station has a white middle. */
function drawEye(plate: Element, city: string | undefined): void {
  for (const eye of plate.querySelectorAll('.eye')) if (eye.parentElement?.dataset.city !== city) eye.remove();
  const station = city && plate.querySelector(`.station[data-city="${city}"]`);
  if (!station) return;
  const r = Number(station.querySelector('.disc')!.getAttribute('r'));
  the(chosen(station), 'circle.eye')
    .attr('r', px(r * EYE))
    .attr('stroke', 'none');
}

function set(node: Element, name: string, value: string | null): void {
  if (node.getAttribute(name) === value) return;
  if (value === null) node.removeAttribute(name);
  else node.setAttribute(name, value);
}
