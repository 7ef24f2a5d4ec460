/** Facts of Guangxi's land. */
import {expect, test} from 'vitest';
import {contains, type Position} from '../../data/geo/iou.mjs';
import {readMap, toRegions} from '../geo/map.ts';

/** Inner points of the islands in the source, WGS 84. */
const ISLANDS: [code: string, name: string, at: Position][] = [
  ['450500', 'Weizhou', [109.1134, 21.0534]],
  ['450500', 'Xieyang', [109.2104, 20.9119]],
  ['450500', 'the islet of the east', [109.5723, 21.4658]],
  ['450700', 'the first islet', [108.7077, 21.6463]],
  ['450700', 'the second islet', [108.6901, 21.6121]],
  ['450700', 'the third islet', [108.7402, 21.5996]],
  ['450700', 'the fourth islet', [108.7419, 21.5925]],
];

const regions = toRegions(readMap(new URL('../../public/geo/guangxi.topo.json', import.meta.url)));

test.each(ISLANDS)('%s keeps %s', (code, _, position) => {
  const islands = regions.find((region) => region.code === code)!.polygons.filter((p) => contains([p], position));
  expect(islands).toHaveLength(1);
  expect(islands[0]![0]!.length).toBeLessThan(40);
});

test('there are no parts but the 14 main ones and the islands', () => {
  expect(regions.flatMap(({polygons}) => polygons)).toHaveLength(14 + ISLANDS.length);
});
