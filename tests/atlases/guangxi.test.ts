/** Facts of the shipped drawing. */
import {expect, test} from 'vitest';
import plan from '../../data/guangxi/plan.json' with {type: 'json'};
import {checkDrawing} from '../../src/layout/laws/check-drawing.ts';
import {checkPlate} from '../../src/layout/laws/check-plate.ts';
import {measurePlate} from '../../src/layout/laws/measure.ts';
import {tellBreach} from '../../src/layout/laws/tell-breach.ts';
import {drawPlan, taskOf} from '../../src/layout/lay-atlas.ts';
import {PLATES} from '../../src/model/gauge.ts';
import {LANGS} from '../../src/model/langs.ts';
import {readFacts} from '../../src/site/bundle.ts';
import {hashTask} from '../../src/site/keep-plan.ts';
import {SHIPPED} from '../model/facts.ts';
import {shippedTask} from './tasks.ts';

const {atlas, ground, borders} = readFacts(SHIPPED);
const task = shippedTask();
const {drawing, all} = drawPlan(task, plan as unknown as Parameters<typeof drawPlan>[1]);

test('the plan beside the facts is of these facts, boundaries and sizes', () => {
  expect(plan.hash, 'run npm run plan -- --keep, or search anew').toBe(hashTask(taskOf(atlas, ground, borders)));
});

test('every plate keeps every law in every language, targets too', () => {
  expect(drawing.plates.map(({width}) => width)).toEqual(PLATES.map(({width}) => width));
  const broken = all.flatMap((plate) => checkPlate(plate, task.of, drawing.whole));
  expect([...broken, ...checkDrawing(drawing, task.of)].map((breach) => tellBreach(breach))).toEqual([]);
});

test.each(PLATES.map(({width}) => width))('the plate of %i px is as good as it was meant to be', (width) => {
  const plate = all.find((one) => one.width === width)!;
  const {crossings, hidden, bends, displacement, wholeDiscs, crossingPairs} = measurePlate(plate, task.of);
  expect(crossings).toBeLessThanOrEqual(1);
  expect(crossingPairs).toEqual([['equipment', 'textiles']]);
  expect(hidden).toBeLessThanOrEqual(1);
  expect(bends).toBeLessThanOrEqual(width < 420 ? 12 : 8);
  expect(displacement.medianShare).toBeLessThanOrEqual(0.04);
  expect(displacement.mostShare).toBeLessThanOrEqual(0.08);
  expect(wholeDiscs).toBe(14);
  for (const lang of LANGS) {
    expect(plate.labels[lang]).toHaveLength(14);
    expect(plate.labels[lang].reduce((sum, {bullets}) => sum + bullets.length, 0)).toBe(33);
  }
});

test('lines carry their names from 600 px of map on', () => {
  for (const plate of all) {
    const counts = LANGS.map((lang) => plate.lineNames[lang].length);
    if (plate.width < 600) expect(counts).toEqual([0, 0, 0]);
    else expect(Math.min(...counts)).toBeGreaterThanOrEqual(6);
  }
});
