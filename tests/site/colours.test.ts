import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {DataError} from '../../src/model/parse-atlas.ts';
import {checkColours} from '../../src/site/colours/check-colours.ts';
import {type ColoursFile, coloursOf, formatColours, parseColours} from '../../src/site/colours/colours-file.ts';
import {contrast, EYES, type Eye, lookOf, measureApart} from '../../src/site/colours/look.ts';
import {findClose, listCorridors} from '../../src/site/colours/promises.ts';
import {readColours} from '../../src/site/colours/read-colours.ts';
import {makeColours} from '../../src/site/make-colours.ts';
import {bundle} from '../export/facts.ts';
import {SHIPPED} from '../model/facts.ts';

const {place: COLOURS} = coloursOf(SHIPPED);
const text = readFileSync(COLOURS, 'utf8');
const shipped = (): ColoursFile => parseColours(JSON.parse(text), COLOURS);
const {clusters} = bundle.atlas;
const ids = clusters.map(({id}) => id);
const corridors = listCorridors(bundle.drawing);

const apart = (one: string, other: string, eye: Eye = 'normal') =>
  measureApart(lookOf(one), lookOf(other))[EYES.indexOf(eye)]!;

describe('the yardsticks', () => {
  test('contrast is 21 for black on white and 4.54 for #767676 on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  test('black and white are 100 apart in OKLab and in L*, and red is where the author of OKLab has it', () => {
    expect(apart('#000000', '#ffffff')).toBeCloseTo(100, 3);
    expect(apart('#000000', '#ffffff', 'grey')).toBeCloseTo(100, 3);
    // L 0.628, a 0.2249, b 0.1258
    expect(apart('#ff0000', '#000000')).toBeCloseTo(100 * Math.hypot(0.628, 0.2249, 0.1258), 1);
  });

  test('white and grey look alike to everybody, and red and green nearly do to a deuteranope', () => {
    for (const eye of ['deuteranope', 'protanope'] as const)
      expect(apart('#ffffff', '#808080', eye)).toBeCloseTo(apart('#ffffff', '#808080'), 3);
    expect(apart('#a06000', '#608000', 'deuteranope')).toBeLessThan(apart('#a06000', '#608000') / 2);
  });
});

describe('the file', () => {
  test('keeps its promises where it is shipped, and is written as it stands', () => {
    expect(checkColours(shipped(), {clusters: ids, corridors, place: COLOURS})).toEqual([]);
    expect(formatColours(shipped())).toBe(text);
  });

  test('names every cluster without a colour, and every colour of no cluster', () => {
    const file = shipped();
    delete file.clusters.sugar;
    file.clusters.suger = file.clusters.textiles!;
    const told = checkColours(file, {clusters: ids, corridors, place: COLOURS});
    expect(told).toEqual([
      `cluster without a colour: sugar (${COLOURS}); run npm run colours`,
      `colour of no cluster: suger (${COLOURS}, clusters.suger); correct the id, or take it out`,
    ]);
  });

  test('names every colour that is too weak, with the contrast that it has', () => {
    const file = shipped();
    file.clusters.sugar!.light.hue = '#fa657e';
    file.clusters.textiles!.dark.pale = '#22262c';
    const told = checkColours(file, {clusters: ids, corridors: [], place: COLOURS});
    const again = 'take the cluster out and run npm run colours';
    expect(told).toEqual([
      `too near to land: #fa657e is 2.61, 4.5 is wanted (${COLOURS}, clusters.sugar.light.hue); ${again}`,
      `too near to paper: #fa657e is 2.9, 5 is wanted (${COLOURS}, clusters.sugar.light.hue); ${again}`,
      `too near to its number: #fa657e is 2.9, 4.5 is wanted (${COLOURS}, clusters.sugar.light.hue); ${again}`,
      `too near to land, in OKLab: #22262c is 0, 3 is wanted (${COLOURS}, clusters.textiles.dark.pale); ${again}`,
    ]);
  });

  test('names every pair of a corridor that is nearer than is promised, or than is written down', () => {
    const file = shipped();
    const shown = {clusters: ids, corridors: [['smart-vehicles', 'eco-aluminium']], place: COLOURS};
    expect(checkColours(file, shown)).toEqual([
      'too alike for one corridor: eco-aluminium #c24400 and smart-vehicles #10622c are 3.1 apart in light, ' +
        `to a protanope, 14 is wanted (${COLOURS}); run npm run colours`,
      'too alike for one corridor: eco-aluminium #fcac00 and smart-vehicles #71dd7c are 9.9 apart in the dark, ' +
        `to a protanope, 12 is wanted (${COLOURS}); run npm run colours`,
    ]);
    file.close = findClose(file.clusters, shown.corridors);
    expect(checkColours(file, shown)).toEqual([]);
    for (const close of file.close) close.apart += 1;
    expect(checkColours(file, shown)).toHaveLength(file.close.length);
  });

  test('is refused with every slip in its shape', () => {
    const file = {
      clusters: {sugar: {light: {hue: 'red', pale: '#fbe3df'}, dark: {hue: '#fa657e', pall: '#40242a'}}, tin: 3},
      close: [{pair: ['sugar'], theme: 'light', eye: 'normal', apart: 3}],
    };
    const problems = () => {
      try {
        parseColours(file, 'colours.json');
        return [];
      } catch (error) {
        expect(error).toBeInstanceOf(DataError);
        return (error as DataError).problems;
      }
    };
    const told = problems().join('\n');
    expect(told).toContain('not a colour as #rrggbb: "red" (colours.json, clusters.sugar.light.hue)');
    expect(told).toContain('unknown member: pall (colours.json, clusters.sugar.dark)');
    expect(told).toContain('not an object: 3 (colours.json, clusters.tin)');
    expect(told).toContain('not a close pair: {"pair":["sugar"]');
  });
});

describe('npm run colours', () => {
  let root = '';
  const said: string[] = [];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'colours-'));
    for (const path of ['data/guangxi', 'public/geo']) cpSync(path, join(root, path), {recursive: true});
    said.length = 0;
    for (const method of ['log', 'error'] as const)
      vi.spyOn(console, method).mockImplementation((line: string) => void said.push(line));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(root, {recursive: true});
  });
  const put = (file: ColoursFile) => writeFileSync(join(root, COLOURS), formatColours(file));
  const shown = {clusters: ids, corridors};

  test('gives colours to the clusters that have none, and the build takes them', () => {
    const rest = shipped().clusters;
    delete rest.sugar;
    delete rest['e-bikes'];
    put({...shipped(), clusters: rest});
    expect(() => readColours({root, path: SHIPPED.path}, shown)).toThrow(
      /cluster without a colour: sugar .*; run npm run colours/,
    );
    expect(makeColours({root, path: SHIPPED.path}, {accept: false, seed: 0})).toBe(true);
    expect(said[0]).toMatch(/^found in .* s: sugar, e-bikes$/);
    const made = readColours({root, path: SHIPPED.path}, shown);
    expect(made).toMatchObject(rest);
    expect(Object.keys(made)).toEqual([...Object.keys(rest), 'sugar', 'e-bikes']);
  });

  test('writes nothing where a pair is too alike, unless that is accepted', () => {
    put({...shipped(), close: []});
    const before = readFileSync(join(root, COLOURS), 'utf8');
    expect(makeColours({root, path: SHIPPED.path}, {accept: false, seed: 0})).toBe(false);
    expect(said.join('\n')).toMatch(/too alike for one corridor: chemical-materials .*npm run colours -- --accept/s);
    expect(readFileSync(join(root, COLOURS), 'utf8')).toBe(before);
    expect(makeColours({root, path: SHIPPED.path}, {accept: true, seed: 0})).toBe(true);
    expect(readFileSync(join(root, COLOURS), 'utf8')).toBe(text);
  });
});
