import type {Surroundings} from '../draw/surroundings.ts';
import {cityOf, shortName} from '../model/atlas.ts';
import {sharedClusters} from '../model/hypergraph.ts';
import type {View} from '../model/view.ts';
import type {Preview} from './pointer.ts';
import type {Store} from './store.ts';

/** ms that a second city is hovered or focused before it is spoken of. */
const PATIENCE = 250;

/**
 * With a city chosen, says which clusters a second one shares with it while that is hovered or focused: on the map at
 * once, and in the polite live region when the reader stays.
 */
export function tellShared(
  map: Element,
  status: Element | null,
  {atlas, words, lang}: Surroundings,
  view: Store<View>,
  preview: Store<Preview>,
): void {
  const line = map.appendChild(document.createElement('p'));
  line.className = 'both';
  line.setAttribute('aria-hidden', 'true');
  const name = (id: string) => shortName(cityOf(atlas, id), lang);
  let timer = 0;
  preview.watch((next) => {
    clearTimeout(timer);
    const {city} = view.get();
    const other = next?.cluster ? undefined : next?.city;
    const text =
      city && other && other !== city
        ? words.sharedLabel({
            a: name(city),
            b: name(other),
            industries: sharedClusters(atlas, city, other).map(({industry}) => industry[lang]),
          })
        : '';
    line.textContent = text;
    if (!text || !status) return;
    timer = window.setTimeout(() => {
      status.textContent = text;
    }, PATIENCE);
  });
}
