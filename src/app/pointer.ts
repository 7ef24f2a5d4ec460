import type {Atlas} from '../model/atlas.ts';
import {chooseCity, chooseCluster, choosePair, clearChoice, fitView, type View} from '../model/view.ts';
import type {Store} from './store.ts';

/** What is hovered or focused; it changes nothing that is chosen. */
export type Preview = Pick<View, 'city' | 'cluster'> | null;

export const samePreview = (a: Preview, b: Preview): boolean => a?.city === b?.city && a?.cluster === b?.cluster;

type Mark = {city?: string; cluster?: string};

/** The city or cluster that a node stands for: a number stands for its cluster, a cell for both. */
function readMark(node: EventTarget | null): Mark | null {
  const mark = node instanceof Element ? node.closest<HTMLElement | SVGElement>('[data-city], [data-cluster]') : null;
  if (!mark) return null;
  const {city, cluster} = mark.dataset;
  if (cluster && city && !mark.classList.contains('cell')) return {cluster};
  return {...(city && {city}), ...(cluster && {cluster})};
}

/** The view after a reader chose a mark. */
export function chooseMark(atlas: Atlas, view: View, {city, cluster}: Mark): View {
  if (city && cluster) return choosePair(atlas, view, city, cluster);
  if (city) return chooseCity(atlas, view, city);
  return cluster ? chooseCluster(atlas, view, cluster) : view;
}

/** Clicks choose, hover and focus preview: one listener each, for drawing and panel alike. */
export function listenPointer(sheet: HTMLElement, atlas: Atlas, view: Store<View>, preview: Store<Preview>): void {
  sheet.addEventListener('click', (event) => {
    // A click that asks for a new tab or window stays a link.
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const target = event.target as Element;
    const mark = readMark(target);
    const ground = target.closest('.all') || (target.closest('.stage') && !target.closest('button, .controls'));
    if (!mark && !ground) return;
    event.preventDefault();
    preview.set(null);
    view.set(mark ? chooseMark(atlas, view.get(), mark) : clearChoice(view.get()));
  });

  const point = (mark: Mark | null) => {
    const known = mark && fitView(atlas, mark);
    preview.set(
      known && (known.city || known.cluster)
        ? {...(known.city && {city: known.city}), ...(known.cluster && {cluster: known.cluster})}
        : null,
    );
  };
  let last = '';
  sheet.addEventListener('pointerover', ({pointerType, buttons, clientX, clientY, target}) => {
    if (pointerType !== 'mouse' || buttons > 0) return;
    // A preview that Escape closed stays closed until the pointer moves, though names under it change their width.
    const place = `${clientX} ${clientY}`;
    if (place !== last || preview.get()) point(readMark(target));
    last = place;
  });
  sheet.addEventListener('pointerleave', () => preview.set(null));
  sheet.addEventListener('focusin', (event) => {
    if (event.target instanceof Element && event.target.matches(':focus-visible')) point(readMark(event.target));
  });
  sheet.addEventListener('focusout', () => preview.set(null));
}
