import {type Gauge, gaugeOf, stationRadius} from '../../model/gauge.ts';
import type {Lang} from '../../model/langs.ts';
import type {Box} from '../../model/plate.ts';
import {measureText} from '../../model/text.ts';
import type {Case} from '../case.ts';
import {type Candidate, listCandidates, NAME_ROW} from './label-shapes.ts';
import type {Land} from './land.ts';
import {boxWater, type Water} from './waters.ts';

/** What stands beside stations and lines in one language. */
export interface Texts {
  /** By city id: the name, and the name in the other script. */
  names: Record<string, string>;
  glosses: Record<string, string>;
  /** By cluster id: number and short name. */
  lines: Record<string, string>;
  /** Whether names are set in Han characters. */
  han: boolean;
  /** What labels keep away from. */
  waters: readonly Water[];
}

/** Languages whose labels have the same sizes have the same places. */
export interface Script {
  langs: Lang[];
  /** By city, best first. */
  candidates: Candidate[][];
  /** px of a map 800 px wide. */
  waters: Box[];
}

/** A cluster that is drawn as a line: its index in the case, and the indices of its cities. */
export interface Line {
  cluster: number;
  cities: number[];
}

/** All that the search knows of one plate. Lengths are px of a map 800 px wide: those of the plate times `factor`. */
export interface Field {
  width: number;
  factor: number;
  gauge: Gauge;
  land: Land;
  lines: Line[];
  /** Clusters without a line and without bullets. */
  whole: string[];
  /** Radius of each station's rim. */
  rims: Float64Array;
  /** How deep in its region each station's middle must lie, and the lattice points that do. */
  needs: Float64Array;
  cells: Int32Array[];
  scripts: Script[];
  /** The gauge's lengths that the search asks for most. */
  lane: number;
  pitch: number;
  clear: number;
  apart: number;
  bend: number;
  labelGap: number;
  labelPad: number;
}

/** In a province of at least so many cities, a cluster of more than this share of them has no line: it names the whole province. */
const WHOLE = {share: 2 / 3, least: 10} as const;

/** The clusters that are drawn as lines, and those that stand in the legend for the whole province. */
export function sortClusters({cities, clusters}: Case): {lines: Line[]; whole: string[]} {
  const index = new Map(cities.map(({id}, i) => [id, i]));
  const most = cities.length >= WHOLE.least ? cities.length * WHOLE.share : cities.length;
  return {
    lines: clusters.flatMap((cluster, i) =>
      cluster.cities.length > 1 && cluster.cities.length <= most
        ? [{cluster: i, cities: cluster.cities.map((id) => index.get(id)!)}]
        : [],
    ),
    whole: clusters.filter((cluster) => cluster.cities.length > most).map(({id}) => id),
  };
}

/** Prepares the search for one plate. */
export function prepareField(of: Case, land: Land, texts: Record<Lang, Texts>, width: number): Field {
  const gauge = gaugeOf(width);
  const factor = 800 / width;
  const {lines, whole} = sortClusters(of);
  const radii = of.cities.map(({id}, city) => {
    const member = of.clusters.some((cluster) => cluster.cities.includes(id) && !whole.includes(cluster.id));
    const own = lines.filter(({cities}) => cities.includes(city));
    // As many lanes as may come in one corridor end inside the disc.
    const shared = of.cities.map((_, other) =>
      other === city ? 0 : own.filter(({cities}) => cities.includes(other)).length,
    );
    const widest = Math.max(...shared);
    const needed = widest > 0 ? ((widest - 1) * gauge.pitch + gauge.lane) / 2 : 0;
    return Math.max(stationRadius(gauge, own.length, member), needed) + gauge.ring / 2;
  });
  const {needs, cells} = findCells(
    land,
    radii.map((rim) => rim * factor),
  );
  return {
    width,
    factor,
    gauge,
    land,
    lines,
    whole,
    rims: Float64Array.from(radii, (rim) => rim * factor),
    needs,
    cells,
    scripts: gatherScripts(of, whole, texts, gauge, width, radii),
    lane: gauge.lane * factor,
    pitch: gauge.pitch * factor,
    clear: gauge.clear * factor,
    apart: gauge.apart * factor,
    bend: gauge.bend * factor,
    labelGap: gauge.labelGap * factor,
    labelPad: gauge.labelPad * factor,
  };
}

/** The lattice points where a disc lies wholly in its region; where there are too few, where most of it does. */
function findCells({owner, depth, columns, seats}: Land, rims: readonly number[]): Pick<Field, 'needs' | 'cells'> {
  const own: number[][] = seats.map(() => []);
  owner.forEach((city, place) => {
    if (city >= 0) own[city]!.push(place);
  });
  const needs = new Float64Array(seats.length);
  const cells = seats.map(([x, y], city) => {
    const rim = rims[city]!;
    for (const share of [1, 0.75, 0.5]) {
      const need = rim * share + (share === 1 ? 0.5 : 0);
      const deep = own[city]!.filter((place) => depth[place]! >= need);
      needs[city] = need;
      if (deep.length >= 8) return Int32Array.from(deep);
    }
    // A region smaller than its disc: the deepest points there are, or the one nearest to its seat
    const deepest = [...own[city]!].sort((a, b) => depth[b]! - depth[a]!).slice(0, 6);
    const most = deepest.length > 0 ? depth[deepest[0]!]! : 0;
    needs[city] = most * 0.8;
    const kept = deepest.filter((place) => depth[place]! >= most * 0.8);
    return Int32Array.from(kept.length > 0 ? kept : [Math.round(y / 4) * columns + Math.round(x / 4)]);
  });
  return {needs, cells};
}

function gatherScripts(
  of: Case,
  whole: readonly string[],
  texts: Record<Lang, Texts>,
  gauge: Gauge,
  width: number,
  rims: readonly number[],
): Script[] {
  const scripts = new Map<string, Script>();
  for (const [lang, {names, han, waters}] of Object.entries(texts) as [Lang, Texts][]) {
    const size = han ? gauge.han : gauge.latin;
    const row = NAME_ROW[han ? 'han' : 'latin'];
    const widths = of.cities.map(({id}) => measureText(names[id]!, size, true));
    const boxes = waters.map((water) => boxWater(water, gauge, width).map((side) => (side * 800) / width) as Box);
    const key = JSON.stringify([widths, size, boxes]);
    const known = scripts.get(key);
    if (known) {
      known.langs.push(lang);
      continue;
    }
    const candidates = of.cities.map(({id}, city) => {
      const numbers = of.clusters
        .filter((cluster) => cluster.cities.includes(id) && !whole.includes(cluster.id))
        .map(({no}) => no);
      const parts = {name: widths[city]!, nameHeight: size * row.height, numbers, plate: width};
      return listCandidates(parts, gauge, rims[city]!);
    });
    scripts.set(key, {
      langs: [lang],
      candidates,
      waters: boxes,
    });
  }
  return [...scripts.values()];
}
