import {formatPath, type View} from '../model/view.ts';
import {formatElement, formatFrame, IMAGE, type Shared, WIDTH} from './snippets.ts';

/** The answer of an oEmbed endpoint, `rich`. @see https://oembed.com section 2.3.4.4 */
export interface Oembed {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  width: number;
  height: number;
  html: string;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

/** Seconds that a consumer may keep an answer. */
const CACHE_AGE = 86_400;

/** @param provider the site's name in the view's language */
export function formatOembed(shared: Shared, provider: string): Oembed {
  const {siteUrl, headline, height, image} = shared;
  return {
    version: '1.0',
    type: 'rich',
    title: headline,
    author_name: provider,
    provider_name: provider,
    provider_url: siteUrl,
    cache_age: CACHE_AGE,
    width: WIDTH,
    height,
    html: formatFrame(shared, 'oembed'),
    ...(image && {thumbnail_url: image, thumbnail_width: IMAGE.width, thumbnail_height: IMAGE.height}),
  };
}

/** Where the answer for a view lies below the site's root: `oembed/en/city/nanning.json`. */
export function formatOembedPath({city, cluster, lang}: View): string {
  const place = formatPath({lang, theme: 'auto', ...(cluster ? {cluster} : city ? {city} : {})});
  return `oembed/${place.replace(/\/$/, '') || 'index'}.json`;
}

/** The line in a page's head by which consumers find the answer. */
export function formatDiscovery(view: View, siteUrl: string, title: string): string {
  const url = encodeURIComponent(siteUrl + formatPath(view));
  return formatElement('link', {
    rel: 'alternate',
    type: 'application/json+oembed',
    href: `${siteUrl}${formatOembedPath(view)}?url=${url}&format=json`,
    title,
  }).replace('</link>', '');
}
