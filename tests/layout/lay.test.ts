import {expect, test} from 'vitest';
import {LIGHT} from '../../src/layout/effort.ts';
import {checkDrawing} from '../../src/layout/laws/check-drawing.ts';
import {tellBreach} from '../../src/layout/laws/tell-breach.ts';
import {lay} from '../../src/layout/lay.ts';
import {drawPlan} from '../../src/layout/lay-atlas.ts';
import {writePlan} from '../../src/layout/plan.ts';
import {makeTask, type NamedCase, shippedTask} from '../atlases/tasks.ts';
import {degenerateCases, gridCase, sampleCase} from './samples.ts';

/** Quick searches: what is drawn must keep the laws, however long was looked. */
const QUICK = {...LIGHT, moves: 1000, repairs: 1};

/** Whatever is drawn keeps the laws, and of every plate that is left out it is said why. */
function expectLawful(of: NamedCase, effort = QUICK): ReturnType<typeof lay> {
  const {texts} = makeTask(of);
  const laid = lay(of, texts, effort);
  const must = checkDrawing(laid.drawing, of).filter((breach) => breach.must);
  expect(must.map((breach) => tellBreach(breach))).toEqual([]);
  const missing = laid.all.filter((plate) => !laid.drawing.plates.includes(plate));
  for (const {width} of missing)
    expect(laid.breaches.some((breach) => breach.must && breach.plate === width)).toBe(true);
  return laid;
}

test.each(Object.entries(degenerateCases()))('at the edge: %s', (_, of) => {
  expectLawful(of);
});

test.each([1, 4])('a random list over the shipped regions (seed %i)', (seed) => {
  expectLawful(sampleCase(shippedTask().of, seed));
});

test('the same search finds the same, to the last digit, and a plan draws what was found', () => {
  const of = sampleCase(shippedTask().of, 1);
  const task = makeTask(of);
  const [one, two] = [lay(of, task.texts, QUICK), lay(of, task.texts, QUICK)];
  expect(JSON.stringify(one.all)).toBe(JSON.stringify(two.all));
  const plan = JSON.parse(JSON.stringify(writePlan('', of, one.fields, one.states)));
  expect(JSON.stringify(drawPlan(task, plan).all)).toBe(JSON.stringify(one.all));
});

test('a plan that does not fit says everything that does not', () => {
  const of = sampleCase(shippedTask().of, 1);
  const task = makeTask(of);
  const {fields, states} = lay(of, task.texts, {...QUICK, moves: 500});
  const plan = writePlan('', of, fields, states);
  const broken = structuredClone(plan);
  delete broken.plates[0]!.stations.nanning;
  broken.plates[0]!.ways[0]!.dirs = 'UP';
  broken.plates[0]!.labels['zh-Hans']!.guilin = 'A 9 E';
  const run = () => drawPlan(task, broken);
  expect(run).toThrow(/no station: nanning/);
  expect(run).toThrow(/a way that cannot be: .* by UP/);
  expect(run).toThrow(/a label that there is not: guilin, A 9 E/);
});

test('more than can be drawn is refused, with what can', () => {
  const of = gridCase(9, 5, {k: 'a b'});
  expect(() => lay(of, makeTask(of).texts, QUICK)).toThrow(
    'too much for one map: 45 cities, 1 clusters of two or more; 30 and 25 are drawn; divide the list',
  );
});
