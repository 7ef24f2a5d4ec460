import {listSimple} from './compass.ts';
import type {Field} from './field.ts';
import {type Chance, type Moved, pick, randomTemplate} from './moves.ts';
import {priceLines} from './price-lines.ts';
import {type Edge, layWay, type State} from './state.ts';

const EXCHANGE = {known: 0.4, spread: 1.6, simple: 4, random: 3} as const;

/** Joins the two parts of a line by another pair of its cities. */
export function exchangeEdge(field: Field, state: State, chance: Chance): Moved {
  const long = field.lines.flatMap(({cities}, line) => (cities.length > 2 ? [line] : []));
  if (long.length === 0) return null;
  const line = pick(long, chance);
  const tree = state.trees[line]!;
  const dropped = Math.floor(chance() * tree.length);
  const rest = tree.filter((_, i) => i !== dropped);
  const part = reachOf(rest, tree[dropped]![0]);
  const {cities} = field.lines[line]!;
  const pairs: {edge: Edge; far: number}[] = [];
  for (const a of cities) {
    if (!part.has(a)) continue;
    for (const b of cities) {
      if (part.has(b)) continue;
      const edge: Edge = a < b ? [a, b] : [b, a];
      if (edge[0] === tree[dropped]![0] && edge[1] === tree[dropped]![1]) continue;
      const known = state.ways.some(({u, v}) => u === edge[0] && v === edge[1]);
      const far = Math.hypot(state.x[a]! - state.x[b]!, state.y[a]! - state.y[b]!) * (known ? EXCHANGE.known : 1);
      pairs.push({edge, far});
    }
  }
  if (pairs.length === 0) return null;
  pairs.sort((a, b) => a.far - b.far);
  const rank = Math.floor(-EXCHANGE.spread * Math.log(1 - chance()));
  const {edge} = pairs[Math.min(rank, pairs.length - 1)]!;
  const trees = state.trees.map((known, i) => (i === line ? [...rest, edge] : known));
  const next = joinLine(field, leaveWay(field, {...state, trees}, tree[dropped]!, line), edge, line, chance);
  return next && {state: next, moved: []};
}

/** The cities that edges join to one. */
function reachOf(edges: readonly Edge[], from: number): Set<number> {
  const reached = new Set([from]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [a, b] of edges) {
      if (reached.has(a) === reached.has(b)) continue;
      reached.add(a).add(b);
      grown = true;
    }
  }
  return reached;
}

/** Takes a line out of a way; a way without lines is no more. */
function leaveWay(field: Field, state: State, [u, v]: Edge, line: number): State {
  const ways = state.ways.flatMap((way) => {
    if (way.u !== u || way.v !== v) return [way];
    const lines = way.lines.filter((known) => known !== line);
    return lines.length > 0 ? [layWay(field, state, u, v, lines, way.template)!] : [];
  });
  return {...state, ways};
}

/** Adds a line to the way between two stations; where there is none, the best of a few is made. */
function joinLine(field: Field, state: State, [u, v]: Edge, line: number, chance: Chance): State | null {
  const at = state.ways.findIndex((way) => way.u === u && way.v === v);
  if (at >= 0) {
    const ways = state.ways.slice();
    ways[at] = layWay(
      field,
      state,
      u,
      v,
      [...ways[at]!.lines, line].sort((a, b) => a - b),
      ways[at]!.template,
    )!;
    return {...state, ways};
  }
  const templates = listSimple(state.x[v]! - state.x[u]!, state.y[v]! - state.y[u]!).slice(0, EXCHANGE.simple);
  for (let i = 0; i < EXCHANGE.random; i++) templates.push(randomTemplate(state, u, v, chance));
  let best: State | null = null;
  let least = Infinity;
  for (const template of templates) {
    const way = layWay(field, state, u, v, [line], template);
    if (!way) continue;
    const next = {...state, ways: [...state.ways, way]};
    const price = priceLines(field, next, least);
    if (price >= least) continue;
    least = price;
    best = next;
  }
  return best;
}
