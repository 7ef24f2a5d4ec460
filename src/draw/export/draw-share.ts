import {emphasise} from '../../model/emphasis.ts';
import {tellView} from '../../model/story.ts';
import type {View} from '../../model/view.ts';
import {px} from '../numbers.ts';
import {drawLegend, listEntries} from './draw-legend.ts';
import {drawMap} from './draw-map.ts';
import type {PictureFacts} from './facts.ts';
import {formatSvg} from './format-svg.ts';
import {choosePaints} from './paints.ts';
import {append, createRoot, SANS, SERIF, typeset} from './typeset.ts';
import {balanceText, wrapText} from './wrap-text.ts';

/** The size that OpenGraph readers expect, laid out in smaller px, so that type is large where the picture is small. */
export const SHARE = {width: 1200, height: 630} as const;
const LAYOUT = 1.6;
const PAD = 22;
const COLUMN = 258;

/**
 * Draws the picture that a shared link shows: the headline, a large map, the clusters that the view lights, and at the
 * bottom left approval number or notice, source and date.
 * @returns the text of an SVG file, 1,200 × 630 px
 */
export function drawShare(facts: PictureFacts, view: View): string {
  const {atlas, words, credits, plate} = facts;
  const {lang} = view;
  const paints = choosePaints(atlas, 'light', 'colour');
  const {surface} = paints;
  const emphasis = emphasise(atlas, view);
  const {headline, text} = tellView(atlas, words, view);
  const [width, height] = [SHARE.width / LAYOUT, SHARE.height / LAYOUT];

  const root = createRoot(facts.document);
  root
    .attr('width', SHARE.width)
    .attr('height', SHARE.height)
    .attr('viewBox', `0 0 ${width} ${px(height)}`);
  append(root, 'title').text(headline);
  append(root, 'desc').text(text);
  append(root, 'path', {d: `M0 0h${width}v${px(height)}h${-width}z`, fill: surface.paper});
  const body = append(root, 'g', {'font-family': SANS[lang]});

  const tall = height - 2 * 12;
  const mapWidth = Math.min(width - COLUMN - 2 * PAD - 8, (tall * plate.width) / plate.height);
  const mapHeight = (mapWidth * plate.height) / plate.width;
  const at = [width - mapWidth - 14, (height - mapHeight) / 2] as const;
  drawMap(append(body, 'g', {transform: `translate(${px(at[0])} ${px(at[1])})`}), facts, view, mapWidth, paints);

  const entries = listEntries(atlas, words, lang, emphasis, emphasis !== null).filter(({lit}) => lit);
  const sizes = lang === 'en' ? [26, 24, 22, 20] : [28, 26, 24, 22];
  const fits = (most: number) => sizes.find((size) => balanceText(headline, size, true, COLUMN).length <= most);
  const size = (lang === 'en' ? undefined : fits(2)) ?? fits(3) ?? 20;
  const head = append(body, 'g', {'font-family': SERIF[lang]});
  const lines = balanceText(headline, size, true, COLUMN);
  const y = typeset(head, lines, PAD, PAD - 4, {size, bold: true, fill: surface.ink, leading: 1.28});

  const foot = credits.slice(0, 2).flatMap((credit) => wrapText(credit, 9, false, COLUMN));
  const top = height - PAD + 6 - foot.length * 9 * 1.4;
  typeset(body, foot, PAD, top, {size: 9, fill: surface.muted});
  // A list that does not fit is drawn smaller as a whole.
  const list = append(body, 'g');
  const bottom = drawLegend(list, entries, {x: 0, y: 0, width: COLUMN, columns: 1}, lang, paints);
  const room = top - 10 - (y + 14);
  const fit = Math.min(1, room / bottom);
  list.attr('transform', `translate(${PAD} ${px(y + 14)})${fit < 1 ? ` scale(${Math.round(fit * 1000) / 1000})` : ''}`);
  return formatSvg(root.node()!);
}
