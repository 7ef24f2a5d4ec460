import {createHash} from 'node:crypto';
import {formatDiscovery} from '../embed/oembed.ts';
import {shareFile} from '../model/files.ts';
import {LANG, LANGS} from '../model/langs.ts';
import {mainSource, tellView} from '../model/story.ts';
import {formatPath, type Kind, listViews, type View} from '../model/view.ts';
import type {Bundle} from './bundle.ts';
import {escapeText} from './markup.ts';
import {PAGE_WORDS, WORDS} from './sheet.ts';

/** Everything that a page takes from the build. Addresses are relative to the site's root. */
export interface Frame {
  /** The HTML around it, with the comments head and body. */
  template: string;
  style: string;
  /** What only embeds have. */
  embedStyle: string;
  /** The inline script of the head. */
  early: string;
  script: string;
  preloads: string[];
  /** What an embed runs before its script: it tells the host the height. */
  guest: string;
  icon: string;
  /** The style sheet for paper; none while developing. */
  print?: string;
  /** The site's own absolute address with a slash at its end, or empty. */
  siteUrl: string;
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy of every page: nothing from elsewhere, nothing inline but one script and one style, both by hash. */
export function formatPolicy({
  early,
  style,
  embedStyle = '',
}: Pick<Frame, 'early' | 'style'> & {embedStyle?: string}): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${hash(early)}`,
    `style-src 'self' ${hash(style)}${embedStyle && ` ${hash(embedStyle)}`}`,
    "img-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self' data:",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The way from a page back to the site's root: `../../`. */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** A whole page. @param body the sheet's HTML */
export function formatPage(bundle: Bundle, view: View, kind: Kind, body: string, frame: Frame): string {
  const {atlas} = bundle;
  const words = WORDS[view.lang];
  const path = formatPath(view, kind);
  const root = rootOf(path);
  const {headline, text} = tellView(atlas, words, view);
  const title = `${headline} · ${words.siteName(atlas.province.short[view.lang])}`;
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${escapeText(formatPolicy(kind === 'embed' ? frame : {...frame, embedStyle: ''}))}">`,
    `<script>${frame.early}</script>`,
    `<title>${escapeText(title)}</title>`,
    frame.siteUrl && formatDiscovery(view, frame.siteUrl, headline),
    `<meta name="description" content="${escapeText(text)}">`,
    kind === 'embed' ? '<meta name="robots" content="noindex">' : '',
    ...formatAddresses(bundle, view, {title, text}, kind, frame),
    `<link rel="icon" href="${root}${frame.icon}">`,
    `<style>${frame.style}</style>`,
    kind === 'embed' ? `<style>${frame.embedStyle}</style>` : '',
    kind === 'page' && frame.print ? `<link rel="stylesheet" href="${root}${frame.print}" media="print">` : '',
    ...frame.preloads.map((file) => `<link rel="modulepreload" href="${root}${file}">`),
    kind === 'embed' ? `<script type="module" src="${root}${frame.guest}"></script>` : '',
    `<script type="module" src="${root}${frame.script}"></script>`,
  ].filter(Boolean);
  return frame.template
    .replace(
      'lang="zh-Hans"',
      `lang="${view.lang}" data-root="${root || './'}" data-kind="${kind}" data-path="${formatPath({...view, lang: 'zh-Hans'}, kind)}"`,
    )
    .replace('<!--head-->', () => head.join('\n'))
    .replace(
      '<!--body-->',
      () => (kind === 'page' ? `<a class="skip" href="#list">${PAGE_WORDS[view.lang].skip}</a>` : '') + body,
    )
    .replace(/\n\s*/g, '\n');
}

/** What only an absolute address can say: canonical, alternates, OpenGraph, JSON-LD. Nothing without `siteUrl`. */
function formatAddresses(
  {atlas}: Bundle,
  view: View,
  {title, text}: {title: string; text: string},
  kind: Kind,
  {siteUrl}: Frame,
): string[] {
  if (!siteUrl) return [];
  const address = siteUrl + formatPath(view);
  if (kind === 'embed') return [`<link rel="canonical" href="${address}">`];
  const source = mainSource(atlas);
  const dataset = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: source.title[view.lang],
    description: text,
    url: address,
    datePublished: source.published,
    creator: {'@type': 'Organization', name: source.issuer[view.lang]},
    spatialCoverage: atlas.province.name[view.lang],
  };
  return [
    `<link rel="canonical" href="${address}">`,
    ...LANGS.map((lang) => `<link rel="alternate" hreflang="${lang}" href="${siteUrl}${formatPath({...view, lang})}">`),
    '<meta property="og:type" content="website">',
    `<meta property="og:title" content="${escapeText(title)}">`,
    `<meta property="og:description" content="${escapeText(text)}">`,
    `<meta property="og:image" content="${siteUrl}${shareFile(view)}">`,
    `<meta property="og:image:alt" content="${escapeText(text)}">`,
    `<meta property="og:locale" content="${LANG[view.lang].locale}">`,
    `<script type="application/ld+json">${JSON.stringify(dataset).replaceAll('<', '\\u003c')}</script>`,
  ];
}

/** The page for an address that leads nowhere: in three languages, with the map, and nothing to fetch. */
export function formatNotFound(
  {atlas}: Bundle,
  body: string,
  frame: Pick<Frame, 'template' | 'style' | 'siteUrl'>,
): string {
  const root = frame.siteUrl || '/';
  const lines = LANGS.map((lang) => {
    const {notFound, notFoundText, toMap} = PAGE_WORDS[lang];
    const home = root + formatPath({lang, theme: 'auto'});
    return `<p lang="${lang}"><b>${notFound}</b> ${notFoundText} <a href="${home}"><u>${toMap}</u></a></p>`;
  });
  const early = '';
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${escapeText(formatPolicy({early, style: frame.style}))}">`,
    `<title>404 · ${WORDS['zh-Hans'].siteName(atlas.province.short['zh-Hans'])}</title>`,
    '<meta name="robots" content="noindex">',
    `<style>${frame.style}</style>`,
  ];
  return frame.template
    .replace('<!--head-->', () => head.join('\n'))
    .replace('<!--body-->', () => `<div class="sheet lost">${lines.join('')}</div>${body}`);
}

/** Every page of the site: each view in each language, as page and as embed. */
export function listPages(bundle: Bundle): {view: View; kind: Kind; path: string}[] {
  return LANGS.flatMap((lang) =>
    (['page', 'embed'] as const).flatMap((kind) =>
      listViews(bundle.atlas, lang).map((view) => ({view, kind, path: formatPath(view, kind)})),
    ),
  );
}
