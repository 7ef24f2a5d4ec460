import {describe, expect, test} from 'vitest';
import {DIGIT, SURFACE, type Theme} from '../../src/draw/palette.ts';
import {contrast, lookOf, measureApart} from '../../src/site/colours/look.ts';
import {CONTRAST} from '../../src/site/colours/promises.ts';

const THEMES: Theme[] = ['light', 'dark'];
const TEXT = 4.5;
const apart = (one: string, other: string) => measureApart(lookOf(one), lookOf(other))[0]!;

test('every colour is a literal that any program reads', () => {
  const colours = THEMES.flatMap((theme) => [...Object.values(SURFACE[theme]), DIGIT[theme]]);
  for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
});

test('both themes name the same surfaces', () => {
  expect(Object.keys(SURFACE.dark)).toEqual(Object.keys(SURFACE.light));
});

describe.each(THEMES)('in the %s theme', (theme) => {
  const surface = SURFACE[theme];
  const shares = [surface.share1, surface.share2, surface.share3];

  test('ink is read on every fill; second-rank and receded text on paper and land, 4.5:1', () => {
    for (const fill of [surface.paper, surface.land, surface.apart, surface.chosenFill, ...shares])
      expect(contrast(surface.ink, fill)).toBeGreaterThanOrEqual(TEXT);
    for (const fill of [surface.paper, surface.land, surface.apart])
      for (const text of [surface.muted, surface.faint]) expect(contrast(text, fill)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(surface.water, surface.paper)).toBeGreaterThanOrEqual(TEXT);
  });

  test('the focus ring is seen on paper and land, 4.5:1', () => {
    for (const fill of [surface.paper, surface.land])
      expect(contrast(surface.focus, fill)).toBeGreaterThanOrEqual(TEXT);
  });

  test('receded lines, rings and borders are weaker than any cluster may be, but not gone', () => {
    for (const grey of [surface.quiet, surface.border, surface.outline]) {
      expect(contrast(grey, surface.land)).toBeLessThan(CONTRAST.land * 0.75);
      expect(contrast(grey, surface.land)).toBeGreaterThan(1.2);
    }
  });

  test('three shares are three steps away from the land, and none is like the chosen fill', () => {
    const steps = [surface.land, ...shares].map((fill) => contrast(fill, surface.ink));
    for (let i = 1; i < steps.length; i++) expect(steps[i]!).toBeLessThan(steps[i - 1]! * 0.9);
    for (const fill of shares) expect(apart(fill, surface.chosenFill)).toBeGreaterThanOrEqual(7);
  });
});
