import type {Trilingual} from '../../model/atlas.ts';
import {bulletWidth, type Gauge} from '../../model/gauge.ts';
import {LANG, type Lang} from '../../model/langs.ts';
import type {Box, Bullet, Label, LineName, Point} from '../../model/plate.ts';
import {measureText} from '../../model/text.ts';
import type {Survey} from './survey.ts';

/** What glyphs cover above and below their baseline, em: Chinese, Latin, Latin with descenders. */
const HAN_INK = {above: 0.84, below: 0.08} as const;
const LATIN_INK = {above: 0.73, below: 0.02} as const;
const DESCENT = 0.22;
/** The share of a text's width that lies before its anchor. */
const START_OF: Record<Label['anchor'], number> = {start: 0, middle: 0.5, end: 1};

/** Where the bullet of a cluster is drawn. */
export function bulletBox({at: [x, y]}: Bullet, no: number, gauge: Gauge): Box {
  const half = bulletWidth(gauge, no) / 2;
  return [x - half, y - gauge.bullet / 2, x + half, y + gauge.bullet / 2];
}

export function bulletBoxes({clusters, gauge}: Survey, label: Label): Box[] {
  return label.bullets.flatMap((bullet) => {
    const cluster = clusters.get(bullet.cluster);
    return cluster ? [bulletBox(bullet, cluster.no, gauge)] : [];
  });
}

/** What the name and the gloss of a label cover; empty where the city's name is not known. */
export function textBoxes({cities, gauge}: Survey, label: Label, lang: Lang): Box[] {
  const name = cities.get(label.city)?.name;
  if (!name) return [];
  const main = textBox(name[lang], LANG[lang].han ? gauge.han : gauge.latin, true, label.name, label.anchor);
  return label.gloss ? [main, textBox(glossOf(name, lang), gauge.gloss, false, label.gloss, label.anchor)] : [main];
}

/** What the number and the name of a line cover; null where its name is not known. */
export function lineNameBox({clusters, gauge}: Survey, {cluster, at}: LineName, lang: Lang): Box | null {
  const {no, name} = clusters.get(cluster) ?? {};
  return name ? textBox(`${no} ${name[lang]}`, gauge.lineName, true, at, 'start') : null;
}

const glossOf = (name: Trilingual, lang: Lang): string => name[LANG[lang].gloss];

function textBox(text: string, size: number, bold: boolean, [x, y]: Point, anchor: Label['anchor']): Box {
  const width = measureText(text, size, bold);
  const left = x - width * START_OF[anchor];
  const ink = /\p{Script=Han}/u.test(text) ? HAN_INK : LATIN_INK;
  const below = /[gjpqy]/.test(text) ? DESCENT : ink.below;
  return [left, y - ink.above * size, left + width, y + below * size];
}
