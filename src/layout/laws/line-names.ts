import {LANGS, type Lang} from '../../model/langs.ts';
import type {LineName} from '../../model/plate.ts';
import {type Finding, needCount, needLeast, needMost} from './breach.ts';
import {boxOutside, boxToBox, pointToSegment} from './distance.ts';
import {lineNameBox} from './label-parts.ts';
import {BOX_CLEAR, laneToBox, mapBox, nearLanes, rimToBox} from './label-room.ts';
import {hasLine, type Survey} from './survey.ts';

/** A line name stands no further from the edge of its lane than this, px. */
const NEAR = 10;
/** The place that it stays beside may be this far off the corridor's middle, px. */
const BESIDE = 0.5;

/**
 * A line has at most one name, where the plate has any. It stands beside a lane of its line, no other lane is as near (so
 * that none lies between), and it touches nothing.
 */
export function judgeLineNames(survey: Survey): Finding[] {
  return LANGS.flatMap((lang) => {
    const names = survey.plate.lineNames[lang];
    return [
      ...countNames(survey, names, lang),
      ...names.flatMap((name, k) => [
        ...judgePlace(survey, name, lang),
        ...judgeRoom(survey, name, lang),
        ...names
          .slice(k + 1)
          .flatMap((other) =>
            needLeast(
              'line-name-name',
              [name.cluster, other.cluster],
              boxToBox(name.box, other.box),
              BOX_CLEAR.box,
              lang,
            ),
          ),
      ]),
    ];
  });
}

function countNames(survey: Survey, names: LineName[], lang: Lang): Finding[] {
  return [...new Set(names.map(({cluster}) => cluster))].flatMap((id) => {
    const cluster = survey.clusters.get(id);
    const allowed = survey.gauge.lineName > 0 && cluster && hasLine(survey, cluster) ? 1 : 0;
    const count = names.filter((name) => name.cluster === id).length;
    return count <= allowed ? [] : needCount('line-name-once', [id], count, allowed, lang);
  });
}

function judgePlace({lanes, gauge}: Survey, {cluster, box, beside}: LineName, lang: Lang): Finding[] {
  const own = lanes.filter((lane) => lane.cluster === cluster);
  const off = own.reduce(
    (least, {corridor: {points}}) =>
      points.slice(1).reduce((nearer, to, k) => Math.min(nearer, pointToSegment(beside, points[k]!, to)), least),
    Infinity,
  );
  const nearest = (list: typeof lanes) =>
    list.reduce((least, lane) => Math.min(least, laneToBox(lane, box, least)), Infinity);
  const away = nearest(own);
  const others = nearest(lanes.filter((lane) => lane.cluster !== cluster));
  const owner: Finding[] =
    others > away ? [] : [{law: 'line-name-owner', who: [cluster], lang, value: others - away, limit: 0}];
  return [
    ...needMost('line-name-anchor', [cluster], off, BESIDE, lang),
    ...needMost('line-name-near', [cluster], away - gauge.lane / 2, NEAR, lang),
    ...owner,
  ];
}

function judgeRoom(survey: Survey, name: LineName, lang: Lang): Finding[] {
  const {cluster, box} = name;
  const text = lineNameBox(survey, name, lang);
  return [
    ...(text ? needMost('line-name-box', [cluster], boxOutside(text, box), 0, lang) : []),
    ...nearLanes(survey, box).flatMap(({lane, gap}) =>
      needLeast('line-name-track', [cluster, lane.cluster], gap, BOX_CLEAR.lane, lang),
    ),
    ...survey.discs.flatMap((disc) =>
      needLeast('line-name-station', [cluster, disc.city], rimToBox(disc, box), BOX_CLEAR.rim, lang),
    ),
    ...survey.plate.labels[lang].flatMap((label) =>
      needLeast('line-name-label', [cluster, label.city], boxToBox(box, label.box), BOX_CLEAR.box, lang),
    ),
    ...needMost('line-name-out', [cluster], boxOutside(box, mapBox(survey)), 0, lang),
  ];
}
