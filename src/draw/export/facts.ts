import type {Composition} from '../../layout/compose.ts';
import type {PlateData} from '../../layout/plate.ts';
import type {PlacedBorders} from '../../layout/regions.ts';
import type {Atlas} from '../../model/atlas.ts';
import type {DownloadWords} from '../../model/words/download.ts';
import type {Words} from '../../model/words/words.ts';

/** What a picture is made from, all in one language. */
export interface PictureFacts {
  /** Where nodes are made: the window's, or one of a build. */
  document: Document;
  atlas: Atlas;
  plate: PlateData;
  borders: PlacedBorders;
  /** The map laid out for a width in px; the same for every view, so a caller of many may keep it. */
  compose: (width: number) => Composition;
  words: Words;
  download: DownloadWords;
  /** The approval number or the notice first, then the sources: they stand at the bottom left of every picture. */
  credits: string[];
}
