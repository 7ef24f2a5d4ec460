import {type Atlas, clusterOf} from './atlas.ts';
import {LANG, LANGS, type Lang} from './langs.ts';

export type ThemeChoice = 'light' | 'dark' | 'auto';
export type Kind = 'page' | 'embed';

/** What the reader chose. A city and a cluster together are always a membership. */
export interface View {
  city?: string;
  cluster?: string;
  lang: Lang;
  theme: ThemeChoice;
}

/** The view of a city and cluster that may not fit: what is unknown falls away, and a pair that is no membership shows the cluster. */
export function fitView(
  atlas: Atlas,
  raw: {city?: unknown; cluster?: unknown; lang?: unknown; theme?: unknown},
  fallback: {lang: Lang; theme: ThemeChoice} = {lang: 'zh-Hans', theme: 'auto'},
): View {
  const lang = LANGS.find((known) => known === raw.lang) ?? fallback.lang;
  const theme = raw.theme === 'light' || raw.theme === 'dark' || raw.theme === 'auto' ? raw.theme : fallback.theme;
  const cluster = atlas.clusters.find((known) => known.id === raw.cluster);
  const city = atlas.cities.find((known) => known.id === raw.city);
  const kept = city && (!cluster || cluster.cities.includes(city.id)) ? city : undefined;
  return {...(kept && {city: kept.id}), ...(cluster && {cluster: cluster.id}), lang, theme};
}

/**
 * Reads an address. Total: never throws, and whatever is unknown gives the default.
 * @param path the path below the site's root, such as `en/embed/cluster/sugar/`
 * @param query the query with or without its question mark; it wins over the path
 */
export function parseView(atlas: Atlas, path: string, query = ''): View {
  const parts = path.split('/').filter(Boolean);
  const lang = LANGS.find((known) => known === parts[0]);
  const after = (word: string) => (parts.includes(word) ? parts[parts.indexOf(word) + 1] : undefined);
  const asked = new URLSearchParams(query);
  return fitView(atlas, {
    city: asked.get('city') ?? after('city'),
    cluster: asked.get('cluster') ?? after('cluster'),
    lang: LANGS.find((known) => known === asked.get('lang')) ?? lang,
    theme: asked.get('theme'),
  });
}

/** The address of a view below the site's root: `en/cluster/sugar/?city=nanning`. The view's theme stands in the query unless it is the system's. */
export function formatPath(view: View, kind: Kind = 'page'): string {
  const place = view.cluster ? `cluster/${view.cluster}/` : view.city ? `city/${view.city}/` : '';
  const query = [
    view.cluster && view.city && `city=${view.city}`,
    view.theme !== 'auto' && `theme=${view.theme}`,
  ].filter(Boolean);
  return `${LANG[view.lang].path}${kind === 'embed' ? 'embed/' : ''}${place}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

const without = ({lang, theme}: View): View => ({lang, theme});

/** The view after a reader chose a city: again clears it; the cluster stays if the city belongs to it. */
export function chooseCity(atlas: Atlas, view: View, city: string): View {
  const {city: was, ...rest} = view;
  return was === city ? rest : fitCompanion(atlas, {...rest, city}, 'cluster');
}

/** The view after a reader chose a cluster: again clears it; the city stays if it belongs to the cluster. */
export function chooseCluster(atlas: Atlas, view: View, cluster: string): View {
  const {cluster: was, ...rest} = view;
  return was === cluster ? rest : fitCompanion(atlas, {...rest, cluster}, 'city');
}

/** The view after a reader chose one membership; again clears both. A pair that is none changes nothing. */
export function choosePair(atlas: Atlas, view: View, city: string, cluster: string): View {
  if (view.city === city && view.cluster === cluster) return without(view);
  return clusterOf(atlas, cluster)?.cities.includes(city) ? {...without(view), city, cluster} : view;
}

export function clearChoice(view: View): View {
  return without(view);
}

function fitCompanion(atlas: Atlas, view: View, drop: 'city' | 'cluster'): View {
  if (!view.city || !view.cluster || clusterOf(atlas, view.cluster).cities.includes(view.city)) return view;
  const {[drop]: _, ...rest} = view;
  return rest;
}

export function sameView(a: View, b: View): boolean {
  return a.city === b.city && a.cluster === b.cluster && a.lang === b.lang && a.theme === b.theme;
}

/** Every view that has an address of its own: the default, each city, each cluster. */
export function listViews(atlas: Atlas, lang: Lang): View[] {
  const base = {lang, theme: 'auto'} as const;
  return [
    base,
    ...atlas.cities.map((city) => ({...base, city: city.id})),
    ...atlas.clusters.map((cluster) => ({...base, cluster: cluster.id})),
  ];
}
