import type {Atlas} from '../model/atlas.ts';
import type {Lang} from '../model/langs.ts';
import {formatPath, type Kind, parseView, sameView, type View} from '../model/view.ts';
import type {Store} from './store.ts';

/** What stands in the query and is ours; anything else there belongs to the host and is kept. */
const OURS = ['city', 'cluster', 'lang', 'theme'];

/** The view that the address bar asks for. */
export function readAddress(atlas: Atlas, root: URL): View {
  const path = location.pathname.startsWith(root.pathname) ? location.pathname.slice(root.pathname.length) : '';
  return parseView(atlas, path, location.search);
}

/** The address of a view on this site, with the host's own query and hash. */
export function addressOf(view: View, kind: Kind, root: URL): URL {
  const url = new URL(formatPath(view, kind), root);
  for (const [key, value] of new URLSearchParams(location.search)) {
    if (!OURS.includes(key)) url.searchParams.append(key, value);
  }
  url.hash = location.hash;
  return url;
}

/**
 * Keeps address bar and view the same. On a page each choice is a step back; in a frame the host's history is left alone.
 * @param asked hears where a step back leads
 * @param told the view that the address is to tell
 * @param lang the language of this page: a view in another language is another page
 * @returns writes the address as a view is written, whichever way it was asked for
 */
export function keepAddress(
  atlas: Atlas,
  asked: Store<View>,
  told: Store<View>,
  lang: Lang,
  kind: Kind,
  root: URL,
): () => void {
  const put = (view: View, how: 'pushState' | 'replaceState') => {
    const address = addressOf(view, kind, root).href;
    if (address === location.href) return;
    try {
      history[how](null, '', address);
    } catch {
      // A document without an origin of its own (srcdoc, file:) keeps its address.
    }
  };
  told.watch((view, before) => {
    const restyled = sameView({...view, theme: before.theme}, before);
    if (!sameView(view, readAddress(atlas, root)))
      put(view, kind === 'embed' || restyled ? 'replaceState' : 'pushState');
  });
  addEventListener('popstate', () => {
    const view = readAddress(atlas, root);
    if (view.lang !== lang) location.reload();
    else asked.set(view);
  });
  return () => put(readAddress(atlas, root), 'replaceState');
}
