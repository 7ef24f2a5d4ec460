import {readFileSync} from 'node:fs';
import {Converter} from 'opencc-js/cn2t';
import {describe, expect, test} from 'vitest';
import {find, indexAtlas} from '../../src/model/find.ts';
import {LANGS, type Lang} from '../../src/model/langs.ts';
import {tellView} from '../../src/model/story.ts';
import {listViews} from '../../src/model/view.ts';
import {bundleData, readFacts} from '../../src/site/bundle.ts';
import {WORDS} from '../../src/site/sheet.ts';
import {ATLASES} from '../atlases/all.ts';
import {atlas, SHIPPED} from './facts.ts';

test('the traditional words are the conversion of the simplified ones', () => {
  const read = (name: string) => readFileSync(`src/model/words/${name}.ts`, 'utf8');
  for (const folder of ['', 'page/']) {
    const hans = read(`${folder}zh-Hans`).replace("languageName: '简'", "languageName: '繁'");
    const expected = Converter({from: 'cn', to: 'tw'})(hans);
    expect(read(`${folder}zh-Hant`), 'run node src/site/convert-words.mjs').toBe(expected);
    expect(expected).not.toMatch(/隻|綵|麵|錶/);
  }
});

describe('the sentences of a view', () => {
  test.each(ATLASES)('are all different, whole and without gaps, of $path', (at) => {
    const {atlas} = readFacts(at);
    for (const lang of LANGS) {
      const views = listViews(atlas, lang);
      const stories = views.map((view) => tellView(atlas, WORDS[lang], view));
      expect(new Set(stories.map(({headline}) => headline)).size).toBe(views.length);
      for (const {headline, text} of stories) {
        expect(`${headline}${text}`).not.toMatch(/undefined|NaN| {2}|，，|。。|\.\./);
        expect(text).toMatch(/[.。]$/);
      }
    }
  });

  test.each([
    ['zh-Hans', {}, '广西12个先进制造业集群，把哪些城市连在一起'],
    ['zh-Hans', {city: 'nanning'}, '南宁入选6个集群，与11座城市产业相连'],
    ['zh-Hans', {cluster: 'sugar'}, '蔗糖产业集群：5座城市'],
    ['zh-Hant', {city: 'laibin'}, '來賓入選2個集群，與5座城市產業相連'],
    ['en', {city: 'hezhou'}, 'Hezhou is in 1 cluster, linked with 1 city'],
    ['en', {cluster: 'e-bikes'}, 'Electric bicycles cluster: Guigang alone'],
    ['en', {cluster: 'sugar', city: 'nanning'}, 'Nanning, one of 5 cities in the sugar cluster'],
  ] as const)('in %s of %j: %s', (lang, choice, headline) => {
    expect(tellView(atlas, WORDS[lang], {lang, theme: 'auto', ...choice}).headline).toBe(headline);
  });
});

describe('the sentences of another province', () => {
  const province = readFacts(ATLASES.find(({path}) => path === 'data/sichuan')!).atlas;
  const tell = (lang: Lang, choice: object) => tellView(province, WORDS[lang], {lang, theme: 'auto', ...choice});

  test('say what its list is of, and that a candidate is not named', () => {
    const {headline, text} = tell('zh-Hans', {});
    expect(headline).toBe('四川17个拟培育先进制造业集群，把哪些城市连在一起');
    expect(text).toContain('3个集群各用一组线连起两座或更多城市，另外12个各在一座城市，另有2个没有写明城市。');
    expect(text).toContain('为全省最多');
    expect(text).not.toContain('入选');
    expect(tell('zh-Hans', {city: 'chengdu'}).headline).toBe('成都参与4个集群，与4座城市产业相连');
  });

  test('say of a city that no cluster names that the list does not', () => {
    expect(tell('zh-Hans', {city: 'panzhihua'})).toEqual({
      headline: '名单没有写到攀枝花',
      text: '名单没有写到攀枝花。',
    });
  });

  test('say where a cluster is of which the list names no city', () => {
    expect(tell('zh-Hans', {cluster: 'vanadium-titanium'})).toEqual({
      headline: '钒钛新材料产业集群：攀西',
      text: '钒钛新材料产业集群，列四川拟培育先进制造业集群名单第15号，名单写的是攀西，没有写明城市，图上没有它的线。',
    });
    expect(tell('en', {cluster: 'liquor'}).headline).toBe('Quality liquor cluster: all of Sichuan');
  });

  test('ask where its clusters are when none joins two cities', () => {
    const apart = {...province, clusters: province.clusters.filter(({cities}) => cities.length === 1)};
    const {headline} = tellView(apart, WORDS.en, {lang: 'en', theme: 'auto'});
    expect(headline).toBe('Where Sichuan’s 12 industry clusters are');
  });
});

describe('the search', () => {
  const index = indexAtlas(atlas, bundleData(SHIPPED).pinyin);
  const first = (text: string) => find(index, text)[0]?.id;
  test.each([
    ['南宁', 'nanning'],
    ['南寧', 'nanning'],
    ['nanning', 'nanning'],
    ['nn', 'nanning'],
    ['Namzningz', 'nanning'],
    ['fcg', 'fangchenggang'],
    ['防城', 'fangchenggang'],
    ['hechi', 'hechi'],
    ['Hozciz', 'hechi'],
    ['蔗糖', 'sugar'],
    ['zhetang', 'sugar'],
    ['zt', 'sugar'],
    ['sugar', 'sugar'],
    ['貴港', 'guigang'],
    ['稀有', 'rare-metals'],
    ['xyjs', 'rare-metals'],
    ['E-BIKES', undefined],
    ['bicycle', 'e-bikes'],
    ['  南 宁 市 ', 'nanning'],
    ['', undefined],
    ['zzzz', undefined],
  ])('finds by %j: %s', (text, id) => {
    expect(first(text)).toBe(id);
  });
});
