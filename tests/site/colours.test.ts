import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import type {Colours, Theme} from '../../src/draw/palette.ts';
import {seedNumbers, shuffleItems} from '../../src/layout/random.ts';
import {DataError} from '../../src/model/parse-atlas.ts';
import {checkColours} from '../../src/site/colours/check-colours.ts';
import {COLOURS, type ColoursFile, formatColours, parseColours} from '../../src/site/colours/colours-file.ts';
import {type Coloured, relate} from '../../src/site/colours/kinship.ts';
import {contrast, EYES, type Eye, lookOf, measureApart} from '../../src/site/colours/look.ts';
import {findClose, judgeColour, listCorridors, THEMES} from '../../src/site/colours/promises.ts';
import {searchColours} from '../../src/site/colours/search-colours.ts';
import {readProvince} from '../atlases/tasks.ts';
import {bundle} from '../export/facts.ts';

const text = readFileSync(COLOURS, 'utf8');
const shipped = (): ColoursFile => parseColours(JSON.parse(text), COLOURS);
const {clusters} = bundle.atlas;
const ids = clusters.map(({id}) => id);
const corridors = listCorridors(bundle.drawing);

const apart = (one: string, other: string, eye: Eye = 'normal') =>
  measureApart(lookOf(one), lookOf(other))[EYES.indexOf(eye)]!;

describe('the yardsticks', () => {
  test('contrast is 21 for black on white and 4.54 for #767676 on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  test('black and white are 100 apart in OKLab and in L*, and red is where the author of OKLab has it', () => {
    expect(apart('#000000', '#ffffff')).toBeCloseTo(100, 3);
    expect(apart('#000000', '#ffffff', 'grey')).toBeCloseTo(100, 3);
    // L 0.628, a 0.2249, b 0.1258
    expect(apart('#ff0000', '#000000')).toBeCloseTo(100 * Math.hypot(0.628, 0.2249, 0.1258), 1);
  });

  test('white and grey look alike to everybody, and red and green nearly do to a deuteranope', () => {
    for (const eye of ['deuteranope', 'protanope'] as const)
      expect(apart('#ffffff', '#808080', eye)).toBeCloseTo(apart('#ffffff', '#808080'), 3);
    expect(apart('#a06000', '#608000', 'deuteranope')).toBeLessThan(apart('#a06000', '#608000') / 2);
  });
});

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
    const {clusters: standing, close} = shipped();
    const found = searchColours({clusters: more, corridors: beside, standing});
    expect(Object.keys(found)).toEqual(['new-energy', 'paper']);
    const grown = {clusters: {...standing, ...found}, close};
    expect(formatColours(grown)).toContain(text.slice(0, text.indexOf('\n  },\n  "close"')));
    const shown = {clusters: more.map(({id}) => id), corridors: beside, place: COLOURS};
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

describe('the file', () => {
  test('keeps its promises where it is shipped, and is written as it stands', () => {
    expect(checkColours(shipped(), {clusters: ids, corridors, place: COLOURS})).toEqual([]);
    expect(formatColours(shipped())).toBe(text);
  });

  test('names every cluster without a colour, and every colour of no cluster', () => {
    const file = shipped();
    delete file.clusters.sugar;
    file.clusters.suger = file.clusters.textiles!;
    const told = checkColours(file, {clusters: ids, corridors, place: COLOURS});
    expect(told).toEqual([
      `cluster without a colour: sugar (${COLOURS}); run npm run colours`,
      `colour of no cluster: suger (${COLOURS}, clusters.suger); correct the id, or take it out`,
    ]);
  });

  test('names every colour that is too weak, with the contrast that it has', () => {
    const file = shipped();
    file.clusters.sugar!.light.hue = '#fa657e';
    file.clusters.textiles!.dark.pale = '#22262c';
    const told = checkColours(file, {clusters: ids, corridors: [], place: COLOURS});
    const again = 'take the cluster out and run npm run colours';
    expect(told).toEqual([
      `too near to land: #fa657e is 2.61, 4.5 is wanted (${COLOURS}, clusters.sugar.light.hue); ${again}`,
      `too near to paper: #fa657e is 2.9, 5 is wanted (${COLOURS}, clusters.sugar.light.hue); ${again}`,
      `too near to its number: #fa657e is 2.9, 4.5 is wanted (${COLOURS}, clusters.sugar.light.hue); ${again}`,
      `too near to land, in OKLab: #22262c is 0, 3 is wanted (${COLOURS}, clusters.textiles.dark.pale); ${again}`,
    ]);
  });

  test('names every pair of a corridor that is nearer than is promised, or than is written down', () => {
    const file = shipped();
    const shown = {clusters: ids, corridors: [['smart-vehicles', 'eco-aluminium']], place: COLOURS};
    expect(checkColours(file, shown)).toEqual([
      'too alike for one corridor: eco-aluminium #c24400 and smart-vehicles #10622c are 3.1 apart in light, ' +
        `to a protanope, 14 is wanted (${COLOURS}); run npm run colours`,
      'too alike for one corridor: eco-aluminium #fcac00 and smart-vehicles #71dd7c are 9.9 apart in the dark, ' +
        `to a protanope, 12 is wanted (${COLOURS}); run npm run colours`,
    ]);
    file.close = findClose(file.clusters, shown.corridors);
    expect(checkColours(file, shown)).toEqual([]);
    for (const close of file.close) close.apart += 1;
    expect(checkColours(file, shown)).toHaveLength(file.close.length);
  });

  test('is refused with every slip in its shape', () => {
    const file = {
      clusters: {sugar: {light: {hue: 'red', pale: '#fbe3df'}, dark: {hue: '#fa657e', pall: '#40242a'}}, tin: 3},
      close: [{pair: ['sugar'], theme: 'light', eye: 'normal', apart: 3}],
    };
    const problems = () => {
      try {
        parseColours(file, 'colours.json');
        return [];
      } catch (error) {
        expect(error).toBeInstanceOf(DataError);
        return (error as DataError).problems;
      }
    };
    const told = problems().join('\n');
    expect(told).toContain('not a colour as #rrggbb: "red" (colours.json, clusters.sugar.light.hue)');
    expect(told).toContain('unknown member: pall (colours.json, clusters.sugar.dark)');
    expect(told).toContain('not an object: 3 (colours.json, clusters.tin)');
    expect(told).toContain('not a close pair: {"pair":["sugar"]');
  });
});
