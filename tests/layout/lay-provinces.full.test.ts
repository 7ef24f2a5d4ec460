import {expect, test} from 'vitest';
import {FULL} from '../../src/layout/effort.ts';
import {checkDrawing} from '../../src/layout/laws/check-drawing.ts';
import {tellBreach} from '../../src/layout/laws/tell-breach.ts';
import {lay} from '../../src/layout/lay.ts';
import {makeTask, PROVINCES, readProvince} from '../atlases/tasks.ts';

/** ms for one search. */
const PATIENCE = 240_000;

test.each(PROVINCES)('%s keeps the laws from 676 px on', {timeout: PATIENCE}, (id) => {
  const {of, texts} = makeTask(readProvince(id));
  const {drawing} = lay(of, texts, FULL);
  expect(
    checkDrawing(drawing, of)
      .filter(({must}) => must)
      .map((breach) => tellBreach(breach)),
  ).toEqual([]);
  expect(drawing.plates.map(({width}) => width)).toEqual(expect.arrayContaining([676, 800]));
});
