import type {Effort} from './effort.ts';
import {anneal} from './metro/anneal.ts';
import {carryOver} from './metro/carry-over.ts';
import type {Field} from './metro/field.ts';
import {makeStart} from './metro/start.ts';
import type {State} from './metro/state.ts';
import type {Score, Tried} from './score.ts';

/** The plates on which trees are looked for. */
export const basesOf = (fields: readonly Field[]): [narrow: Field, wide: Field] => [fields[0]!, fields.at(-1)!];

/** Temperatures of a search with free trees, and of one that only fits a drawing to given trees. */
const FREE = {from: 70, until: 0.6} as const;
const FIT = {from: 35, until: 0.6} as const;
/** The share of moves that a fit takes, and what its seed is apart from the others'. */
const FIT_MOVES = 0.7;
const FIT_SEED = 100;

/**
 * Looks for trees on both base plates.
 * @returns the states of both, by their width, with the trees that are best on both together
 */
export function chooseTrees(fields: readonly Field[], score: Score, effort: Effort): Map<number, State> {
  const bases = basesOf(fields);
  const found = bases.flatMap((field) => rankTrees(growTrees(field, score, effort)).slice(0, effort.treeSets));
  const sets = [...new Map(found.map(({state}) => [writeTrees(state), state])).values()];
  let best: Map<number, State> | null = null;
  let least = Infinity;
  for (const from of sets) {
    const tried = bases.map((field) => fitTrees(field, from, score, effort));
    const sum = tried.reduce((total, one) => total + one.score, 0);
    if (sum >= least) continue;
    least = sum;
    best = new Map(tried.map(({state}, i) => [bases[i]!.width, state]));
  }
  return best!;
}

/** Searches with free trees, one a seed. */
function growTrees(field: Field, score: Score, {seed, seeds, moves}: Effort): Tried[] {
  const start = makeStart(field);
  return Array.from({length: seeds}, (_, i) => {
    const {state} = anneal(field, start, {...FREE, seed: seed + i + 1, moves, freeTrees: true});
    return score(field, state);
  });
}

function fitTrees(field: Field, from: State, score: Score, {seed, moves}: Effort): Tried {
  const cooling = {...FIT, seed: seed + FIT_SEED, moves: moves * FIT_MOVES, freeTrees: false};
  return score(field, anneal(field, carryOver(field, from), cooling).state);
}

/** The best of each set of trees, best first. */
function rankTrees(found: readonly Tried[]): Tried[] {
  const sorted = [...found].sort((a, b) => a.score - b.score);
  return sorted.filter(
    (tried, i) => sorted.findIndex((one) => writeTrees(one.state) === writeTrees(tried.state)) === i,
  );
}

const writeTrees = ({trees}: State): string =>
  JSON.stringify(trees.map((tree) => tree.map((edge) => edge.join()).sort()));
