import {expect, test} from 'vitest';
import {measureText, nameBox, nameLines} from '../../src/layout/text.ts';

const NANNING = {'zh-Hans': '南宁市', 'zh-Hant': '南寧市', en: 'Nanning'};

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

test('from 480 px a Chinese map names a city twice, below only once, and never with 市', () => {
  expect(nameLines(NANNING, 'zh-Hans', 480)).toEqual([
    {text: '南宁', size: 14, bold: true},
    {text: 'Nanning', size: 11, bold: false},
  ]);
  expect(nameLines(NANNING, 'zh-Hant', 479)).toEqual([{text: '南寧', size: 13, bold: true}]);
  expect(nameLines(NANNING, 'en', 480)).toEqual([{text: 'Nanning', size: 13, bold: true}]);
  expect(nameLines(NANNING, 'en', 479)).toEqual([{text: 'Nanning', size: 12, bold: true}]);
});

test('the box is as wide as the widest line in bold and 1.2 times as high as its letters', () => {
  const [w, h] = nameBox(nameLines(NANNING, 'zh-Hans', 800));
  expect(w).toBe(Math.ceil(measureText('Nanning', 11, true)));
  expect(h).toBe(Math.ceil(1.2 * (14 + 11)));
  expect(nameBox([])).toEqual([0, 0]);
});
