import type {Atlas} from '../../model/atlas.ts';
import type {Borders, Ground} from '../../model/ground.ts';
import type {Drawing} from '../../model/plate.ts';
import type {DownloadWords} from '../../model/words/download.ts';
import type {Words} from '../../model/words/words.ts';
import type {Colours} from '../palette.ts';

/** What a picture is made from, all in one language. */
export interface PictureFacts {
  /** Where nodes are made: the window's, or one of a build. */
  document: Document;
  atlas: Atlas;
  colours: Colours;
  /** At least with the labels and line names of the language. */
  drawing: Drawing;
  ground: Ground;
  borders: Borders;
  words: Words;
  download: DownloadWords;
  /** The approval number or the notice first, then the sources: they stand at the bottom left of every picture. */
  credits: string[];
}
