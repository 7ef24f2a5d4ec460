import type {Drawing, Plate} from '../../model/plate.ts';
import type {Case} from '../case.ts';
import {type Breach, needCount} from './breach.ts';
import {checkPlate} from './check-plate.ts';
import {measurePlate} from './measure.ts';

/** A cluster is left to the legend from this share of the cities on, where there are so many. */
const WHOLE = {share: 2 / 3, cities: 10} as const;

/**
 * Every law that a drawing breaks: those of its plates, and that all plates tell one story. Plates are compared with the
 * widest one.
 */
export function checkDrawing({plates, whole}: Drawing, of: Case): Breach[] {
  const widest = plates.at(-1);
  const breaches = plates.flatMap((plate) => checkPlate(plate, of, whole));
  if (!widest) return breaches;
  return [
    ...judgeWhole(whole, of, widest.width),
    ...breaches,
    ...plates
      .slice(0, -1)
      .flatMap((plate) => [...judgeTrees(plate, widest, of), ...judgeStory(plate, widest, of, whole)]),
  ];
}

/** Only clusters of the whole province, or nearly, have no line; and those that name no city. */
function judgeWhole(whole: string[], of: Case, plate: number): Breach[] {
  const all = of.cities.length;
  const most = WHOLE.share * all;
  return whole.flatMap((id) => {
    const cluster = of.clusters.find((known) => known.id === id);
    const cities = new Set(cluster?.cities).size;
    const allowed = cities === 0 || cities === all || (all >= WHOLE.cities && cities > most);
    if (cluster && allowed) return [];
    return [{law: 'whole', plate, who: [id], value: cities, limit: Math.floor(most) + 1, must: true}];
  });
}

function judgeTrees(plate: Plate, widest: Plate, of: Case): Breach[] {
  return of.clusters.flatMap(({id}) => {
    const differ = differences(jointsOf(plate, id), jointsOf(widest, id)).length;
    return needCount('same-trees', [id], differ, 0).map((finding) => ({...finding, plate: plate.width, must: true}));
  });
}

const jointsOf = ({corridors}: Plate, cluster: string): Set<string> =>
  new Set(corridors.filter(({lanes}) => lanes.includes(cluster)).map(({u, v}) => [u, v].sort().join(' ')));

function judgeStory(plate: Plate, widest: Plate, of: Case, whole: string[]): Breach[] {
  const pairsOn = (each: Plate) => new Set(measurePlate(each, of, whole).crossingPairs.map((pair) => pair.join(' ')));
  return differences(pairsOn(plate), pairsOn(widest)).map((pair) => ({
    law: 'story',
    plate: plate.width,
    who: pair.split(' '),
    value: 1,
    limit: 0,
    must: false,
  }));
}

/** What only one of two sets holds. */
function differences(a: Set<string>, b: Set<string>): string[] {
  return [...[...a].filter((item) => !b.has(item)), ...[...b].filter((item) => !a.has(item))];
}
