import {expect, test} from 'vitest';
import {LIGHT} from '../../src/layout/effort.ts';
import {checkDrawing} from '../../src/layout/laws/check-drawing.ts';
import {tellBreach} from '../../src/layout/laws/tell-breach.ts';
import {lay} from '../../src/layout/lay.ts';
import {makeTask, shippedTask} from '../atlases/tasks.ts';
import {SAMPLES, sampleCase} from './samples.ts';

/** ms for one search. */
const PATIENCE = 240_000;

const {of: shipped} = shippedTask();
/** Sixty searches in some minutes. */
const SHORT = {...LIGHT, moves: 12_000};
/** Whether lists of at most 30 memberships have their widest plate. */
const widest: boolean[] = [];

test.each(Array.from({length: SAMPLES}, (_, i) => i + 1))('random list %i', {timeout: PATIENCE}, (seed) => {
  const of = sampleCase(shipped, seed);
  const {drawing, all, breaches} = lay(of, makeTask(of).texts, SHORT);
  expect(
    checkDrawing(drawing, of)
      .filter(({must}) => must)
      .map((breach) => tellBreach(breach)),
  ).toEqual([]);
  for (const {width} of all) {
    const kept = drawing.plates.some((plate) => plate.width === width);
    expect(kept || breaches.some(({must, plate}) => must && plate === width)).toBe(true);
  }
  const memberships = of.clusters.reduce((sum, {cities}) => sum + cities.length, 0);
  if (memberships <= 30) widest.push(drawing.plates.some(({width}) => width === 800));
});

test('nearly every list of at most 30 memberships has its widest plate', () => {
  expect(widest.length).toBeGreaterThan(10);
  expect(widest.filter(Boolean).length / widest.length).toBeGreaterThan(0.8);
});
