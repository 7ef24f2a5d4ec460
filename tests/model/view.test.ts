import {describe, expect, test} from 'vitest';
import {emphasise} from '../../src/model/emphasis.ts';
import {LANGS} from '../../src/model/langs.ts';
import {
  chooseCity,
  chooseCluster,
  choosePair,
  clearChoice,
  formatPath,
  listViews,
  parseView,
  type View,
} from '../../src/model/view.ts';
import {atlas} from './facts.ts';

const none: View = {lang: 'zh-Hans', theme: 'auto'};

describe('an address', () => {
  test('leads to its view and back, for each view, language and kind', () => {
    for (const lang of LANGS)
      for (const kind of ['page', 'embed'] as const)
        for (const view of listViews(atlas, lang)) {
          const [path, query] = formatPath(view, kind).split('?');
          expect(parseView(atlas, path!, query)).toEqual(view);
        }
  });

  test('holds a pair as the cluster’s path with the city in the query', () => {
    const pair: View = {...none, city: 'nanning', cluster: 'sugar', theme: 'dark'};
    expect(formatPath(pair)).toBe('cluster/sugar/?city=nanning&theme=dark');
    expect(parseView(atlas, 'cluster/sugar/', '?city=nanning&theme=dark')).toEqual(pair);
  });

  test('that is no membership shows the cluster', () => {
    expect(parseView(atlas, '', '?city=hezhou&cluster=sugar')).toEqual({...none, cluster: 'sugar'});
  });

  test.each([
    '?city=atlantis',
    '?cluster=__proto__',
    '?lang=fr&theme=pink',
    '?city=%E0%A4%A',
    '?city=constructor',
    `?${'a'.repeat(1e5)}`,
  ])('with unknown values is the default: %.30s', (query) => {
    expect(parseView(atlas, '', query)).toEqual(none);
  });

  test('in the query form has the same keys', () => {
    expect(parseView(atlas, '', 'city=nanning&lang=en&theme=light')).toEqual({
      city: 'nanning',
      lang: 'en',
      theme: 'light',
    });
  });
});

describe('a choice', () => {
  test('made again is cleared', () => {
    expect(chooseCity(atlas, chooseCity(atlas, none, 'nanning'), 'nanning')).toEqual(none);
    expect(chooseCluster(atlas, chooseCluster(atlas, none, 'sugar'), 'sugar')).toEqual(none);
    expect(choosePair(atlas, choosePair(atlas, none, 'nanning', 'sugar'), 'nanning', 'sugar')).toEqual(none);
  });

  test('of a city keeps the cluster if the city belongs to it and drops it otherwise, and the other way round', () => {
    const sugar: View = {...none, cluster: 'sugar'};
    expect(chooseCity(atlas, sugar, 'nanning')).toEqual({...sugar, city: 'nanning'});
    expect(chooseCity(atlas, sugar, 'hezhou')).toEqual({...none, city: 'hezhou'});
    expect(chooseCluster(atlas, {...none, city: 'hezhou'}, 'sugar')).toEqual(sugar);
    expect(chooseCluster(atlas, {...none, city: 'nanning'}, 'sugar')).toEqual({...sugar, city: 'nanning'});
  });

  test('is always one of the 33 pairs when it is a pair, whatever is clicked in whatever order', () => {
    let view = none;
    let seed = 7;
    const pick = <T>(list: T[]): T => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return list[seed % list.length]!;
    };
    for (let i = 0; i < 2000; i += 1) {
      const city = pick(atlas.cities).id;
      const cluster = pick(atlas.clusters).id;
      view = pick([
        () => chooseCity(atlas, view, city),
        () => chooseCluster(atlas, view, cluster),
        () => choosePair(atlas, view, city, cluster),
        () => clearChoice(view),
      ])();
      if (view.city && view.cluster)
        expect(atlas.clusters.find(({id}) => id === view.cluster)!.cities).toContain(view.city);
    }
  });
});

describe('the emphasis', () => {
  test('of Nanning is its 12 stations and clusters 1 2 3 4 7 8', () => {
    const emphasis = emphasise(atlas, {city: 'nanning'})!;
    expect(emphasis.cities.size).toBe(12);
    expect(atlas.clusters.filter(({id}) => emphasis.clusters.has(id)).map(({no}) => no)).toEqual([1, 2, 3, 4, 7, 8]);
  });

  test('of a cluster is the cluster’s cities', () => {
    for (const {id, cities} of atlas.clusters) {
      const {cities: lit, members} = emphasise(atlas, {cluster: id})!;
      expect([...lit]).toEqual(cities);
      expect([...members]).toEqual(cities);
    }
  });

  test('of a pair is the city’s, and in it the members of the cluster', () => {
    for (const {id, cities} of atlas.clusters) {
      const city = cities[0]!;
      const pair = emphasise(atlas, {cluster: id, city})!;
      expect(pair).toEqual({...emphasise(atlas, {city})!, cluster: id, members: new Set(cities)});
    }
  });

  test('of nothing is none', () => {
    expect(emphasise(atlas, {})).toBeNull();
  });
});
