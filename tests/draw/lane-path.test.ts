import {describe, expect, test} from 'vitest';
import {lanePath} from '../../src/draw/lane-path.ts';
import {packPath} from '../../src/draw/pack-lanes.ts';
import type {Point} from '../../src/model/plate.ts';

describe('a lane', () => {
  test('is a straight beside its corridor: left of it, seen from its beginning', () => {
    const east: Point[] = [
      [10, 20],
      [60, 20],
    ];
    expect(lanePath(east, 0, 9)).toBe('M10 20L60 20');
    expect(lanePath(east, 4, 9)).toBe('M10 16L60 16');
    expect(lanePath(east, -4, 9)).toBe('M10 24L60 24');
    expect(lanePath(east.toReversed(), 4, 9)).toBe('M60 24L10 24');
  });

  test('bends round the same middle as its neighbours: the outer one wider', () => {
    const right: Point[] = [
      [0, 0],
      [100, 0],
      [100, 100],
    ];
    expect(lanePath(right, 0, 20)).toBe('M0 0L80 0A20 20 0 0 1 100 20L100 100');
    expect(lanePath(right, 5, 20)).toBe('M0 -5L80 -5A25 25 0 0 1 105 20L105 100');
    expect(lanePath(right, -5, 20)).toBe('M0 5L80 5A15 15 0 0 1 95 20L95 100');
  });

  test('bends to the left against the clock', () => {
    const left: Point[] = [
      [0, 0],
      [100, 0],
      [200, -100],
    ];
    expect(lanePath(left, 0, 20)).toBe('M0 0L91.7 0A20 20 0 0 0 105.9 -5.9L200 -100');
  });

  test('bends more sharply where a leg is short: half an inner leg, 0.9 of an end leg', () => {
    const stairs: Point[] = [
      [0, 0],
      [10, 0],
      [10, 30],
      [100, 30],
    ];
    // 9 of the first 10 px, 15 of the 30 px between
    expect(lanePath(stairs, 0, 40)).toBe('M0 0L1 0A9 9 0 0 1 10 9L10 15A15 15 0 0 0 25 30L100 30');
  });

  test('has no bend where a corner does not turn, and never one under 1.5 px', () => {
    expect(
      lanePath(
        [
          [0, 0],
          [10, 0],
          [20, 0],
        ],
        2,
        9,
      ),
    ).toBe('M0 -2L20 -2');
    const right: Point[] = [
      [0, 0],
      [100, 0],
      [100, 100],
    ];
    expect(lanePath(right, -30, 9)).toBe('M0 30L68.5 30A1.5 1.5 0 0 1 70 31.5L70 100');
  });
});

describe('a packed lane', () => {
  test('is the same in relative steps along the eight directions', () => {
    expect(packPath('M0 -5L80 -5A25 25 0 0 1 105 20L105 100')).toBe('M0-5h80a25 25 0 0 1 25 25v80');
    expect(packPath('M0 0L91.7 0A20 20 0 0 0 105.9 -5.9L200 -100')).toBe('M0 0h91.7a20 20 0 0 0 14.2-5.9l94.1-94.1');
  });

  test('never strays from the drawn one by more than two tenths of a px', () => {
    const path = lanePath(
      [
        [3.4, 7.9],
        [51.2, 55.7],
        [51.2, 120.3],
        [118.7, 187.8],
        [240.1, 187.8],
      ],
      3.9,
      9,
    );
    const [absolute, packed] = [ends(path), ends(packPath(path))];
    expect(packed).toHaveLength(absolute.length);
    absolute.forEach(([x, y], i) => {
      expect(Math.hypot(packed[i]![0] - x, packed[i]![1] - y)).toBeLessThanOrEqual(0.2);
    });
  });

  test('keeps several paths apart', () => {
    expect(packPath('M0 0L10 0M5 5L5 20')).toBe('M0 0h10M5 5v15');
  });
});

/** Where the pieces of a path end. */
function ends(d: string): Point[] {
  let at: Point = [0, 0];
  return [...d.matchAll(/([MLAhvla])([^MLAhvla]*)/g)].map(([, letter, text]) => {
    const values = text!.match(/-?[\d.]+/g)!.map(Number);
    const [x, y] = values.slice(-2) as Point;
    if (letter === 'h') at = [at[0] + values[0]!, at[1]];
    else if (letter === 'v') at = [at[0], at[1] + values[0]!];
    else at = letter === letter!.toLowerCase() ? [at[0] + x, at[1] + y] : [x, y];
    return at;
  });
}
