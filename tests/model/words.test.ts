import {readFileSync} from 'node:fs';
import {Converter} from 'opencc-js/cn2t';
import {describe, expect, test} from 'vitest';
import {LANGS} from '../../src/model/atlas.ts';
import {find, indexAtlas} from '../../src/model/find.ts';
import {tellView} from '../../src/model/story.ts';
import {listViews} from '../../src/model/view.ts';
import {bundleData} from '../../src/site/bundle.ts';
import {WORDS} from '../../src/site/sheet.ts';
import {atlas} from './facts.ts';

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
  test('are all different, whole and without gaps', () => {
    for (const lang of LANGS) {
      const stories = listViews(atlas, lang).map((view) => tellView(atlas, WORDS[lang], view));
      expect(new Set(stories.map(({headline}) => headline)).size).toBe(27);
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

describe('the search', () => {
  const index = indexAtlas(atlas, bundleData('.').pinyin);
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
