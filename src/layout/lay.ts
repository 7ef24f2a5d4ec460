import type {Lang} from '../model/atlas.ts';
import {PLATES} from '../model/gauge.ts';
import type {Drawing, Plate} from '../model/plate.ts';
import type {Case} from './case.ts';
import type {Breach} from './laws/breach.ts';
import {checkPlate} from './laws/check-plate.ts';
import {measurePlate} from './laws/measure.ts';
import {anneal} from './metro/anneal.ts';
import {carryOver} from './metro/carry-over.ts';
import {type Field, prepareField, type Texts} from './metro/field.ts';
import {addGlosses} from './metro/glosses.ts';
import {measureLand} from './metro/land.ts';
import {nameLines} from './metro/line-names.ts';
import {priceLabels, priceLines} from './metro/price.ts';
import {PRICES} from './metro/prices.ts';
import {realise} from './metro/realise.ts';
import {settleLabels} from './metro/settle-labels.ts';
import {makeStart} from './metro/start.ts';
import type {State} from './metro/state.ts';

/** How long is looked. */
export interface Effort {
  /** Runs with free trees on each base plate, and moves of each. */
  seeds: number;
  moves: number;
  /** Sets of trees that are tried on both base plates. */
  treeSets: number;
  /** Tries to mend a plate that breaks a law. */
  repairs: number;
  /** Other seeds find other drawings. */
  seed: number;
}

export const FULL: Effort = {seeds: 5, moves: 80_000, treeSets: 2, repairs: 6, seed: 0};
export const LIGHT: Effort = {seeds: 2, moves: 40_000, treeSets: 2, repairs: 2, seed: 0};

/** What came out: the plates that keep the laws, and what the others break. */
export interface Laid {
  drawing: Drawing;
  /** Every plate, those that break a law too; by rising width, as are fields and states. */
  all: Plate[];
  /** What no try could mend, of every plate. */
  breaches: Breach[];
  fields: Field[];
  states: State[];
}

/** The plates on which trees are looked for: the narrowest and the widest. */
const basesOf = (fields: readonly Field[]): [narrow: Field, wide: Field] => [fields[0]!, fields.at(-1)!];

interface Tried {
  state: State;
  score: number;
}

/**
 * Lays out every plate of a case. Pure and deterministic: the same case, texts and effort give the same drawing.
 */
export function lay(of: Case, texts: Record<Lang, Texts>, effort: Effort = FULL): Laid {
  const fields = prepareFields(of, texts);
  const judge = makeJudge(of, texts);
  const known = chooseTrees(fields, judge, effort);
  return finishDrawing(of, texts, fields, layPlates(fields, known, judge, effort));
}

/** The search's view of every plate, by rising width. */
export function prepareFields(of: Case, texts: Record<Lang, Texts>): Field[] {
  const land = measureLand(of);
  return PLATES.map(({width}) => prepareField(of, land, texts, width));
}

/** Draws the states of all plates, judges them, and keeps the plates that break no law. */
export function finishDrawing(of: Case, texts: Record<Lang, Texts>, fields: Field[], states: State[]): Laid {
  const {whole} = fields[0]!;
  const plates = states.map((state, i) => finishPlate(realise(fields[i]!, state, of, texts), texts));
  const breaches = plates.map((plate) => checkPlate(plate, of, whole));
  const kept = plates.filter((_, i) => !breaches[i]!.some(({must}) => must));
  return {drawing: {plates: kept, whole}, all: plates, breaches: breaches.flat(), fields, states};
}

/** Names of lines and names in the other script, which take what room there is. */
export function finishPlate(plate: Plate, texts: Record<Lang, Texts>): Plate {
  const langs = Object.keys(texts) as Lang[];
  const named = {
    ...plate,
    lineNames: Object.fromEntries(
      langs.map((lang) => [lang, nameLines(plate, lang, texts[lang])]),
    ) as Plate['lineNames'],
  };
  const labels = Object.fromEntries(langs.map((lang) => [lang, addGlosses(named, lang, texts[lang])]));
  return {...named, labels: labels as Plate['labels']};
}

type Judge = (
  field: Field,
  state: State,
  price: number,
  story?: ReadonlySet<string>,
) => Tried & {broken: number; pairs: Set<string>};

/** Judges a state by its cost, and by what its plate looks like when it is drawn. */
function makeJudge(of: Case, texts: Record<Lang, Texts>): Judge {
  const {score} = PRICES;
  return (field, state, price, story) => {
    const plate = realise(field, state, of, texts);
    const {crossings, hidden, crossingPairs} = measurePlate(plate, of, field.whole);
    const broken = checkPlate(plate, of, field.whole).filter(({must}) => must).length;
    const pairs = new Set(crossingPairs.map((pair) => pair.join(' ')));
    const other = story
      ? [...pairs].filter((pair) => !story.has(pair)).length + [...story].filter((pair) => !pairs.has(pair)).length
      : 0;
    const sum =
      price + score.hidden * hidden + score.crossing * crossings + score.breach * broken + score.story * other;
    return {state, score: sum, broken, pairs};
  };
}

/** Looks for trees on both base plates, and gives the states of the set that is best on both together. */
function chooseTrees(fields: readonly Field[], judge: Judge, effort: Effort): Map<number, State> {
  const found: {trees: string; state: State; score: number}[] = [];
  for (const field of basesOf(fields)) {
    const start = makeStart(field);
    for (let seed = 1; seed <= effort.seeds; seed++) {
      const {state, price} = anneal(field, start, {
        seed: effort.seed + seed,
        moves: effort.moves,
        from: 70,
        until: 0.6,
        freeTrees: true,
      });
      const {score} = judge(field, state, price);
      found.push({trees: writeTrees(state), state, score});
    }
  }
  const sets = [...new Set(rankTrees(found, effort))];
  let best: {states: Map<number, State>; score: number} | null = null;
  for (const trees of sets) {
    const from = found.find((known) => known.trees === trees)!.state;
    const states = new Map<number, State>();
    let score = 0;
    for (const field of basesOf(fields)) {
      const tried = [35].map((heat, i) => {
        const cooling = {
          seed: effort.seed + 100 + i,
          moves: effort.moves * 0.7,
          from: heat,
          until: 0.6,
          freeTrees: false,
        };
        const {state, price} = anneal(field, carryOver(field, from), cooling);
        return judge(field, state, price);
      });
      const least = tried.reduce((a, b) => (b.score < a.score ? b : a));
      states.set(field.width, least.state);
      score += least.score;
    }
    if (!best || score < best.score) best = {states, score};
  }
  return best!.states;
}

/** The most promising sets of trees, from each base plate alike. */
function rankTrees(found: readonly {trees: string; score: number}[], {treeSets, seeds}: Effort): string[] {
  const byPlate = [found.slice(0, seeds), found.slice(seeds)];
  return byPlate.flatMap((list) =>
    [...new Set([...list].sort((a, b) => a.score - b.score).map(({trees}) => trees))].slice(0, treeSets),
  );
}

const writeTrees = ({trees}: State): string =>
  JSON.stringify(trees.map((tree) => tree.map(([u, v]) => u * 1000 + v).sort((a, b) => a - b)));

/** From where a plate is searched, and how hot: from its own base, from the plate before it, else from the narrow base. */
function listRuns(own: State | undefined, before: State | null, narrow: State): {from: State; heat: number}[] {
  const after = before ? [30, 10].map((heat) => ({from: before, heat})) : [];
  const mine = own ? [45, 20, 6].map((heat) => ({from: own, heat})) : [{from: narrow, heat: 30}];
  return [...mine, ...after];
}

const priceOf = (field: Field, state: State): number => priceLines(field, state) + priceLabels(field, state);

/** Every plate with the chosen trees, the widest first; each begins as its own base and as the plate before it. */
function layPlates(fields: readonly Field[], known: Map<number, State>, judge: Judge, effort: Effort): State[] {
  const states: State[] = [];
  let before: State | null = null;
  let story: Set<string> | undefined;
  for (const field of fields.toReversed()) {
    const own = known.get(field.width);
    const runs = listRuns(own, before, known.get(basesOf(fields)[0].width)!);
    let best: ReturnType<Judge> | null = null;
    const run = (from: State, heat: number, moves: number, seed: number) => {
      const {state} = anneal(field, carryOver(field, from), {seed, moves, from: heat, until: 0.3, freeTrees: false});
      const settled = settleLabels(field, state);
      const tried = judge(field, settled, priceOf(field, settled), story);
      if (!best || tried.score < best.score) best = tried;
      return best;
    };
    let least = runs.map(({from, heat}, i) => run(from, heat, effort.moves * 0.7, effort.seed + 200 + i)).at(-1)!;
    for (let i = 0; i < effort.repairs && least.broken > 0; i++) {
      least = run(least.state, [45, 25, 60, 35, 45, 25][i % 6]!, effort.moves * 1.25, effort.seed + 300 + i);
    }
    states.unshift(least.state);
    before = least.state;
    story ??= least.pairs;
  }
  return states;
}
