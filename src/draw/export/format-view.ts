import {type Atlas, cityOf} from '../../model/atlas.ts';
import {partnersOf} from '../../model/hypergraph.ts';
import {LANGS} from '../../model/langs.ts';
import {mainSource, type Story} from '../../model/story.ts';
import type {View} from '../../model/view.ts';
import {listClusters} from './format-table.ts';

/**
 * Writes what a view says as JSON: its sentences in its language, the facts behind them in all three.
 * @param credits the lines that stand under every picture
 * @param citation by language
 */
export function formatView(
  atlas: Atlas,
  view: View,
  {story, credits, citation}: {story: Story; credits: string[]; citation: Record<string, string>},
): string {
  const {city, cluster, lang} = view;
  const clusters = listClusters(atlas, view);
  const named = new Set(clusters.flatMap(({cities}) => cities));
  const source = mainSource(atlas);
  return `${JSON.stringify(
    {
      version: atlas.version,
      view: {...(city && {city}), ...(cluster && {cluster}), lang},
      headline: story.headline,
      text: story.text,
      credits,
      citation,
      source: {issuer: source.issuer, title: source.title, published: source.published},
      clusters: clusters.map(({id, no, official, industry, cities, where, batch, status}) => ({
        id,
        no,
        official,
        industry,
        cities,
        ...(where && {where}),
        batch,
        status,
      })),
      cities: [...named].map((id) => {
        const {code, name, seat} = cityOf(atlas, id);
        return {id, code, name: Object.fromEntries(LANGS.map((known) => [known, name[known]])), seat};
      }),
      ...(city && !cluster && {partners: partnersOf(atlas, city)}),
    },
    null,
    1,
  )}\n`;
}
