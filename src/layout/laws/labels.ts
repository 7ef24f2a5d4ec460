import {LANGS, type Lang} from '../../model/langs.ts';
import type {Box, Label} from '../../model/plate.ts';
import {type Finding, needCount, needLeast, needMost} from './breach.ts';
import {boxOutside, boxToBox} from './distance.ts';
import {bulletBoxes, textBoxes} from './label-parts.ts';
import {clustersAt, type Survey} from './survey.ts';

/** In every language every city has one label, and it has the bullets of the city's clusters: each once, no other. */
export function judgeLabels(survey: Survey): Finding[] {
  return LANGS.flatMap((lang) => {
    const labels = survey.plate.labels[lang];
    const cities = new Set([...survey.of.cities.map(({id}) => id), ...labels.map(({city}) => city)]);
    const once = [...cities].flatMap((city) => {
      const count = labels.filter((label) => label.city === city).length;
      return needCount('label-once', [city], count, survey.cities.has(city) ? 1 : 0, lang);
    });
    return [
      ...once,
      ...labels.flatMap((label) => [...judgeBullets(survey, label, lang), ...judgeBox(survey, label, lang)]),
    ];
  });
}

function judgeBullets(survey: Survey, label: Label, lang: Lang): Finding[] {
  const wanted = new Set(clustersAt(survey, label.city).map(({id}) => id));
  const all = new Set([...wanted, ...label.bullets.map(({cluster}) => cluster)]);
  return [...all].flatMap((id) => {
    const count = label.bullets.filter(({cluster}) => cluster === id).length;
    return needCount('label-bullets', [label.city, id], count, wanted.has(id) ? 1 : 0, lang);
  });
}

/** A label's box covers all that is drawn of it, and its parts lie side by side. */
function judgeBox(survey: Survey, label: Label, lang: Lang): Finding[] {
  const parts = [...textBoxes(survey, label, lang), ...bulletBoxes(survey, label)];
  const outside = Math.max(0, ...parts.map((part) => boxOutside(part, label.box)));
  return [
    ...needMost('label-box', [label.city], outside, 0, lang),
    ...needLeast('label-inside', [label.city], nearestPair(parts), 0, lang),
  ];
}

function nearestPair(boxes: Box[]): number {
  return boxes.reduce(
    (least, box, i) => boxes.slice(i + 1).reduce((nearer, other) => Math.min(nearer, boxToBox(box, other)), least),
    Infinity,
  );
}
