import {basesOf} from './choose-trees.ts';
import type {Effort} from './effort.ts';
import {anneal} from './metro/anneal.ts';
import {carryOver} from './metro/carry-over.ts';
import type {Field} from './metro/field.ts';
import {settleLabels} from './metro/settle-labels.ts';
import type {State} from './metro/state.ts';
import type {Score, Tried} from './score.ts';

interface Run {
  from: State;
  /** The temperature that it begins with. */
  heat: number;
}

/** Temperatures: from a plate's own base, from the plate before, from the narrow base; and of the tries to mend. */
const HEATS = {own: [45, 20, 6], before: [30, 10], narrow: [30], repair: [45, 25, 60, 35], until: 0.3} as const;
/** Shares of moves. */
const MOVES = {run: 0.7, repair: 1.25} as const;
const SEEDS = {run: 200, repair: 300} as const;
/** A plate that breaks more laws than this is past mending. */
const HOPELESS = 12;

/**
 * Every plate with the trees of its bases, the widest first. Each begins as its own base and as the plate before it, so that they
 * tell one story; a plate that breaks a law is searched again.
 * @returns states by rising width
 */
export function layPlates(
  fields: readonly Field[],
  bases: ReadonlyMap<number, State>,
  score: Score,
  effort: Effort,
): State[] {
  const states: State[] = [];
  let story: Tried['pairs'] | undefined;
  for (const field of fields.toReversed()) {
    const runs = listRuns(bases.get(field.width), states[0], bases.get(basesOf(fields)[0].width)!);
    const best = layPlate(field, runs, score, effort, story);
    states.unshift(best.state);
    story ??= best.pairs;
  }
  return states;
}

function listRuns(own: State | undefined, before: State | undefined, narrow: State): Run[] {
  const mine = own ? HEATS.own.map((heat) => ({from: own, heat})) : HEATS.narrow.map((heat) => ({from: narrow, heat}));
  return before ? [...mine, ...HEATS.before.map((heat) => ({from: before, heat}))] : mine;
}

function layPlate(
  field: Field,
  runs: readonly Run[],
  score: Score,
  {seed, moves, repairs}: Effort,
  story: Tried['pairs'] | undefined,
): Tried {
  const search = ({from, heat}: Run, share: number, chance: number): Tried => {
    const cooling = {seed: seed + chance, moves: moves * share, from: heat, until: HEATS.until, freeTrees: false};
    const {state} = anneal(field, carryOver(field, from), cooling);
    return score(field, settleLabels(field, state), story);
  };
  const better = (a: Tried, b: Tried): Tried => (b.score < a.score ? b : a);
  let best = runs.map((run, i) => search(run, MOVES.run, SEEDS.run + i)).reduce(better);
  for (let i = 0; i < repairs && best.broken > 0 && best.broken <= HOPELESS; i++) {
    const heat = HEATS.repair[i % HEATS.repair.length]!;
    best = better(best, search({from: best.state, heat}, MOVES.repair, SEEDS.repair + i));
  }
  return best;
}
