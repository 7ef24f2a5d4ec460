import type {Plate} from '../../model/plate.ts';
import type {Case} from '../case.ts';
import {type Breach, type Finding, LAWS} from './breach.ts';
import {judgeLabelRoom} from './label-room.ts';
import {judgeLabels} from './labels.ts';
import {judgeLineNames} from './line-names.ts';
import {judgeCorridors, judgeMembers, judgeStations} from './members.ts';
import {judgeBends, judgeDirections, judgeDocks, judgePorts} from './shape.ts';
import {judgeGaps, judgeNear, judgeOtherGaps, judgeOwnCrossings} from './spacing.ts';
import {judgeApart, judgeRadii, judgeRegions} from './stations.ts';
import {surveyPlate} from './survey.ts';

/** Narrower plates may let a label pass the edge of the map. */
const LABELS_MAY_PASS = 420;

const JUDGES = [
  judgeStations,
  judgeCorridors,
  judgeMembers,
  judgeRadii,
  judgeApart,
  judgeRegions,
  judgeDocks,
  judgePorts,
  judgeDirections,
  judgeBends,
  judgeNear,
  judgeGaps,
  judgeOtherGaps,
  judgeOwnCrossings,
  judgeLabels,
  judgeLabelRoom,
  judgeLineNames,
];

/**
 * Every law that a plate breaks, by the laws' own geometry.
 * @param whole the ids of clusters that stand in the legend only
 * @throws {RangeError} for a plate of a width that is not drawn
 */
export function checkPlate(plate: Plate, of: Case, whole: readonly string[] = []): Breach[] {
  const found = countUnknown(plate);
  if (found.length === 0) {
    const survey = surveyPlate(plate, of, whole);
    for (const judge of JUDGES) found.push(...judge(survey));
  }
  return found.map((finding) => ({...finding, plate: plate.width, must: isMust(finding, plate.width)}));
}

const isMust = ({law}: Finding, width: number): boolean =>
  law === 'label-out' ? width >= LABELS_MAY_PASS : !('target' in LAWS[law]);

/** Places that are no numbers, by whose they are. With one of them nothing else can be measured. */
function countUnknown({width, height, stations, corridors, labels, lineNames}: Plate): Finding[] {
  const parts: {who: string[]; part: unknown}[] = [
    {who: [], part: [width, height]},
    ...stations.map((part) => ({who: [part.city], part})),
    ...corridors.map((part) => ({who: [part.u, part.v], part})),
    ...Object.values(labels).flatMap((list) => list.map((part) => ({who: [part.city], part}))),
    ...Object.values(lineNames).flatMap((list) => list.map((part) => ({who: [part.cluster], part}))),
  ];
  return parts.flatMap(({who, part}): Finding[] => {
    const value = findUnknown(part);
    return value === undefined ? [] : [{law: 'numbers', who, value, limit: 0}];
  });
}

/** The first number in a part that is none. */
function findUnknown(part: unknown): number | undefined {
  if (typeof part === 'number') return Number.isFinite(part) ? undefined : part;
  if (typeof part !== 'object' || part === null) return undefined;
  for (const value of Object.values(part)) {
    const found = findUnknown(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
