import {formatPath, type View} from '../model/view.ts';

/** What a snippet says of a view. All texts are plain; they are escaped here. */
export interface Shared {
  view: View;
  /** The site's absolute address with a slash at its end. */
  siteUrl: string;
  headline: string;
  /** The picture in words. */
  text: string;
  /** Of the frame at `WIDTH`, CSS px. */
  height: number;
  /** The picture's absolute address; empty when there is none. */
  image: string;
}

/** Ways to share, from the simplest to what the most sanitizers keep. */
export const KINDS = ['address', 'frame', 'script', 'element', 'image'] as const;
export type SnippetKind = (typeof KINDS)[number];

/** The width for which heights are measured, CSS px: a newspaper's column, and the most that oEmbed promises. */
export const WIDTH = 600;

/** The size of a view's picture. */
export const IMAGE = {width: 1200, height: 630};

/** Text as it stands in HTML; WordPress's discovery wants no angle brackets in attributes. */
const escapeAttribute = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[c]!);

/** Markup of one element; an attribute without a value is left out. */
export function formatElement(name: string, attributes: Record<string, string | number | undefined>, inside = '') {
  const words = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeAttribute(String(value))}"`,
  );
  return `<${name}${words.join('')}>${inside}${name === 'img' ? '' : `</${name}>`}`;
}

/**
 * The frame of a view. Scrolling is not forbidden: where a host follows no height, the reader can still reach all.
 * The id is what Datawrapper's old host script looks for, so that pages with it resize this frame too.
 */
export function formatFrame({view, siteUrl, headline, height}: Shared, use: 'article' | 'oembed' = 'article'): string {
  const src = siteUrl + formatPath(view, 'embed');
  const common = {src, title: headline};
  return formatElement(
    'iframe',
    use === 'oembed'
      ? {...common, width: WIDTH, height, frameborder: 0, allowfullscreen: 'allowfullscreen'}
      : {
          id: `datawrapper-chart-${src.replace(/^https?:\/\/|\?.*$/g, '')}`,
          ...common,
          width: '100%',
          height,
          frameborder: 0,
          loading: 'lazy',
          allowfullscreen: 'allowfullscreen',
          style: 'border:0',
        },
  );
}

/** What an editor pastes, one text for each kind. */
export function formatSnippets(shared: Shared): Record<SnippetKind, string> {
  const {view, siteUrl, headline, text, image} = shared;
  const address = siteUrl + formatPath(view);
  const frame = formatFrame(shared);
  const script = formatElement('script', {async: '', src: `${siteUrl}embed.js`, charset: 'utf-8'});
  const picture = image
    ? formatElement('img', {
        src: image,
        alt: text,
        width: IMAGE.width / 2,
        height: IMAGE.height / 2,
        style: 'max-width:100%;height:auto',
      })
    : escapeAttribute(headline);
  const link = formatElement('a', {href: address}, picture);
  const {city, cluster, lang, theme} = view;
  return {
    address,
    frame,
    script: `${frame}\n${script}`,
    element: `${formatElement('cluster-map', {city, cluster, lang, theme}, link)}\n${script}`,
    image: link,
  };
}
