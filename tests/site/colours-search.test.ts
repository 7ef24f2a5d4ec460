import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import type {Colours, Theme} from '../../src/draw/palette.ts';
import {seedNumbers, shuffleItems} from '../../src/layout/random.ts';
import {checkColours} from '../../src/site/colours/check-colours.ts';
import {coloursOf, formatColours, parseColours} from '../../src/site/colours/colours-file.ts';
import {type Coloured, relate} from '../../src/site/colours/kinship.ts';
import {EYES, type Eye, lookOf, measureApart} from '../../src/site/colours/look.ts';
import {findClose, judgeColour, listCorridors, THEMES} from '../../src/site/colours/promises.ts';
import {searchColours} from '../../src/site/colours/search-colours.ts';
import {readProvince} from '../atlases/tasks.ts';
import {bundle} from '../export/facts.ts';
import {SHIPPED} from '../model/facts.ts';

const {clusters} = bundle.atlas;
const corridors = listCorridors(bundle.drawing);

const apart = (one: string, other: string, eye: Eye = 'normal') =>
  measureApart(lookOf(one), lookOf(other))[EYES.indexOf(eye)]!;

/** Every two clusters that have two cities: no drawing has more corridors than that. */
const everyCorridor = (all: readonly Coloured[]) =>
  all.flatMap((one, i) =>
    all.slice(i + 1).flatMap((other) => (relate(one, other, []) === 'ends' ? [[one.id, other.id]] : [])),
  );

const expectKept = (all: readonly Coloured[], colours: Colours) => {
  expect(Object.keys(colours)).toEqual(all.map(({id}) => id));
  const file = {clusters: colours, close: []};
  const shown = {clusters: all.map(({id}) => id), corridors: everyCorridor(all), place: 'colours.json'};
  expect(checkColours(file, shown)).toEqual([]);
};

/** Clusters of two to five of fourteen cities, some of them in several places at once. */
function inventClusters(count: number, seed: number): Coloured[] {
  const next = seedNumbers(seed);
  const cities = Array.from({length: 14}, (_, i) => `city-${i}`);
  return Array.from({length: count}, (_, i) => ({
    id: `cluster-${i}`,
    cities: shuffleItems(cities, next).slice(0, 2 + Math.floor(next() * 4)),
  }));
}

describe('the search', () => {
  const sichuan = readProvince('sichuan').clusters;
  const twenty = inventClusters(20, 7);

  test.each([
    ['the shipped atlas', clusters],
    ['Sichuan', sichuan],
    ['twenty random clusters', twenty],
  ])('keeps every promise in whatever corridors a drawing has: %s', (_, all) => {
    expect(everyCorridor(all).length).toBeGreaterThan(3);
    expectKept(all, searchColours({clusters: all, corridors: everyCorridor(all), standing: {}}));
  });

  test('finds the same for the same', () => {
    const some = clusters.slice(0, 6);
    const wanted = {clusters: some, corridors, standing: {}};
    expect(searchColours(wanted)).toEqual(searchColours(wanted));
  });

  test('tells clusters of one station apart, and gives up to twelve clusters hues of their own', () => {
    const colours = searchColours({clusters, corridors, standing: {}});
    for (const theme of THEMES) expect(leastApart(colours, clusters, theme)).toBeGreaterThan(7);
  });

  test('leaves the colours that stand, and adds those of new clusters', () => {
    const more = [
      ...clusters,
      {id: 'new-energy', cities: ['nanning', 'chongzuo', 'liuzhou']},
      {id: 'paper', cities: ['nanning', 'chongzuo']},
    ];
    const beside = [
      ...corridors,
      ['chemical-materials', 'new-energy', 'rare-metals', 'sugar'],
      ['new-energy', 'paper'],
    ];
    const {place} = coloursOf(SHIPPED);
    const text = readFileSync(place, 'utf8');
    const {clusters: standing, close} = parseColours(JSON.parse(text), place);
    const found = searchColours({clusters: more, corridors: beside, standing});
    expect(Object.keys(found)).toEqual(['new-energy', 'paper']);
    const grown = {clusters: {...standing, ...found}, close};
    expect(formatColours(grown)).toContain(text.slice(0, text.indexOf('\n  },\n  "close"')));
    const shown = {clusters: more.map(({id}) => id), corridors: beside, place};
    expect(checkColours(grown, shown)).toEqual([]);
  });

  test('a corridor of more lanes than there are greys is named, pair by pair', () => {
    const crowd = Array.from({length: 7}, (_, i) => ({id: `cluster-${i}`, cities: ['one', 'two']}));
    const lanes = [crowd.map(({id}) => id)];
    const colours = searchColours({clusters: crowd, corridors: lanes, standing: {}});
    const close = findClose(colours, lanes);
    expect(close.length).toBeGreaterThan(0);
    for (const {pair, theme, eye, apart: told} of close) {
      const [one, other] = pair.map((id) => colours[id]![theme].hue) as [string, string];
      expect(apart(one, other, eye)).toBeGreaterThanOrEqual(told);
      expect(apart(one, other, eye)).toBeLessThan(told + 0.1);
    }
    for (const id of lanes[0]!) for (const theme of THEMES) expect(judgeColour(colours[id]![theme], theme)).toEqual([]);
  });
});

/** OKLab × 100, to most eyes: of any two clusters. */
function leastApart(colours: Colours, all: readonly Coloured[], theme: Theme): number {
  const hues = all.map(({id}) => colours[id]![theme].hue);
  return Math.min(...hues.flatMap((one, i) => hues.slice(i + 1).map((other) => apart(one, other))));
}
