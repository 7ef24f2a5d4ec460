import type {Candidate} from './candidates.ts';
import type {Conflicts} from './conflict.ts';
import {seedNumbers, shuffleItems} from './random.ts';

/** A tree per cluster: the candidates that it uses, in rising order. */
export interface Forest {
  trees: number[][];
  energy: number;
}

export interface TreeOptions {
  /** Weight of the union of the used corridors. */
  share: number;
  restarts: number;
  rounds: number;
  /** Neighbours of the two best forests are kept below the best energy plus this. */
  slack: number;
  keep: number;
}

const CROSSING_FACTORS = [1, 0.6, 1, 1.6, 2.5];
const NOISE = [0, 0.25, 0.5];

/**
 * Chooses the trees of all clusters jointly, so that they share corridors and cross little: rip up and re-route with
 * Kruskal's algorithm, from several seeded starts. The objective is a short support in the sense of Castermans, van
 * Garderen, Meulemans, Nöllenburg, Yuan (2019), plus crossings.
 * @param members cities of every cluster
 * @param ofCluster candidates of every cluster
 * @returns distinct forests, best first
 */
export function chooseTrees(
  members: number[][],
  candidates: Candidate[],
  ofCluster: number[][],
  conflicts: Conflicts[],
  options: TreeOptions,
): Forest[] {
  const found = new Map<string, Forest>();
  const add = (trees: number[][], energy: number) => {
    const key = trees.map((tree) => tree.join(' ')).join('|');
    if (!found.has(key)) found.set(key, {trees, energy});
  };
  const bySize = members.map((_, i) => i).sort((a, b) => members[b]!.length - members[a]!.length || a - b);
  const plain = candidates.map((candidate) => candidate.cost);

  // Seeded starts
  for (let start = 0; start < options.restarts; start++) {
    const next = seedNumbers(start + 1);
    const order = start ? shuffleItems(bySize, next) : bySize;
    const noise = start ? NOISE[start % NOISE.length]! : 0;
    const costs = noise ? plain.map((cost) => cost * (1 + noise * (2 * next() - 1))) : plain;
    const factor = start ? CROSSING_FACTORS[start % CROSSING_FACTORS.length]! : 1;
    let trees = improveTrees(order, members, candidates, costs, ofCluster, conflicts, factor, options);
    if (noise || factor !== 1)
      trees = improveTrees(order, members, candidates, plain, ofCluster, conflicts, 1, {...options, rounds: 2}, trees);
    add(trees, weighForest(trees, plain, conflicts, options.share));
  }

  // Exchange single edges of the best
  const ranked = rankForests(found);
  if (options.keep > 1) {
    const limit = ranked[0]!.energy + options.slack;
    for (const forest of ranked.slice(0, 2)) {
      for (const [trees, energy] of exchangeEdges(forest, candidates, plain, ofCluster, conflicts, options.share))
        if (energy < limit) add(trees, energy);
    }
  }
  return rankForests(found).slice(0, options.keep);
}

const rankForests = (found: Map<string, Forest>): Forest[] =>
  [...found].sort(([p, a], [q, b]) => a.energy - b.energy || (p < q ? -1 : 1)).map(([, forest]) => forest);

function improveTrees(
  order: number[],
  members: number[][],
  candidates: Candidate[],
  costs: number[],
  ofCluster: number[][],
  conflicts: Conflicts[],
  factor: number,
  {share, rounds}: TreeOptions,
  from?: number[][],
): number[][] {
  const trees: number[][] = members.map((_, i) => from?.[i] ?? []);
  const used = new Int32Array(candidates.length);
  const load = new Float64Array(candidates.length);
  const change = (tree: number[], by: 1 | -1) => {
    for (const e of tree) {
      used[e]! += by;
      const {with: others, cost} = conflicts[e]!;
      for (let i = 0; i < others.length; i++) load[others[i]!]! += by * factor * cost[i]!;
    }
  };
  for (const tree of trees) change(tree, 1);
  const weigh = (e: number) => costs[e]! * (used[e] ? 1 : 1 + share) + load[e]!;

  for (let round = 0; round < rounds; round++) {
    let changed = false;
    for (const cluster of order) {
      const old = trees[cluster]!;
      change(old, -1);
      const fresh = spanCheapest(members[cluster]!, ofCluster[cluster]!, candidates, weigh);
      const sum = (tree: number[]) => tree.reduce((total, e) => total + weigh(e), 0);
      const better = !old.length || sum(fresh) < sum(old) - 1e-6;
      if (better && fresh.length) changed = true;
      trees[cluster] = better ? fresh : old;
      change(trees[cluster]!, 1);
    }
    if (!changed) break;
  }
  return trees;
}

/** A spanning tree of least weight (Kruskal 1956), ties by candidate. */
function spanCheapest(
  cities: number[],
  edges: number[],
  candidates: Candidate[],
  weigh: (e: number) => number,
): number[] {
  const weights = new Map(edges.map((e) => [e, weigh(e)]));
  const root = new Map(cities.map((city) => [city, city]));
  const find = (city: number): number => {
    let at = city;
    while (root.get(at) !== at) {
      const up = root.get(root.get(at)!)!;
      root.set(at, up);
      at = up;
    }
    return at;
  };
  const tree: number[] = [];
  for (const e of edges.slice().sort((a, b) => weights.get(a)! - weights.get(b)! || a - b)) {
    const u = find(candidates[e]!.u);
    const v = find(candidates[e]!.v);
    if (u === v) continue;
    root.set(u, v);
    tree.push(e);
    if (tree.length === cities.length - 1) break;
  }
  return tree.sort((a, b) => a - b);
}

function weighForest(trees: number[][], costs: number[], conflicts: Conflicts[], share: number): number {
  const used = new Map<number, number>();
  for (const tree of trees) for (const e of tree) used.set(e, (used.get(e) ?? 0) + 1);
  let energy = 0;
  for (const [e, n] of used) {
    energy += costs[e]! * (n + share);
    const {with: others, cost} = conflicts[e]!;
    for (let i = 0; i < others.length; i++) if (others[i]! > e) energy += n * (used.get(others[i]!) ?? 0) * cost[i]!;
  }
  return energy;
}

/** All forests that differ from one in a single edge. */
function* exchangeEdges(
  {trees, energy}: Forest,
  candidates: Candidate[],
  costs: number[],
  ofCluster: number[][],
  conflicts: Conflicts[],
  share: number,
): Generator<[trees: number[][], energy: number]> {
  const used = new Int32Array(candidates.length);
  for (const tree of trees) for (const e of tree) used[e]!++;
  const load = (e: number): number => {
    const {with: others, cost} = conflicts[e]!;
    let sum = 0;
    for (let i = 0; i < others.length; i++) sum += used[others[i]!]! * cost[i]!;
    return sum;
  };
  for (let cluster = 0; cluster < trees.length; cluster++) {
    const tree = trees[cluster]!;
    for (const out of tree) {
      // What hangs on either side of the edge that is taken out
      const rest = tree.filter((e) => e !== out);
      const side = new Set<number>([candidates[out]!.u]);
      for (let grown = true; grown; ) {
        grown = false;
        for (const e of rest) {
          const {u, v} = candidates[e]!;
          if (side.has(u) === side.has(v)) continue;
          side.add(u).add(v);
          grown = true;
        }
      }
      used[out]!--;
      const saved = costs[out]! * (used[out] ? 1 : 1 + share) + load(out);
      for (const e of ofCluster[cluster]!) {
        if (e === out || side.has(candidates[e]!.u) === side.has(candidates[e]!.v)) continue;
        const spent = costs[e]! * (used[e] ? 1 : 1 + share) + load(e);
        const next = trees.slice();
        next[cluster] = [...rest, e].sort((a, b) => a - b);
        yield [next, energy - saved + spent];
      }
      used[out]!++;
    }
  }
}
