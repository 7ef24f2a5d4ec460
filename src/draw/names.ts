import {cityOf, clusterOf, shortName} from '../model/atlas.ts';
import {clustersOf} from '../model/hypergraph.ts';
import type {Chosen} from './join.ts';
import type {Surroundings} from './surroundings.ts';

const MARKS = '.lines, .stations, .badges, .roundels';

/** A drawing without script: its city names are the links that a keyboard and a screen reader meet; the rest is for the pointer. */
export function hideMarks(layer: Chosen): void {
  layer.selectAll(MARKS).attr('aria-hidden', 'true');
  layer.selectAll('.station').attr('tabindex', -1);
}

/** A drawing with script: stations, lines and badges have names, each cluster once; the city names repeat the stations'. */
export function nameMarks(layer: Chosen, {atlas, words, lang}: Surroundings): void {
  const name = (city: string) => shortName(cityOf(atlas, city), lang);
  const named = new Set<string>();
  layer.selectAll(MARKS).attr('aria-hidden', null);
  layer.selectAll('.roundels, .labels').attr('aria-hidden', 'true');
  layer.selectAll('.label').attr('tabindex', -1);
  layer.selectAll<Element, unknown>('.station').attr('aria-label', function () {
    const city = this.getAttribute('data-city')!;
    return words.cityLabel({city: name(city), clusters: clustersOf(atlas, city).length});
  });
  layer.selectAll<Element, unknown>('.track, .badge').each(function () {
    const {id, no, industry, cities} = clusterOf(atlas, this.getAttribute('data-cluster')!);
    const label = words.clusterLabel({industry: industry[lang], cities: cities.map(name)});
    if (named.has(id)) this.setAttribute('aria-hidden', 'true');
    // A name holds what is seen, so that it can be spoken.
    else this.setAttribute('aria-label', this.classList.contains('badge') ? `${no} ${label}` : label);
    named.add(id);
  });
}
