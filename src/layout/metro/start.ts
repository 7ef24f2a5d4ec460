import {listSimple} from './compass.ts';
import type {Field} from './field.ts';
import {bestLabel, listBoxes, placeBox} from './price-labels.ts';
import {type Edge, layWay, type State, type Way} from './state.ts';

/** What an edge costs of its length where another line already has it, and what each edge at its ends adds. */
const JOIN = {known: 0.45, degree: 0.06} as const;

/** A first drawing: each station as near to its seat as may be, lines joined by short trees that share edges, simple ways. */
export function makeStart(field: Field): State {
  const {seats, columns} = field.land;
  const x = new Int16Array(seats.length);
  const y = new Int16Array(seats.length);
  const taken = new Set<number>();
  seats.forEach(([sx, sy], city) => {
    let least = Infinity;
    let best = field.cells[city]![0]!;
    for (const cell of field.cells[city]!) {
      const away = Math.hypot((cell % columns) * 4 - sx, Math.floor(cell / columns) * 4 - sy);
      if (away >= least || taken.has(cell)) continue;
      least = away;
      best = cell;
    }
    taken.add(best);
    x[city] = best % columns;
    y[city] = Math.floor(best / columns);
  });
  const trees = growTrees(field, x, y);
  return placeStart(field, {x, y, trees, ways: layTrees(field, {x, y, trees}), labels: []});
}

/** The ways of trees, each by the first simple one. */
export function layTrees(field: Field, {x, y, trees}: Pick<State, 'x' | 'y' | 'trees'>): Way[] {
  const shared = new Map<number, {edge: Edge; lines: number[]}>();
  trees.forEach((tree, line) => {
    for (const edge of tree) {
      const key = edge[0] * x.length + edge[1];
      const known = shared.get(key);
      if (known) known.lines.push(line);
      else shared.set(key, {edge, lines: [line]});
    }
  });
  return [...shared.values()].flatMap(({edge: [u, v], lines}) => {
    const [simple] = listSimple(x[v]! - x[u]!, y[v]! - y[u]!);
    const way = simple && layWay(field, {x, y}, u, v, lines, simple);
    return way ? [way] : [];
  });
}

/** Gives every label a place, one after the other, then once more as all stand. */
export function placeStart(field: Field, state: State): State {
  let next: State = {...state, labels: field.scripts.map(() => new Int16Array(state.x.length))};
  for (let round = 0; round < 2; round++) {
    field.scripts.forEach((script, s) => {
      const boxes = listBoxes(field, next, s);
      script.candidates.forEach((list, city) => {
        const to = bestLabel(field, next, s, city, boxes);
        const labels = next.labels.map((known, i) => (i === s ? known.with(city, to) : known));
        boxes[city] = placeBox(list[to]!, state.x[city]!, state.y[city]!);
        next = {...next, labels};
      });
    });
  }
  return next;
}

/** Joins the cities of each line, the largest first (after Prim): edges that another line has are cheap. */
function growTrees({lines}: Field, x: Int16Array, y: Int16Array): Edge[][] {
  const trees: Edge[][] = lines.map(() => []);
  const degree = new Int32Array(x.length);
  const known = new Set<number>();
  const order = lines.map((_, i) => i).sort((a, b) => lines[b]!.cities.length - lines[a]!.cities.length || a - b);
  for (const line of order) {
    const {cities} = lines[line]!;
    const joined = [cities[0]!];
    const left = cities.slice(1);
    while (left.length > 0) {
      let least = Infinity;
      let best: [from: number, to: number] = [joined[0]!, left[0]!];
      for (const a of joined) {
        for (const b of left) {
          const key = Math.min(a, b) * x.length + Math.max(a, b);
          const length = Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) * (known.has(key) ? JOIN.known : 1);
          const price = length * (1 + JOIN.degree * (degree[a]! + degree[b]!));
          if (price >= least) continue;
          least = price;
          best = [a, b];
        }
      }
      const [a, b] = best;
      left.splice(left.indexOf(b), 1);
      joined.push(b);
      const edge: Edge = a < b ? [a, b] : [b, a];
      if (!known.has(edge[0] * x.length + edge[1])) {
        degree[a]!++;
        degree[b]!++;
        known.add(edge[0] * x.length + edge[1]);
      }
      trees[line]!.push(edge);
    }
  }
  return trees;
}
