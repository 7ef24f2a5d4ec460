import {formatOembed, formatOembedPath} from '../embed/oembed.ts';
import type {Shared} from '../embed/snippets.ts';
import type {Atlas} from '../model/atlas.ts';
import {shareFile} from '../model/files.ts';
import {LANGS} from '../model/langs.ts';
import {tellView} from '../model/story.ts';
import {formatPath, listViews, type View} from '../model/view.ts';
import {WORDS} from './sheet.ts';

/** Heights of the embeds at 600 px by path, CSS px: `heights.json` of an atlas, measured in a browser. */
export type Heights = Record<string, number>;

/** Where views stand, and what is known of their pictures. */
export interface Place {
  /** Absolute, with a slash at its end. */
  siteUrl: string;
  heights: Heights;
  /** The address of a view's picture below the site's root; empty when there is none. */
  imagePath?: (view: View) => string;
}

/** What is shared of a view. @throws when its height was never measured */
export function shareView(atlas: Atlas, view: View, {siteUrl, heights, imagePath = shareFile}: Place): Shared {
  const {headline, text} = tellView(atlas, WORDS[view.lang], view);
  const path = formatPath(view, 'embed');
  const height = heights[path];
  if (!height)
    throw new Error(
      `no height: ${path} (heights.json of the atlas); run npm run build without SITE_URL, then npm run heights`,
    );
  const image = imagePath(view);
  return {view, siteUrl, headline, text, height, image: image && siteUrl + image};
}

/** Every oEmbed answer of the site, as files. */
export function listOembed(atlas: Atlas, place: Place): {fileName: string; source: string}[] {
  return LANGS.flatMap((lang) =>
    listViews(atlas, lang).map((view) => ({
      fileName: formatOembedPath(view),
      source: JSON.stringify(
        formatOembed(shareView(atlas, view, place), WORDS[lang].siteName(atlas.province.short[lang])),
      ),
    })),
  );
}
