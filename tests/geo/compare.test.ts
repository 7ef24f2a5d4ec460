import {expect, test} from 'vitest';
import {compareCities} from '../../data/geo/compare-cities.mjs';
import type {City} from '../../data/geo/iou.mjs';

function city(code: string, id: string, name: string): City {
  return {code, id, name: {'zh-Hans': name, 'zh-Hant': name, en: id}, seat: [0, 0]};
}

const PACKAGE = [
  {code: '650100', name: '乌鲁木齐市'},
  {code: '650200', name: '克拉玛依市'},
];
const ABSENT = [{code: '659012', name: '白杨市'}];

test('an atlas with the cities that the package has is right', () => {
  const cities = [city('650100', 'urumqi', '乌鲁木齐市'), city('650200', 'karamay', '克拉玛依市')];
  expect(compareCities({code: '650000', cities}, PACKAGE, ABSENT)).toEqual([]);
});

test('each city that only one of both has is named, with what to do', () => {
  const cities = [
    city('650100', 'urumqi', '乌鲁木齐市'),
    city('659012', 'baiyang', '白杨市'),
    city('652200', 'hami', '哈密市'),
  ];
  expect(compareCities({code: '650000', cities}, PACKAGE, ABSENT)).toEqual([
    'not in the boundary package: 659012 baiyang 白杨市 (cities); it is younger: leave it out, or give a boundary file of your own',
    'no division of today: 652200 hami 哈密市 (cities); correct the code, or give a boundary file of your own',
    'city missing: 650200 克拉玛依市 (cities); add it: npm run geo -- --cities 650000 prints it',
  ]);
});
