import {expect, test} from 'vitest';
import {listSimple, solveLegs, turnBetween} from '../../src/layout/metro/compass.ts';

test('two directions lie at most half a turn apart', () => {
  expect(turnBetween(0, 7)).toBe(1);
  expect(turnBetween(1, 5)).toBe(4);
  expect(turnBetween(6, 2)).toBe(4);
  expect(turnBetween(3, 3)).toBe(0);
});

test('two legs take up what lies between the ends', () => {
  // 3 steps east, then 2 steps south-east
  expect(solveLegs({dirs: [0, 1], kept: [0, 0]}, 5, 2)).toEqual([3, 2]);
  // Not to the north-east and then south-east, to a place straight below
  expect(solveLegs({dirs: [7, 1], kept: [0, 0]}, 0, 4)).toBeNull();
});

test('a kept leg keeps its length, the others follow', () => {
  expect(solveLegs({dirs: [0, 1, 2], kept: [4, 0, 0]}, 7, 8)).toEqual([4, 3, 5]);
  expect(solveLegs({dirs: [0, 1, 0, 7], kept: [2, 0, 0, 1]}, 9, 1)).toEqual([2, 2, 4, 1]);
});

test('no leg is shorter than one step', () => {
  expect(solveLegs({dirs: [0, 1], kept: [0, 0]}, 2.5, 2)).toBeNull();
  expect(solveLegs({dirs: [0], kept: [0]}, 0, 0)).toBeNull();
});

test('places in one row are joined by a straight, places askew by turns of 45 or 90 degrees', () => {
  expect(listSimple(6, 0)).toEqual([{dirs: [0], kept: [0]}]);
  expect(listSimple(-4, 4)).toEqual([{dirs: [3], kept: [0]}]);
  const askew = listSimple(5, 2).map(({dirs}) => dirs.join());
  expect(askew.sort()).toEqual(['0,1', '0,2', '1,0', '1,7', '2,0', '7,1']);
  expect(listSimple(0, 0)).toEqual([]);
});
