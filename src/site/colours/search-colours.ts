import type {Colours, Theme} from '../../draw/palette.ts';
import {seedNumbers, shuffleItems} from '../../layout/random.ts';
import {type Hue, hueOf, listHues, paleOf} from './hues.ts';
import {type Coloured, type Kinship, relate} from './kinship.ts';
import {EYES, measureApart} from './look.ts';
import {APART} from './promises.ts';

/** How often a search begins anew. */
const BEGINNINGS = 100;
/** Costs that differ by less are the same, so that rounding drives no hue in a circle. */
const SAME = 1e-9;

/** How far two clusters should be apart, by eye in the order of `EYES`, and what it costs where they are not. */
interface Wish {
  apart: number[];
  /** For all that is missing; a part of it by the square. */
  price: number;
  /** For anything that is missing. */
  broken: number;
}

/** In a corridor as promised, everywhere else as far as it can be had. */
const wishes = (theme: Theme): Record<Kinship, Wish> => {
  const promised = EYES.map((eye) => APART[theme][eye]);
  return {
    corridor: {apart: promised, price: 1000, broken: 1000},
    ends: {apart: promised, price: 100, broken: 10},
    station: {apart: [16, 10, 10, 0], price: 100, broken: 0},
    map: {apart: [13, 7, 7, 0], price: 3, broken: 0},
  };
};

/** What it costs that the dark hue of a cluster points another way than its light one. */
const TURNED = 2;
/** How far directions should be apart on a map, so that they have names of their own; and what it costs where they are not. */
const DIRECTION = {apart: 0.6, price: 1};
/** OKLab × 100: how far hues should be from ink, so that a thin line has a colour; and what it costs where they are not. */
const INK = {apart: 28, price: 4};

/** What colours are wanted for. */
export interface Wanted {
  clusters: readonly Coloured[];
  /** The clusters of each corridor that is drawn. */
  corridors: readonly (readonly string[])[];
  /** Colours that stay as they are. */
  standing: Colours;
  seed?: number;
}

/**
 * Searches for colours in OKLab, for any number of clusters: every hue keeps what is promised of it alone; clusters that run
 * in one corridor are as far apart as is promised where that can be; and all others as far as they can be, those at one
 * station first. A promise that cannot be kept is found by `findClose`.
 * @returns the colours of the clusters that have none, in their order; the same for the same input
 */
export function searchColours({clusters, corridors, standing, seed = 0}: Wanted): Colours {
  const fresh = clusters.filter(({id}) => !standing[id]);
  if (fresh.length === 0) return {};
  const old = clusters.filter(({id}) => standing[id]);
  const kin = (one: Coloured, other: Coloured) => relate(one, other, corridors);
  const choose = (theme: Theme, towards: readonly Hue[] | null): Hue[] => {
    const fixed = old.map((cluster) => ({cluster, hue: hueOf(standing[cluster.id]![theme].hue, theme)}));
    return settle(priceHues(theme, {fresh, fixed, kin, towards}), seed);
  };
  const light = choose('light', null);
  const dark = choose('dark', light);
  const colour = (theme: Theme, {hex}: Hue) => ({hue: hex, pale: paleOf(hex, theme)});
  return Object.fromEntries(
    fresh.map(({id}, i) => [id, {light: colour('light', light[i]!), dark: colour('dark', dark[i]!)}]),
  );
}

/** What a choice of hues costs. A hue is meant by its index. */
interface Prices {
  hues: Hue[];
  /** By cluster, then hue: beside all that is fixed. */
  alone: Float64Array[];
  /** By cluster and cluster: the table of their kinship, in which hue h beside hue o is at `o * hues.length + h`. */
  beside: Float64Array[][];
}

interface Company {
  fresh: readonly Coloured[];
  fixed: readonly {cluster: Coloured; hue: Hue}[];
  kin: (one: Coloured, other: Coloured) => Kinship;
  /** The hue of each in the theme that was chosen first. */
  towards: readonly Hue[] | null;
}

function priceHues(theme: Theme, {fresh, fixed, kin, towards}: Company): Prices {
  const hues = listHues(theme);
  const wish = wishes(theme);
  const alone = fresh.map((cluster, i) => {
    const near = fixed.map((one) => ({hue: one.hue, wish: wish[kin(cluster, one.cluster)]}));
    return Float64Array.from(hues, (hue) => {
      const turned = towards ? TURNED * distance(hue.tint, towards[i]!.tint) ** 2 : 0;
      const own = turned + priceNear(hue.offInk, INK);
      return near.reduce((sum, one) => sum + priceBeside(hue, one.hue, one.wish), own);
    });
  });
  const tables = new Map<Kinship, Float64Array>();
  const tableOf = (kinship: Kinship): Float64Array => {
    const made = tables.get(kinship);
    if (made) return made;
    const rows = hues.flatMap((other) => hues.map((hue) => priceBeside(hue, other, wish[kinship])));
    tables.set(kinship, Float64Array.from(rows));
    return tableOf(kinship);
  };
  const itself = new Float64Array(0);
  const beside = fresh.map((one) => fresh.map((other) => (one === other ? itself : tableOf(kin(one, other)))));
  return {hues, alone, beside};
}

/** What it costs that two hues are less apart than is wished. */
function priceBeside(one: Hue, other: Hue, {apart, price, broken}: Wish): number {
  const near = measureApart(one.look, other.look).map((is, eye) => priceNear(is, {apart: apart[eye]!, price}));
  const missing = near.filter((cost) => cost > 0).length;
  return near.reduce(
    (sum, cost) => sum + cost,
    broken * missing + priceNear(distance(one.tint, other.tint), DIRECTION),
  );
}

/** By the square of what is missing, as one large want is worse than two small ones. */
const priceNear = (is: number, {apart, price}: {apart: number; price: number}): number =>
  is < apart ? price * (1 - is / apart) ** 2 : 0;

const distance = ([x0, y0]: Hue['tint'], [x1, y1]: Hue['tint']): number => Math.hypot(x0 - x1, y0 - y1);

/** From many beginnings, each cluster in turn takes the hue that costs least, until none changes; the cheapest end wins. */
function settle(prices: Prices, seed: number): Hue[] {
  const next = seedNumbers(seed + 1);
  let [best, least] = [[] as number[], Number.POSITIVE_INFINITY];
  for (let beginning = 0; beginning < BEGINNINGS; beginning++) {
    const chosen = prices.alone.map(() => Math.floor(next() * prices.hues.length));
    const order = shuffleItems([...chosen.keys()], next);
    while (order.map((cluster) => takeBest(cluster, chosen, prices)).includes(true));
    const cost = priceAll(chosen, prices);
    if (cost < least) [best, least] = [chosen, cost];
  }
  return best.map((hue) => prices.hues[hue]!);
}

/** @returns whether the cluster has changed its hue */
function takeBest(cluster: number, chosen: number[], {alone, beside}: Prices): boolean {
  const costs = Float64Array.from(alone[cluster]!);
  chosen.forEach((other, i) => {
    if (i === cluster) return;
    const table = beside[cluster]![i]!;
    for (let hue = 0, at = other * costs.length; hue < costs.length; hue++, at++) costs[hue]! += table[at]!;
  });
  const before = chosen[cluster]!;
  let best = before;
  for (let hue = 0; hue < costs.length; hue++) if (costs[hue]! < costs[best]! - SAME) best = hue;
  chosen[cluster] = best;
  return best !== before;
}

function priceAll(chosen: readonly number[], {hues, alone, beside}: Prices): number {
  const pairs = chosen.flatMap((hue, i) =>
    chosen.slice(0, i).map((other, j) => beside[i]![j]![other * hues.length + hue]!),
  );
  return chosen.reduce(
    (sum, hue, i) => sum + alone[i]![hue]!,
    pairs.reduce((sum, cost) => sum + cost, 0),
  );
}
