import {cityOf, clusterOf, type Source, shortName} from '../model/atlas.ts';
import {clustersOf} from '../model/hypergraph.ts';
import {gapOf, LANG} from '../model/langs.ts';
import {countOverview, mainSource} from '../model/story.ts';
import type {View} from '../model/view.ts';
import {type Chosen, chosen, joinKeyed, joinOrdered, the} from './join.ts';
import {drawClusterLink} from './matrix.ts';
import type {Surroundings} from './surroundings.ts';

/**
 * Draws the card of what is chosen: a city's clusters with their other cities, a cluster's cities and official name,
 * or the overview; below it source, date, rules and the data's version.
 * @param card an element that is the card's alone
 */
export function drawCard(card: Chosen, view: View, around: Surroundings, corrections: readonly string[] = []): void {
  const {atlas, words, lang} = around;
  const kind = view.cluster ? 'cluster' : view.city ? 'city' : 'overview';
  card.attr('data-kind', kind);
  const overview = countOverview(atlas, view);
  const cluster = view.cluster ? clusterOf(atlas, view.cluster) : null;

  const title = {
    overview: () => words.overviewTitle(overview),
    city: () =>
      words.cityLabel({
        city: shortName(cityOf(atlas, view.city!), lang),
        clusters: clustersOf(atlas, view.city!).length,
      }),
    cluster: () => words.clusterName(cluster!.industry[lang]),
  }[kind]();
  the(card, 'h2.card-title').text(title);
  the(card, 'p.card-text').text(kind === 'overview' ? words.overviewBody(overview) : '');

  drawMembers(the(card, 'ul.members'), view, around);

  const source = atlas.sources.find(({id}) => id === cluster?.source) ?? mainSource(atlas);
  const {aims, strengths} = atlas.programme;
  const rules = [
    atlas.programme.rules.map((rule) => rule[lang]).join(gapOf(lang)),
    aims ? words.aims({aims: aims[lang], strengths: strengths?.[lang]}) : '',
  ]
    .filter((text) => text !== '')
    .join(gapOf(lang));
  const facts: [key: string, term: string, text: string, hans: boolean][] = [
    ...(cluster
      ? ([['official', words.officialName, cluster.official[LANG[lang].official], !LANG[lang].han]] as typeof facts)
      : []),
    ...(cluster
      ? ([
          ['status', '', words.status({status: cluster.status, date: words.date(source.published)}), false],
        ] as typeof facts)
      : []),
    ['source', '', sourceText(source, around), false],
    ...(rules ? ([['rules', words.rules, rules, false]] as typeof facts) : []),
    ...corrections.map((line, i): (typeof facts)[number] => [`correction-${i}`, words.corrections, line, false]),
    ['version', '', words.dataVersion(atlas.version), false],
  ];
  joinKeyed(the(card, 'div.facts'), 'p.fact', facts, ([key]) => ({'data-fact': key})).each(function ([
    ,
    term,
    text,
    hans,
  ]) {
    const fact = chosen(this);
    the(fact, 'b.term').text(term);
    the(fact, 'span.text')
      .attr('lang', hans ? 'zh-Hans' : null)
      .text(text);
  });
}

function sourceText(source: Source, {words, lang}: Surroundings): string {
  return words.sourceLong({issuer: source.issuer[lang], title: source.title[lang], date: words.date(source.published)});
}

function drawMembers(list: Chosen, view: View, around: Surroundings): void {
  const {atlas, words, lang, href} = around;
  const name = (id: string) => shortName(cityOf(atlas, id), lang);
  const clusters = view.city && !view.cluster ? clustersOf(atlas, view.city) : [];
  joinOrdered(list, 'li.shared', clusters).each(function (cluster) {
    const others = cluster.cities.filter((id) => id !== view.city).map(name);
    const link = drawClusterLink(chosen(this), cluster, around);
    the(link, 'span.others').text(others.length > 0 ? words.list(others) : words.onlyCity);
  });
  const cities = view.cluster ? clusterOf(atlas, view.cluster).cities : [];
  joinOrdered(list, 'li.member', cities).each(function (id) {
    the(chosen(this), 'a.city-link')
      .attr('data-city', id)
      .attr('href', href({city: id, cluster: view.cluster!}))
      .text(name(id));
  });
}
