import {describe, expect, test} from 'vitest';
import atlas from '../../data/guangxi/atlas.json' with {type: 'json'};
import plan from '../../data/guangxi/plan.json' with {type: 'json'};
import {
  CLUSTER_COLOURS,
  clusterColour,
  DIGIT,
  PALE_COLOURS,
  paleColour,
  SURFACE,
  type Theme,
} from '../../src/draw/palette.ts';
import {contrast, distance, VISION} from './colours.ts';

const THEMES: Theme[] = ['light', 'dark'];
const NUMBERS = CLUSTER_COLOURS.light.map((_, i) => i + 1);
const TEXT = 4.5;

/** OKLab × 100: what clusters that run side by side differ by at least. */
const APART: Record<Theme, Record<keyof typeof VISION, number>> = {
  light: {normal: 15, deuteranope: 12.5, protanope: 13.5},
  dark: {normal: 13.5, deuteranope: 7, protanope: 11.5},
};

describe('the yardsticks', () => {
  test('contrast is 21 for black on white and 4.54 for #767676 on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  test('black and white are 100 apart in OKLab, and red is where its author has it', () => {
    expect(distance('#000000', '#ffffff')).toBeCloseTo(100, 3);
    // L 0.628, a 0.2249, b 0.1258
    expect(distance('#ff0000', '#000000')).toBeCloseTo(100 * Math.hypot(0.628, 0.2249, 0.1258), 1);
  });

  test('white and grey look alike to everybody', () => {
    for (const vision of Object.keys(VISION) as (keyof typeof VISION)[]) {
      expect(distance('#ffffff', '#808080', vision)).toBeCloseTo(distance('#ffffff', '#808080'), 3);
    }
  });
});

test('there is a colour for every cluster of the list, and further numbers begin again', () => {
  for (const theme of THEMES) {
    expect(new Set(CLUSTER_COLOURS[theme]).size).toBe(atlas.clusters.length);
    expect(new Set(PALE_COLOURS[theme]).size).toBe(atlas.clusters.length);
    expect(clusterColour(atlas.clusters.length + 1, theme)).toBe(clusterColour(1, theme));
    expect(paleColour(atlas.clusters.length + 1, theme)).toBe(paleColour(1, theme));
  }
});

test('every colour is a literal that any program reads', () => {
  const colours = THEMES.flatMap((theme) => [
    ...CLUSTER_COLOURS[theme],
    ...PALE_COLOURS[theme],
    ...Object.values(SURFACE[theme]),
    DIGIT[theme],
  ]);
  for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
});

test('both themes name the same surfaces', () => {
  expect(Object.keys(SURFACE.dark)).toEqual(Object.keys(SURFACE.light));
});

describe.each(THEMES)('in the %s theme', (theme) => {
  const surface = SURFACE[theme];
  const shares = [surface.share1, surface.share2, surface.share3];
  const tints = [surface.chosenFill, ...shares, ...PALE_COLOURS[theme]];

  test.each(NUMBERS)('cluster %i is read on land, on paper and under its number, 4.5:1', (no) => {
    const colour = clusterColour(no, theme);
    for (const other of [surface.land, surface.paper, DIGIT[theme]])
      expect(contrast(colour, other)).toBeGreaterThanOrEqual(TEXT);
  });

  test('the halos and casings on which names and lines stand over tints are paper, where they are read', () => {
    for (const text of [surface.ink, ...CLUSTER_COLOURS[theme]])
      expect(contrast(text, surface.paper)).toBeGreaterThanOrEqual(5);
  });

  test('ink is read on every fill; second-rank and receded text on paper and land, 4.5:1', () => {
    for (const fill of [surface.paper, surface.land, surface.apart, ...tints])
      expect(contrast(surface.ink, fill)).toBeGreaterThanOrEqual(TEXT);
    for (const fill of [surface.paper, surface.land, surface.apart])
      for (const text of [surface.muted, surface.faint]) expect(contrast(text, fill)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(surface.water, surface.paper)).toBeGreaterThanOrEqual(TEXT);
  });

  test('the focus ring is seen on paper and land, 4.5:1', () => {
    for (const fill of [surface.paper, surface.land])
      expect(contrast(surface.focus, fill)).toBeGreaterThanOrEqual(TEXT);
  });

  test('receded lines, rings and borders are weaker than any cluster, but not gone', () => {
    const weakest = Math.min(...CLUSTER_COLOURS[theme].map((line) => contrast(line, surface.land)));
    for (const grey of [surface.quiet, surface.border, surface.outline]) {
      expect(contrast(grey, surface.land)).toBeLessThan(weakest * 0.75);
      expect(contrast(grey, surface.land)).toBeGreaterThan(1.2);
    }
  });

  test('three shares are three steps away from the land, and none is like the chosen fill', () => {
    const steps = [surface.land, ...shares].map((fill) => contrast(fill, surface.ink));
    for (let i = 1; i < steps.length; i++) expect(steps[i]!).toBeLessThan(steps[i - 1]! * 0.9);
    for (const fill of shares) expect(distance(fill, surface.chosenFill)).toBeGreaterThanOrEqual(7);
  });

  test('the fill of every cluster is told from the land', () => {
    for (const pale of PALE_COLOURS[theme]) expect(distance(pale, surface.land)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.keys(VISION) as (keyof typeof VISION)[])('clusters of one corridor are told apart, %s', (vision) => {
    const close = listNeighbours()
      .map(([a, b]) => ({a, b, apart: distance(clusterColour(a, theme), clusterColour(b, theme), vision)}))
      .filter(({apart}) => apart < APART[theme][vision]);
    expect(close).toEqual([]);
  });
});

/** The numbers of the clusters that run side by side somewhere, by the plan of the drawing: each pair once. */
function listNeighbours(): [number, number][] {
  const ways = Object.entries(plan.trees).flatMap(([id, edges]) =>
    edges.map((edge) => ({way: edge.toSorted().join(), no: atlas.clusters.find((cluster) => cluster.id === id)!.no})),
  );
  const pairs = ways.flatMap(({way, no}) =>
    ways.filter((other) => other.way === way && other.no > no).map((other): [number, number] => [no, other.no]),
  );
  return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
}
