interface Row {
  /** Before the path of a page. */
  path: string;
  /** Whether it is written in Han characters: no spaces between sentences, upright names of waters. */
  han: boolean;
  /** Whose names stand small beside its own. */
  gloss: string;
  /** In which script official names stand, which have none in other languages. */
  official: 'zh-Hans' | 'zh-Hant';
  /** What ends a sentence. */
  stop: string;
  /** As OpenGraph names it. */
  locale: string;
}

/** What is particular to a language; words, fonts and entries are by language too, and the compiler asks for them. */
export const LANG = {
  'zh-Hans': {path: '', han: true, gloss: 'en', official: 'zh-Hans', stop: '。', locale: 'zh_CN'},
  'zh-Hant': {path: 'zh-Hant/', han: true, gloss: 'en', official: 'zh-Hant', stop: '。', locale: 'zh_TW'},
  en: {path: 'en/', han: false, gloss: 'zh-Hans', official: 'zh-Hans', stop: '.', locale: 'en_GB'},
} as const satisfies Record<string, Row>;

export type Lang = keyof typeof LANG;

/** The first is that of a page without one in its path. */
export const LANGS = Object.keys(LANG) as Lang[];

/** What stands between two sentences. */
export const gapOf = (lang: Lang): string => (LANG[lang].han ? '' : ' ');
