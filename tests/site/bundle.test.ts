import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import type {DataError} from '../../src/model/parse-atlas.ts';
import {readFacts} from '../../src/site/bundle.ts';

const FACTS = 'data/guangxi/atlas.json';
const BOUNDARIES = 'public/geo/guangxi.topo.json';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'facts-'));
  mkdirSync(join(root, 'public/geo'), {recursive: true});
  mkdirSync(join(root, 'data/guangxi'), {recursive: true});
  for (const file of [FACTS, BOUNDARIES]) cpSync(file, join(root, file));
});
afterEach(() => rmSync(root, {recursive: true}));

// biome-ignore lint/suspicious/noExplicitAny: the point is to break it
const edit = (file: string, change: (json: any) => void) => {
  const json = JSON.parse(readFileSync(join(root, file), 'utf8'));
  change(json);
  writeFileSync(join(root, file), JSON.stringify(json));
};
const problems = (): string[] => {
  try {
    readFacts({root, path: 'data/guangxi'});
    return [];
  } catch (error) {
    return (error as DataError).problems;
  }
};

describe('the build', () => {
  test('takes the shipped data', () => {
    expect(problems()).toEqual([]);
  });

  test('stops at a seat outside its region', () => {
    edit(FACTS, (facts) => facts.cities[4].seat.reverse());
    edit(FACTS, (facts) => {
      facts.cities[0].seat = [110.3, 25.3];
    });
    expect(problems().join('\n')).toContain('not a position: [21.4757,109.115] (cities[4].seat)');
    edit(FACTS, (facts) => facts.cities[4].seat.reverse());
    expect(problems()).toEqual([
      'seat outside its region: 110.3, 25.3 (cities[0].seat, nanning); write [longitude, latitude] in WGS 84',
    ]);
  });

  test('tells problems of facts and boundaries at once', () => {
    edit(FACTS, (facts) => {
      facts.clusters[0].cities = [];
      facts.clusters[1].source = '';
    });
    writeFileSync(join(root, BOUNDARIES), '{"type": "FeatureCollection"}');
    const all = problems();
    expect(all.length).toBeGreaterThanOrEqual(5);
    expect(all.join('\n')).toMatch(/cluster without cities: sugar.*source missing.*not TopoJSON.*no bounds/s);
  });

  test('stops at a missing region and at text that is not JSON', () => {
    edit(BOUNDARIES, (topology) => topology.objects.regions.geometries.splice(3, 1));
    expect(problems()).toEqual([
      expect.stringMatching(/^region missing: wuzhou \(public\/geo\/guangxi\.topo\.json\); run npm run geo$/),
    ]);
    writeFileSync(join(root, BOUNDARIES), '{');
    expect(problems()[0]).toMatch(/^not JSON: .*\(public\/geo\/guangxi\.topo\.json, line 1\)/);
    rmSync(join(root, BOUNDARIES));
    expect(problems()).toEqual(['no such file (public/geo/guangxi.topo.json); run npm run geo']);
  });

  test('brings an approval number from the boundary file or the setting', () => {
    edit(BOUNDARIES, (topology) => {
      topology.about.approvalNumber = '桂S(2024)1号';
    });
    expect(readFacts({root, path: 'data/guangxi'}).about.approvalNumber).toBe('桂S(2024)1号');
    process.env.APPROVAL_NUMBER = '桂S(2024)2号';
    expect(readFacts({root, path: 'data/guangxi'}).about.approvalNumber).toBe('桂S(2024)2号');
    process.env.APPROVAL_NUMBER = '';
  });
});
