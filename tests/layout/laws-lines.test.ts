import {expect, test} from 'vitest';
import {checkPlate} from '../../src/layout/laws/check-plate.ts';
import type {Plate, Point} from '../../src/model/plate.ts';
import {linesBroken, restation, type Sketch, sketch, square} from './judge.ts';

/** Two stations 600 px apart, and a line between them. On this plate a rim has a radius of 9.2 px and a lane is 4 px wide. */
const PAIR: Sketch = {
  cities: {a: [100, 100], b: [700, 100]},
  clusters: {k: 'a b'},
  corridors: [{from: 'a', to: 'b', lanes: 'k'}],
};
const SIX = {k: 'a b', l: 'a b', m: 'a b', n: 'a b', o: 'a b', p: 'a b'};

const edit = (plate: Plate, change: Partial<Plate>): Plate => ({...plate, ...change});

test('a sound plate breaks no law', () => {
  expect(checkPlate(sketch(PAIR).plate, sketch(PAIR).of)).toEqual([]);
  expect(
    checkPlate(sketch({cities: {}, clusters: {}, corridors: []}).plate, {cities: [], clusters: [], height: 800}),
  ).toEqual([]);
});

test('numbers: a place that is none is named, and nothing else can be measured', () => {
  const {plate, of} = sketch(PAIR);
  const broken = restation({plate}, 'b', {at: [Number.NaN, 100]}).plate;
  expect(checkPlate(broken, of)).toEqual([
    {law: 'numbers', plate: 800, who: ['b'], value: Number.NaN, limit: 0, must: true},
  ]);
});

test('station-once: each city has one station, and no other has', () => {
  const {plate, of} = sketch(PAIR);
  const [a, b] = plate.stations;
  expect(checkPlate(edit(plate, {stations: [a!]}), of)).toContainEqual(
    expect.objectContaining({law: 'station-once', who: ['b'], value: 0, limit: 1}),
  );
  expect(checkPlate(edit(plate, {stations: [a!, b!, b!]}), of)).toEqual([
    expect.objectContaining({law: 'station-once', who: ['b'], value: 2, limit: 1}),
  ]);
  const stranger = {city: 'z', at: [400, 300] as Point, r: 8};
  expect(checkPlate(edit(plate, {stations: [a!, b!, stranger]}), of)).toContainEqual(
    expect.objectContaining({law: 'station-once', who: ['z'], value: 1, limit: 0}),
  );
});

test('corridor: two stations, once, for lines that run in it once', () => {
  const {plate, of} = sketch({...PAIR, clusters: {k: 'a b', one: 'a'}});
  const [way] = plate.corridors;
  const broken = (corridors: Plate['corridors'], whole: string[] = []) =>
    checkPlate(edit(plate, {corridors}), of, whole)
      .filter(({law}) => law === 'corridor')
      .map(({who}) => who.join(' '));
  expect(broken([way!])).toEqual([]);
  expect(broken([way!, {...way!, u: 'b', v: 'a', points: way!.points.toReversed()}])).toEqual(['a b']);
  expect(broken([{...way!, lanes: ['k', 'k']}])).toEqual(['k a b']);
  expect(broken([{...way!, lanes: ['k', 'one']}])).toEqual(['one a b']);
  expect(broken([{...way!, lanes: ['k', 'unknown']}])).toEqual(['unknown a b']);
  expect(broken([{...way!, lanes: []}])).toEqual(['a b']);
  expect(broken([way!, {...way!, u: 'a', v: 'a'}])).toEqual(['a a']);
  expect(broken([way!, {...way!, u: 'a', v: 'unknown'}])).toEqual(['a unknown']);
  expect(broken([way!], ['k'])).toEqual(['k a b']);
});

test('members: a line is a tree over its members', () => {
  const three: Sketch = {
    cities: {a: [100, 100], b: [700, 100], c: [400, 300], d: [100, 300]},
    clusters: {k: 'a b c', l: 'd c'},
    corridors: [
      {from: 'a', to: 'b', lanes: 'k'},
      {from: 'a', to: 'c', over: [[200, 100]], lanes: 'k'},
      {from: 'd', to: 'c', lanes: 'l'},
    ],
  };
  const broken = (corridors: Sketch['corridors']) => {
    const {plate, of} = sketch({...three, corridors});
    return checkPlate(plate, of)
      .filter(({law}) => law === 'members')
      .map(({who, value, limit}) => `${who.join(' ')} ${value}/${limit}`);
  };
  const [ab, ac, dc] = three.corridors as [Sketch['corridors'][0], Sketch['corridors'][0], Sketch['corridors'][0]];
  expect(broken([ab, ac, dc])).toEqual([]);
  expect(broken([ab, dc]), 'c is not reached').toEqual(['k c 0/1']);
  expect(broken([ab, ac, {...dc, lanes: 'k l'}]), 'd is none of its cities').toEqual(['k d 1/0']);
  const round = {from: 'b', to: 'c', over: [[600, 200]] as Point[], lanes: 'k'};
  expect(broken([ab, ac, dc, round]), 'a ring').toEqual(['k 3/2']);
  expect(broken([])).toEqual(['k b 0/1', 'k c 0/1', 'l c 0/1']);
});

test('radius: a station is no smaller than its lines ask for', () => {
  expect(linesBroken(restation(sketch(PAIR), 'a', {r: 8}))).toEqual([]);
  expect(linesBroken(restation(sketch(PAIR), 'a', {r: 9}))).toEqual([]);
  expect(linesBroken(restation(sketch(PAIR), 'a', {r: 7.95}))).toEqual(['radius']);
  const lone = sketch({cities: {a: [100, 100]}, clusters: {}, corridors: []});
  expect(lone.plate.stations[0]!.r).toBe(4);
  expect(linesBroken(lone)).toEqual([]);
});

test('stations: three radii from centre to centre', () => {
  const at = (x: number) => sketch({cities: {a: [100, 100], b: [x, 100]}, clusters: {k: 'a', l: 'b'}, corridors: []});
  expect(linesBroken(at(124))).toEqual([]);
  expect(linesBroken(at(123.95))).toEqual(['stations']);
});

test('region: half a radius inside', () => {
  const lone = sketch({cities: {a: [100, 100]}, clusters: {k: 'a'}, corridors: []});
  // The region reaches from 40 to 160 px.
  expect(linesBroken(restation(lone, 'a', {at: [156, 100]}))).toEqual([]);
  expect(linesBroken(restation(lone, 'a', {at: [156.05, 100]}))).toEqual(['region']);
  expect(checkPlate(restation(lone, 'a', {at: [170, 100]}).plate, lone.of)).toEqual([
    {law: 'region', plate: 800, who: ['a'], value: -10, limit: 4, must: true},
  ]);
});

test('region: in a small one, four fifths of the deepest place', () => {
  const {plate, of} = sketch({cities: {a: [100, 100]}, clusters: {k: 'a'}, corridors: []});
  const small = {...of, cities: [{...of.cities[0]!, polygons: [[square([200, 200], 8)]]}]};
  const at = (x: number) => linesBroken({plate: restation({plate}, 'a', {at: [x, 100]}).plate, of: small});
  expect(at(100.8)).toEqual([]);
  expect(at(100.85)).toEqual(['region']);
});

test('region: a hole is outside, an island is inside, and a city without a region has no place', () => {
  const {plate, of} = sketch({cities: {a: [100, 100]}, clusters: {k: 'a'}, corridors: []});
  const broken = (polygons: Point[][][]) => linesBroken({plate, of: {...of, cities: [{...of.cities[0]!, polygons}]}});
  expect(broken([[square([200, 200], 120), square([200, 200], 30)]])).toEqual(['region']);
  expect(broken([[square([200, 200], 120), square([300, 200], 30)]])).toEqual([]);
  expect(broken([[square([600, 200], 120)], [square([200, 200], 20)]])).toEqual([]);
  expect(broken([])).toEqual(['region']);
});

test('dock: a lane ends inside the disc with its whole stroke', () => {
  const six = sketch({...PAIR, clusters: SIX, corridors: [{from: 'a', to: 'b', lanes: 'k l m n o p'}]});
  // The outer lane's edge is 17.5 px from the middle, the rim 17.7 px from the centre.
  expect(linesBroken(six)).toEqual([]);
  expect(linesBroken(restation(six, 'b', {at: [700.2, 100]}))).toEqual([]);
  expect(linesBroken(restation(six, 'b', {at: [700.25, 100]}))).toEqual(['dock']);
});

test('port: two corridors leave a station in two directions', () => {
  const fork = (over: Point[]) =>
    sketch({
      cities: {a: [100, 100], b: [700, 100], c: [500, 300]},
      clusters: {k: 'a b', l: 'a c'},
      corridors: [
        {from: 'a', to: 'b', lanes: 'k'},
        {from: 'a', to: 'c', over, lanes: 'l'},
      ],
    });
  expect(linesBroken(fork([[300, 300]]))).toEqual([]);
  expect(linesBroken(fork([[300, 100]]))).toContain('port');
});

test('octilinear: a leg ends no more than 0.1 px off its direction', () => {
  const to = (y: number) => linesBroken(sketch({...PAIR, cities: {a: [100, 100], b: [700, y]}}));
  expect(to(100.1)).toEqual([]);
  expect(to(100.15)).toEqual(['octilinear']);
  expect(linesBroken(sketch({...PAIR, cities: {a: [100, 100], b: [350, 349.9]}}))).toEqual([]);
  expect(linesBroken(sketch({...PAIR, cities: {a: [100, 100], b: [350, 349.8]}}))).toEqual(['octilinear']);
});

test('turn: a right angle is the sharpest', () => {
  const over = (corner: Point, b: Point) =>
    linesBroken(
      sketch({...PAIR, cities: {a: [100, 100], b}, corridors: [{from: 'a', to: 'b', over: [corner], lanes: 'k'}]}),
    );
  expect(over([400, 100], [400, 300])).toEqual([]);
  expect(over([400, 100], [200, 300])).toEqual(['turn']);
});

test('bend-near: a bend is a pitch outside the rims of both ends', () => {
  const bendAt = (x: number) =>
    linesBroken(
      sketch({
        ...PAIR,
        cities: {a: [100, 100], b: [x, 300]},
        corridors: [{from: 'a', to: 'b', over: [[x, 100]], lanes: 'k'}],
      }),
    );
  expect(bendAt(115.4)).toEqual([]);
  expect(bendAt(115.35)).toEqual(['bend-near']);
});

/** Two lanes that turn by 45° twice, with a slanting leg that is `slant` wide and high between. */
const roundCorner = (slant: number) =>
  sketch({
    cities: {a: [100, 100], b: [400 + slant, 300]},
    clusters: {k: 'a b', l: 'a b'},
    corridors: [
      {
        from: 'a',
        to: 'b',
        over: [
          [400, 100],
          [400 + slant, 100 + slant],
        ],
        lanes: 'k l',
      },
    ],
  });

test('bend-fit: the inner lane has room for two arcs', () => {
  // It lies 3.1 px inside; two arcs of 1.5 px need a leg of 2 × 0.414 × (3.1 + 1.5) = 3.81 px.
  expect(linesBroken(roundCorner(2.7))).toEqual([]);
  expect(linesBroken(roundCorner(2.65))).toEqual(['bend-fit']);
});

test('loop: a corridor does not cross itself', () => {
  const over = (x: number) =>
    sketch({
      ...PAIR,
      cities: {a: [100, 200], b: [x, 300]},
      corridors: [
        {
          from: 'a',
          to: 'b',
          over: [
            [400, 200],
            [400, 100],
            [x, 100],
          ],
          lanes: 'k',
        },
      ],
    });
  expect(linesBroken(over(450))).toEqual([]);
  expect(linesBroken(over(300))).toEqual(['loop']);
});

test('near-foreign and near-member: 8 px from the edge of a lane to a rim where it does not stop', () => {
  const passing = (clusters: Sketch['clusters'], y: number) =>
    sketch({
      cities: {a: [100, 100], b: [700, 100], c: [400, y]},
      clusters,
      corridors: [
        {from: 'a', to: 'b', lanes: 'k'},
        ...(clusters.k === 'a b c' ? [{from: 'b', to: 'c', over: [[600, y]] as Point[], lanes: 'k'}] : []),
      ],
    });
  // 2 px of lane, 8 px, 9.2 px of disc.
  expect(linesBroken(passing({k: 'a b', l: 'c'}, 119.2))).toEqual([]);
  expect(linesBroken(passing({k: 'a b', l: 'c'}, 119.15))).toEqual(['near-foreign']);
  expect(linesBroken(passing({k: 'a b'}, 115.2)), 'a city without a cluster is small').toEqual([]);
  expect(linesBroken(passing({k: 'a b'}, 115.15))).toEqual(['near-foreign']);
  const {plate, of} = passing({k: 'a b c'}, 119.15);
  expect(checkPlate(plate, of).filter(({law}) => law.startsWith('near'))).toEqual([
    expect.objectContaining({law: 'near-member', who: ['k', 'c'], limit: 8}),
  ]);
});

test('near-foreign: arcs count, the corner outside them does not', () => {
  // The arc of radius 18 passes its corner at 18 × (√2 − 1) = 7.456 px.
  const cornerTo = (away: number) =>
    linesBroken(
      sketch({
        ...PAIR,
        cities: {a: [100, 100], b: [400, 300], c: [400 + away, 100 - away]},
        clusters: {k: 'a b', l: 'c'},
        corridors: [{from: 'a', to: 'b', over: [[400, 100]], lanes: 'k'}],
      }),
    );
  const least = (19.2 - 18 * (Math.SQRT2 - 1)) / Math.SQRT2;
  expect(cornerTo(least)).toEqual([]);
  expect(cornerTo(least - 0.05)).toEqual(['near-foreign']);
});

test('near-foreign: 5 px on a narrow plate', () => {
  const passing = (y: number) =>
    linesBroken(
      sketch({
        width: 340,
        cities: {a: [50, 100], b: [300, 100], c: [170, y]},
        clusters: {k: 'a b', l: 'c'},
        corridors: [{from: 'a', to: 'b', lanes: 'k'}],
      }),
    );
  // 1.3 px of lane, 5 px, 6.15 px of disc.
  expect(passing(112.45)).toEqual([]);
  expect(passing(112.4)).toEqual(['near-foreign']);
});

test('gap: lanes stay apart in bends, and are not where a corner is too tight to lay them', () => {
  const wide = {...PAIR, clusters: SIX, cities: {a: [100, 100] as Point, b: [400, 300] as Point}};
  const over: Point[] = [[400, 100]];
  expect(linesBroken(sketch({...wide, corridors: [{from: 'a', to: 'b', over, lanes: 'k l m n o p'}]}))).toEqual([]);
  const {plate, of} = sketch({
    ...wide,
    cities: {a: [100, 100], b: [100, 160]},
    corridors: [
      {
        from: 'a',
        to: 'b',
        over: [
          [300, 100],
          [300, 112],
          [240, 112],
          [192, 160],
        ],
        lanes: 'k l m n o p',
      },
    ],
  });
  expect(linesBroken({plate, of})).toContain('gap');
});

test('gap-other: 2 px between lanes of two corridors, 1.2 px on a narrow plate', () => {
  const beside = (width: number, y: number) =>
    linesBroken(
      sketch({
        width,
        cities: {a: [20, 100], b: [320, 100], c: [70, 200], d: [270, 200]},
        clusters: {k: 'a b', l: 'c d'},
        corridors: [
          {from: 'a', to: 'b', lanes: 'k'},
          {
            from: 'c',
            to: 'd',
            over: [
              [270 - y, y],
              [70 + y, y],
            ],
            lanes: 'l',
          },
        ],
      }),
    );
  expect(beside(800, 106)).toEqual([]);
  expect(beside(800, 105.95)).toEqual(['gap-other']);
  expect(beside(340, 103.8)).toEqual([]);
  expect(beside(340, 103.75)).toEqual(['gap-other']);
});

test('gap-other: lanes may meet where they cross, and not where they only touch', () => {
  const between = (c: Point, over: Point[], d: Point) =>
    linesBroken(
      sketch({
        cities: {a: [50, 200], b: [700, 200], c, d},
        clusters: {k: 'a b', l: 'c d'},
        corridors: [
          {from: 'a', to: 'b', lanes: 'k'},
          {from: 'c', to: 'd', over, lanes: 'l'},
        ],
      }),
    );
  expect(between([300, 50], [], [300, 350])).toEqual([]);
  expect(between([300, 50], [], [600, 350])).toEqual([]);
  // The arc of this corner, 7.456 px above it, ends just above the other lane's middle.
  expect(between([142.6, 50], [[300, 207.4]], [457.4, 50])).toEqual(['gap-other']);
});

test('gap-other: wide corridors meet at a common station', () => {
  const hub = sketch({
    cities: {a: [100, 100], b: [700, 100], c: [300, 300]},
    clusters: {k: 'a b', l: 'a b', m: 'a b', n: 'a c', o: 'a c', p: 'a c'},
    corridors: [
      {from: 'a', to: 'b', lanes: 'k l m'},
      {from: 'a', to: 'c', lanes: 'n o p'},
    ],
  });
  expect(linesBroken(hub)).toEqual([]);
});

test('cross-at-own: corridors that share a station should not cross', () => {
  const {plate, of} = sketch({
    cities: {a: [100, 100], b: [500, 100], c: [300, 300]},
    clusters: {k: 'a b', l: 'a c'},
    corridors: [
      {from: 'a', to: 'b', lanes: 'k'},
      {
        from: 'a',
        to: 'c',
        over: [
          [150, 50],
          [300, 50],
        ],
        lanes: 'l',
      },
    ],
  });
  expect(checkPlate(plate, of)).toEqual([
    {law: 'cross-at-own', plate: 800, who: ['k', 'l'], value: 1, limit: 0, must: false},
  ]);
});

test('close neighbours: a lane ends at the one and keeps away from the other', () => {
  const beside = (x: number) =>
    sketch({
      cities: {a: [100, 100], b: [400, 100], c: [x, 100]},
      clusters: {k: 'a b', l: 'c'},
      corridors: [{from: 'a', to: 'b', lanes: 'k'}],
    });
  expect(linesBroken(beside(424))).toEqual([]);
  // From above, a lane to the one passes the other at the side: 2 px of lane, 8 px, 9.2 px of disc.
  const fromAbove = (x: number) =>
    sketch({
      cities: {a: [400, 20], b: [400, 100], c: [x, 90]},
      clusters: {k: 'a b', l: 'c'},
      corridors: [{from: 'a', to: 'b', lanes: 'k'}],
    });
  expect(linesBroken(fromAbove(424))).toEqual([]);
  expect(linesBroken(fromAbove(419.1))).toEqual(['stations', 'near-foreign']);
});
