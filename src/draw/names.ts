import {cityOf, clusterOf, shortName} from '../model/atlas.ts';
import {clustersOf} from '../model/hypergraph.ts';
import type {Chosen} from './join.ts';
import type {Surroundings} from './surroundings.ts';

const MARKS = '.lines, .stations, .line-names, .row';

/** A plate without script: its city names are the links that a keyboard and a screen reader meet; the rest is for the pointer. */
export function hideMarks(layer: Chosen): void {
  layer.selectAll(MARKS).attr('aria-hidden', 'true');
}

/** A plate with script: stations have names, as soon as one of them can be reached by keyboard. */
export function nameStations(layer: Chosen, {atlas, words, lang}: Surroundings): void {
  layer.selectAll('.stations').attr('aria-hidden', null);
  layer.selectAll<Element, unknown>('.station').attr('aria-label', function () {
    const city = this.getAttribute('data-city')!;
    return words.cityLabel({city: shortName(cityOf(atlas, city), lang), clusters: clustersOf(atlas, city).length});
  });
}

/** Lines have names too, each cluster once; labels and line names repeat them. */
export function nameMarks(layer: Chosen, {atlas, words, lang}: Surroundings): void {
  const name = (city: string) => shortName(cityOf(atlas, city), lang);
  layer.selectAll('.lines').attr('aria-hidden', null);
  layer.selectAll('.labels').attr('aria-hidden', 'true');
  layer.selectAll('.city-name').attr('tabindex', -1);
  const named = new Set<string>();
  layer.selectAll<Element, unknown>('.line').each(function () {
    const {id, industry, cities, where} = clusterOf(atlas, this.getAttribute('data-cluster')!);
    if (named.has(id)) this.setAttribute('aria-hidden', 'true');
    else {
      const extent = {cities: cities.map(name), where: where?.[lang]};
      this.setAttribute('aria-label', words.clusterLabel({industry: industry[lang], ...extent}));
    }
    named.add(id);
  });
}
