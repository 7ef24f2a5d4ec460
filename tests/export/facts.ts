import type {PictureFacts} from '../../src/draw/export/facts.ts';
import {LANGS, type Lang} from '../../src/model/atlas.ts';
import {listViews, type View} from '../../src/model/view.ts';
import {bundleData} from '../../src/site/bundle.ts';
import {pictureFacts} from '../../src/site/downloads.ts';
import {window} from './parse-svg.ts';

export const bundle = bundleData(process.cwd());
export const {atlas} = bundle;

const kept = new Map(LANGS.map((lang) => [lang, pictureFacts(bundle, window.document, lang)]));

/** What pictures in a language are made from. */
export const factsOf = (lang: Lang): PictureFacts => kept.get(lang)!;

/** All 27 views in all three languages. */
export const VIEWS: View[] = LANGS.flatMap((lang) => listViews(atlas, lang));

export const OVERVIEW: View = {lang: 'zh-Hans', theme: 'auto'};
export const NANNING: View = {...OVERVIEW, city: 'nanning'};
export const SUGAR: View = {...OVERVIEW, cluster: 'sugar'};

/** All words of a drawing, one text element each. */
export const wordsOf = (svg: Element): string[] => [...svg.querySelectorAll('text')].map((node) => node.textContent!);
