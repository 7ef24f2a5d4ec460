import type {PictureFacts} from '../../src/draw/export/facts.ts';
import {LANGS, type Lang} from '../../src/model/langs.ts';
import {listViews, type View} from '../../src/model/view.ts';
import {type Bundle, bundleData} from '../../src/site/bundle.ts';
import {pictureFacts} from '../../src/site/downloads.ts';
import {SHIPPED} from '../model/facts.ts';
import {window} from './parse-svg.ts';

export const bundle = bundleData(SHIPPED);
export const {atlas} = bundle;

/** What pictures of an atlas are made from, by language. */
export function gatherFacts(of: Bundle): (lang: Lang) => PictureFacts {
  const kept = new Map(LANGS.map((lang) => [lang, pictureFacts(of, window.document, lang)]));
  return (lang) => kept.get(lang)!;
}

/** What pictures of the shipped atlas are made from. */
export const factsOf = gatherFacts(bundle);

/** All 27 views in all three languages. */
export const VIEWS: View[] = LANGS.flatMap((lang) => listViews(atlas, lang));

export const OVERVIEW: View = {lang: 'zh-Hans', theme: 'auto'};
export const NANNING: View = {...OVERVIEW, city: 'nanning'};
export const SUGAR: View = {...OVERVIEW, cluster: 'sugar'};

/** All words of a drawing, one text element each. */
export const wordsOf = (svg: Element): string[] => [...svg.querySelectorAll('text')].map((node) => node.textContent!);
