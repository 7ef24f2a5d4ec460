import {expect, test} from 'vitest';
import {describePackage, writeAbout} from '../../data/geo/about.mjs';
import type {Province, Region} from '../../data/geo/iou.mjs';
import {fitIslets, type GridTopology} from '../../data/geo/islets.mjs';
import {checkOverlaps, setGoals} from '../../data/geo/overlaps.mjs';
import {thinArc} from '../../data/geo/thin.mjs';

/** The arc round a square. */
function ring(x: number, y: number, side: number): GridTopology['arcs'][0] {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
}

/** A mainland with three islets, and a region of two islets only. */
const ARCHIPELAGO: GridTopology = {
  arcs: [ring(0, 0, 100), ring(200, 0, 3), ring(210, 0, 2), ring(220, 0, 4), ring(300, 0, 2), ring(310, 0, 1)],
  regions: [
    {code: '1', polygons: [[[0]], [[1]], [[2]], [[3]]]},
    {code: '2', polygons: [[[4]], [[5]]]},
  ],
};

function partsOf({regions}: GridTopology): number {
  return regions.flatMap(({polygons}) => polygons).length;
}

test('a file that fits keeps every islet', () => {
  expect(fitIslets(ARCHIPELAGO, () => true)).toEqual({topology: ARCHIPELAGO, largest: 0});
});

test('the smallest islets go first, as few as it takes, and arcs are counted anew', () => {
  const {topology, largest} = fitIslets(ARCHIPELAGO, (map) => partsOf(map) <= 4);
  expect(largest).toBe(4);
  expect(topology).toEqual({
    arcs: [ring(0, 0, 100), ring(200, 0, 3), ring(220, 0, 4), ring(300, 0, 2)],
    regions: [
      {code: '1', polygons: [[[0]], [[1]], [[2]]]},
      {code: '2', polygons: [[[3]]]},
    ],
  });
});

test('a region never loses its largest part, and what has a neighbour stays', () => {
  expect(partsOf(fitIslets(ARCHIPELAGO, (map) => partsOf(map) <= 2).topology)).toBe(2);
  expect(fitIslets(ARCHIPELAGO, (map) => partsOf(map) <= 1)).toEqual({topology: ARCHIPELAGO, largest: 0});
  const neighbours: GridTopology = {
    arcs: [ring(0, 0, 100), ring(10, 10, 5)],
    regions: [
      {code: '1', polygons: [[[0], [~1]]]},
      {code: '2', polygons: [[[1]]]},
    ],
  };
  expect(fitIslets(neighbours, (map) => partsOf(map) <= 1).topology).toBe(neighbours);
});

test('a region aims at 0.99 and a little, or at what neighbours that overlap have left', () => {
  const [sound, coarse] = setGoals([1, 0.99]);
  expect(sound).toBeCloseTo(0.9905, 9);
  expect(coarse).toBeCloseTo(0.985, 9);
});

test('a region that keeps too little, or contradicts its neighbours, is named', () => {
  const region = (code: string, width: number): Region => ({
    code,
    polygons: [
      [
        [
          [0, 0],
          [width, 0],
          [width, 1],
          [0, 1],
          [0, 0],
        ],
      ],
    ],
  });
  const raw = ['1', '2', '3', '4'].map((code) => region(code, 1));
  const after = [region('1', 0.991), region('2', 0.98), region('3', 0.985), region('4', 0.97)];
  expect(checkOverlaps(raw, after, [1, 1, 0.99, 0.974])).toEqual([
    'overlap too small: 0.9800 (2); 0.9900 is wanted, raise MARGIN',
    'source contradicts itself: 0.9740 is left (4) when neighbours do not overlap; it is too coarse here, give a boundary file of your own',
  ]);
});

test('thinning leaves a ring its area', () => {
  expect(thinArc(ring(0, 0, 1), 2)).toEqual(ring(0, 0, 1));
  expect(
    thinArc(
      [
        [0, 0],
        [5, 1],
        [10, 0],
      ],
      2,
    ),
  ).toEqual([
    [0, 0],
    [10, 0],
  ]);
});

test.each([
  [['450100', '南宁市'], ['450200', '柳州市'], '广西设区市界线', 'Prefecture boundaries of Guangxi'],
  [['510100', '成都市'], ['513300', '甘孜藏族自治州'], '四川各市州界线', 'Prefecture boundaries of Sichuan'],
  [['150100', '呼和浩特市'], ['152200', '兴安盟'], '内蒙古各盟市界线', 'Prefecture boundaries of Inner Mongolia'],
  [['460100', '海口市'], ['469021', '定安县'], '海南各市县界线', 'Prefecture and county boundaries of Hainan'],
  [['500101', '万州区'], ['500229', '城口县'], '重庆各区县界线', 'District and county boundaries of Chongqing'],
  [['110101', '东城区'], ['110102', '西城区'], '北京各区界线', 'District boundaries of Beijing'],
  [['230100', '哈尔滨市'], ['232700', '大兴安岭地区'], '黑龙江各市地区界线', 'Prefecture boundaries of Heilongjiang'],
])('%s and %s: %s', (first, second, title, english) => {
  const [hans] = title.split(/各|设/);
  const name = {'zh-Hans': hans!, 'zh-Hant': hans!, en: english.replace(/.* of /, '')};
  const cities = [first, second].map(([code, city]) => ({
    code: code!,
    id: code!,
    name: {'zh-Hans': city!},
    seat: [0, 0],
  }));
  const province = {id: 'x', code: '000000', name, cities} as unknown as Province;
  const result = {before: 9, after: 8, overlap: 0.99, kept: false, leftOut: {islets: 2, largest: 0.123}};
  const about = writeAbout(province, describePackage('map/json/province/x.json'), result);
  expect(about.title).toMatchObject({'zh-Hans': title, en: english});
  expect(about.simplification.method).toMatch(/; every island kept but 2 islets of up to 0\.12 km²$/);
});
