import type {Topology} from 'topojson-specification';
import {drawExport} from '../draw/export/draw-export.ts';
import {drawShare, SHARE} from '../draw/export/draw-share.ts';
import {drawWechat} from '../draw/export/draw-wechat.ts';
import type {PictureFacts} from '../draw/export/facts.ts';
import {formatCitation} from '../draw/export/format-citation.ts';
import {formatGeojson} from '../draw/export/format-geojson.ts';
import {formatTable} from '../draw/export/format-table.ts';
import {formatView} from '../draw/export/format-view.ts';
import {readRegions} from '../layout/regions.ts';
import {fileOf, geojsonFile, shareFile, wechatFile} from '../model/files.ts';
import {LANG, LANGS, type Lang} from '../model/langs.ts';
import {mainSource, tellView} from '../model/story.ts';
import {formatPath, listViews, type View} from '../model/view.ts';
import {DOWNLOAD} from '../model/words/download.ts';
import type {Bundle} from './bundle.ts';
import {rasterise} from './rasterise.ts';
import {creditBoundaries, PAGE_WORDS, WORDS} from './sheet.ts';

/** px: the width of the pictures that stand ready, and how much larger their PNG is. */
const STILL = {width: 1040, scale: 1.5} as const;

/** A file of the site. */
export interface Made {
  /** From the site's root. */
  path: string;
  bytes: string | Uint8Array;
}

/** What a picture in one language is made from at build time. */
export function pictureFacts(bundle: Bundle, document: Document, lang: Lang): PictureFacts {
  const {atlas, colours, drawing, ground, borders, about} = bundle;
  const words = WORDS[lang];
  const page = PAGE_WORDS[lang];
  const source = mainSource(atlas);
  return {
    document,
    atlas,
    colours,
    drawing,
    ground,
    borders,
    words,
    download: DOWNLOAD[lang],
    credits: [
      noticeOf(bundle, lang),
      page.source({issuer: source.issuer[lang], date: words.date(source.published)}),
      page.boundaries(creditBoundaries(about, lang)),
    ],
  };
}

/**
 * Makes every file that a reader or another program may take: for each view in each language SVG, PNG, CSV, JSON and the
 * picture that a shared link shows; for each language the map for WeChat; once the regions as GeoJSON.
 * @param document where drawings are made; nothing is added to it
 * @param siteUrl the site's absolute address with a slash at its end, or empty
 * @param warn is told what is left out, and why
 * @param cache a folder that keeps PNGs from build to build
 */
export async function listDownloads(
  bundle: Bundle,
  document: Document,
  siteUrl: string,
  warn: (message: string) => void,
  cache?: string,
): Promise<Made[]> {
  const views = LANGS.flatMap((lang) => listViews(bundle.atlas, lang));
  const facts = new Map(LANGS.map((lang) => [lang, pictureFacts(bundle, document, lang)]));
  const pictures = await makePictures(facts, views, cache);
  return [
    ...pictures,
    ...views.flatMap((view) => makeTexts(facts.get(view.lang)!, view, siteUrl)),
    ...LANGS.flatMap((lang) => listWechat(facts.get(lang)!, lang, warn)),
    {path: geojsonFile(bundle.atlas), bytes: makeGeojson(bundle)},
  ];
}

async function makePictures(
  facts: Map<Lang, PictureFacts>,
  views: readonly View[],
  cache: string | undefined,
): Promise<Made[]> {
  const drawn = views.map((view) => ({
    view,
    svg: drawExport(facts.get(view.lang)!, view, {theme: 'light', width: STILL.width}),
    share: drawShare(facts.get(view.lang)!, view),
  }));
  const images = await rasterise(
    drawn.flatMap(({view, svg, share}) => [
      {svg: narrowMarks(view, svg), width: STILL.width * STILL.scale},
      {svg: narrowMarks(view, share), width: SHARE.width},
    ]),
    cache,
  );
  return drawn.flatMap(({view, svg}, i) => [
    {path: fileOf(view, 'svg'), bytes: svg},
    {path: fileOf(view, 'png'), bytes: images[2 * i]!},
    {path: shareFile(view), bytes: images[2 * i + 1]!},
  ]);
}

/** The map for WeChat, or none where it would be too long for an article. */
export function listWechat(facts: PictureFacts, lang: Lang, warn: (message: string) => void): Made[] {
  const path = wechatFile(lang);
  const bytes = drawWechat(facts, lang);
  if (bytes !== null) return [{path, bytes}];
  const {cities, clusters} = facts.atlas;
  warn(
    `too long for an article in WeChat: ${cities.length} cities, ${clusters.length} clusters (${path}); it is left out`,
  );
  return [];
}

/** The faces of a build draw ’ as wide as a Chinese character; in English the straight mark stands for it. */
const narrowMarks = ({lang}: View, svg: string): string => (LANG[lang].han ? svg : svg.replaceAll('’', "'"));

function makeTexts({atlas, words, download, credits}: PictureFacts, view: View, siteUrl: string): Made[] {
  const citation = Object.fromEntries(
    LANGS.map((lang) => {
      const address = siteUrl && siteUrl + formatPath({...view, lang});
      return [lang, formatCitation(atlas, lang, WORDS[lang], DOWNLOAD[lang], address)];
    }),
  );
  const story = tellView(atlas, words, view);
  return [
    {path: fileOf(view, 'csv'), bytes: formatTable(atlas, view, words, download)},
    {path: fileOf(view, 'json'), bytes: formatView(atlas, view, {story, credits, citation})},
  ];
}

function makeGeojson(bundle: Bundle): string {
  const {atlas, topology, about} = bundle;
  const notice = Object.fromEntries(LANGS.map((lang) => [lang, noticeOf(bundle, lang)]));
  const regions = readRegions(JSON.parse(topology) as Topology);
  return formatGeojson(atlas, regions, {notice, boundaries: about.source, licence: about.licence});
}

/** The approval number of the boundaries, or the notice that stands where they have none. */
function noticeOf({about}: Bundle, lang: Lang): string {
  const page = PAGE_WORDS[lang];
  return about.approvalNumber ? page.approval(about.approvalNumber) : page.notice;
}
