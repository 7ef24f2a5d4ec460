import type {CameraKeys} from '../map/stage.ts';
import {clearChoice, type View} from '../model/view.ts';
import type {CameraCare} from './camera.ts';
import type {Preview} from './pointer.ts';
import type {Store} from './store.ts';

const ARROWS: Record<string, [dx: number, dy: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** The share of the map that Shift and an arrow pan by. */
const PAN = 0.2;
/** ms after which the camera has come to rest. */
const SETTLED = 300;

/**
 * The map is one tab stop: inside it arrows go to the next city in that direction, Enter chooses it as the link that it
 * is, Shift with arrows pans, + − 0 zoom. Escape closes a preview, then clears the choice, then leaves.
 * @param element holds one drawing for each plate, of which style shows one
 * @param first the city that the tab stop is on when none is chosen
 */
export function listenKeyboard(
  sheet: HTMLElement,
  element: HTMLElement,
  view: Store<View>,
  preview: Store<Preview>,
  camera: CameraCare,
  first: string,
): void {
  const all = [...element.querySelectorAll<SVGAElement>('.station')];
  const seen = () => all.filter((station) => station.getClientRects().length > 0);
  const seenOf = (city: string | undefined) => seen().find(({dataset}) => dataset.city === city);
  // On every plate, so that it stays where it is when another one is shown
  const rove = (city: string) => {
    for (const station of all) station.setAttribute('tabindex', station.dataset.city === city ? '0' : '-1');
  };
  const home = () => view.get().city ?? first;
  const follow = (target: EventTarget | null) => {
    const station = target instanceof Element ? target.closest<SVGAElement>('.station') : null;
    if (!station) return;
    rove(station.dataset.city!);
    camera.with(({keys}) => keys.keepInView(station.dataset.city!));
    // Where the camera has brought it, not where it was
    setTimeout(() => station.scrollIntoView({block: 'nearest'}), SETTLED);
  };
  rove(home());
  // Where the names were the tab stops, before the script came
  const named = document.activeElement?.closest<SVGAElement>('.label')?.dataset.city;
  if (named) seenOf(named)?.focus();
  follow(document.activeElement);
  // The tab stop stays where the focus is: Tab leads on from there.
  view.watch(() => {
    if (!document.activeElement?.closest('.station')) rove(home());
  });
  element.addEventListener('focusin', ({target}) => follow(target));

  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    const act = (run: (keys: CameraKeys) => void) => {
      event.preventDefault();
      camera.with(({keys}) => run(keys));
    };
    if (arrow && event.shiftKey) {
      const {width, height} = element.getBoundingClientRect();
      act(({panBy}) => panBy(arrow[0] * width * PAN, arrow[1] * height * PAN));
    } else if (arrow) {
      const from = (event.target as Element).closest<SVGAElement>('.station')?.dataset.city;
      event.preventDefault();
      seenOf(from ? nextCity(seen(), from, arrow) : home())?.focus({preventScroll: true});
    } else if (event.key === '+' || event.key === '=') act(({zoomBy}) => zoomBy(1.6));
    else if (event.key === '-' || event.key === '_') act(({zoomBy}) => zoomBy(1 / 1.6));
    else if (event.key === '0') act(({whole}) => whole());
    else if (event.key === ' ' && (event.target as Element).closest('.station')) {
      event.preventDefault();
      (event.target as SVGAElement).dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
    }
  });

  // What is hovered is closed wherever the focus is; the choice only from inside the sheet.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    const {city, cluster} = view.get();
    if (preview.get()) preview.set(null);
    else if (!sheet.contains(document.activeElement)) return;
    else if (city || cluster) view.set(clearChoice(view.get()));
    else (document.activeElement as HTMLElement).blur();
  });
}

/** The nearest city in a direction: within 45° of it if there is one, else anywhere on that side. */
function nextCity(seen: readonly SVGAElement[], from: string, [dx, dy]: [dx: number, dy: number]): string {
  const stations = seen.map((station) => {
    const {x, y, width, height} = station.querySelector('.disc')!.getBoundingClientRect();
    return {city: station.dataset.city!, at: [x + width / 2, y + height / 2] as const};
  });
  const here = stations.find(({city}) => city === from)!;
  let best = {city: from, cost: Number.POSITIVE_INFINITY};
  for (const {city, at} of stations) {
    const along = (at[0] - here.at[0]) * dx + (at[1] - here.at[1]) * dy;
    const aside = Math.abs((at[0] - here.at[0]) * dy - (at[1] - here.at[1]) * dx);
    if (city === from || along <= 0) continue;
    const cost = aside <= along ? along + aside : 1e6 + along + 3 * aside;
    if (cost < best.cost) best = {city, cost};
  }
  return best.city;
}
