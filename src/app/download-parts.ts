import type {Theme} from '../draw/palette.ts';
import type {Atlas} from '../model/atlas.ts';
import type {View} from '../model/view.ts';
import type {Words} from '../model/words/words.ts';
import type {BringPlates} from './camera.ts';

/** What the menu takes from the page. */
export interface DownloadParts {
  view: View;
  theme: Theme;
  /** In a frame it only links: a sandboxed frame drops downloads silently. */
  framed: boolean;
  /** The site's root, absolute. */
  root: URL;
  atlas: Atlas;
  words: Words;
  plates: BringPlates;
  /** The lines at the foot of the page: approval number or notice first, then the sources. */
  credits: string[];
}
