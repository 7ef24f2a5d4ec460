import type {Atlas} from '../../model/atlas.ts';
import type {Lang} from '../../model/langs.ts';
import {mainSource} from '../../model/story.ts';
import type {DownloadWords} from '../../model/words/download.ts';
import type {Words} from '../../model/words/words.ts';

/** The line by which a text cites list and map. @param address absolute, or empty when the build knows none */
export function formatCitation(atlas: Atlas, lang: Lang, words: Words, {cite}: DownloadWords, address: string): string {
  const {issuer, title, published} = mainSource(atlas);
  return cite({
    issuer: issuer[lang],
    title: title[lang],
    date: words.date(published),
    site: words.siteName(atlas.province.short[lang]),
    version: atlas.version,
    address,
  });
}
