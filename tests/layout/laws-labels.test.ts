import {expect, test} from 'vitest';
import type {Case} from '../../src/layout/case.ts';
import {checkPlate} from '../../src/layout/laws/check-plate.ts';
import {LANGS} from '../../src/model/langs.ts';
import type {Box, LineName, Plate, Point} from '../../src/model/plate.ts';
import {lawsBroken, moveLabel, nameLines, relabel, type Sketch, sketch} from './judge.ts';

/** A city with one bullet; its label's box reaches from 91.75 to 108.25 and from 113.2 to 128.7 px, 4 px under the rim. */
const ONE: Sketch = {cities: {a: [100, 100]}, clusters: {k: 'a'}, corridors: []};
/** Two of them, and a line at 98 to 102 px. */
const PAIR: Sketch = {
  cities: {a: [100, 100], b: [700, 100]},
  clusters: {k: 'a b'},
  corridors: [{from: 'a', to: 'b', lanes: 'k'}],
};

test('a breach of a label names the language, each on its own', () => {
  const {plate, of} = sketch(ONE);
  const {box} = plate.labels.en[0]!;
  const labels = {...plate.labels, en: [{...plate.labels.en[0]!, box: [-5, ...box.slice(1)] as Box}]};
  expect(checkPlate({...plate, labels}, of)).toEqual([
    {law: 'label-out', plate: 800, who: ['a'], lang: 'en', value: 5, limit: 0, must: true},
  ]);
});

test('label-once: every city has one label in every language', () => {
  const {plate, of} = sketch(ONE);
  const [label] = plate.labels.en;
  const broken = (en: Plate['labels']['en']) =>
    checkPlate({...plate, labels: {...plate.labels, en}}, of)
      .filter(({law}) => law === 'label-once')
      .map(({who, lang, value, limit}) => `${who} ${lang} ${value}/${limit}`);
  expect(broken([label!])).toEqual([]);
  expect(broken([])).toEqual(['a en 0/1']);
  expect(broken([label!, label!])).toEqual(['a en 2/1']);
  expect(broken([label!, {...label!, city: 'z'}])).toEqual(['z en 1/0']);
});

test("label-bullets: one for each of the city's clusters, less those of the whole province", () => {
  const {plate, of} = sketch({...PAIR, clusters: {k: 'a b', l: 'b', m: 'a b'}});
  const broken = (bullets: string[], whole: string[] = []) =>
    checkPlate(
      relabel({plate}, 'a', () => ({bullets: bullets.map((cluster) => ({cluster, at: [100, 121]}))})).plate,
      of,
      whole,
    )
      .filter(({law, lang, who}) => law === 'label-bullets' && lang === 'en' && who[0] === 'a')
      .map(({who, value, limit}) => `${who[1]} ${value}/${limit}`);
  expect(broken(['k', 'm'])).toEqual([]);
  expect(broken(['k'])).toEqual(['m 0/1']);
  expect(broken(['k', 'm', 'm'])).toEqual(['m 2/1']);
  expect(broken(['k', 'm', 'l'])).toEqual(['l 1/0']);
  expect(broken(['k'], ['m'])).toEqual([]);
  expect(broken(['k', 'm'], ['m'])).toEqual(['m 1/0']);
});

test('label-box: the box covers bullets and text', () => {
  const one = sketch(ONE);
  const bullet = (x: number) => relabel(one, 'a', () => ({bullets: [{cluster: 'k', at: [x, 120.95]}]}));
  // A bullet is 15.5 px wide, the box 16.5 px.
  expect(lawsBroken(bullet(100.5))).toEqual([]);
  expect(lawsBroken(bullet(100.55))).toEqual(['label-box']);
  const two = {...one, of: {...one.of, clusters: [{id: 'k', no: 10, cities: ['a']}]}};
  expect(lawsBroken(two), 'two digits are 3.5 px wider').toEqual(['label-box']);
});

const NAME = {'zh-Hans': '南宁', 'zh-Hant': '南寧', en: 'Nanning'};
const named = (of: Case): Case => ({...of, cities: of.cities.map((city) => ({...city, name: NAME}))});

test('label-box: a name reaches from its anchor, by the widths of the widest faces', () => {
  const {plate, of} = sketch({...ONE, clusters: {}});
  const at = (lang: 'zh-Hans' | 'en', box: Box, x: number, anchor: 'start' | 'middle' | 'end') => {
    const changed = relabel({plate}, 'a', () => ({box, anchor, name: [x, 120]}));
    return checkPlate(changed.plate, named(of)).filter((breach) => breach.lang === lang && breach.law === 'label-box');
  };
  // Two characters of 15 px: 30 px wide, from 12.6 px above to 1.2 px below the baseline.
  const han: Box = [85, 107.4, 115, 121.2];
  expect(at('zh-Hans', han, 85, 'start')).toEqual([]);
  expect(at('zh-Hans', han, 100, 'middle')).toEqual([]);
  expect(at('zh-Hans', han, 115, 'end')).toEqual([]);
  expect(at('zh-Hans', han, 85.05, 'start')).toHaveLength(1);
  expect(at('zh-Hans', [85, 107.45, 115, 121.2], 85, 'start')).toHaveLength(1);
  expect(at('zh-Hans', [85, 107.4, 115, 121.1], 85, 'start')).toHaveLength(1);
  // N 785, a 610, three n and a g 660 each, i 310 thousandths of 13.5 px: 58.66 px.
  expect(at('en', [60, 105, 118.66, 124], 60, 'start')).toEqual([]);
  expect(at('en', [60, 105, 118.6, 124], 60, 'start')).toHaveLength(1);
});

test('label-box: the name in the other script counts', () => {
  const {plate, of} = sketch({...ONE, clusters: {}});
  const glossed = (right: number) =>
    checkPlate(
      relabel({plate}, 'a', () => ({box: [85, 107, right, 125], anchor: 'start', name: [85, 120], gloss: [120, 120]}))
        .plate,
      named(of),
    ).filter(({law, lang}) => law === 'label-box' && lang === 'zh-Hans');
  // Nanning in regular type of 12 px: 48.84 px.
  expect(glossed(168.84)).toEqual([]);
  expect(glossed(168.8)).toHaveLength(1);
});

test('label-inside: bullets lie side by side', () => {
  const {plate, of} = sketch({...ONE, clusters: {k: 'a', l: 'a'}});
  const second = (x: number) =>
    relabel({plate}, 'a', () => ({
      box: [80, 113.2, 120, 128.7],
      bullets: [
        {cluster: 'k', at: [90, 120.95]},
        {cluster: 'l', at: [x, 120.95]},
      ],
    })).plate;
  expect(lawsBroken({plate: second(105.5), of})).toEqual([]);
  expect(lawsBroken({plate: second(105.45), of})).toEqual(['label-inside']);
});

test('label-track: half a px beyond the stroke', () => {
  expect(lawsBroken(moveLabel(sketch(PAIR), 'a', [30, -10.7]))).toEqual([]);
  expect(lawsBroken(moveLabel(sketch(PAIR), 'a', [30, -10.75]))).toEqual(['label-track']);
});

test('label-track: arcs leave the corner free', () => {
  const corner = (x: number) =>
    lawsBroken(
      relabel(
        sketch({
          ...PAIR,
          clusters: {k: 'a b', l: 'a b'},
          cities: {a: [350, 100], b: [400, 160]},
          corridors: [{from: 'a', to: 'b', over: [[400, 100]], lanes: 'k l'}],
        }),
        'a',
        () => ({
          box: [x, 60, x + 40, 100],
          bullets: [
            {cluster: 'k', at: [x + 10, 90]},
            {cluster: 'l', at: [x + 28, 90]},
          ],
        }),
      ),
    );
  // The outer lane's edge is 23.1 px from the arc's centre at 382, 118; the box's corner is half a px further.
  const x = 382 + Math.sqrt(23.6 ** 2 - 18 ** 2);
  expect(x).toBeLessThan(400);
  expect(corner(x)).toEqual([]);
  expect(corner(x - 0.1)).toEqual(['label-track']);
});

test('label-station: one px to every rim', () => {
  expect(lawsBroken(moveLabel(sketch(ONE), 'a', [0, -3]))).toEqual([]);
  expect(lawsBroken(moveLabel(sketch(ONE), 'a', [0, -3.05]))).toEqual(['label-station']);
  const {plate, of} = sketch({...ONE, cities: {a: [100, 100], b: [140, 120.95]}, clusters: {k: 'a', l: 'b'}});
  // The box touches b's rim at 130.8 px; its own is further.
  const near = checkPlate(moveLabel({plate}, 'a', [22, 0]).plate, of);
  expect(near.map(({law, who}) => `${law} ${who}`)).toContain('label-station a,b');
});

test('label-label: boxes may touch and no more', () => {
  const two = sketch({...ONE, cities: {a: [100, 100], b: [130, 100]}, clusters: {k: 'a', l: 'b'}});
  expect(lawsBroken(moveLabel(two, 'b', [-13.5, 0]))).toEqual([]);
  expect(lawsBroken(moveLabel(two, 'b', [-13.55, 0]))).toEqual(['label-label']);
});

test('label-owner: close neighbours have their own labels nearest', () => {
  const two = sketch({...ONE, cities: {a: [100, 100], b: [140, 100]}, clusters: {k: 'a', l: 'b'}});
  expect(lawsBroken(moveLabel(two, 'a', [19.95, 0]))).toEqual([]);
  expect(lawsBroken(moveLabel(two, 'a', [20, 0]))).toEqual(['label-owner']);
});

test('label-owner: a large station and a small one are measured by their rims', () => {
  const hub = sketch({
    cities: {a: [100, 100], b: [150, 100]},
    clusters: {k: 'a'},
    corridors: [],
  });
  const lone = hub.plate.stations[1]!;
  expect(lone.r).toBe(4);
  // Between rims at 109.2 and 144.8 px, where a box 16.5 px wide is as near to the one as to the other at 127.
  const between = (x: number) =>
    relabel(hub, 'a', () => ({box: [x - 8.25, 92, x + 8.25, 108], bullets: [{cluster: 'k', at: [x, 100]}]}));
  expect(lawsBroken(between(126.9))).toEqual([]);
  expect(lawsBroken(between(127.1))).toEqual(['label-owner']);
});

test('label-out: inside the map on wide plates, a warning on narrow ones', () => {
  const low = (width: number) => sketch({...ONE, width, cities: {a: [100, 360]}});
  const wide = low(800);
  // The box ends at 388.7 px, the map at 400.
  expect(lawsBroken(moveLabel(wide, 'a', [0, 11.3]))).toEqual([]);
  expect(lawsBroken(moveLabel(wide, 'a', [0, 11.35]))).toEqual(['label-out']);
  const narrow = moveLabel(low(340), 'a', [0, 25]);
  const [breach] = checkPlate(narrow.plate, narrow.of);
  expect(breach).toMatchObject({law: 'label-out', must: false});
  const middle = moveLabel(low(480), 'a', [0, 25]);
  expect(checkPlate(middle.plate, middle.of)[0]).toMatchObject({law: 'label-out', must: true});
});

/** A name 60 × 13 px with its box's lower edge at `bottom`, over the line at 98 to 102 px. */
const over = (cluster: string, bottom: number, x = 370): LineName => ({
  cluster,
  box: [x, bottom - 13, x + 60, bottom],
  at: [x, bottom - 2],
  beside: [400, 100],
});

test('line-name-track and line-name-near: from half a px to 10 px beside the lane', () => {
  const bottom = (y: number) => lawsBroken(nameLines(sketch(PAIR), [over('k', y)]));
  expect(bottom(97.5)).toEqual([]);
  expect(bottom(97.55)).toEqual(['line-name-track']);
  expect(bottom(88)).toEqual([]);
  expect(bottom(87.95)).toEqual(['line-name-near']);
});

test('line-name-box: the box covers number and name', () => {
  const {plate, of} = sketch(PAIR);
  const textiles = {'zh-Hans': '纺织', 'zh-Hant': '紡織', en: 'Textiles'};
  const called = {...of, clusters: [{...of.clusters[0]!, name: textiles}]};
  const broken = (box: Box) =>
    checkPlate(nameLines({plate}, [{...over('k', 95), box, at: [370, 94]}]).plate, called)
      .filter(({law, lang}) => law === 'line-name-box' && lang === 'zh-Hans')
      .map(({who}) => who.join());
  // A digit of 575, a blank of 278 and two characters of 1000 thousandths of 13 px: 37.09 px; 10.92 px high above the baseline.
  expect(broken([370, 83.08, 407.09, 95.04])).toEqual([]);
  expect(broken([370, 83.08, 407, 95.04])).toEqual(['k']);
  expect(broken([370, 83.2, 407.09, 95.04])).toEqual(['k']);
});

test('line-name-once: a line has one name, and only where lines have names', () => {
  const {plate, of} = sketch({...PAIR, clusters: {k: 'a b', one: 'a'}});
  const broken = (names: LineName[], whole: string[] = []) =>
    checkPlate(nameLines({plate}, names).plate, of, whole)
      .filter(({law, lang}) => law === 'line-name-once' && lang === 'en')
      .map(({who, value, limit}) => `${who} ${value}/${limit}`);
  expect(broken([over('k', 95)])).toEqual([]);
  expect(broken([over('k', 95), over('k', 95, 500)])).toEqual(['k 2/1']);
  expect(broken([over('one', 95)])).toEqual(['one 1/0']);
  expect(broken([over('k', 95)], ['k'])).toEqual(['k 1/0']);
  const narrow = sketch({...PAIR, width: 480, cities: {a: [50, 100], b: [450, 100]}});
  expect(lawsBroken(nameLines(narrow, [over('k', 95, 200)]))).toEqual(['line-name-once']);
});

test('line-name-owner: beside its own outer lane, with no other lane between', () => {
  const two = sketch({...PAIR, clusters: {k: 'a b', l: 'a b'}, corridors: [{from: 'a', to: 'b', lanes: 'k l'}]});
  expect(lawsBroken(nameLines(two, [over('k', 94)]))).toEqual([]);
  expect(lawsBroken(nameLines(two, [over('l', 94)]))).toEqual(['line-name-owner']);
});

test('line-name-owner: nearer to its own lane than to one of another corridor', () => {
  const parallel = sketch({
    cities: {a: [100, 100], b: [700, 100], c: [100, 130], d: [700, 130]},
    clusters: {k: 'a b', l: 'c d'},
    corridors: [
      {from: 'a', to: 'b', lanes: 'k'},
      {from: 'c', to: 'd', lanes: 'l'},
    ],
  });
  // 26 px are free between the lanes, the name is 13 px high.
  const place = (top: number): LineName => ({
    cluster: 'k',
    box: [300, top, 360, top + 13],
    at: [300, top + 11],
    beside: [330, 100],
  });
  const broken = (top: number) => lawsBroken(nameLines(parallel, [place(top)])).filter((law) => law.startsWith('line'));
  expect(broken(108.45)).toEqual([]);
  expect(broken(108.5)).toEqual(['line-name-owner']);
});

test("line-name-anchor: it stays beside a place on its own corridor's middle", () => {
  const beside = (at: Point) => lawsBroken(nameLines(sketch(PAIR), [{...over('k', 95), beside: at}]));
  expect(beside([400, 100.5])).toEqual([]);
  expect(beside([400, 100.55])).toEqual(['line-name-anchor']);
});

test('a line name touches no station, no label, no other name, and stays inside the map', () => {
  const {plate, of} = sketch({
    cities: {a: [100, 100], b: [700, 100], c: [400, 70]},
    clusters: {k: 'a b', l: 'c'},
    corridors: [{from: 'a', to: 'b', lanes: 'k'}],
  });
  // c's rim reaches to 390.8 px; its label stands from 391.75 to 408.25 and from 83.2 to 98.7 px.
  const free = moveLabel({plate, of}, 'c', [0, -40]);
  const right = (x: number, y: number) => lawsBroken(nameLines(free, [{...over('k', y), box: [x - 60, y - 13, x, y]}]));
  expect(right(389.8, 80)).toEqual(['line-name-near']);
  expect(right(389.85, 80)).toEqual(['line-name-near', 'line-name-station']);
  const below = moveLabel({plate, of}, 'c', [-60, 0]);
  const label = (x: number) => lawsBroken(nameLines(below, [{...over('k', 95), box: [x, 82, x + 30, 95]}]));
  expect(label(348.25)).not.toContain('line-name-label');
  expect(label(348.2)).toContain('line-name-label');
  const two = sketch({...PAIR, clusters: {k: 'a b', l: 'a b'}, corridors: [{from: 'a', to: 'b', lanes: 'k l'}]});
  const under = (x: number): LineName => ({cluster: 'l', box: [x, 108, x + 60, 121], at: [x, 119], beside: [400, 100]});
  expect(lawsBroken(nameLines(two, [over('k', 93), under(370)]))).toEqual([]);
  const high = {...under(430), box: [430, 80, 490, 93] as Box};
  expect(lawsBroken(nameLines(two, [over('k', 93), high]))).toEqual(['line-name-owner']);
  expect(lawsBroken(nameLines(two, [over('k', 93), {...high, box: [429.95, 80, 489.95, 93]}]))).toEqual([
    'line-name-name',
    'line-name-owner',
  ]);
  const upper = sketch({...PAIR, cities: {a: [100, 20], b: [700, 20]}});
  const top = (y: number) =>
    lawsBroken(nameLines(upper, [{...over('k', 15), box: [370, y, 430, 13], beside: [400, 20]}]));
  expect(top(0)).toEqual([]);
  expect(top(-0.05)).toEqual(['line-name-out']);
});

test('every language is judged', () => {
  for (const lang of LANGS) {
    const {plate, of} = sketch(PAIR);
    const labels = {...plate.labels, [lang]: []};
    const lineNames = {...plate.lineNames, [lang]: [over('k', 99)]};
    expect(checkPlate({...plate, labels, lineNames}, of).map((breach) => [breach.law, breach.lang])).toEqual([
      ['label-once', lang],
      ['label-once', lang],
      ['line-name-track', lang],
    ]);
  }
});
