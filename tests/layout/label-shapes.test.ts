import {expect, test} from 'vitest';
import {listCandidates} from '../../src/layout/metro/label-shapes.ts';
import {gaugeOf} from '../../src/model/gauge.ts';

const gauge = gaugeOf(800);
const rim = 12;
const list = (numbers: number[]) => listCandidates({name: 30, nameHeight: 16, numbers, plate: 800}, gauge, rim);

test('a name without bullets has one shape, in sixteen directions', () => {
  expect(list([])).toHaveLength(16);
  expect(list([]).every(({shape}) => shape.rows.length === 0)).toBe(true);
});

test('every box is a label gap away from the rim, whichever the direction', () => {
  for (const {box} of list([1, 2, 3, 4, 7, 8])) {
    const dx = Math.max(box[0], -box[2], 0);
    const dy = Math.max(box[1], -box[3], 0);
    expect(Math.hypot(dx, dy)).toBeCloseTo(rim + gauge.labelGap, 4);
  }
});

test('bullets stand beside the name, under it, or both', () => {
  const shapes = new Set(list([1, 2, 3]).map(({shape: {kind, beside, rows}}) => `${kind} ${beside} ${rows.join('+')}`));
  expect([...shapes].sort()).toEqual(['A 3 ', 'B 0 2+1', 'B 0 3', 'D 1 2', 'D 2 1']);
});

test('the best place comes first: east of the station, bullets under the name on a wide plate', () => {
  const [best] = list([4, 9]);
  expect(best).toMatchObject({direction: 0, anchor: 'start', shape: {kind: 'B', rows: [2]}});
});

test('a number of two digits is wider', () => {
  const beside = (no: number) => list([no]).find(({shape}) => shape.kind === 'A')!.shape.width;
  expect(beside(10) - beside(9)).toBeCloseTo(gauge.wide, 6);
});
