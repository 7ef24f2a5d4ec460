import {emphasise} from '../../model/emphasis.ts';
import {tellView} from '../../model/story.ts';
import {measureText} from '../../model/text.ts';
import type {View} from '../../model/view.ts';
import type {Chosen} from '../join.ts';
import {px} from '../numbers.ts';
import {drawLegend, type Entry, listEntries} from './draw-legend.ts';
import {drawMap} from './draw-map.ts';
import type {PictureFacts} from './facts.ts';
import {formatSvg} from './format-svg.ts';
import {choosePaints, type Paints} from './paints.ts';
import {append, createRoot, SANS, SERIF, typeset} from './typeset.ts';
import {balanceText, wrapText} from './wrap-text.ts';

/** px: the size that OpenGraph readers expect. */
export const SHARE = {width: 1200, height: 630} as const;
/** px: what is free round all, the column of words, and the most that the map may take. */
const PAD = 40;
const COLUMN = 400;
const MAP = {width: 736, height: 598, right: 12} as const;
/** px: the sizes of the headline that are tried, from which on it is large; the lines that it should have. */
const HEADLINE = {sizes: [64, 60, 56, 52, 49, 46, 43, 40, 36], large: 46, lines: 3, leading: 1.22} as const;
/** px: the other words. */
const SITE = 18;
const CREDIT = 14;
/** px: what keeps the parts of the column apart. */
const GAP = 18;
/**
 * The most clusters whose cities are named, and in one column; and how much larger than in other pictures the list is, in one
 * and in two columns.
 */
const LIST = {members: 2, oneColumn: 6, single: 1.5, twoColumns: 1.25} as const;

/**
 * Draws the picture that a shared link shows: the headline, the map of a phone made larger as a whole, the clusters that
 * the view lights, and at the bottom left approval number or notice, source and date.
 * @returns the text of an SVG file, 1,200 × 630 px
 */
export function drawShare(facts: PictureFacts, view: View): string {
  const {atlas, words, credits, drawing, ground} = facts;
  const {lang} = view;
  const paints = choosePaints(facts, 'light', 'colour');
  const {surface} = paints;
  const emphasis = emphasise(atlas, view);
  const {headline, text} = tellView(atlas, words, view);
  const {width, height} = SHARE;

  const root = createRoot(facts.document);
  root.attr('width', width).attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
  append(root, 'title').text(headline);
  append(root, 'desc').text(text);
  append(root, 'path', {d: `M0 0h${width}v${height}h${-width}z`, fill: surface.paper});
  const body = append(root, 'g', {'font-family': SANS[lang]});

  const mapWidth = Math.min(MAP.width, (MAP.height * ground.width) / ground.height);
  const mapHeight = (mapWidth * ground.height) / ground.width;
  const at = [width - mapWidth - MAP.right, (height - mapHeight) / 2] as const;
  const map = append(body, 'g', {transform: `translate(${px(at[0])} ${px(at[1])})`});
  drawMap(map, facts, view, {plate: drawing.plates[0]!, width: mapWidth}, paints);

  const site = [words.siteName(atlas.province.short[lang])];
  const under = typeset(body, site, PAD, PAD - 8, {size: SITE, fill: surface.muted}) + 4;
  const {size, lines} = fitHeadline(headline);
  const head = append(body, 'g', {'font-family': SERIF[lang]});
  const type = {size, bold: true, fill: surface.ink, leading: HEADLINE.leading};
  const top = typeset(head, lines, PAD, under, type) + GAP;

  const foot = credits.slice(0, 2).flatMap((credit) => wrapText(credit, CREDIT, false, COLUMN));
  const bottom = height - PAD + 12 - foot.length * CREDIT * 1.4;
  typeset(body, foot, PAD, bottom, {size: CREDIT, fill: surface.muted});
  const members = emphasis !== null && emphasis.clusters.size <= LIST.members;
  const entries = listEntries(facts, lang, emphasis, members).filter(({lit}) => lit);
  drawList(body, entries, {top, bottom: bottom - GAP}, paints);
  return formatSvg(root.node()!);
}

/** The headline as large as it fits in three lines that end where its clauses do, or else in three. */
function fitHeadline(headline: string): {size: number; lines: string[]} {
  const tries = HEADLINE.sizes
    .map((size) => ({size, lines: balanceText(headline, size, true, COLUMN)}))
    .filter(({size, lines}) => lines.every((line) => measureText(line, size, true) <= COLUMN));
  const large = tries.filter(({size}) => size >= HEADLINE.large);
  const short = ({lines}: {lines: string[]}) => lines.length <= HEADLINE.lines;
  const byClauses = large.find((made) => short(made) && made.lines.every((line) => !/[，：；]./.test(line)));
  return byClauses ?? large.find(short) ?? tries.find(short) ?? tries.at(-1)!;
}

/** The list of clusters at the foot of its place; what does not fit is made smaller as a whole. */
function drawList(
  layer: Chosen,
  entries: readonly Entry[],
  {top, bottom}: {top: number; bottom: number},
  paints: Paints,
) {
  const columns = entries.length > LIST.oneColumn ? 2 : 1;
  const larger = columns > 1 ? LIST.twoColumns : LIST.single;
  const list = append(layer, 'g');
  const height = drawLegend(list, entries, {x: 0, y: 0, width: COLUMN / larger, columns}, paints);
  const scale = Math.min(larger, (bottom - top) / height);
  list.attr('transform', `translate(${PAD} ${px(bottom - height * scale)}) scale(${Math.round(scale * 1000) / 1000})`);
}
