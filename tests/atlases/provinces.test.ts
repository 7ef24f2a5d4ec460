import {expect, test} from 'vitest';
import {depthIn} from '../../src/layout/laws/depth.ts';
import {boxAround} from '../../src/layout/laws/distance.ts';
import {GROUND} from '../../src/model/ground.ts';
import {degenerateCases, SAMPLES, sampleCase} from '../layout/samples.ts';
import {type NamedCase, PROVINCES, readProvince, shippedTask} from './tasks.ts';

/** Cities and clusters have ids of their own, clusters their numbers in order, and members that are there. */
function expectMembers({cities, clusters}: NamedCase): void {
  const ids = cities.map(({id}) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(clusters.map(({no}) => no)).toEqual(clusters.map((_, i) => i + 1));
  expect(new Set(clusters.map(({id}) => id)).size).toBe(clusters.length);
  for (const cluster of clusters) {
    expect(new Set(cluster.cities).size).toBe(cluster.cities.length);
    expect(ids).toEqual(expect.arrayContaining(cluster.cities));
  }
}

/** Every seat lies in its own region, and the regions fill the ground but for its margin. */
function expectLand({cities, height}: NamedCase): void {
  for (const {id, seat, polygons} of cities) expect(depthIn(polygons, seat), id).toBeGreaterThan(0);
  const edges = boxAround(cities.flatMap(({polygons}) => polygons.flat(2)));
  const {width, margin} = GROUND;
  [margin, margin, width - margin, height - margin].forEach((edge, i) => {
    expect(Math.abs(edges[i]! - edge)).toBeLessThanOrEqual(2);
  });
}

/** No place lies deep in two regions: thinning moves a border by little, and the same for both of its sides. */
function expectApart({cities, height}: NamedCase): void {
  for (let x = 5; x < GROUND.width; x += 31)
    for (let y = 5; y < height; y += 31) {
      const holders = cities.filter(({polygons}) => depthIn(polygons, [x, y]) > 0);
      expect(holders.length, `${x}, ${y}: ${holders.map(({id}) => id)}`).toBeLessThan(2);
    }
}

test.each(PROVINCES)('%s has its regions, seats and clusters', (id) => {
  const province = readProvince(id);
  expectMembers(province);
  expectLand(province);
  expectApart(province);
});

test('Sichuan: 21 cities, 17 clusters, one of the whole province and one of a region that is no city', () => {
  const {cities, clusters} = readProvince('sichuan');
  expect(cities).toHaveLength(21);
  expect(clusters).toHaveLength(17);
  expect(clusters.filter((cluster) => cluster.cities.length === 21).map(({no}) => no)).toEqual([9]);
  expect(clusters.filter((cluster) => cluster.cities.length === 0).map(({no}) => no)).toEqual([15]);
  expect(clusters.find(({no}) => no === 14)).toMatchObject({
    name: {'zh-Hans': '锂电材料', 'zh-Hant': '鋰電材料'},
    cities: ['chengdu', 'deyang', 'meishan', 'suining'],
  });
  expect(cities.find(({id}) => id === 'aba')!.name).toEqual({'zh-Hans': '阿坝', 'zh-Hant': '阿壩', en: 'Aba'});
  expect(cities.find(({id}) => id === 'guangan')!.name.en).toBe("Guang'an");
});

test('Shandong: 16 cities, 10 clusters; what was Laiwu is a part of Jinan', () => {
  const {cities, clusters} = readProvince('shandong');
  expect(cities).toHaveLength(16);
  expect(clusters).toHaveLength(10);
  expect(clusters[0]!.cities).toEqual(['qingdao', 'yantai', 'weihai']);
  const jinan = cities.find(({id}) => id === 'jinan')!;
  // One outline without a border inside, 60 px south-east of the seat too.
  expect(jinan.polygons.map((rings) => rings.length)).toEqual([1]);
  expect(depthIn(jinan.polygons, [590, 540])).toBeGreaterThan(15);
});

test('the shipped atlas is a case', () => {
  const {of, texts} = shippedTask();
  expectMembers(of);
  expectLand(of);
  expect(Object.keys(texts)).toEqual(['zh-Hans', 'zh-Hant', 'en']);
});

test('random cases are all different, and cover what they may have', () => {
  const {of} = shippedTask();
  const samples = Array.from({length: SAMPLES}, (_, i) => sampleCase(of, i + 1));
  for (const sample of samples) expectMembers(sample);
  expect(sampleCase(of, 1)).toEqual(samples[0]);
  expect(new Set(samples.map(({clusters}) => JSON.stringify(clusters))).size).toBe(SAMPLES);
  const counts = samples.map(({clusters}) => clusters.length);
  expect([Math.min(...counts), Math.max(...counts)]).toEqual([5, 18]);
  expect(new Set(counts).size).toBe(14);
  const sizes = new Set(samples.flatMap(({clusters}) => clusters.map(({cities}) => cities.length)));
  expect([...sizes].sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('cases at the edge name cities that are there', () => {
  for (const {cities, clusters} of Object.values(degenerateCases()))
    for (const cluster of clusters) expect(cities.map(({id}) => id)).toEqual(expect.arrayContaining(cluster.cities));
});
