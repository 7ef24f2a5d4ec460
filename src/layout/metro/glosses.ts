import {gaugeOf} from '../../model/gauge.ts';
import type {Lang} from '../../model/langs.ts';
import type {Box, Label, Plate, Point} from '../../model/plate.ts';
import {measureText} from '../../model/text.ts';
import type {Texts} from './field.ts';
import {NAME_ROW} from './label-shapes.ts';
import {clearOf, obstaclesOf} from './obstacles.ts';

/** px between a name and the name in the other script. */
const GAP = 5;

/** The labels with the name in the other script beside the name, where that finds room. */
export function addGlosses(plate: Plate, lang: Lang, texts: Texts): Label[] {
  const gauge = gaugeOf(plate.width);
  if (gauge.gloss === 0) return plate.labels[lang];
  const kept = [...plate.labels[lang]];
  kept.forEach((label, i) => {
    const width = measureText(texts.glosses[label.city]!, gauge.gloss, false);
    const nameWidth = measureText(texts.names[label.city]!, texts.han ? gauge.han : gauge.latin, true);
    const name = spanOf(label, nameWidth);
    // A bullet in the name's own row leaves no room beside it.
    const top = label.name[1] - (texts.han ? gauge.han : gauge.latin) * NAME_ROW[texts.han ? 'han' : 'latin'].base;
    const bottom = label.name[1] + gauge.gloss * 0.25;
    if (label.bullets.some(({at}) => at[1] < bottom)) return;
    const obstacles = obstaclesOf({...plate, labels: {...plate.labels, [lang]: kept}}, lang, texts, label.city);
    const sides = label.anchor === 'end' ? ['left', 'right'] : ['right', 'left'];
    for (const side of sides) {
      const from = side === 'right' ? name[1] + GAP : name[0] - GAP - width;
      const box: Box = [
        Math.min(label.box[0], from),
        Math.min(label.box[1], top),
        Math.max(label.box[2], from + width),
        Math.max(label.box[3], bottom),
      ];
      if (box[0] < 1 || box[2] > plate.width - 1) continue;
      const own = plate.stations.find(({city}) => city === label.city)!;
      if (touches(box, own.at, own.r + gauge.ring / 2 + gauge.labelGap / 2)) continue;
      if (!clearOf(obstacles, box, gauge.labelPad)) continue;
      kept[i] = {...label, box: box.map(round) as Box, gloss: [round(anchorOf(label, from, width)), label.name[1]]};
      break;
    }
  });
  return kept;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Where a name begins and ends. */
function spanOf({name: [x], anchor}: Label, width: number): [from: number, until: number] {
  if (anchor === 'start') return [x, x + width];
  return anchor === 'end' ? [x - width, x] : [x - width / 2, x + width / 2];
}

function anchorOf({anchor}: Label, from: number, width: number): number {
  if (anchor === 'start') return from;
  return anchor === 'end' ? from + width : from + width / 2;
}

const touches = ([x0, y0, x1, y1]: Box, [x, y]: Point, away: number) =>
  Math.hypot(Math.max(x0 - x, x - x1, 0), Math.max(y0 - y, y - y1, 0)) < away;
