import {seedNumbers} from '../random.ts';
import {exchangeEdge} from './exchange-edge.ts';
import type {Field} from './field.ts';
import {type Chance, type Moved, reshapeWay, shiftStation} from './moves.ts';
import {bestLabel, listBoxes, placeBox, priceBoxAtWay, priceLabels} from './price-labels.ts';
import {priceLines} from './price-lines.ts';
import type {State} from './state.ts';

export interface Cooling {
  seed: number;
  moves: number;
  /** Temperatures at the beginning and the end, in the prices' unit. */
  from: number;
  until: number;
  /** Whether lines may be joined otherwise. */
  freeTrees: boolean;
}

/** Shares of the moves, summed up; what is left turns to a label. */
const SHARE = {shift: 0.42, reshape: 0.74, exchange: 0.82} as const;
/** How often a label that a move has hit looks for another place. */
const DODGE = 0.6;

/**
 * Looks for a cheap drawing by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983). Stations, trees, ways and labels are
 * moved together, so that lines leave room for names.
 * @returns the cheapest state that was seen
 */
export function anneal(field: Field, start: State, cooling: Cooling): {state: State; price: number} {
  const chance = seedNumbers(cooling.seed);
  const {from, until, moves} = cooling;
  let state = start;
  let price = priceLines(field, state) + priceLabels(field, state);
  let best = {state, price};
  if (state.x.length === 0) return best;
  for (let i = 0; i < moves; i++) {
    const cooled = i / moves;
    const heat = from * (until / from) ** cooled;
    const limit = price - heat * Math.log(1 - chance());
    const next = tryMove(field, state, cooled, cooling.freeTrees, limit, chance);
    if (!next) continue;
    state = next.state;
    price = next.price;
    if (price < best.price - 1e-9) best = {state, price};
  }
  return best;
}

/** Makes one move, and gives its outcome if that costs no more than the limit. */
function tryMove(
  field: Field,
  state: State,
  cooled: number,
  freeTrees: boolean,
  limit: number,
  chance: Chance,
): {state: State; price: number} | null {
  const how = chance();
  let made: Moved;
  if (how < SHARE.shift) made = shiftStation(field, state, cooled, chance);
  else if (how < SHARE.reshape) made = reshapeWay(field, state, chance);
  else if (how < SHARE.exchange) made = freeTrees ? exchangeEdge(field, state, chance) : null;
  else made = turnLabel(field, state, chance);
  if (!made) return null;
  const lines = priceLines(field, made.state, limit);
  if (lines > limit) return null;
  const next = made.state.ways === state.ways ? made.state : placeLabels(field, state, made, chance);
  const price = lines + priceLabels(field, next, limit - lines);
  return price <= limit ? {state: next, price} : null;
}

/** Turns one label to another place: any, or the best there is. */
function turnLabel(field: Field, state: State, chance: Chance): Moved {
  if (state.labels.length === 0) return null;
  const script = Math.floor(chance() * state.labels.length);
  const city = Math.floor(chance() * state.x.length);
  const list = field.scripts[script]!.candidates[city]!;
  const to =
    chance() < 0.5
      ? Math.floor(chance() * list.length)
      : bestLabel(field, state, script, city, listBoxes(field, state, script));
  if (to === state.labels[script]![city]) return null;
  return {state: {...state, labels: withLabel(state.labels, script, city, to)}, moved: []};
}

/** Moves the labels along: those of moved stations, and most of those that a changed way now hits. */
function placeLabels(field: Field, before: State, {state, moved}: NonNullable<Moved>, chance: Chance): State {
  const changed = state.ways.filter((way) => !before.ways.includes(way));
  let next = state;
  for (let script = 0; script < state.labels.length; script++) {
    const boxes = listBoxes(field, state, script);
    for (let city = 0; city < boxes.length; city++) {
      const hit = changed.some((way) => priceBoxAtWay(field, way, boxes[city]!) > 0);
      if (!moved.includes(city) && !(hit && chance() < DODGE)) continue;
      const to = bestLabel(field, next, script, city, boxes);
      if (to === next.labels[script]![city]) continue;
      next = {...next, labels: withLabel(next.labels, script, city, to)};
      boxes[city] = placeBox(field.scripts[script]!.candidates[city]![to]!, state.x[city]!, state.y[city]!);
    }
  }
  return next;
}

function withLabel(labels: State['labels'], script: number, city: number, to: number): State['labels'] {
  return labels.map((list, i) => {
    if (i !== script) return list;
    const copy = list.slice();
    copy[city] = to;
    return copy;
  });
}
