import {expect, test} from 'vitest';
import {measureText} from '../../src/model/text.ts';

test('a Chinese character is one em wide', () => {
  expect(measureText('南宁', 14, true)).toBe(28);
  expect(measureText('', 14, true)).toBe(0);
});

test('Latin text is estimated no narrower than in Arial', () => {
  // Advances of Arial Bold: N 722, a 556, n 611, i 278, g 611.
  const arial = ((722 + 556 + 611 + 611 + 278 + 611 + 611) * 13) / 1000;
  expect(measureText('Nanning', 13, true)).toBeGreaterThanOrEqual(arial);
  expect(measureText('Nanning', 13, true)).toBeLessThan(arial * 1.15);
});
