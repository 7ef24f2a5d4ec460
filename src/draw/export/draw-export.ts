import {emphasise} from '../../model/emphasis.ts';
import {tellView} from '../../model/story.ts';
import type {View} from '../../model/view.ts';
import {px} from '../numbers.ts';
import type {Theme} from '../palette.ts';
import {drawLegend, fitColumns, listEntries} from './draw-legend.ts';
import {drawMap} from './draw-map.ts';
import type {PictureFacts} from './facts.ts';
import {formatSvg} from './format-svg.ts';
import {choosePaints, type Ink} from './paints.ts';
import {append, createRoot, SANS, SERIF, typeset} from './typeset.ts';
import {balanceText, wrapText} from './wrap-text.ts';

/** One CSS inch is 96 px and 25.4 mm (CSS Values and Units 4). */
const PX_PER_MM = 96 / 25.4;
/**
 * px: the widths that a picture may have, under which it is a smaller copy of what is laid out there, and from which the
 * list stands beside the map.
 */
const WIDTHS = {least: 240, whole: 400, most: 2400, beside: 900};
const LIST = 264;

export interface PictureOptions {
  theme: Theme;
  /** In `unit`. Type keeps its size, 11 px are 8¼ points; under 400 px it shrinks with all else, to 5½ points at 70 mm. */
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
  const width = Math.max(WIDTHS.whole, Math.round(asked));
  const {atlas, words, download, credits} = facts;
  const {lang} = view;
  const paints = choosePaints(atlas, theme, ink);
  const {surface} = paints;
  const emphasis = emphasise(atlas, view);
  const {headline, text} = tellView(atlas, words, view);
  const beside = width >= WIDTHS.beside;
  const pad = width < 480 ? 12 : 28;
  const inner = width - 2 * pad;

  const root = createRoot(facts.document);
  append(root, 'title').text(headline);
  append(root, 'desc').text(text);
  const ground = append(root, 'path', {fill: surface.paper});
  const body = append(root, 'g', {'font-family': SANS[lang]});

  const size = width < 480 ? 20 : width < WIDTHS.beside ? 24 : 30;
  const head = append(body, 'g', {'font-family': SERIF[lang]});
  let y = typeset(head, balanceText(headline, size, true, inner), pad, pad, {
    size,
    bold: true,
    fill: surface.ink,
    leading: 1.3,
  });
  y =
    typeset(
      body,
      wrapText(download.key(atlas.clusters.filter(({cities}) => cities.length === 1).length), 12, false, inner),
      pad,
      y + 4,
      {size: 12, fill: surface.muted},
    ) + 10;

  const mapWidth = beside ? inner - LIST - pad : inner;
  const map = append(body, 'g', {transform: `translate(${pad} ${px(y)})`});
  const mapBottom = y + drawMap(map, facts, view, mapWidth, paints);
  const list = append(body, 'g');
  const entries = listEntries(atlas, words, lang, emphasis, beside);
  const listBottom = beside
    ? drawLegend(list, entries, {x: width - pad - LIST, y: y + 8, width: LIST, columns: 1}, lang, paints)
    : drawLegend(
        list,
        entries,
        {x: pad, y: mapBottom + 14, width: inner, columns: fitColumns(entries, lang, inner, paints)},
        lang,
        paints,
      );
  y = Math.max(mapBottom, listBottom) + 18;

  append(body, 'path', {d: `M${pad} ${px(y)}h${inner}`, fill: 'none', stroke: surface.hairline, 'stroke-width': 1});
  y += 8;
  for (const credit of credits) {
    y = typeset(body, wrapText(credit, 11, false, inner), pad, y, {size: 11, fill: surface.muted});
  }
  const height = Math.ceil(y + pad * 0.6);
  const tall = Math.round(((height * options.width) / width) * 100) / 100;
  const suffix = unit === 'mm' ? 'mm' : '';
  root.attr('width', `${options.width}${suffix}`).attr('height', `${tall}${suffix}`);
  root.attr('viewBox', `0 0 ${width} ${height}`);
  ground.attr('d', `M0 0h${width}v${height}h${-width}z`);
  return formatSvg(root.node()!);
}
