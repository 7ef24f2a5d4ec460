import {LANGS, type Lang} from '../../model/langs.ts';
import type {Box, Label} from '../../model/plate.ts';
import {type Finding, needLeast, needMost} from './breach.ts';
import {boxOutside, boxToBox, pointToBox, segmentToBox} from './distance.ts';
import type {Lane} from './lanes.ts';
import type {Disc, Survey} from './survey.ts';

/** px from a box to the edge of a lane, to a rim, and to another box. */
export const BOX_CLEAR = {lane: 0.5, rim: 1, box: 0} as const;

/** Labels are clear of lanes, stations and each other, nearest to their own station, and inside the map. */
export function judgeLabelRoom(survey: Survey): Finding[] {
  const map = mapBox(survey);
  return LANGS.flatMap((lang) =>
    survey.plate.labels[lang].flatMap((label, k, labels) => [
      ...nearLanes(survey, label.box).flatMap(({lane, gap}) =>
        needLeast('label-track', [label.city, lane.cluster], gap, BOX_CLEAR.lane, lang),
      ),
      ...judgeRims(survey, label, lang),
      ...labels
        .slice(k + 1)
        .flatMap((other) =>
          needLeast('label-label', [label.city, other.city], boxToBox(label.box, other.box), BOX_CLEAR.box, lang),
        ),
      ...needMost('label-out', [label.city], boxOutside(label.box, map), 0, lang),
    ]),
  );
}

export const mapBox = ({plate}: Survey): Box => [0, 0, plate.width, plate.height];

function judgeRims({discs, discOf}: Survey, {city, box}: Label, lang: Lang): Finding[] {
  const own = discOf.get(city);
  const away = own ? rimToBox(own, box) : Infinity;
  return discs.flatMap((disc) => {
    const gap = rimToBox(disc, box);
    const rims = needLeast('label-station', [city, disc.city], gap, BOX_CLEAR.rim, lang);
    if (disc === own) return rims;
    // No hair is given: a label as near to another station as to its own is nobody's.
    return gap > away
      ? rims
      : [...rims, {law: 'label-owner', who: [city, disc.city], lang, value: gap - away, limit: 0}];
  });
}

export const rimToBox = ({at, rim}: Disc, box: Box): number => pointToBox(at, box) - rim;

/** The lanes whose edge is nearer to a box than it should be, with the gap. */
export function nearLanes(survey: Survey, box: Box): {lane: Lane; gap: number}[] {
  const half = survey.gauge.lane / 2;
  return survey.lanes.flatMap((lane) => {
    if (boxToBox(lane.box, box) > half + BOX_CLEAR.lane) return [];
    const gap = laneToBox(lane, box, half + BOX_CLEAR.lane) - half;
    return gap < BOX_CLEAR.lane ? [{lane, gap}] : [];
  });
}

/** The distance of a lane's middle from a box; pieces further away than `reach` are left out. */
export function laneToBox({pieces}: Lane, box: Box, reach = Infinity): number {
  let least = Infinity;
  for (const piece of pieces) {
    if (boxToBox(piece.box, box) > Math.min(reach, least)) continue;
    for (let i = 1; i < piece.points.length; i++)
      least = Math.min(least, segmentToBox(piece.points[i - 1]!, piece.points[i]!, box));
  }
  return least;
}
