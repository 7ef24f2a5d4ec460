import type {Box} from '../../model/plate.ts';
import type {Field} from './field.ts';
import {placeBox, priceBox, priceTwoBoxes} from './price-labels.ts';
import type {State} from './state.ts';

/** How many places of a label are tried, and how many combinations of one group of labels. */
const PLACES = 18;
const MOST = 200_000;

interface Option {
  at: number;
  box: Box;
  price: number;
}

/**
 * The cheapest choice of places for all labels of a drawing whose lines stand: exact within each group of labels that can touch
 * (branch and bound), over the cheapest places of each.
 */
export function settleLabels(field: Field, state: State): State {
  const labels = state.labels.map((chosen, script) => {
    const options = field.scripts[script]!.candidates.map((list, city) => {
      const all = list.map((candidate, at): Option => {
        const box = placeBox(candidate, state.x[city]!, state.y[city]!);
        return {at, box, price: candidate.price + priceBox(field, state, script, city, box)};
      });
      const best = [...all].sort((a, b) => a.price - b.price).slice(0, PLACES);
      const current = all[chosen[city]!]!;
      return best.includes(current) ? best : [...best, current];
    });
    const settled = chosen.slice();
    for (const group of groupTouching(field, options)) {
      const choice = solveGroup(
        field,
        group.map((city) => options[city]!),
        group.map((city) => chosen[city]!),
      );
      group.forEach((city, i) => {
        settled[city] = choice[i]!;
      });
    }
    return settled;
  });
  return {...state, labels};
}

/** The cities whose labels can touch, directly or through others. */
function groupTouching(field: Field, options: readonly Option[][]): number[][] {
  const left = new Set(options.keys());
  const groups: number[][] = [];
  for (const first of left) {
    const group = [first];
    left.delete(first);
    for (const city of group) {
      for (const other of left) {
        const touch = options[city]!.some((a) => options[other]!.some((b) => priceTwoBoxes(field, a.box, b.box) > 0));
        if (!touch) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** @returns for each label the index of its place; the present choice unless there is a cheaper one */
function solveGroup(field: Field, options: readonly Option[][], present: readonly number[]): number[] {
  const start = options.map((list, i) => list.find(({at}) => at === present[i])!);
  let best = start.map(({at}) => at);
  let least = sumOf(field, start);
  const rest = options.map((_, i) => options.slice(i).reduce((sum, list) => sum + list[0]!.price, 0));
  let tried = 0;
  const chosen: Option[] = [];
  const step = (i: number, price: number) => {
    if (i === options.length) {
      least = price;
      best = chosen.map(({at}) => at);
      return;
    }
    for (const option of options[i]!) {
      if (++tried > MOST) return;
      let next = price + option.price;
      if (next + (rest[i + 1] ?? 0) >= least) break;
      for (const other of chosen) next += priceTwoBoxes(field, option.box, other.box);
      if (next + (rest[i + 1] ?? 0) >= least - 1e-9) continue;
      chosen.push(option);
      step(i + 1, next);
      chosen.pop();
    }
  };
  step(0, 0);
  return best;
}

function sumOf(field: Field, options: readonly Option[]): number {
  let sum = 0;
  options.forEach((option, i) => {
    sum += option.price;
    for (const other of options.slice(i + 1)) sum += priceTwoBoxes(field, option.box, other.box);
  });
  return sum;
}
