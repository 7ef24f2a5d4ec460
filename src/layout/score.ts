import type {Lang} from '../model/langs.ts';
import type {Case} from './case.ts';
import {checkPlate} from './laws/check-plate.ts';
import {measurePlate} from './laws/measure.ts';
import type {Field, Texts} from './metro/field.ts';
import {priceLabels} from './metro/price-labels.ts';
import {priceLines} from './metro/price-lines.ts';
import {PRICES} from './metro/prices.ts';
import {realise} from './metro/realise.ts';
import type {State} from './metro/state.ts';

/** A state, and what it is worth as a drawing: less is better. */
export interface Tried {
  state: State;
  score: number;
  /** Laws that it breaks. */
  broken: number;
  /** The pairs of lines that cross on the map. */
  pairs: ReadonlySet<string>;
}

/** @param story the pairs that cross on the widest plate: others, or others missing, are another story */
export type Score = (field: Field, state: State, story?: ReadonlySet<string>) => Tried;

/** Scores states by their price, and by what the laws say of their plate. */
export function makeScore(of: Case, texts: Record<Lang, Texts>): Score {
  const {score} = PRICES;
  return (field, state, story) => {
    const plate = realise(field, state, of, texts);
    const {crossings, hidden, crossingPairs} = measurePlate(plate, of, field.whole);
    const broken = checkPlate(plate, of, field.whole).filter(({must}) => must).length;
    const pairs = new Set(crossingPairs.map((pair) => pair.join(' ')));
    const other = story ? countOther(pairs, story) + countOther(story, pairs) : 0;
    const sum =
      priceLines(field, state) +
      priceLabels(field, state) +
      score.hidden * hidden +
      score.crossing * crossings +
      score.breach * broken +
      score.story * other;
    return {state, score: sum, broken, pairs};
  };
}

const countOther = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((pair) => !b.has(pair)).length;
