import type {Atlas} from '../model/atlas.ts';
import type {Lang} from '../model/langs.ts';
import type {Words} from '../model/words/words.ts';
import type {Colours} from './palette.ts';

/** What a reader may choose by one mark. */
export interface Choice {
  city?: string;
  cluster?: string;
}

/** What every drawing function needs beside its own data: facts, words and addresses. Nothing global. */
export interface Surroundings {
  atlas: Atlas;
  words: Words;
  lang: Lang;
  /** The address of the view that a choice leads to. */
  href: (choice: Choice) => string;
}

/** What the functions that draw a plate need: also the clusters' colours, which a page's style rules know already. */
export interface PlateSurroundings extends Surroundings {
  colours: Colours;
}
