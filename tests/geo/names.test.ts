import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {nameDivisions, toTraditional} from '../../data/geo/names.mjs';
import {shortenName} from '../../data/geo/short-name.mjs';
import {findUnit, UNITS} from '../../data/geo/units.mjs';
import {province} from './map.ts';

type Table = Record<string, {name: string; cities: Record<string, string>}>;
const table: Table = JSON.parse(readFileSync(new URL('../../data/geo/divisions.json', import.meta.url), 'utf8'));

function divisionsOf(code: string) {
  return Object.entries(table[code]!.cities).map(([own, name]) => ({code: own, name}));
}

test.each([
  ['南宁市', '南宁'],
  ['阿坝藏族羌族自治州', '阿坝'],
  ['巴音郭楞蒙古自治州', '巴音郭楞'],
  ['彭水苗族土家族自治县', '彭水'],
  ['陵水黎族自治县', '陵水'],
  ['大兴安岭地区', '大兴安岭'],
  ['锡林郭勒盟', '锡林郭勒'],
  ['神农架林区', '神农架'],
  ['浦东新区', '浦东'],
  ['内蒙古自治区', '内蒙古'],
  ['西藏自治区', '西藏'],
  ['香港特别行政区', '香港'],
  ['忠县', '忠县'],
  ['东区', '东区'],
])('%s is short %s', (name, short) => {
  expect(shortenName(name)).toBe(short);
});

test.each([
  ['150100', '呼和浩特市', 'Hohhot', 'hohhot'],
  ['513300', '甘孜藏族自治州', 'Garzê', 'garze'],
  ['650100', '乌鲁木齐市', 'Ürümqi', 'urumqi'],
  ['511600', '广安市', "Guang'an", 'guangan'],
  ['340300', '蚌埠市', 'Bengbu', 'bengbu'],
  ['310112', '闵行区', 'Minhang', 'minhang'],
  ['810001', '中西区', 'Central and Western', 'central-and-western'],
])('%s %s is %s in English', (code, name, en, id) => {
  expect(nameDivisions([{code, name}])).toMatchObject([{id, name: {'zh-Hans': name, en}}]);
});

test.each([
  ['赤峰市', '赤峰市'],
  ['台州市', '台州市'],
  ['烟台市', '煙臺市'],
  ['阿坝藏族羌族自治州', '阿壩藏族羌族自治州'],
  ['路凼填海区', '路氹填海區'],
])('%s is %s in traditional characters', (name, traditional) => {
  expect(toTraditional(name)).toBe(traditional);
});

test('two divisions of one name have different ids', () => {
  const ids = nameDivisions([
    {code: '110101', name: '东城区'},
    {code: '110102', name: '东城县'},
    {code: '110103', name: '西城区'},
  ]).map(({id}) => id);
  expect(ids).toEqual(['dongcheng-110101', 'dongcheng-110102', 'xicheng']);
});

test('today’s table has 31 units, 333 prefectures, the districts of municipalities and the counties without a prefecture', () => {
  expect(Object.keys(table)).toHaveLength(31);
  const codes = Object.values(table).flatMap(({cities}) => Object.keys(cities));
  expect(codes.filter((code) => code.endsWith('00'))).toHaveLength(333);
  const counts = ['110000', '500000', '460000', '420000', '650000'].map((code) => divisionsOf(code).length);
  expect(counts).toEqual([16, 38, 19, 17, 26]);
});

test('a unit has the name that today’s table gives it, and is found by code and id', () => {
  expect(UNITS).toHaveLength(34);
  for (const unit of UNITS) {
    expect(findUnit(unit.code)).toBe(unit);
    expect(findUnit(unit.id)).toBe(unit);
    if (unit.code in table) expect(table[unit.code]!.name).toBe(unit.name);
  }
  expect(UNITS.filter(({code}) => !(code in table)).map(({id}) => id)).toEqual(['taiwan', 'hong-kong', 'macao']);
});

test.each(Object.keys(table))('every division of %s has an id of its own that an address can hold', (code) => {
  const ids = nameDivisions(divisionsOf(code)).map(({id}) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('the shipped atlas names its cities as today’s table does', () => {
  const named = nameDivisions(divisionsOf(province.code));
  expect(province.cities).toMatchObject(named.map(({code, id, name}) => ({code, id, name})));
});
