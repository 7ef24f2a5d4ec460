import {measureText} from '../../layout/text.ts';
import type {Atlas, Cluster, Lang} from '../../model/atlas.ts';
import {cityOf, shortName} from '../../model/atlas.ts';
import type {Emphasis} from '../../model/emphasis.ts';
import type {Words} from '../../model/words/words.ts';
import type {Chosen} from '../join.ts';
import {px} from '../numbers.ts';
import type {Paints} from './paints.ts';
import {append, typeset} from './typeset.ts';
import {wrapText} from './wrap-text.ts';

/** px: the disc with the number, the sample of a dash code, and what lies between things. */
const DISC = {r: 9, text: 11};
const SAMPLE = 44;
const GAP = {disc: 9, column: 20, row: 7};
const NAME = 13;
const MEMBERS = 12;
/** px: a name has at least this width, or all that it needs. */
const LEAST = 112;

export interface Entry {
  cluster: Cluster;
  lit: boolean;
  /** Its cities, or empty when they are not to be named. */
  members: string;
}

/** The clusters of a picture's list, in the official order. */
export function listEntries(
  atlas: Atlas,
  words: Words,
  lang: Lang,
  emphasis: Emphasis | null,
  members: boolean,
): Entry[] {
  return atlas.clusters.map((cluster) => {
    const lit = emphasis?.clusters.has(cluster.id) ?? true;
    const cities = cluster.cities.map((id) => shortName(cityOf(atlas, id), lang));
    return {cluster, lit, members: members && lit ? words.list(cities) : ''};
  });
}

/** Where the names begin: after the disc, and after the sample of the line where lines have dashes. */
const indent = (paints: Paints) => 2 * DISC.r + GAP.disc + (paints.slit ? SAMPLE + GAP.disc : 0);

/** How many columns fit side by side, one to four; a name longer than eight characters may take two lines. */
export function fitColumns(entries: readonly Entry[], lang: Lang, width: number, paints: Paints): number {
  const widest = Math.max(...entries.map(({cluster}) => measureText(cluster.industry[lang], NAME, true)));
  const wanted = Math.min(widest, LEAST);
  const most = Math.floor((width + GAP.column) / (wanted + indent(paints) + GAP.column));
  // As few columns as give the same number of rows: the last one is as full as the others.
  const rows = Math.ceil(entries.length / Math.min(Math.max(most, 1), 4));
  return Math.ceil(entries.length / rows);
}

/**
 * Draws the list of clusters: disc, number, name, and where dashes tell them apart a piece of the line.
 * @returns the bottom in px
 */
export function drawLegend(
  layer: Chosen,
  entries: readonly Entry[],
  {x, y, width, columns}: {x: number; y: number; width: number; columns: number},
  lang: Lang,
  paints: Paints,
): number {
  const {surface} = paints;
  const rows = Math.ceil(entries.length / columns);
  const pitch = (width + GAP.column) / columns;
  const inset = indent(paints);
  let bottom = y;
  for (let column = 0; column < columns; column++) {
    let top = y;
    for (const {cluster, lit, members} of entries.slice(column * rows, (column + 1) * rows)) {
      const left = x + column * pitch;
      const {no} = cluster;
      const middle = top + DISC.r;
      if (paints.slit && cluster.cities.length > 1) {
        const dash = lit ? paints.dash(no) : [];
        const from = left + 2 * DISC.r + GAP.disc;
        append(layer, 'path', {
          d: `M${px(from)} ${px(middle)}h${SAMPLE}`,
          fill: 'none',
          stroke: lit ? paints.cluster(no) : surface.quiet,
          'stroke-width': lit ? 4 : 1.5,
          'stroke-dasharray': dash.length > 0 ? dash.join(' ') : null,
        });
      }
      append(layer, 'circle', {
        cx: px(left + DISC.r),
        cy: px(middle),
        r: DISC.r,
        fill: lit ? paints.cluster(no) : surface.quiet,
      });
      append(layer, 'text', {
        x: px(left + DISC.r),
        y: px(middle + DISC.text * 0.36),
        'text-anchor': 'middle',
        'font-size': DISC.text,
        'font-weight': 700,
        fill: lit ? paints.digit(no) : surface.muted,
      }).text(`${no}`);
      const room = Math.min(pitch - GAP.column, x + width - left) - inset;
      const name = {size: NAME, bold: lit && members !== '', fill: lit ? surface.ink : surface.muted};
      let base = typeset(layer, wrapText(cluster.industry[lang], NAME, true, room), left + inset, top, name);
      if (members) {
        const cities = {size: MEMBERS, fill: surface.muted};
        base = typeset(layer, wrapText(members, MEMBERS, false, room), left + inset, base, cities);
      }
      top = Math.max(base, top + 2 * DISC.r) + GAP.row;
    }
    bottom = Math.max(bottom, top - GAP.row);
  }
  return bottom;
}
