import {expect, test} from 'vitest';
import type {Case} from '../../src/layout/case.ts';
import {anneal} from '../../src/layout/metro/anneal.ts';
import {carryOver} from '../../src/layout/metro/carry-over.ts';
import {exchangeEdge} from '../../src/layout/metro/exchange-edge.ts';
import {prepareField, type Texts} from '../../src/layout/metro/field.ts';
import {measureLand} from '../../src/layout/metro/land.ts';
import {reshapeWay, shiftStation} from '../../src/layout/metro/moves.ts';
import {priceLabels} from '../../src/layout/metro/price-labels.ts';
import {priceLines} from '../../src/layout/metro/price-lines.ts';
import {settleLabels} from '../../src/layout/metro/settle-labels.ts';
import {makeStart} from '../../src/layout/metro/start.ts';
import type {State} from '../../src/layout/metro/state.ts';
import {seedNumbers} from '../../src/layout/random.ts';
import type {Lang} from '../../src/model/langs.ts';

/** Six square regions in two rows, 400 ground units each way, with seats in their middles. */
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const CASE: Case = {
  height: 900,
  cities: ids.map((id, i) => {
    const [x, y] = [100 + (i % 3) * 450, 50 + Math.floor(i / 3) * 400];
    const ring: [number, number][] = [
      [x, y],
      [x + 450, y],
      [x + 450, y + 400],
      [x, y + 400],
    ];
    return {id, seat: [x + 225, y + 200], polygons: [[ring]]};
  }),
  clusters: [
    {id: 'one', no: 1, cities: ['a', 'b', 'c', 'e']},
    {id: 'two', no: 2, cities: ['b', 'c', 'f']},
    {id: 'three', no: 3, cities: ['d', 'e']},
    {id: 'four', no: 4, cities: ['d']},
  ],
};
const texts = Object.fromEntries(
  (['zh-Hans', 'zh-Hant', 'en'] as const).map((lang): [Lang, Texts] => [
    lang,
    {
      names: Object.fromEntries(ids.map((id) => [id, lang === 'en' ? `City ${id}` : '城市'])),
      glosses: Object.fromEntries(ids.map((id) => [id, id])),
      lines: Object.fromEntries(CASE.clusters.map(({id, no}) => [id, `${no} ${id}`])),
      han: lang !== 'en',
      waters: [],
    },
  ]),
) as Record<Lang, Texts>;
const field = prepareField(CASE, measureLand(CASE), texts, 480);

/** What every state must be: stations in their regions, trees over exactly their members, ways that are those of the trees. */
function expectSound(state: State): void {
  const {owner, columns} = field.land;
  for (let city = 0; city < ids.length; city++) expect(owner[state.y[city]! * columns + state.x[city]!]).toBe(city);
  const wanted = new Map<string, number[]>();
  field.lines.forEach(({cities}, line) => {
    const tree = state.trees[line]!;
    expect(tree).toHaveLength(cities.length - 1);
    const joined = new Set([cities[0]!]);
    for (let i = 0; i < tree.length; i++) {
      for (const [u, v] of tree) if (joined.has(u) || joined.has(v)) joined.add(u).add(v);
    }
    expect([...joined].sort()).toEqual([...cities].sort());
    for (const edge of tree) wanted.set(edge.join(), [...(wanted.get(edge.join()) ?? []), line]);
  });
  expect(Object.fromEntries(state.ways.map(({u, v, lines}) => [`${u},${v}`, [...lines]]))).toEqual(
    Object.fromEntries(wanted),
  );
  for (const {u, v, xs, ys} of state.ways) {
    expect([xs[0], ys[0], xs.at(-1), ys.at(-1)]).toEqual([
      state.x[u]! * 4,
      state.y[u]! * 4,
      state.x[v]! * 4,
      state.y[v]! * 4,
    ]);
  }
}

test('languages whose names are as wide share their places', () => {
  expect(field.scripts.map(({langs}) => langs)).toEqual([['zh-Hans', 'zh-Hant'], ['en']]);
});

test('a start is sound, and so is what a thousand moves make of it', () => {
  let state = makeStart(field);
  expectSound(state);
  const chance = seedNumbers(7);
  let made = 0;
  for (let i = 0; i < 1000; i++) {
    const next = [
      () => shiftStation(field, state, 0.5, chance),
      () => reshapeWay(field, state, chance),
      () => exchangeEdge(field, state, chance),
    ][i % 3]!();
    if (!next) continue;
    made++;
    state = next.state;
    expectSound(state);
  }
  expect(made).toBeGreaterThan(300);
});

test('the price that a search keeps is the price of its drawing', () => {
  const {state, price} = anneal(field, makeStart(field), {seed: 3, moves: 4000, from: 70, until: 0.6, freeTrees: true});
  expect(priceLines(field, state) + priceLabels(field, state)).toBeCloseTo(price, 6);
  expectSound(state);
});

test('a search with the same seed finds the same, and a longer one nothing dearer', () => {
  const run = (moves: number) =>
    anneal(field, makeStart(field), {seed: 5, moves, from: 70, until: 0.6, freeTrees: true});
  expect(run(2000)).toEqual(run(2000));
  const start = makeStart(field);
  expect(run(6000).price).toBeLessThanOrEqual(priceLines(field, start) + priceLabels(field, start));
});

test('labels that are settled are no dearer than before', () => {
  const start = makeStart(field);
  expect(priceLabels(field, settleLabels(field, start))).toBeLessThanOrEqual(priceLabels(field, start));
});

test('a state of one plate is sound on another', () => {
  const wide = prepareField(CASE, measureLand(CASE), texts, 800);
  const {state} = anneal(wide, makeStart(wide), {seed: 1, moves: 2000, from: 70, until: 0.6, freeTrees: true});
  expectSound(carryOver(field, state));
});
