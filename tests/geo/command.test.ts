import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {readCommand} from '../../data/geo/command.mjs';
import {readProvince} from '../../data/geo/province.mjs';
import {province} from './map.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-'));
});
afterAll(() => rmSync(folder, {recursive: true}));

function problemsOf(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    return (error as {problems: string[]}).problems;
  }
  return [];
}

function readAtlas(text: string) {
  writeFileSync(join(folder, 'atlas.json'), text);
  return readProvince(folder);
}

test('a folder, a file or both, in any order', () => {
  expect(readCommand([])).toMatchObject({kind: 'map', folder: undefined, file: undefined, keep: false});
  expect(readCommand([folder])).toMatchObject({folder, file: undefined});
  expect(readCommand(['own.geojson', '--source', 'Atlas'])).toMatchObject({
    folder: undefined,
    file: 'own.geojson',
    claims: {source: 'Atlas'},
  });
  expect(readCommand(['own.geojson', folder])).toMatchObject({folder, file: 'own.geojson'});
  expect(readCommand(['data/nowhere'])).toMatchObject({folder: 'data/nowhere', file: undefined});
});

test('the cities of a unit, by code or id; the table of all', () => {
  expect(readCommand(['--cities', '610000'])).toMatchObject({kind: 'cities', unit: {id: 'shaanxi', file: 'shanxi1'}});
  expect(readCommand(['--cities', 'inner-mongolia'])).toMatchObject({unit: {code: '150000'}});
  expect(readCommand(['--all'])).toEqual({kind: 'all', out: undefined});
});

test('a wrong command line says what is wrong', () => {
  expect(problemsOf(() => readCommand(['--cities', '999999']))[0]).toMatch(
    /^no province-level unit: 999999 \(--cities\); there are 110000 beijing, /,
  );
  expect(problemsOf(() => readCommand(['a.geojson', 'b.geojson']))[0]).toBe(
    'more than one file: a.geojson, b.geojson (command line); give one',
  );
  expect(problemsOf(() => readCommand(['data/a', 'data/b']))[0]).toBe(
    'more than one folder: data/a, data/b (command line); give one',
  );
  expect(problemsOf(() => readCommand([folder, '--datum', 'WGS 84']))[0]).toBe(
    'no file for --datum (command line); name the boundary file that it describes',
  );
  expect(problemsOf(() => readCommand(['--speed']))[0]).toMatch(/^unknown option '--speed'/);
});

test('an atlas gives its province, with the cities in the order of their codes', () => {
  const cities = province.cities.toReversed();
  expect(readAtlas(`\uFEFF${JSON.stringify({province, cities})}`).cities).toEqual(province.cities);
});

test('an atlas that is not there, not JSON or not whole is refused with its place', () => {
  expect(problemsOf(() => readProvince(join(folder, 'nowhere')))[0]).toMatch(
    /^cannot read the atlas: ENOENT \(.*nowhere.atlas\.json\); name its folder, or make it: `npm run geo -- --cities CODE`/,
  );
  expect(problemsOf(() => readAtlas('{'))[0]).toMatch(/^not JSON: .* \(.*atlas\.json\); mend the atlas$/);
  const [first] = province.cities;
  const half = {province: {id: 'x', name: province.name}, cities: [first, {...first, seat: undefined}]};
  const problems = problemsOf(() => readAtlas(JSON.stringify(half)));
  expect(problems).toHaveLength(2);
  expect(problems[0]).toMatch(/^no province: code missing \(.*atlas\.json, province\); /);
  expect(problems[1]).toMatch(/^incomplete city: seat missing \(.*atlas\.json, cities\[1\]\); /);
  expect(problemsOf(() => readAtlas('null'))).toHaveLength(2);
});
