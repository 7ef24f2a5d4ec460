/**
 * The plan: what a search found, as a file that people can read and change. Places are lattice steps, 200 across the map.
 * @module
 */
import type {Lang} from '../model/langs.ts';
import type {Case} from './case.ts';
import type {Field} from './metro/field.ts';
import type {Candidate} from './metro/label-shapes.ts';
import {type Edge, layWay, type State} from './metro/state.ts';

/** A way by the compass: its legs' directions, and the lengths of those that do not follow from its ends (0: it follows). */
export interface PlannedWay {
  ends: [u: string, v: string];
  dirs: string;
  kept: number[];
}

export interface PlannedPlate {
  width: number;
  stations: Record<string, [x: number, y: number]>;
  ways: PlannedWay[];
  /** By the first of the languages that share them, then by city: shape, bullets of each row, direction: `B 3+3 NE`. */
  labels: Record<string, Record<string, string>>;
}

export interface Plan {
  /** Of all that the search depends on: another hash asks for another search. */
  hash: string;
  /** By cluster: which of its cities are joined. */
  trees: Record<string, [u: string, v: string][]>;
  plates: PlannedPlate[];
}

const EIGHT = ['E', 'SE', 'S', 'SW', 'W', 'NW', 'N', 'NE'] as const;
const SIXTEEN = 'E ESE SE SSE S SSW SW WSW W WNW NW NNW N NNE NE ENE'.split(' ');

/** Writes what was found. @param states by the order of the fields */
export function writePlan(hash: string, of: Case, fields: readonly Field[], states: readonly State[]): Plan {
  const id = (city: number) => of.cities[city]!.id;
  const {lines} = fields[0]!;
  return {
    hash,
    trees: Object.fromEntries(
      lines.map(({cluster}, line) => [
        of.clusters[cluster]!.id,
        states[0]!.trees[line]!.map(([u, v]): [string, string] => [id(u), id(v)]),
      ]),
    ),
    plates: states.map(({x, y, ways, labels}, i) => ({
      width: fields[i]!.width,
      stations: Object.fromEntries(of.cities.map((city, c) => [city.id, [x[c]!, y[c]!]])),
      ways: ways.map(({u, v, template: {dirs, kept}}) => ({
        ends: [id(u), id(v)],
        dirs: dirs.map((dir) => EIGHT[dir]).join(' '),
        kept: [...kept],
      })),
      labels: Object.fromEntries(
        fields[i]!.scripts.map(({langs, candidates}, s) => [
          langs[0]!,
          Object.fromEntries(candidates.map((list, c) => [id(c), writeLabel(list[labels[s]![c]!]!)])),
        ]),
      ),
    })),
  };
}

const writeLabel = ({shape: {kind, beside, rows}, direction}: Candidate): string =>
  `${kind} ${[...(beside > 0 ? [beside] : []), ...rows].join('+') || '0'} ${SIXTEEN[direction]}`;

/**
 * Reads a plate of a plan.
 * @throws {Error} with all that does not fit: a city or way that is not known, a way that cannot be laid, a label that there is not
 */
export function readPlan(plan: Plan, of: Case, field: Field): State {
  const problems: string[] = [];
  const index = new Map(of.cities.map(({id}, i) => [id, i]));
  const cityAt = (id: string): number => {
    if (!index.has(id)) problems.push(`unknown city: ${id}`);
    return index.get(id) ?? 0;
  };
  const planned = plan.plates.find(({width}) => width === field.width);
  if (!planned) throw new Error(`no plate of ${field.width} px in the plan; run npm run plan`);
  const places = of.cities.map(({id}) => {
    const place = planned.stations[id];
    if (!place) problems.push(`no station: ${id}`);
    return place ?? ([0, 0] as const);
  });
  const x = Int16Array.from(places.map(([column]) => column));
  const y = Int16Array.from(places.map(([, row]) => row));
  const trees = field.lines.map(({cluster}) => {
    const {id} = of.clusters[cluster]!;
    if (!plan.trees[id]) problems.push(`no tree: ${id}`);
    return (plan.trees[id] ?? []).map(([u, v]) => sortEdge(cityAt(u), cityAt(v)));
  });
  const ways = planned.ways.flatMap(({ends, dirs, kept}) => {
    const [u, v] = [cityAt(ends[0]), cityAt(ends[1])];
    const lines = trees.flatMap((tree, line) => (tree.some(([a, b]) => a === u && b === v) ? [line] : []));
    const template = {dirs: dirs.split(' ').map((dir) => EIGHT.indexOf(dir as (typeof EIGHT)[number])), kept};
    const way =
      lines.length > 0 && template.dirs.every((dir) => dir >= 0) && layWay(field, {x, y}, u, v, lines, template);
    if (!way) problems.push(`a way that cannot be: ${ends.join(' – ')} by ${dirs}, ${kept.join(', ')}`);
    return way ? [way] : [];
  });
  const labels = field.scripts.map(({langs, candidates}) =>
    Int16Array.from(candidates, (list, c) => {
      const wanted = planned.labels[langs[0] as Lang]?.[of.cities[c]!.id] ?? '';
      const at = list.findIndex((candidate) => writeLabel(candidate) === wanted);
      if (at < 0) problems.push(`a label that there is not: ${of.cities[c]!.id}, ${wanted || 'none'} (${langs[0]})`);
      return Math.max(at, 0);
    }),
  );
  if (problems.length > 0)
    throw new Error(`the plan does not fit (plate of ${field.width} px):\n  ${problems.join('\n  ')}`);
  return {x, y, trees, ways, labels};
}

const sortEdge = (a: number, b: number): Edge => (a < b ? [a, b] : [b, a]);
