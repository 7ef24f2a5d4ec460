import {expect, test} from 'vitest';
import {formatPath, parseView} from '../../src/model/view.ts';
import {atlas} from './atlas.ts';
import {createRandom} from './random.ts';

test('10,000 random addresses: each gives a view that is on the map', () => {
  const random = createRandom(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const words = [
    'city',
    'cluster',
    'embed',
    'en',
    'zh-Hant',
    'nanning',
    'sugar',
    'hezhou',
    '__proto__',
    'constructor',
    '..',
    '%',
    '%00',
    '<script>',
    '"><img src=x>',
    'x'.repeat(3000),
    '',
    '\ud800',
    '南宁',
  ];
  const keys = [
    'city',
    'cluster',
    'lang',
    'theme',
    'title',
    'panel',
    'childId',
    'initialWidth',
    'parentUrl',
    'toString',
    '__proto__',
  ];
  const cities = new Set(atlas.cities.map(({id}) => id));
  for (let i = 0; i < 10_000; i++) {
    const path = Array.from({length: Math.floor(random() * 7)}, () => pick(words)).join('/');
    const query = Array.from({length: Math.floor(random() * 5)}, () => `${pick(keys)}=${pick(words)}`).join(
      pick(['&', '&&', ';', '&=']),
    );
    const view = parseView(atlas, path, pick(['?', '', '??']) + query);
    expect(view.city === undefined || cities.has(view.city)).toBe(true);
    const cluster = atlas.clusters.find(({id}) => id === view.cluster);
    expect(view.cluster === undefined || cluster !== undefined).toBe(true);
    if (cluster && view.city) expect(cluster.cities).toContain(view.city);
    expect(['zh-Hans', 'zh-Hant', 'en']).toContain(view.lang);
    expect(formatPath(view, 'embed')).toMatch(/^[\w/-]*(\?[\w=&-]+)?$/);
  }
});
