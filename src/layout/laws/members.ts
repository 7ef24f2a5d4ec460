import {type Finding, needCount} from './breach.ts';
import {hasLine, type Survey} from './survey.ts';

/** Every city has one station, and no station is of a city that is not there. */
export function judgeStations({plate, of}: Survey): Finding[] {
  const count = new Map<string, number>(of.cities.map(({id}) => [id, 0]));
  for (const {city} of plate.stations) count.set(city, (count.get(city) ?? 0) + 1);
  const known = new Set(of.cities.map(({id}) => id));
  return [...count].flatMap(([city, n]) => needCount('station-once', [city], n, known.has(city) ? 1 : 0));
}

/** Corridors join two stations, once; each of their lanes is a line, once. */
export function judgeCorridors(survey: Survey): Finding[] {
  const pairs = new Map<string, number>();
  for (const {u, v} of survey.plate.corridors) {
    const pair = [u, v].sort().join(' ');
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const twice = [...pairs].flatMap(([pair, n]) => needCount('corridor', pair.split(' '), n, 1));
  const unsound = survey.plate.corridors.flatMap(({u, v, points, lanes}) => {
    const joins = u !== v && survey.discOf.has(u) && survey.discOf.has(v) && points.length > 1 && lanes.length > 0;
    return needCount('corridor', [u, v], joins ? 1 : 0, 1);
  });
  const lanes = survey.plate.corridors.flatMap(({u, v, lanes}) =>
    [...new Set(lanes)].flatMap((id) => {
      const cluster = survey.clusters.get(id);
      const wanted = cluster && hasLine(survey, cluster) ? 1 : 0;
      return needCount('corridor', [id, u, v], lanes.filter((lane) => lane === id).length, wanted);
    }),
  );
  return [...twice, ...unsound, ...lanes];
}

/**
 * The corridors of every line form a tree over exactly its members: each member is reached, no other city is, and there is
 * one corridor less than members. A finding names the line and the city, or the line alone for corridors too many.
 */
export function judgeMembers(survey: Survey): Finding[] {
  return survey.of.clusters.flatMap((cluster) => {
    if (!hasLine(survey, cluster)) return [];
    const members = [...new Set(cluster.cities)];
    const joints = survey.plate.corridors.filter(({lanes}) => lanes.includes(cluster.id));
    const reached = reach(members[0]!, joints);
    const touched = [...new Set(joints.flatMap(({u, v}) => [u, v]))];
    return [
      ...members.flatMap((city) => needCount('members', [cluster.id, city], reached.has(city) ? 1 : 0, 1)),
      ...touched.flatMap((city) => needCount('members', [cluster.id, city], members.includes(city) ? 0 : 1, 0)),
      ...(joints.length > Math.max(0, touched.length - 1)
        ? needCount('members', [cluster.id], joints.length, members.length - 1)
        : []),
    ];
  });
}

function reach(from: string, joints: {u: string; v: string}[]): Set<string> {
  const reached = new Set([from]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const {u, v} of joints) {
      if (reached.has(u)) reached.add(v);
      else if (reached.has(v)) reached.add(u);
    }
  }
  return reached;
}
