import {expect, test} from 'vitest';
import {decodeParts} from '../../data/geo/decode.mjs';
import type {Polygon} from '../../data/geo/iou.mjs';
import {type Part, patchParts} from '../../data/geo/patches.mjs';

/** A square of one degree. */
function square(x: number, y: number): Polygon {
  return [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ],
  ];
}

function part(code: string | undefined, name: string, x: number, seat: boolean = true): Part {
  return {code, name, seat: seat ? [x + 0.5, 0.5] : undefined, polygons: [square(x, 0)]};
}

test('a division with a new code has that, and today’s name', () => {
  const {places, problems} = patchParts([part('542400', '那曲地区', 0)], [{code: '540600', name: '那曲市'}]);
  expect(problems).toEqual([]);
  expect(places).toEqual([{code: '540600', name: '那曲市', seat: [0.5, 0.5], polygons: [square(0, 0)]}]);
});

test('counties of Chongqing that are districts today', () => {
  const {places} = patchParts(
    [part('500232', '武隆县', 0), part('500228', '梁平县', 1)],
    [
      {code: '500155', name: '梁平区'},
      {code: '500156', name: '武隆区'},
    ],
  );
  expect(places.map(({code, name}) => code + name)).toEqual(['500155梁平区', '500156武隆区']);
});

test('Laiwu is a part of Jinan, whose seat stays', () => {
  const {places, problems} = patchParts(
    [part('371200', '莱芜市', 1), part('370100', '济南市', 0)],
    [{code: '370100', name: '济南市'}],
  );
  expect(problems).toEqual([]);
  expect(places).toEqual([{code: '370100', name: '济南市', seat: [0.5, 0.5], polygons: [square(1, 0), square(0, 0)]}]);
});

test('a division that is given twice is one: the seat of the empty one, the land of the one without a code', () => {
  const empty = {...part('540500', '山南市', 0), polygons: []};
  const {places, problems} = patchParts(
    [empty, part(undefined, '山南市', 3, false)],
    [{code: '540500', name: '山南市'}],
  );
  expect(problems).toEqual([]);
  expect(places).toEqual([{code: '540500', name: '山南市', seat: [0.5, 0.5], polygons: [square(3, 0)]}]);
});

test('a name of today gives the code that is missing, and seats that are missing are known', () => {
  const {places, problems} = patchParts([part(undefined, '崇明区', 121, false)], [{code: '310151', name: '崇明区'}]);
  expect(problems).toEqual([]);
  expect(places[0]).toMatchObject({code: '310151', seat: [121.397516, 31.626946]});
});

test('what is younger than the package is absent', () => {
  const {places, absent} = patchParts(
    [part('650100', '乌鲁木齐市', 0)],
    [
      {code: '650100', name: '乌鲁木齐市'},
      {code: '659012', name: '白杨市'},
    ],
  );
  expect(places).toHaveLength(1);
  expect(absent).toEqual([{code: '659012', name: '白杨市'}]);
});

test('what cannot be known is refused by name', () => {
  const {problems} = patchParts(
    [
      part(undefined, '高雄市', 0, false),
      part(undefined, '屏东县', 1, false),
      part('341400', '巢湖市', 2),
      part('340100', '合肥市', 3, false),
    ],
    [{code: '340100', name: '合肥市'}],
  );
  expect(problems).toEqual([
    'no code: 高雄市, 屏东县',
    'no division of today: 341400 巢湖市',
    'no seat: 340100 合肥市',
  ]);
});

test('the package’s strings and plain degrees are read the same way', () => {
  const properties = {name: '某市', cp: [0, 0]};
  // Steps of 1, 1, -2 and -1, 1, 0 from 1024, 2048; zigzag, then from "@" on.
  const encoded = decodeParts({
    UTF8Encoding: true,
    features: [
      {
        id: '1',
        properties,
        geometry: {type: 'Polygon', coordinates: ['BABBC@'], encodeOffsets: [[1024, 2048]]},
      },
    ],
  });
  const plain = decodeParts({
    UTF8Encoding: false,
    features: [
      {
        id: 1,
        properties,
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [1025 / 1024, 2047 / 1024],
              [1026 / 1024, 2048 / 1024],
              [1024 / 1024, 2048 / 1024],
            ],
          ],
        },
      },
    ],
  });
  expect(plain).toEqual(encoded.map((part) => ({...part, code: '1'})));
});

test('a feature without a position has no land', () => {
  const features = [{id: '1', geometry: {type: 'Polygon', coordinates: [], encodeOffsets: []}}];
  expect(decodeParts({UTF8Encoding: false, features})[0]!.polygons).toEqual([]);
});
