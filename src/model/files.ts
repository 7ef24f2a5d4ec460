import type {Atlas} from './atlas.ts';
import type {Lang} from './langs.ts';
import type {View} from './view.ts';

/** The addresses of the files that stand ready, from the site's root. They are stable: texts elsewhere point at them. */
export type FileKind = 'svg' | 'png' | 'csv' | 'json';

/** The name of a view in file names; a pair has the files of its cluster. */
export function nameView({city, cluster}: Pick<View, 'city' | 'cluster'>): string {
  return cluster ? `cluster-${cluster}` : city ? `city-${city}` : 'default';
}

/** `files/en/cluster-sugar.svg` */
export const fileOf = (view: View, kind: FileKind): string => `files/${view.lang}/${nameView(view)}.${kind}`;

/** `share/en/cluster-sugar.png`: 1200 × 630 px, for OpenGraph and oEmbed. */
export const shareFile = (view: View): string => `share/${view.lang}/${nameView(view)}.png`;

/** `files/en/wechat.svg` */
export const wechatFile = (lang: Lang): string => `files/${lang}/wechat.svg`;

/** `files/guangxi.geojson` for the province with that id. */
export const geojsonFile = (atlas: Atlas): string => `files/${atlas.province.id}.geojson`;
