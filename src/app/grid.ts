import type {View} from '../model/view.ts';
import type {Store} from './store.ts';

type Place = [row: number, column: number];

/**
 * Makes the matrix one tab stop after the grid pattern of the ARIA practices: arrows go to the next heading or member in
 * that direction, Home and End to the ends of the row, with Ctrl to those of the matrix; Space chooses as Enter does.
 * Where a narrow sheet shows its rows as chips, each of them stays a stop of its own.
 */
export function listenGrid(table: HTMLTableElement, view: Store<View>): void {
  const places = [...table.rows].map((row) => [...row.cells].map((cell) => cell.querySelector('a')));
  const links = places.flat().filter((link) => link !== null);
  let stop = links[0]!;

  const chosenLink = () => {
    const {city, cluster} = view.get();
    if (!city && !cluster) return undefined;
    return links.find(({dataset}) => dataset.city === city && dataset.cluster === cluster);
  };
  let shown = false;
  const rove = () => {
    for (const link of links) {
      if (shown) link.tabIndex = link === stop ? 0 : -1;
      else link.removeAttribute('tabindex');
    }
  };
  const look = () => {
    shown = (table.tHead?.getClientRects().length ?? 0) > 0;
    if (shown) table.setAttribute('role', 'grid');
    else table.removeAttribute('role');
    rove();
  };
  const follow = () => {
    if (!table.contains(document.activeElement)) stop = chosenLink() ?? stop;
    rove();
  };
  look();
  follow();
  view.watch(follow);
  new ResizeObserver(look).observe(table.tHead!);
  table.addEventListener('focusin', ({target}) => {
    const link = links.find((known) => known === target);
    if (!link || link === stop) return;
    stop = link;
    rove();
  });

  table.addEventListener('keydown', (event) => {
    const {key, ctrlKey} = event;
    if (!table.role || event.shiftKey || event.altKey || event.metaKey) return;
    const row = places.findIndex((line) => line.includes(stop));
    const from: Place = [row, places[row]!.indexOf(stop)];
    const to = key === ' ' ? stop : nextLink(places, from, key, ctrlKey);
    if (to === undefined) return;
    event.preventDefault();
    if (key === ' ') stop.click();
    else to?.focus();
  });
}

/** Where a key leads: null at the rim, undefined when the key is none of the grid's. */
export function nextLink<Link>(
  places: readonly (readonly (Link | null)[])[],
  [row, column]: Place,
  key: string,
  ctrl: boolean,
): Link | null | undefined {
  const first = (line: readonly (Link | null)[]) => line.find((link) => link !== null) ?? null;
  const last = (line: readonly (Link | null)[]) => line.findLast((link) => link !== null) ?? null;
  const line = places[row]!;
  const pile = places.map((other) => other[column] ?? null);
  if (ctrl && key !== 'Home' && key !== 'End') return undefined;
  switch (key) {
    case 'ArrowRight':
      return first(line.slice(column + 1));
    case 'ArrowLeft':
      return last(line.slice(0, column));
    case 'ArrowDown':
      return first(pile.slice(row + 1));
    case 'ArrowUp':
      return last(pile.slice(0, row));
    case 'Home':
      return first(ctrl ? places.flat() : line);
    case 'End':
      return last(ctrl ? places.flat() : line);
    default:
      return undefined;
  }
}
