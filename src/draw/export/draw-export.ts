import {emphasise} from '../../model/emphasis.ts';
import type {Lang} from '../../model/langs.ts';
import {tellView} from '../../model/story.ts';
import type {View} from '../../model/view.ts';
import type {Chosen} from '../join.ts';
import {px} from '../numbers.ts';
import type {Theme} from '../palette.ts';
import {choosePlate} from './choose-plate.ts';
import {drawLegend, fitColumns, listEntries} from './draw-legend.ts';
import {drawMap} from './draw-map.ts';
import type {PictureFacts} from './facts.ts';
import {formatSvg} from './format-svg.ts';
import {choosePaints, type Ink, type Paints} from './paints.ts';
import {append, createRoot, SANS, SERIF, typeset} from './typeset.ts';
import {balanceText, wrapText} from './wrap-text.ts';

/** One CSS inch is 96 px and 25.4 mm (CSS Values and Units 4). */
const PX_PER_MM = 96 / 25.4;
/** px: the widths that a picture may have, and from which the list stands beside the map. */
const WIDTHS = {least: 240, most: 2400, beside: 900} as const;
/** px: a picture that is narrower or wider is a smaller or larger copy of the one at that width. */
const DRAWN = {least: 400, most: 1280} as const;
/** px: under it a picture has little room at its edges. */
const NARROW = 480;
/** px: how the map is read, and the lines at the foot. */
const KEY = 12;
const CREDIT = 11;
/** px: the list beside the map, and what lies between the two. */
const LIST = {width: 264, gap: 28} as const;
/** px: the headline, by the width of the picture. */
const HEADLINE = [
  {from: WIDTHS.beside, size: 30},
  {from: 480, size: 24},
  {from: 0, size: 20},
] as const;

export interface PictureOptions {
  theme: Theme;
  /**
   * In `unit`. From 400 to 1,280 px (106 to 339 mm) type keeps about its size, 11 px are 8¼ points; beyond them it shrinks
   * and grows with all else, to 5½ points at 70 mm.
   */
  width: number;
  unit?: 'px' | 'mm';
  ink?: Ink;
}

/**
 * Draws a view as a picture that stands alone: headline, map, list of clusters, and at the bottom left approval number or
 * notice, source and date. Literal colours, fonts by name, no class, no style, no link: other programs open it.
 * @returns the text of an SVG file, with `width` and `height` in the unit and a viewBox in px
 * @throws {RangeError} when the width is no number, or outside 240 to 2,400 px (63.5 to 635 mm)
 */
export function drawExport(facts: PictureFacts, view: View, options: PictureOptions): string {
  const {theme, unit = 'px', ink = 'colour'} = options;
  const asked = options.width * (unit === 'mm' ? PX_PER_MM : 1);
  if (!(asked >= WIDTHS.least && asked <= WIDTHS.most)) {
    throw new RangeError(
      `width out of range: ${options.width} ${unit}; ${WIDTHS.least} to ${WIDTHS.most} px are drawn`,
    );
  }
  const width = Math.min(Math.max(Math.round(asked), DRAWN.least), DRAWN.most);
  const {headline, text} = tellView(facts.atlas, facts.words, view);
  const paints = choosePaints(facts, theme, ink);
  // A column in print is full to its edges.
  const onScreen = width < NARROW ? 12 : 28;
  const sheet = {width, pad: unit === 'mm' ? 0 : onScreen, lang: view.lang, paints};

  const root = createRoot(facts.document);
  append(root, 'title').text(headline);
  append(root, 'desc').text(text);
  const ground = append(root, 'path', {fill: paints.surface.paper});
  const body = append(root, 'g', {'font-family': SANS[view.lang]});
  let y = drawHead(body, sheet, headline, facts);
  y = drawMiddle(body, sheet, y + 10, facts, view);
  y = drawFoot(body, sheet, y + 18, facts.credits);

  const height = Math.ceil(y + sheet.pad * 0.6);
  const tall = Math.round(((height * options.width) / width) * 100) / 100;
  const suffix = unit === 'mm' ? 'mm' : '';
  root.attr('width', `${options.width}${suffix}`).attr('height', `${tall}${suffix}`);
  root.attr('viewBox', `0 0 ${width} ${height}`);
  ground.attr('d', `M0 0h${width}v${height}h${-width}z`);
  return formatSvg(root.node()!);
}

/** What all parts of a picture share; px. */
interface Sheet {
  width: number;
  pad: number;
  lang: Lang;
  paints: Paints;
}

/** The headline, and how the map is read. @returns the bottom */
function drawHead(body: Chosen, {width, pad, lang, paints}: Sheet, headline: string, facts: PictureFacts): number {
  const {surface, ink} = paints;
  const inner = width - 2 * pad;
  const {size} = HEADLINE.find(({from}) => width >= from)!;
  const head = append(body, 'g', {'font-family': SERIF[lang]});
  const type = {size, bold: true, fill: surface.ink, leading: 1.3};
  const y = typeset(head, balanceText(headline, size, true, inner), pad, pad, type);
  const single = facts.atlas.clusters.filter(({cities}) => cities.length === 1).length;
  const key = wrapText(facts.download.key({single, numbered: ink === 'one'}), KEY, false, inner);
  return typeset(body, key, pad, y + 4, {size: KEY, fill: surface.muted});
}

/** The map, and the list of clusters beside or under it. @returns the bottom */
function drawMiddle(body: Chosen, sheet: Sheet, y: number, facts: PictureFacts, view: View): number {
  const {width, pad, lang, paints} = sheet;
  const inner = width - 2 * pad;
  const beside = width >= WIDTHS.beside;
  const mapWidth = beside ? inner - LIST.width - LIST.gap : inner;
  const {plate} = choosePlate(facts.drawing, mapWidth);
  const map = append(body, 'g', {transform: `translate(${pad} ${px(y)})`});
  const bottom = y + drawMap(map, facts, view, {plate, width: mapWidth}, paints);

  const list = append(body, 'g');
  const entries = listEntries(facts, lang, emphasise(facts.atlas, view), beside);
  if (beside) {
    const place = {x: width - pad - LIST.width, y: y + 8, width: LIST.width, columns: 1};
    return Math.max(bottom, drawLegend(list, entries, place, paints));
  }
  const place = {x: pad, y: bottom + 14, width: inner, columns: fitColumns(entries, inner)};
  return drawLegend(list, entries, place, paints);
}

/** A rule, approval number or notice, and the sources. @returns the bottom */
function drawFoot(body: Chosen, {width, pad, paints}: Sheet, y: number, credits: readonly string[]): number {
  const {surface} = paints;
  const inner = width - 2 * pad;
  append(body, 'path', {d: `M${pad} ${px(y)}h${inner}`, fill: 'none', stroke: surface.hairline, 'stroke-width': 1});
  return credits.reduce(
    (top, credit) =>
      typeset(body, wrapText(credit, CREDIT, false, inner), pad, top, {size: CREDIT, fill: surface.muted}),
    y + 8,
  );
}
