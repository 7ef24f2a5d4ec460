/** Whatever stands in an address gives a view that is on the map, and every view has an address that gives it back. */

import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {afterEach, describe, expect, vi} from 'vitest';
import {addressOf, keepAddress, readAddress} from '../../src/app/address.ts';
import {createStore} from '../../src/app/store.ts';
import {readAddressee} from '../../src/embed/guest/heights.ts';
import type {Atlas} from '../../src/model/atlas.ts';
import {find, indexAtlas} from '../../src/model/find.ts';
import {LANGS} from '../../src/model/langs.ts';
import {tellView} from '../../src/model/story.ts';
import {
  chooseCity,
  chooseCluster,
  choosePair,
  clearChoice,
  fitView,
  formatPath,
  parseView,
  sameView,
  type View,
} from '../../src/model/view.ts';
import {WORDS} from '../../src/site/sheet.ts';
import {atlas} from '../model/facts.ts';
import {always, anyJson, anyText, words} from './cases.ts';

const THEMES = ['light', 'dark', 'auto'] as const;
const KINDS = ['page', 'embed'] as const;
const ids = [...atlas.cities, ...atlas.clusters].map(({id}) => id);
const word = words(...ids, ...LANGS, ...THEMES, ...KINDS, 'city', 'cluster', '1', '0');
const key = words('city', 'cluster', 'lang', 'theme', 'title', 'panel', 'plain', 'transparent', 'check', 'childId');

const anyPath = fc.oneof(
  fc.array(word, {maxLength: 7}).map((parts) => parts.join('/')),
  anyText,
);
const anyQuery = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('', '?', '??'),
      fc.array(fc.tuple(key, word), {maxLength: 6}),
      fc.constantFrom('&', '&&', ';'),
    )
    .map(([mark, pairs, between]) => mark + pairs.map((pair) => pair.join('=')).join(between)),
  anyText,
);

/** All views of an atlas: of nothing, of each city, of each cluster, of each pair. */
function legalViews({cities, clusters}: Atlas): View[] {
  const choices = [
    {},
    ...cities.map(({id}) => ({city: id})),
    ...clusters.map(({id}) => ({cluster: id})),
    ...clusters.flatMap((cluster) => cluster.cities.map((city) => ({city, cluster: cluster.id}))),
  ];
  return choices.flatMap((choice) => LANGS.flatMap((lang) => THEMES.map((theme) => ({...choice, lang, theme}))));
}

const VIEWS = legalViews(atlas);
const anyView = fc.constantFrom(...VIEWS);
const onMap = (view: View) => expect(VIEWS).toContainEqual(view);
const split = (address: string): [path: string, query: string] => {
  const [path = '', query = ''] = address.split('?');
  return [path, query];
};

describe('an address', () => {
  always(
    'gives a view that is on the map, and chooses nothing that it does not name',
    [400, 12_000],
    [anyPath, anyQuery],
    (path, query) => {
      const view = parseView(atlas, path, query);
      onMap(view);
      const said = [...path.split('/'), ...new URLSearchParams(query).values()];
      for (const chosen of [view.city, view.cluster]) if (chosen) expect(said).toContain(chosen);
      if (view.lang !== 'zh-Hans') expect(said).toContain(view.lang);
      if (view.theme !== 'auto') expect(said).toContain(view.theme);
    },
  );

  always(
    'written anew for what it gives gives the same',
    [400, 12_000],
    [anyPath, anyQuery, fc.constantFrom(...KINDS)],
    (path, query, kind) => {
      const view = parseView(atlas, path, query);
      const address = formatPath(view, kind);
      expect(address).toMatch(/^[\w/-]*(\?[\w=&-]+)?$/);
      expect(parseView(atlas, ...split(address))).toEqual(view);
      expect(formatPath(parseView(atlas, ...split(address)), kind)).toBe(address);
    },
  );

  const slug = fc.oneof(
    fc.constantFrom('city', 'cluster', 'en', 'embed', 'index', 'zh-hant'),
    fc.stringMatching(/^[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,3})?$/),
  );
  const anyAtlas = fc
    .tuple(
      fc.uniqueArray(slug, {minLength: 1, maxLength: 6}),
      fc.uniqueArray(slug, {maxLength: 6}),
      fc.infiniteStream(fc.nat()),
    )
    .map(
      ([cities, clusters, numbers]): Atlas => ({
        ...atlas,
        cities: cities.map((id) => ({...atlas.cities[0]!, id})),
        clusters: clusters.map((id, i) => ({
          ...atlas.clusters[0]!,
          id,
          no: i + 1,
          cities: cities.filter((_, j) => j === i % cities.length || (numbers.next().value as number) % 2 === 0),
        })),
      }),
    );
  always(
    'of any view of any province gives that view',
    [60, 1500],
    [anyAtlas, fc.constantFrom(...KINDS)],
    (other, kind) => {
      for (const view of legalViews(other)) expect(parseView(other, ...split(formatPath(view, kind)))).toEqual(view);
    },
  );

  always(
    'has words of any type for its choice and theme',
    [300, 8000],
    [anyJson(...ids, ...LANGS, ...THEMES), anyJson(...ids), anyJson(...LANGS), anyJson(...THEMES)],
    (city, cluster, lang, theme) => {
      onMap(fitView(atlas, {city, cluster, lang, theme}));
    },
  );
});

describe('the address bar', () => {
  const root = 'https://maps.example/a/b/';
  const goTo = (address: string | URL) => vi.stubGlobal('location', new URL(address));
  const theirs = fc
    .array(fc.tuple(words('utm', 'amp', 'childId', 'title', 'check', 'cities'), word), {maxLength: 4})
    .map((pairs) => pairs.filter(([name]) => !['city', 'cluster', 'lang', 'theme'].includes(name)));
  const anyLocation = fc
    .tuple(fc.oneof(fc.constant(root), fc.constant('https://maps.example/')), anyPath, theirs, anyText)
    .map(([base, path, pairs, hash]) => {
      const url = new URL(base);
      url.pathname += path;
      for (const [name, value] of pairs) url.searchParams.append(name, value);
      url.hash = hash;
      return url;
    });
  afterEach(() => vi.unstubAllGlobals());

  always(
    'gives a view that is on the map; the address of any view keeps the host’s query and hash',
    [300, 8000],
    [anyLocation, anyView, fc.constantFrom(...KINDS)],
    (from, view, kind) => {
      goTo(from);
      onMap(readAddress(atlas, new URL(root)));
      const address = addressOf(view, kind, new URL(root));
      expect(address.href.startsWith(root)).toBe(true);
      expect(address.hash).toBe(from.hash);
      const kept = [...address.searchParams].filter(([name]) => name !== 'city' && name !== 'theme');
      expect(kept).toEqual([...from.searchParams]);
      goTo(address);
      expect(readAddress(atlas, new URL(root))).toEqual(view);
      expect(addressOf(view, kind, new URL(root)).href).toBe(address.href);
    },
  );

  // What a reader does, in any order.
  type Deed = (view: View) => View;
  const anyCity = fc.constantFrom(...atlas.cities.map(({id}) => id));
  const anyCluster = fc.constantFrom(...atlas.clusters.map(({id}) => id));
  const deed: fc.Arbitrary<Deed | 'back' | 'forward'> = fc.oneof(
    anyCity.map(
      (city): Deed =>
        (view) =>
          chooseCity(atlas, view, city),
    ),
    anyCluster.map(
      (cluster): Deed =>
        (view) =>
          chooseCluster(atlas, view, cluster),
    ),
    fc.tuple(anyCity, anyCluster).map(
      ([city, cluster]): Deed =>
        (view) =>
          choosePair(atlas, view, city, cluster),
    ),
    fc.constant<Deed>(clearChoice),
    fc.constantFrom(...THEMES).map(
      (theme): Deed =>
        (view) => ({...view, theme}),
    ),
    fc.constantFrom('back' as const, 'forward' as const),
  );

  always(
    'and the view are one, whatever is chosen and however often the reader goes back',
    [60, 1500],
    [anyLocation, fc.constantFrom(...KINDS), fc.array(deed, {maxLength: 12})],
    (from, kind, deeds) => {
      let entries = [from.href];
      let at = 0;
      let listen = () => {};
      goTo(from);
      vi.stubGlobal('addEventListener', (_: string, listener: () => void) => {
        listen = listener;
      });
      vi.stubGlobal('history', {
        pushState(_: null, __: string, href: string) {
          at += 1;
          entries = [...entries.slice(0, at), href];
          goTo(href);
        },
        replaceState(_: null, __: string, href: string) {
          entries[at] = href;
          goTo(href);
        },
      });
      const first = readAddress(atlas, new URL(root));
      const store = createStore<View>(first, sameView);
      keepAddress(atlas, store, store, first.lang, kind, new URL(root))();
      for (const step of deeds) {
        if (typeof step === 'function') store.set(step(store.get()));
        else {
          const next = at + (step === 'back' ? -1 : 1);
          if (!entries[next]) continue;
          at = next;
          goTo(entries[at]!);
          listen();
        }
        onMap(store.get());
        expect(readAddress(atlas, new URL(root))).toEqual(store.get());
        if (kind === 'embed') expect(entries).toHaveLength(1);
        expect(tellView(atlas, WORDS[store.get().lang], store.get()).headline).not.toMatch(/undefined|NaN/);
      }
    },
  );
});

describe('the options of an embed', () => {
  const early = readFileSync(new URL('../../src/site/early.js', import.meta.url), 'utf8');
  const run = new Function('document', 'location', early);

  always(
    'become attributes of one short word each, and only those that there are',
    [300, 8000],
    [anyQuery],
    (search) => {
      const dataset: Record<string, string> = {root: '../../', path: 'embed/city/nanning/'};
      const gone: string[] = [];
      const replace = (address: string) => void gone.push(address);
      // A browser's own begins with its mark.
      const query = search && `?${search.replace(/^\?/, '')}`;
      run({documentElement: {lang: 'zh-Hans', dataset}}, {search: query, hash: '#amp=1', replace});
      expect(dataset.script).toBe('');
      for (const [name, value] of Object.entries(dataset)) {
        if (name === 'root' || name === 'path') continue;
        expect(['theme', 'transparent', 'plain', 'title', 'panel', 'script']).toContain(name);
        expect(value).toMatch(/^\w{0,5}$/);
      }
      // Another language is another page, with all that the host has added.
      for (const address of gone)
        expect(address).toMatch(/^\.\.\/\.\.\/(en|zh-Hant)\/embed\/city\/nanning\/\?.*lang=(en|zh-Hant).*#amp=1$/s);
    },
  );

  always(
    'of its hosts are names without spaces and secrets of ten letters, or nothing',
    [300, 8000],
    [anyPath, anyQuery, fc.oneof(anyText, words('amp=1', '?secret=a1B2c3D4e5', 'secret=a1B2c3D4e5x', '?secret='))],
    (path, query, hash) => {
      const url = new URL('https://maps.example/');
      url.pathname = path;
      url.search = query;
      url.hash = hash;
      const {id, child, secret, resizer} = readAddressee(url as unknown as Location);
      expect(id).toBe(url.host + url.pathname);
      expect(child).toMatch(/^\S{0,200}$/);
      expect(secret).toMatch(/^(\w{10})?$/);
      expect(resizer).toBe('');
    },
  );
});

describe('what a reader seeks', () => {
  const index = indexAtlas(atlas, {});
  const names = [
    ...atlas.cities.flatMap(({name}) => Object.values(name)),
    ...atlas.clusters.flatMap(({industry}) => Object.values(industry)),
  ];

  always('is found or not, each once, and a whole name always', [200, 4000], [words(...names)], (text) => {
    const found = find(index, text);
    expect(new Set(found).size).toBe(found.length);
    for (const entry of found) expect(index).toContain(entry);
    if (names.includes(text)) expect(found.length).toBeGreaterThan(0);
  });
});
