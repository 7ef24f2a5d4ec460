/** A broken boundary file is refused with every problem and its place, a publisher's and the project's own; nothing hangs. */

import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import type {Topology} from 'topojson-specification';
import {afterAll, beforeAll, describe, expect} from 'vitest';
import {checkSeats, readOwnBoundaries} from '../../data/geo/check.mjs';
import {DATUMS} from '../../data/geo/claims.mjs';
import {fitGround} from '../../src/layout/ground.ts';
import {placeBorders, readRegions} from '../../src/layout/regions.ts';
import {decodeBoundaries} from '../../src/map/boundaries.ts';
import {DataError} from '../../src/model/parse-atlas.ts';
import {readFacts} from '../../src/site/bundle.ts';
import {parseBoundaries} from '../../src/site/parse-boundaries.ts';
import {drawSquares, province} from '../geo/map.ts';
import {always, anyJson, anyText, nest, words} from './cases.ts';
import {anyChanges, breakCopy, putAt} from './mutate.ts';

const CODES = province.cities.map(({code}) => code);
const junk = anyJson(
  'Polygon',
  'MultiPolygon',
  'FeatureCollection',
  'Topology',
  'WGS 84',
  ...CODES.slice(0, 3),
  '南宁市',
);
const name = words(
  'type',
  'geometry',
  'coordinates',
  'properties',
  'id',
  'features',
  'arcs',
  'city',
  'datum',
  'crs',
  'bbox',
);
type File = ReturnType<typeof drawSquares>;

describe('a publisher’s file', () => {
  /** Reads it as `npm run geo` does. */
  function read(text: string, options = {}) {
    const result = readOwnBoundaries(text, province, options);
    for (const problem of result.problems) expect(problem).toMatch(/^[^\n]+ \((top level|[a-zA-Z]+[^\n]*)\); [^\n]+$/);
    for (const {code, polygons} of result.regions) {
      expect(CODES).toContain(code);
      expect(polygons.length).toBeGreaterThan(0);
      for (const ring of polygons.flat()) {
        expect(ring.length).toBeGreaterThan(3);
        expect(ring[0]).toEqual(ring.at(-1));
        for (const [lng, lat] of ring) expect(Math.abs(lng) <= 180 && Math.abs(lat) < 90).toBe(true);
      }
    }
    const seats = checkSeats(result.regions, province);
    return {...result, problems: [...result.problems, ...seats]};
  }
  const expectSound = ({regions, claims}: ReturnType<typeof read>) => {
    expect(regions.map(({code}) => code)).toEqual(CODES);
    expect(DATUMS).toContain(claims!.datum);
    for (const lang of ['zh-Hans', 'zh-Hant', 'en'] as const) expect(claims!.source[lang].trim()).not.toBe('');
    expect([typeof claims!.licence, typeof claims!.approvalNumber]).toEqual(['string', 'string']);
  };
  const option = fc.option(words('WGS 84', 'wgs84', 'GCJ-02', 'Atlas'), {nil: undefined});

  always(
    'that is changed at random is refused with places, or sound',
    [200, 12_000],
    [anyChanges(junk, name), fc.record({source: option, datum: option, licence: option, approval: option})],
    (changes, options) => {
      let text = '';
      try {
        text = JSON.stringify(breakCopy(drawSquares(), changes));
      } catch {
        return; // Too deep to be written here; the next law has such files.
      }
      const result = read(text, options);
      if (result.problems.length === 0) expectSound(result);
    },
  );

  const deep = fc.constantFrom(
    'type',
    'source',
    'datum',
    'licence',
    'approvalNumber',
    'crs',
    'id',
    'geometry',
    'coordinates',
    'ring',
    'position',
  );
  always(
    'that is nested without end is refused with places',
    [10, 200],
    [deep, fc.constantFrom(10, 5000, 50_000)],
    (where, depth) => {
      const [mark, nested] = ['"here"', `${'['.repeat(depth)}${']'.repeat(depth)}`];
      const file = drawSquares() as unknown as Record<string, unknown>;
      const feature = (file.features as Record<string, unknown>[])[3]!;
      const geometry = feature.geometry as {coordinates: unknown[]};
      if (where === 'id' || where === 'geometry') feature[where] = 'here';
      else if (where === 'coordinates') (geometry as Record<string, unknown>).coordinates = 'here';
      else if (where === 'ring') geometry.coordinates[0] = 'here';
      else if (where === 'position') (geometry.coordinates[0] as unknown[])[2] = 'here';
      else file[where] = where === 'crs' ? {properties: {name: 'here'}} : 'here';
      expect(read(JSON.stringify(file).replace(mark, nested)).problems.length).toBeGreaterThan(0);
    },
  );

  always(
    'that is none is refused',
    [100, 3000],
    [
      fc.oneof(
        anyText,
        junk.map((value) => {
          try {
            return JSON.stringify(value);
          } catch {
            return '';
          }
        }),
      ),
    ],
    (text) => {
      expect(read(text).problems.length).toBeGreaterThan(0);
    },
  );

  /** A fault of one feature, and the place by which it is named. */
  const ring = (at: number) => `features[${at}].geometry.coordinates[0]`;
  const FAULTS: Record<string, (file: File, at: number) => string> = {
    'no feature': (file, at) => {
      file.features[at] = null as never;
      return `features[${at}]`;
    },
    'other code': (file, at) => {
      file.features[at]!.id = '999999';
      return `features[${at}]`;
    },
    'no area': (file, at) => {
      file.features[at]!.geometry.type = 'LineString';
      return `features[${at}].geometry.type`;
    },
    'no geometry': (file, at) => {
      file.features[at]!.geometry = null as never;
      return `features[${at}].geometry.type`;
    },
    'no ring': (file, at) => {
      file.features[at]!.geometry.coordinates = [];
      return `features[${at}].geometry.coordinates`;
    },
    'no list': (file, at) => {
      file.features[at]!.geometry.coordinates = null as never;
      return `features[${at}].geometry.coordinates`;
    },
    'short ring': (file, at) => {
      (file.features[at]!.geometry.coordinates[0] as unknown[]).length = 3;
      return ring(at);
    },
    'open ring': (file, at) => {
      (file.features[at]!.geometry.coordinates[0] as unknown[]).pop();
      return ring(at);
    },
    'ring of one point': (file, at) => {
      file.features[at]!.geometry.coordinates = [Array(5).fill(province.cities[at]!.seat)];
      return ring(at);
    },
    'ring on a line': (file, at) => {
      const [x, y] = province.cities[at]!.seat;
      file.features[at]!.geometry.coordinates = [
        [
          [x, y],
          [x, y + 1],
          [x, y + 2],
          [x, y + 1],
          [x, y],
        ],
      ];
      return ring(at);
    },
    NaN: (file, at) => {
      putAt(file, ['features', at, 'geometry', 'coordinates', 0, 2, 1], Number.NaN);
      return `${ring(at)}[2]`;
    },
    metres: (file, at) => {
      putAt(file, ['features', at, 'geometry', 'coordinates', 0, 1], [12_000_000, 2_600_000]);
      return `${ring(at)}[1]`;
    },
    'a pole': (file, at) => {
      putAt(file, ['features', at, 'geometry', 'coordinates', 0, 1, 1], -90);
      return `${ring(at)}[1]`;
    },
    'no position': (file, at) => {
      putAt(file, ['features', at, 'geometry', 'coordinates', 0, 3], {lng: 1, lat: 2});
      return `${ring(at)}[3]`;
    },
    'two codes': (file, at) => {
      file.features[at]!.properties = {a: CODES[at], b: CODES[(at + 1) % CODES.length]};
      return `features[${at}]`;
    },
    'far from its seat': (file, at) => {
      file.features[at]!.geometry.coordinates = [
        [
          [10, 50],
          [10, 51],
          [11, 51],
          [10, 50],
        ],
      ];
      return `${CODES[at]} ${province.cities[at]!.id}`;
    },
  };
  /** A fault of the whole file. */
  const WHOLE: Record<string, (file: File & Record<string, unknown>) => string> = {
    source: (file) => {
      file.source = {en: 'Atlas'} as never;
      return 'source';
    },
    datum: (file) => {
      file.datum = 'Beijing 1954';
      return 'datum';
    },
    licence: (file) => {
      file.licence = 7 as never;
      return 'licence';
    },
    approvalNumber: (file) => {
      file.approvalNumber = {toString: 1} as never;
      return 'approvalNumber';
    },
    crs: (file) => {
      file.crs = {properties: {name: {toString: 1, valueOf: 1}}};
      return 'crs';
    },
    extra: (file) => {
      file.features.push({...drawSquares().features[0]!, id: '000000'});
      return `features[${file.features.length - 1}]`;
    },
  };

  always(
    'with faults in separate places has them all named, each with its place',
    [150, 10_000],
    [
      fc.uniqueArray(fc.tuple(fc.nat({max: CODES.length - 1}), fc.constantFrom(...Object.keys(FAULTS))), {
        minLength: 1,
        maxLength: 8,
        selector: ([at]) => at,
      }),
      fc.subarray(Object.keys(WHOLE)),
    ],
    (faults, whole) => {
      const file = drawSquares();
      const places = [
        ...faults.map(([at, fault]) => FAULTS[fault]!(file, at)),
        ...whole.map((fault) => WHOLE[fault]!(file as File & Record<string, unknown>)),
      ];
      const {problems} = read(JSON.stringify(file));
      for (const place of places)
        expect(
          problems.some((problem) => problem.includes(`(${place})`)),
          `${place} in ${problems.join('\n')}`,
        ).toBe(true);
    },
  );

  always(
    'with missing and doubled regions has each named',
    [60, 3000],
    [
      fc.subarray(
        CODES.map((_, i) => i),
        {minLength: 1},
      ),
      fc.subarray(
        CODES.map((_, i) => i),
        {minLength: 1},
      ),
    ],
    (gone, twice) => {
      const file = drawSquares();
      file.features = [
        ...file.features.filter((_, i) => !gone.includes(i)),
        ...twice.filter((i) => !gone.includes(i)).map((i) => drawSquares().features[i]!),
      ];
      const {problems} = read(JSON.stringify(file));
      for (const i of gone)
        expect(problems.some((problem) => problem.startsWith(`region missing: ${CODES[i]}`))).toBe(true);
      for (const i of twice)
        if (!gone.includes(i))
          expect(problems.some((problem) => problem.startsWith(`region twice: ${CODES[i]}`))).toBe(true);
    },
  );

  // As near as numbers can be, again and again in one place, and far away.
  const near = fc.oneof(
    fc.constantFrom(0, 1, 2, -1),
    fc.integer({min: -3, max: 3}).map((n) => n * 2.9e-14),
    fc.constantFrom(5e-324, 1e-300, 1e-16),
  );
  always(
    'of rings with points that nearly or wholly fall together is read in no time',
    [40, 3000],
    [
      fc.array(fc.tuple(near, near), {minLength: 3, maxLength: 12}),
      fc.constantFrom(1, 3, 2000),
      fc.constantFrom<[number, number]>([0, 0], [110, 25], [178, -80]),
    ],
    (points, times, [x, y]) => {
      const corners = points.map(([dx, dy]): [number, number] => [x + dx, y + dy]);
      const [first = [x, y]] = corners;
      const file = drawSquares();
      file.features[0]!.geometry.coordinates = [[...corners, ...Array<[number, number]>(times).fill(first)]];
      const start = performance.now();
      read(JSON.stringify(file));
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );

  always(
    'is the same in any order of its features',
    [40, 1500],
    [
      fc.shuffledSubarray(
        CODES.map((_, i) => i),
        {minLength: CODES.length},
      ),
    ],
    (order) => {
      const file = drawSquares();
      const sorted = read(JSON.stringify(file));
      file.features = order.map((i) => file.features[i]!);
      expect(read(JSON.stringify(file))).toEqual(sorted);
    },
  );
});

/** Three regions that share borders, one of them with an island. */
const TOPOLOGY = {
  type: 'Topology',
  bbox: [100, 20, 103, 22],
  transform: {scale: [0.5, 0.5], translate: [100, 20]},
  arcs: [
    [
      [2, 0],
      [0, 4],
    ],
    [
      [2, 4],
      [-2, 0],
      [0, -4],
      [2, 0],
    ],
    [
      [4, 0],
      [0, 4],
    ],
    [
      [2, 0],
      [2, 0],
    ],
    [
      [4, 4],
      [-2, 0],
    ],
    [
      [4, 0],
      [2, 0],
      [0, 3],
      [-2, 1],
    ],
    [
      [5, 4],
      [1, 0],
      [0, -1],
      [-1, 1],
    ],
  ],
  objects: {
    regions: {
      type: 'GeometryCollection',
      geometries: [
        {type: 'Polygon', arcs: [[0, 1]], id: '1', properties: {city: 'west'}},
        {type: 'Polygon', arcs: [[3, 2, 4, -1]], id: '2', properties: {city: 'middle'}},
        {type: 'MultiPolygon', arcs: [[[5, -3]], [[6]]], id: '3', properties: {city: 'east'}},
      ],
    },
  },
  about: {
    source: {'zh-Hans': '图', 'zh-Hant': '圖', en: 'Atlas'},
    datum: 'WGS 84',
    licence: 'CC0',
    approvalNumber: '',
    own: true,
  },
};

describe('the project’s own file', () => {
  const parse = (data: unknown): Topology | string[] => {
    try {
      return parseBoundaries(data, 'a.topo.json');
    } catch (error) {
      expect(error).toBeInstanceOf(DataError);
      for (const problem of (error as DataError).problems)
        expect(problem).toMatch(/ \(a\.topo\.json(, [^\n]+)?\); run npm run geo$/);
      return (error as DataError).problems;
    }
  };
  const index = fc.oneof(fc.integer({min: -9, max: 9}), junk);

  always(
    'that is changed at random is refused with places, or can be drawn',
    [200, 12_000],
    [anyChanges(index, name)],
    (changes) => {
      const parsed = parse(breakCopy(TOPOLOGY, changes));
      if (Array.isArray(parsed)) return expect(parsed.length).toBeGreaterThan(0);
      const {project} = fitGround(parsed.bbox as [number, number, number, number]);
      const {arcs} = placeBorders(parsed, project);
      expect(arcs.flat(2).every(Number.isFinite)).toBe(true);
      const {regions, inner, outer} = decodeBoundaries(parsed);
      const shapes = regions.features.map(({geometry}) => geometry);
      expect(JSON.stringify([shapes, inner, outer])).not.toContain('null');
      for (const {city, polygons} of readRegions(parsed)) {
        expect(city).not.toBe('');
        for (const ring of polygons.flat()) expect(ring.length).toBeGreaterThan(3);
      }
    },
  );

  always('that is none is refused', [60, 2000], [junk], (data) => {
    expect(Array.isArray(parse(data))).toBe(true);
  });
  always('that is nested without end is refused', [5, 50], [fc.constantFrom(20_000, 100_000)], (depth) => {
    for (const key of Object.keys(TOPOLOGY)) expect(Array.isArray(parse({...TOPOLOGY, [key]: nest(depth)}))).toBe(true);
  });
});

describe('the build', () => {
  const FACTS = 'data/guangxi/atlas.json';
  const BOUNDARIES = `public/geo/${province.id}.topo.json`;
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'fuzz-'));
    for (const folder of ['public/geo', 'data/guangxi']) mkdirSync(join(root, folder), {recursive: true});
  });
  afterAll(() => rmSync(root, {recursive: true}));
  const [facts, boundaries] = [FACTS, BOUNDARIES].map((path) => JSON.parse(readFileSync(path, 'utf8')));

  /** Faults of either file, and a word of the problem. */
  const FAULTS: Record<string, [path: (string | number)[], value: unknown, said: RegExp]> = {
    seat: [['cities', 4, 'seat'], [25, 110], /\(cities\[4\]\.seat\)/],
    cluster: [['clusters', 2, 'cities'], [], /\(clusters\[2\]\.cities\)/],
    source: [['programme', 'source'], 'list-1999', /\(programme\.source\)/],
    type: [['type'], 'FeatureCollection', /^not TopoJSON/],
    bounds: [['bbox'], [0, 0, 0, 0], /^no bounds/],
    about: [['about', 'source'], null, /^no source and datum/],
    line: [['arcs', 7, 1], [Number.NaN, 1], /^not a line .*arcs\[7\]/],
    ring: [['objects', 'regions', 'geometries', 3, 'arcs'], [[99]], /^not rings of lines .*geometries\[3\]\.arcs/],
  };
  always(
    'stops at faults in either file, and names all of both',
    [10, 400],
    [fc.subarray(Object.keys(FAULTS), {minLength: 1}), fc.constantFrom('', '{', '\uFEFF', '[1')],
    (faults, torn) => {
      const files = {[FACTS]: structuredClone(facts), [BOUNDARIES]: structuredClone(boundaries)};
      for (const fault of faults) {
        const [path, value] = FAULTS[fault]!;
        putAt(files[['seat', 'cluster', 'source'].includes(fault) ? FACTS : BOUNDARIES], path, value);
      }
      for (const [path, file] of Object.entries(files)) writeFileSync(join(root, path), JSON.stringify(file));
      const problems = () => {
        try {
          readFacts({root, path: 'data/guangxi'});
        } catch (error) {
          expect(error).toBeInstanceOf(DataError);
          return (error as DataError).problems;
        }
        return [];
      };
      const found = problems();
      for (const fault of faults)
        expect(
          found.some((problem) => FAULTS[fault]![2].test(problem)),
          `${fault} in ${found.join('\n')}`,
        ).toBe(true);
      if (!torn) return;
      writeFileSync(join(root, BOUNDARIES), torn);
      expect(problems().some((problem) => /^(not JSON|empty file)/.test(problem))).toBe(true);
    },
  );

  always(
    'stops when regions and cities differ, and names each',
    [4, 100],
    [
      fc.subarray(
        province.cities.map(({id}) => id),
        {minLength: 1, maxLength: 4},
      ),
    ],
    (ids) => {
      const changed = structuredClone(boundaries);
      for (const geometry of changed.objects.regions.geometries)
        if (ids.includes(geometry.properties.city)) geometry.properties.city = `not-${geometry.properties.city}`;
      writeFileSync(join(root, FACTS), JSON.stringify(facts));
      writeFileSync(join(root, BOUNDARIES), JSON.stringify(changed));
      const expected = ids.flatMap((id) => [
        expect.stringContaining(`region missing: ${id} `),
        expect.stringContaining(`extra region: not-${id} `),
      ]);
      let problems: string[] = [];
      try {
        readFacts({root, path: 'data/guangxi'});
      } catch (error) {
        problems = (error as DataError).problems;
      }
      expect(problems).toEqual(expect.arrayContaining(expected));
    },
  );
});
