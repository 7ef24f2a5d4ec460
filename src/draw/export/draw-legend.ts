import type {Atlas, Cluster} from '../../model/atlas.ts';
import {cityOf, shortName} from '../../model/atlas.ts';
import type {Emphasis} from '../../model/emphasis.ts';
import type {Lang} from '../../model/langs.ts';
import {measureText} from '../../model/text.ts';
import type {Chosen} from '../join.ts';
import {px} from '../numbers.ts';
import type {PictureFacts} from './facts.ts';
import type {Paints} from './paints.ts';
import {append, MIDDLE, typeset} from './typeset.ts';
import {wrapText} from './wrap-text.ts';

/** px: a number of the list, and what lies between things. */
const BULLET = {height: 18, wide: 4, corner: 3, digit: 12} as const;
const GAP = {name: 8, column: 20, row: 7} as const;
const NAME = 13;
const MEMBERS = 12;
/** px: a name has at least this width, or all that it needs. */
const LEAST = 112;
/** Where the names begin. */
const INDENT = BULLET.height + BULLET.wide + GAP.name;

export interface Entry {
  cluster: Cluster;
  /** Its short name, and of what has no line why. */
  name: string;
  lit: boolean;
  /** Its cities, or empty when they are not to be named. */
  members: string;
}

/** Where a list stands, px. */
export interface Place {
  x: number;
  y: number;
  width: number;
  columns: number;
}

/** The clusters of a picture's list, in the official order. @param members whether the cities of those that are lit are named */
export function listEntries(
  {atlas, drawing, words, download}: PictureFacts,
  lang: Lang,
  emphasis: Emphasis | null,
  members: boolean,
): Entry[] {
  return atlas.clusters.map((cluster) => {
    const {id, short, where} = cluster;
    const lit = emphasis?.clusters.has(id) ?? true;
    const whole = drawing.whole.includes(id);
    const without = whole ? atlas.province.short[lang] : where?.[lang];
    const name = without ? download.withoutLine({name: short[lang], where: without}) : short[lang];
    return {cluster, name, lit, members: members && lit && !whole ? words.list(nameCities(atlas, cluster, lang)) : ''};
  });
}

const nameCities = (atlas: Atlas, {cities}: Cluster, lang: Lang) =>
  cities.map((id) => shortName(cityOf(atlas, id), lang));

/** How many columns fit side by side, one to four; a name longer than eight characters may take two lines. */
export function fitColumns(entries: readonly Entry[], width: number): number {
  const widest = Math.max(...entries.map(({name}) => measureText(name, NAME, true)));
  const wanted = Math.min(widest, LEAST);
  const most = Math.floor((width + GAP.column) / (wanted + INDENT + GAP.column));
  // As few columns as give the same number of rows: the last one is as full as the others.
  const rows = Math.ceil(entries.length / Math.min(Math.max(most, 1), 4));
  return Math.ceil(entries.length / rows);
}

/** Draws the list of clusters, column by column: number and name. @returns the bottom in px */
export function drawLegend(layer: Chosen, entries: readonly Entry[], place: Place, paints: Paints): number {
  const {x, y, width, columns} = place;
  const rows = Math.ceil(entries.length / columns);
  const pitch = (width + GAP.column) / columns;
  const bottoms = Array.from({length: columns}, (_, column) => {
    let top = y;
    for (const entry of entries.slice(column * rows, (column + 1) * rows)) {
      top = drawEntry(layer, entry, {x: x + column * pitch, y: top, width: pitch - GAP.column}, paints) + GAP.row;
    }
    return top - GAP.row;
  });
  return Math.max(y, ...bottoms);
}

function drawEntry(
  layer: Chosen,
  {cluster, name, lit, members}: Entry,
  {x, y, width}: Omit<Place, 'columns'>,
  paints: Paints,
): number {
  const {surface} = paints;
  drawBullet(layer, cluster, lit, [x, y], paints);
  const room = width - INDENT;
  const type = {size: NAME, bold: members !== '', fill: lit ? surface.ink : surface.faint};
  let bottom = typeset(layer, wrapText(name, NAME, true, room), x + INDENT, y, type);
  if (members) {
    const cities = {size: MEMBERS, fill: surface.muted};
    bottom = typeset(layer, wrapText(members, MEMBERS, false, room), x + INDENT, bottom, cities);
  }
  return Math.max(bottom, y + BULLET.height);
}

/** A number as at the names: a disc, or a square where the cluster is of one city; hollow when it recedes. */
function drawBullet(layer: Chosen, cluster: Cluster, lit: boolean, [x, y]: [number, number], paints: Paints): void {
  const {surface} = paints;
  const {id, no, cities} = cluster;
  const {height} = BULLET;
  const width = height + (no > 9 ? BULLET.wide : 0);
  const middle = x + (height + BULLET.wide) / 2;
  const inset = lit ? 0 : 0.5;
  const corner = cities.length === 1 ? BULLET.corner : height / 2;
  append(layer, 'rect', {
    x: px(middle - width / 2 + inset),
    y: px(y + inset),
    width: width - 2 * inset,
    height: height - 2 * inset,
    rx: corner - inset,
    fill: lit ? paints.cluster(id) : surface.paper,
    stroke: lit ? null : surface.outline,
    'stroke-width': lit ? null : 1,
  });
  append(layer, 'text', {
    x: px(middle),
    y: px(y + height / 2 + BULLET.digit * MIDDLE),
    'text-anchor': 'middle',
    'font-size': BULLET.digit,
    'font-weight': 700,
    fill: lit ? paints.digit : surface.faint,
  }).text(`${no}`);
}
