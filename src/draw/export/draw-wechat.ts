import {gaugeOf} from '../../model/gauge.ts';
import type {Lang} from '../../model/langs.ts';
import type {Point} from '../../model/plate.ts';
import {tellView} from '../../model/story.ts';
import {SURFACE} from '../palette.ts';
import {choosePlate} from './choose-plate.ts';
import {listEntries} from './draw-legend.ts';
import type {PictureFacts} from './facts.ts';
import {escapeText} from './format-svg.ts';
import {type Captions, drawCity, drawCluster, drawNames, drawUnlit, type Parts, SET} from './wechat-groups.ts';
import {drawLand} from './wechat-land.ts';
import {cutPieces} from './wechat-pieces.ts';
import {boxPath, fillShape, writeText} from './wechat-shapes.ts';
import {CAPTION, CHIP, nameChip, PAPER, STRIP, W, WECHAT, writeHead} from './wechat-words.ts';
import {wrapText} from './wrap-text.ts';

const {ink, muted} = SURFACE.light;
/** Units: what is free under the map, and the lines at the foot. */
const UNDER = 12;
const NOTE = {size: 22, leading: 32, pad: 16, gap: 36} as const;
/** What is tried in turn until the text is short enough: how far, in units, a border may be from its true line, and what a tap tells. */
const DETAILS: {rough: number; captions: Captions}[] = [
  {rough: 1.6, captions: {cities: 'headline', clusters: true}},
  {rough: 2.4, captions: {cities: 'headline', clusters: true}},
  {rough: 3.2, captions: {cities: 'headline', clusters: false}},
  {rough: 3.2, captions: {cities: 'label', clusters: false}},
  {rough: 4, captions: {cities: 'label', clusters: false}},
  {rough: 4, captions: {cities: 'none', clusters: false}},
  {rough: 6, captions: {cities: 'none', clusters: false}},
];
/** Characters; some are left for what an editor adds round it. */
const MOST = 19_700;

/**
 * Draws the map for an article in WeChat: one SVG whose cities and industries light their clusters for some seconds when
 * tapped, by `set` on `visibility` alone. What WeChat would remove is not there; `lintWechat` holds it to that.
 *
 * A tap is heard by the group round the target, so what shall appear stands in that group, hidden, and the target in it is
 * visible; the group round all of them brings a veil over the coloured map.
 * @returns less than 20,000 characters, or null when not even the shortest is: there are too many cities or clusters
 */
export function drawWechat(facts: PictureFacts, lang: Lang): string | null {
  for (const detail of DETAILS) {
    const made = drawDetailed(facts, lang, detail);
    if (made.length <= MOST) return made;
  }
  return null;
}

function drawDetailed(facts: PictureFacts, lang: Lang, {rough, captions}: (typeof DETAILS)[number]): string {
  const {atlas, words, download, ground, credits} = facts;
  const {plate} = choosePlate(facts.drawing, WECHAT.width);
  const place = {plate, gauge: gaugeOf(plate.width), scale: W / plate.width, top: STRIP};
  const pieces = cutPieces(facts, lang, place);
  const mapHeight = Math.ceil((W * ground.height) / ground.width);
  const rows = Math.ceil(atlas.clusters.length / 2);
  const list = STRIP + mapHeight + UNDER;
  const foot = list + rows * CHIP.height + NOTE.gap;
  const notes = credits.slice(0, 2).flatMap((credit) => wrapText(credit, NOTE.size, false, W - 2 * NOTE.pad));
  const height = foot + notes.length * NOTE.leading;
  const chips = new Map(
    atlas.clusters.map(({id}, i): [string, Point] => [id, [i < rows ? 0 : W / 2, list + (i % rows) * CHIP.height]]),
  );
  const parts: Parts = {facts, lang, pieces, chips, captions};

  const {headline} = tellView(atlas, words, {lang, theme: 'auto'});
  const hint = `<text x="${W / 2}" y="${CAPTION.hint}" text-anchor="middle">${escapeText(download.wechatHint)}</text>`;
  const foots = notes.map((note, i) => writeText(NOTE.pad, foot + NOTE.leading * i, note)).join('');
  const names = listEntries(facts, lang, null, false).map((entry) => nameChip(entry, chips.get(entry.cluster.id)!));
  // Font, line width and the colour of words stand once on a group; each shape has its own fill.
  const body = [
    fillShape(PAPER, boxPath(0, 0, W, height)),
    drawLand(facts, {width: W, top: STRIP, rough}),
    `<g font-size="${NOTE.size}" fill="${muted}">${hint}${foots}</g>`,
    `<g font-size="${CHIP.text}" fill="${ink}">${names.join('')}</g>`,
    drawUnlit(parts),
    `<g visibility="hidden" font-size="${CAPTION.size}" font-weight="700" text-anchor="middle" fill="${ink}" stroke-width="${pieces.lane}">${SET}`,
    `<path fill="${PAPER}" fill-opacity=".8" d="${boxPath(0, STRIP, W, mapHeight)}"/>`,
    `<g visibility="visible">${writeHead(headline, CAPTION.over)}${drawNames(parts)}</g>`,
    ...atlas.cities.map(({id}) => drawCity(parts, id)),
    ...atlas.clusters.map((cluster) => drawCluster(parts, cluster)),
    '</g>',
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${height}" width="${WECHAT.width}" height="${height / WECHAT.units}">${body.join('')}</svg>`;
}
