import {JSDOM} from 'jsdom';
import {beforeEach, describe, expect, test} from 'vitest';
import {lightPlate} from '../../src/draw/emphasis.ts';
import {chosen} from '../../src/draw/join.ts';
import {drawPlate} from '../../src/draw/plate.ts';
import {plateStyle} from '../../src/draw/plate-style.ts';
import type {PlateSurroundings} from '../../src/draw/surroundings.ts';
import {emphasise} from '../../src/model/emphasis.ts';
import {PLATES} from '../../src/model/gauge.ts';
import type {Ground} from '../../src/model/ground.ts';
import type {Label, Plate, Point} from '../../src/model/plate.ts';
import {words} from '../../src/model/words/zh-Hans.ts';
import {atlas, colours} from '../model/facts.ts';

const around: PlateSurroundings = {
  atlas,
  colours,
  words,
  lang: 'zh-Hans',
  href: ({city, cluster}) => (cluster ? `cluster/${cluster}/` : `city/${city}/`),
};

const label = (city: string, [x, y]: Point, clusters: string[]): Label => ({
  city,
  box: [x + 10, y - 8, x + 80, y + 8],
  anchor: 'start',
  name: [x + 10, y + 5],
  gloss: null,
  bullets: clusters.map((cluster, i) => ({cluster, at: [x + 50 + 15 * i, y]})),
});

/** Nanning and Chongzuo with lanes 1, 2 and 4 between them, and Wuzhou and Hezhou with 6. */
const width = PLATES[0].width;
const plate: Plate = {
  width,
  height: 260,
  stations: [
    {city: 'nanning', at: [100, 100], r: 8},
    {city: 'chongzuo', at: [50, 150], r: 7},
    {city: 'wuzhou', at: [300, 50], r: 5},
    {city: 'hezhou', at: [300, 100], r: 5},
  ],
  corridors: [
    {
      u: 'nanning',
      v: 'chongzuo',
      points: [
        [100, 100],
        [50, 150],
      ],
      lanes: ['sugar', 'chemical-materials', 'rare-metals'],
    },
    {
      u: 'wuzhou',
      v: 'hezhou',
      points: [
        [300, 50],
        [300, 100],
      ],
      lanes: ['mineral-materials'],
    },
  ],
  labels: {
    'zh-Hans': [
      label('nanning', [100, 100], ['sugar', 'eco-aluminium']),
      label('wuzhou', [300, 50], ['mineral-materials']),
    ],
    'zh-Hant': [],
    en: [],
  },
  lineNames: {
    'zh-Hans': [{cluster: 'sugar', box: [60, 80, 100, 95], at: [60, 92], beside: [75, 125]}],
    'zh-Hant': [],
    en: [],
  },
};

let svg: Element;
beforeEach(() => {
  const {document} = new JSDOM('<svg></svg>').window;
  svg = document.querySelector('svg')!;
  drawPlate(chosen(svg), plate, around);
});

const on = (selector: string) => [...svg.querySelectorAll(selector)].map((node) => node.getAttribute('data-on'));

describe('a plate', () => {
  test('has the nodes that others count on', () => {
    expect(svg.querySelectorAll('.station[data-city]')).toHaveLength(4);
    expect(svg.querySelectorAll('.label[data-city]')).toHaveLength(2);
    expect(svg.querySelectorAll('a.line[data-cluster] > path')).toHaveLength(4);
    expect(svg.querySelectorAll('a.bullet[data-cluster][data-city]')).toHaveLength(3);
    expect(svg.querySelector('.line-name')!.textContent).toBe('1 蔗糖');
    expect([...svg.children].map((group) => group.getAttribute('class'))).toEqual([
      'lines',
      'stations',
      'line-names',
      'labels',
    ]);
  });

  test('drawn again is the same, node by node', () => {
    const [before, station] = [svg.innerHTML, svg.querySelector('.station')];
    drawPlate(chosen(svg), plate, around);
    expect(svg.innerHTML).toBe(before);
    expect(svg.querySelector('.station')).toBe(station);
  });

  test('adopts what came as text', () => {
    const before = svg.innerHTML;
    const {document} = new JSDOM(`<svg>${before}</svg>`).window;
    const came = document.querySelector('svg')!;
    const station = came.querySelector('.station');
    drawPlate(chosen(came), plate, around);
    expect(came.innerHTML).toBe(before);
    expect(came.querySelector('.station')).toBe(station);
  });

  test('links a name to its city and a number to its cluster', () => {
    expect(svg.querySelector('.label .city-name')!.getAttribute('href')).toBe('city/nanning/');
    expect(svg.querySelector('.bullet')!.getAttribute('href')).toBe('cluster/sugar/');
  });
});

describe('a choice', () => {
  const lanes = () => svg.querySelectorAll('.corridor')[0]!;
  const casing = () => lanes().querySelector('.casing')!;
  const lane = (cluster: string) => lanes().querySelector(`[data-cluster=${cluster}] path`)!.getAttribute('d');

  test('of nothing leaves no mark', () => {
    const before = svg.innerHTML;
    lightPlate(svg, emphasise(atlas, {cluster: 'sugar'}), null);
    lightPlate(svg, null, null);
    expect(svg.innerHTML).toBe(before);
  });

  test('of a cluster lights its line, its stations and its numbers; the casing is that of what is lit', () => {
    lightPlate(svg, emphasise(atlas, {cluster: 'sugar'}), null);
    expect(on('.line')).toEqual(['true', 'false', 'false', 'false']);
    expect(on('.bullet')).toEqual(['true', 'false', 'false']);
    expect(svg.querySelectorAll('.station[data-main]')).toHaveLength(2);
    expect(casing().getAttribute('d')).toBe(lane('sugar'));
    expect(svg.querySelector('.eye')).toBeNull();
  });

  test('turns a corridor that recedes into one line in its middle, under all that is lit', () => {
    lightPlate(svg, emphasise(atlas, {cluster: 'mineral-materials'}), null);
    expect(casing().getAttribute('d')).toBe('');
    const receded = svg.querySelector('.receded')!;
    expect(receded.getAttribute('d')).toBe(lane('chemical-materials'));
    expect(receded.parentElement!.firstElementChild).toBe(receded);
  });

  test('of a city gives its station an eye, and takes it away again', () => {
    lightPlate(svg, emphasise(atlas, {city: 'nanning'}), null);
    expect(svg.querySelector('.station[data-city=nanning] .eye')!.getAttribute('r')).toBe('3.4');
    expect(svg.querySelector('.label[data-city=nanning] .city-name')!.getAttribute('aria-current')).toBe('true');
    lightPlate(svg, emphasise(atlas, {city: 'wuzhou'}), null);
    expect(svg.querySelectorAll('.eye')).toHaveLength(1);
    expect(svg.querySelector('.station[data-city=wuzhou] .eye')).not.toBeNull();
  });

  test('of a city and a cluster lights what the city does, and tells the cluster apart', () => {
    lightPlate(svg, emphasise(atlas, {city: 'nanning', cluster: 'sugar'}), null);
    expect(on('.line')).toEqual(['true', 'true', 'true', 'false']);
    expect([...svg.querySelectorAll('.line[data-main]')].map((line) => line.getAttribute('data-cluster'))).toEqual([
      'sugar',
    ]);
  });

  test('gives way to what is hovered', () => {
    lightPlate(svg, emphasise(atlas, {cluster: 'sugar'}), emphasise(atlas, {city: 'wuzhou'}));
    const line = svg.querySelector('.line[data-cluster=sugar]')!;
    expect([line.getAttribute('data-lit'), line.getAttribute('data-preview')]).toEqual(['true', 'false']);
    expect(on('.line')).toEqual(['false', 'false', 'false', 'true']);
  });
});

describe('the style', () => {
  const ground: Ground = {width: 1600, height: 1200, bounds: [0, 0, 1, 1], waters: []};
  const drawn = PLATES.map(({width}) => ({...plate, width}));

  test('shows each plate from where it serves', () => {
    const css = plateStyle(drawn, ground);
    PLATES.slice(1).forEach(({from}, i) => {
      expect(css).toContain(`width<${from}px){.d${i}{display:block}}`);
      expect(css).toContain(`(${from}px<=width`);
    });
    expect(css.match(/@container box/g)).toHaveLength(1);
  });

  test('lets the next wider plate serve where one is missing, and scrolls it', () => {
    const css = plateStyle(drawn.slice(1), ground);
    const [first, second] = PLATES;
    expect(css).toContain(`@container box (width<${second.from}px){.stage{min-width:${second.from}px}`);
    expect(css).toContain('@container stage (width<');
    expect(first.from).toBe(0);
  });
});
