import {expect, test} from 'vitest';
import {checkSeats, readOwnBoundaries} from '../../data/geo/check.mjs';
import {drawSquares, province} from './map.ts';

const [first, second] = province.cities as [(typeof province.cities)[0], (typeof province.cities)[0]];

function read(change: (file: ReturnType<typeof drawSquares>) => unknown, options = {}) {
  const file = drawSquares();
  change(file);
  return readOwnBoundaries(JSON.stringify(file), province, options);
}

test('a sound file gives every region and what it says of itself', () => {
  const {regions, claims, problems, warnings} = read(() => {});
  expect(problems).toEqual([]);
  expect(warnings).toEqual([]);
  expect(regions.map(({code}) => code)).toEqual(province.cities.map(({code}) => code));
  expect(claims).toEqual({
    source: {'zh-Hans': 'Survey office', 'zh-Hant': 'Survey office', en: 'Survey office'},
    datum: 'WGS 84',
    licence: 'by permission',
    approvalNumber: 'S(2024)1',
  });
});

test('regions are found by a code of 12 digits, by a number, and by names in any language, in any order', () => {
  const {regions, problems} = read((file) => {
    for (const [i, feature] of file.features.entries()) {
      const {code, name} = province.cities[i]!;
      feature.id = undefined;
      feature.properties = [
        {adcode: Number(code)},
        {code: `${code}000000`},
        {name: name['zh-Hans']},
        {NAME: name['zh-Hant'].replace('市', '')},
        {label: name.en},
      ][i % 5]!;
    }
    file.features.reverse();
  });
  expect(problems).toEqual([]);
  expect(regions.map(({code}) => code)).toEqual(province.cities.map(({code}) => code));
});

test('the command line wins over the file', () => {
  const {claims} = read(() => {}, {source: 'Atlas', datum: 'cgcs2000', licence: 'CC0', approval: 'S(2025)2'});
  expect(claims).toMatchObject({source: {en: 'Atlas'}, datum: 'CGCS2000', licence: 'CC0', approvalNumber: 'S(2025)2'});
});

test('a file that is no GeoJSON is refused', () => {
  expect(readOwnBoundaries('shape', province).problems[0]).toMatch(/^not JSON: .* \(top level\); export/);
  expect(readOwnBoundaries('{"type":"Topology"}', province).problems).toEqual([
    'not a GeoJSON FeatureCollection: "Topology" (type); export the boundaries as a FeatureCollection',
  ]);
  expect(readOwnBoundaries('null', province).problems).toHaveLength(1);
});

test('source and datum are asked for, never guessed', () => {
  const {claims, problems} = read((file) => Object.assign(file, {source: undefined, datum: 'BD-09'}));
  expect(claims).toBeUndefined();
  expect(problems).toEqual([
    'source missing: none (source); add the switch --source "…" or the member "source"',
    'unknown datum: "BD-09" (datum); add the switch --datum "WGS 84|CGCS2000|GCJ-02" or the member "datum"',
  ]);
});

test('a missing licence or approval number is a warning', () => {
  const {problems, warnings} = read((file) => Object.assign(file, {licence: undefined, approvalNumber: undefined}));
  expect(problems).toEqual([]);
  expect(warnings).toHaveLength(2);
});

test('all problems come at once, each with its value, place and remedy', () => {
  const {regions, problems} = read((file) => {
    file.features[0]!.geometry.coordinates = [
      [
        [1, 1],
        [2, 1],
        [2, 2],
        [1, 2],
      ],
    ];
    file.features[1]!.id = '999999';
    file.features[2]!.geometry.type = 'Point';
    file.features[3]!.geometry.coordinates = [
      [
        [1, 1],
        [2, 1],
        [1, 1],
      ],
    ];
    file.features[4]!.geometry.coordinates = [
      [
        [500000, 2500000],
        [2, 1],
        [2, 2],
        [500000, 2500000],
      ],
    ];
    file.features[5]!.geometry.coordinates = [];
    file.features[7]!.id = file.features[6]!.id;
  });
  const [, , third, , , , seventh, eighth] = province.cities;
  expect(problems).toEqual([
    'ring not closed: [1,1] and [1,2] (features[0].geometry.coordinates[0]); repeat the first position at the end',
    'extra region: "999999" (features[1]); remove it, or give it the code or name of a prefecture',
    'not an area: "Point" (features[2].geometry.type); give a Polygon or MultiPolygon',
    'ring too short: 3 positions (features[3].geometry.coordinates[0]); a ring has 4 or more',
    'not a position: [500000,2500000] (features[4].geometry.coordinates[0][0]); write [longitude, latitude] in degrees',
    'no ring: [] (features[5].geometry.coordinates); give at least the outer ring',
    `region twice: ${seventh!.code} ${seventh!.id} ${seventh!.name['zh-Hans']} (features[6], features[7]); join them in one MultiPolygon`,
    `region missing: ${second.code} ${second.id} ${second.name['zh-Hans']} (features); add a feature with this code as its id, or this name`,
    `region missing: ${eighth!.code} ${eighth!.id} ${eighth!.name['zh-Hans']} (features); add a feature with this code as its id, or this name`,
  ]);
  expect(regions.map(({code}) => code)).not.toContain(third!.code);
});

test('a feature with two codes is ambiguous', () => {
  const {problems} = read((file) => {
    file.features[0]!.properties = {adcode: second.code};
  });
  expect(problems[0]).toBe(
    `ambiguous region: ${first.code}, ${second.code} (features[0]); leave one code or name in its properties`,
  );
});

test('projected coordinates are refused by their name', () => {
  const crs = (name: string) => read((file) => Object.assign(file, {crs: {type: 'name', properties: {name}}})).problems;
  expect(crs('urn:ogc:def:crs:OGC:1.3:CRS84')).toEqual([]);
  expect(crs('urn:ogc:def:crs:EPSG::3857')).toEqual([
    'projected or unknown coordinates: "urn:ogc:def:crs:EPSG::3857" (crs); export in degrees, longitude first',
  ]);
});

test('a ring that crosses itself is a warning', () => {
  const {problems, warnings} = read((file) => {
    const [x, y] = first.seat;
    file.features[0]!.geometry.coordinates = [
      [
        [x, y],
        [x + 1, y + 1],
        [x + 1, y],
        [x, y + 1],
        [x, y],
      ],
    ];
  });
  expect(problems).toEqual([]);
  expect(warnings[0]).toMatch(/^ring crosses itself: near .*; mended unless --keep-geometry is given$/);
});

test('a seat outside its region is a problem', () => {
  const {regions} = read((file) => {
    file.features[0]!.geometry = file.features[1]!.geometry;
  });
  expect(checkSeats(regions, province)).toEqual([
    `seat outside its region: ${first.seat.join(', ')} (${first.code} ${first.id}); check the datum of the boundaries and the seat`,
  ]);
});
