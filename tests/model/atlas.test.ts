import {readFileSync} from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import {Converter} from 'opencc-js/cn2t';
import {describe, expect, test} from 'vitest';
import {clustersOf, countMemberships, groupCities, partnersOf, sharedClusters} from '../../src/model/hypergraph.ts';
import {DataError, listDoubts, parseAtlas} from '../../src/model/parse-atlas.ts';
import {readCorrections} from '../../src/site/bundle.ts';
import {atlas, readFacts} from './facts.ts';

const problemsOf = (break_: (facts: ReturnType<typeof readFacts>) => void): string[] => {
  const facts = readFacts();
  break_(facts);
  try {
    parseAtlas(facts);
  } catch (error) {
    return (error as DataError).problems;
  }
  return [];
};

describe('the facts', () => {
  test('have 14 cities, 12 clusters and 33 memberships, and every city is in a cluster', () => {
    expect(atlas.cities).toHaveLength(14);
    expect(atlas.clusters).toHaveLength(12);
    expect(countMemberships(atlas)).toBe(33);
    for (const {id} of atlas.cities) expect(clustersOf(atlas, id).length).toBeGreaterThan(0);
  });

  test('put each city in as many clusters as published', () => {
    const counts = Object.fromEntries(atlas.cities.map(({id}) => [id, clustersOf(atlas, id).length]));
    expect(counts).toEqual({
      nanning: 6,
      liuzhou: 3,
      guigang: 3,
      yulin: 3,
      chongzuo: 3,
      guilin: 2,
      beihai: 2,
      fangchenggang: 2,
      baise: 2,
      hechi: 2,
      laibin: 2,
      wuzhou: 1,
      qinzhou: 1,
      hezhou: 1,
    });
  });

  test('name in each official name exactly the cluster’s cities, in order', () => {
    for (const {official, cities} of atlas.clusters) {
      const named = official['zh-Hans'].match(/[^市、(（区]+市/g) ?? [];
      expect(named).toEqual(cities.map((id) => atlas.cities.find((city) => city.id === id)!.name['zh-Hans']));
    }
  });

  test('link Nanning with 11 cities, most with Chongzuo and Liuzhou', () => {
    const partners = partnersOf(atlas, 'nanning');
    expect(partners).toHaveLength(11);
    expect(Object.fromEntries(partners.map(({city, shared}) => [city, shared]))).toMatchObject({
      chongzuo: 3,
      liuzhou: 3,
      laibin: 2,
      baise: 2,
      yulin: 2,
      guilin: 1,
    });
    expect(sharedClusters(atlas, 'nanning', 'liuzhou').map(({no}) => no)).toEqual([1, 3, 8]);
  });

  test('leave Wuzhou and Hezhou linked only with each other', () => {
    expect(
      groupCities(atlas)
        .map((group) => group.length)
        .sort(),
    ).toEqual([12, 2]);
    expect(groupCities(atlas)).toContainEqual(['wuzhou', 'hezhou']);
  });

  test('have traditional names that are the conversion of the simplified ones', () => {
    const convert = Converter({from: 'cn', to: 'tw'});
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(visit);
      else if (typeof value === 'object' && value !== null) {
        const words = value as Record<string, string>;
        if ('zh-Hans' in words) expect(words['zh-Hant']).toBe(convert(words['zh-Hans']!));
        Object.values(value).forEach(visit);
      }
    };
    visit(atlas);
  });

  test('fit their JSON Schema', () => {
    const validate = new Ajv({strict: false, allErrors: true}).compile(
      JSON.parse(readFileSync('data/atlas.schema.json', 'utf8')),
    );
    expect(validate(readFacts()), JSON.stringify(validate.errors)).toBe(true);
    const broken = readFacts() as unknown as {clusters: {cities: unknown}[]};
    broken.clusters[0]!.cities = [];
    expect(validate(broken)).toBe(false);
  });

  test('have corrections only as list lines', () => {
    expect(readCorrections('# Corrections\n\n    - an example\n\n- 2026-01-31 · sugar · a → b\n')).toEqual([
      '2026-01-31 · sugar · a → b',
    ]);
    expect(readCorrections(readFileSync('data/guangxi/CORRECTIONS.md', 'utf8'))).toEqual([]);
  });
});

describe('parseAtlas', () => {
  test('names an unknown city with its place and the likely one', () => {
    expect(problemsOf((facts) => facts.clusters[3]!.cities.splice(1, 1, 'nannnig'))).toEqual([
      'unknown city: nannnig (clusters[3].cities[1]); did you mean nanning?',
    ]);
  });

  test('reports all problems at once', () => {
    const problems = problemsOf((facts) => {
      facts.clusters[0]!.cities = [];
      facts.clusters[1]!.source = '';
      facts.clusters[2]!.id = 'sugar';
      facts.cities[1]!.code = '450100';
      facts.cities[2]!.seat = [25.3, 110.3];
      facts.cities[3]!.name.en = '';
      facts.clusters[4]!.no = 9;
      (facts.clusters[5] as {status: string}).status = 'valid';
      facts.sources[0]!.published = '2024-02-30';
    });
    expect(problems).toHaveLength(9);
    for (const part of [
      'cluster without cities: sugar (clusters[0].cities)',
      'source missing (clusters[1].source)',
      'duplicate id: sugar (clusters[2].id)',
      'duplicate code: 450100 (cities[1].code)',
      'not a position: [25.3,110.3] (cities[2].seat)',
      'empty text (cities[3].name.en)',
      'number out of order: 9 (clusters[4].no)',
      'unknown status: valid (clusters[5].status)',
      'not a date: 2024-02-30 (sources[0].published)',
    ])
      expect(
        problems.some((problem) => problem.startsWith(part)),
        part,
      ).toBe(true);
  });

  test.each([
    ['sugar ', 'U+0020'],
    ['su\u200bgar', 'U+200B'],
    ['su\ngar', 'U+000A'],
    ['su\u00a0gar', 'U+00A0'],
    ['\u202esugar', 'U+202E'],
    ['su  gar', 'U+0020'],
  ])('names what nobody sees in %j', (name, character) => {
    expect(
      problemsOf((facts) => {
        facts.clusters[0]!.industry.en = name;
      }),
    ).toEqual([`unseen character: ${character} (clusters[0].industry.en); take it out`]);
  });

  test('names a number as text, two cities of one name, and a date that has not come', () => {
    const facts = readFacts();
    (facts.clusters[1] as {no: unknown}).no = '2';
    facts.cities[3]!.short = facts.cities[1]!.short;
    expect(() => parseAtlas(facts, '2024-07-09')).toThrow(
      expect.objectContaining({
        problems: [
          'a date in the future: 2024-07-10 (sources[0].published); today is 2024-07-09',
          'two cities of one name: 柳州 (cities[3].short); cities[1] has it already',
          'number as text: "2" (clusters[1].no); write 2 without quotes',
        ],
      }),
    );
  });

  test('doubts a printed name with other cities in it than the members, and nothing else', () => {
    expect(listDoubts(atlas)).toEqual([]);
    const facts = readFacts();
    facts.clusters[2]!.cities = ['liuzhou', 'guilin'];
    facts.clusters[3]!.official['zh-Hans'] = '稀有金属集群';
    expect(listDoubts(facts)).toEqual([
      'the printed name has other cities than the members: smart-vehicles, a member but not in it: guilin; ' +
        'in it but no member: nanning (clusters[2])',
    ]);
  });

  test.each([null, [], 'text', 7, {}, {cities: {}, clusters: 5}, {cities: [null], clusters: [[]]}])(
    'survives %j',
    (data) => {
      expect(() => parseAtlas(data)).toThrow(DataError);
    },
  );
});
