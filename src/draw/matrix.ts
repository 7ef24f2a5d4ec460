import {type City, type Cluster, cityOf, clusterOf, shortName} from '../model/atlas.ts';
import {citiesByClusters, clustersOf} from '../model/hypergraph.ts';
import {type Chosen, chosen, joinOrdered, the} from './join.ts';
import type {Surroundings} from './surroundings.ts';

/**
 * Draws the matrix: a row per cluster in the official order, a column per city by number of clusters, a dot where a
 * city is a member. Legend, index, control and table in one; on a narrow sheet its rows become chips.
 * @param table a `<table>` that is the matrix's alone
 */
export function drawMatrix(table: Chosen, {atlas, words, lang, href}: Surroundings): void {
  const columns = citiesByClusters(atlas).map((id) => cityOf(atlas, id));
  the(table, 'caption.hidden').text(words.matrix);

  const head = the(the(table, 'thead.columns'), 'tr.head-row');
  the(head, 'th.corner').attr('scope', 'col').text(words.industry);
  joinOrdered(head, 'th.column', columns)
    .attr('scope', 'col')
    .each(function (city) {
      const link = the(chosen(this), 'a.city-link')
        .attr('data-city', city.id)
        .attr('href', href({city: city.id}));
      the(link, 'span.name').text(shortName(city, lang));
      the(link, 'b.count').text(clustersOf(atlas, city.id).length);
    });

  joinOrdered(the(table, 'tbody.body'), 'tr.row', atlas.clusters).each(function (cluster) {
    const row = chosen(this);
    drawClusterLink(the(row, 'th.industry').attr('scope', 'row'), cluster, {atlas, words, lang, href});
    joinOrdered(row, 'td.at', columns).each(function (city: City) {
      if (!cluster.cities.includes(city.id)) return;
      the(chosen(this), 'a.cell').attr('data-city', city.id).attr('data-cluster', cluster.id).text('●');
    });
  });
}

/** Makes each dot of the matrix a link to its pair and gives it a name. Without script a pair has no page of its own. */
export function nameCells(table: Chosen, {atlas, words, lang, href}: Surroundings): void {
  table.selectAll<Element, unknown>('.cell').each(function () {
    const city = this.getAttribute('data-city')!;
    const cluster = this.getAttribute('data-cluster')!;
    chosen(this)
      .attr('href', href({city, cluster}))
      .attr(
        'aria-label',
        words.cellLabel({
          city: shortName(cityOf(atlas, city), lang),
          industry: clusterOf(atlas, cluster).industry[lang],
        }),
      );
  });
}

/** A cluster's disc, number and industry, as a link that chooses it. */
export function drawClusterLink(parent: Chosen, {id}: Pick<Cluster, 'id'>, {atlas, lang, href}: Surroundings): Chosen {
  const cluster = clusterOf(atlas, id);
  const link = the(parent, 'a.cluster-link')
    .attr('data-cluster', id)
    .attr('href', href({cluster: id}));
  the(link, 'b.no')
    .attr('class', cluster.cities.length === 1 ? 'no single' : 'no')
    .text(cluster.no);
  the(link, 'span.name').text(cluster.industry[lang]);
  return link;
}
