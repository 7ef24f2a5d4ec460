import {LANGS} from '../model/langs.ts';
import {tellView} from '../model/story.ts';
import {clearChoice, formatPath, type Kind, type View} from '../model/view.ts';
import {drawCard} from './card.ts';
import type {Chosen} from './join.ts';
import {drawMatrix} from './matrix.ts';
import type {Surroundings} from './surroundings.ts';

/**
 * Draws all words of a sheet for a view: headline, description, matrix, card.
 * @param sheet the element that holds drawing and panel
 * @param root the address of the site's root, absolute or relative to the page
 * @param steady whether only the choice is other than when it was last drawn: then the matrix stands as it is
 */
export function drawPanel(
  sheet: Chosen,
  view: View,
  around: Surroundings,
  {root, kind, corrections, steady}: {root: string; kind: Kind; corrections: readonly string[]; steady?: boolean},
): void {
  const {atlas, words} = around;
  const {headline, text} = tellView(atlas, words, view);
  const part = (name: string) => sheet.select<Element>(name) as Chosen;
  part('.headline').text(headline);
  part('.map-text').text(text);
  part('.all').attr('href', root + formatPath(clearChoice(view), kind) || './');
  part('.whole').attr('href', root + formatPath(view) || './');
  if (!steady) drawMatrix(part('.matrix'), around);
  drawCard(part('.card'), view, around, corrections);
  for (const lang of LANGS)
    part(`.lang[lang="${lang}"]`).attr('href', root + formatPath({...view, lang}, kind) || './');
}
