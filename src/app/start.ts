import {boundaries, corrections} from 'virtual:facts';
import {adoptStyle} from '../draw/adopt-style.ts';
import {drawListEmphasis, lightPlate, lightRegions} from '../draw/emphasis.ts';
import {chosen} from '../draw/join.ts';
import {nameCells} from '../draw/matrix.ts';
import {nameStations} from '../draw/names.ts';
import {drawPanel} from '../draw/panel.ts';
import type {Choice, Surroundings} from '../draw/surroundings.ts';
import type {Atlas} from '../model/atlas.ts';
import {emphasise} from '../model/emphasis.ts';
import type {Lang} from '../model/langs.ts';
import {tellView} from '../model/story.ts';
import {fitView, formatPath, type Kind, sameView, type View} from '../model/view.ts';
import type {Words} from '../model/words/words.ts';
import {keepAddress, readAddress} from './address.ts';
import {bring} from './bring.ts';
import {type BringPlates, bringCamera, type CameraCare} from './camera.ts';
import {listenPointer, type Preview, samePreview} from './pointer.ts';
import css from './script.css?inline';
import {createStore} from './store.ts';
import {keepTheme, themeShown} from './theme.ts';
import {takeTurns, whenIdle} from './turns.ts';

/** ms in which a reader's first click is answered before anything else is made ready. */
const PAUSE = 400;

/** Brings the page to life: adopts its drawing and wires choice, address, keyboard, search, theme and the live map. */
export function start(atlas: Atlas, words: Words, plates: BringPlates): void {
  const html = document.documentElement;
  const root = new URL(html.dataset.root ?? './', location.href);
  const kind = (html.dataset.kind ?? 'page') as Kind;
  const lang = html.lang as Lang;
  const asked = readAddress(atlas, root);

  const sheet = document.querySelector<HTMLElement>('.sheet')!;
  const view = createStore<View>({...asked, lang}, sameView);
  const preview = createStore<Preview>(null, samePreview);
  const around: Surroundings = {
    atlas,
    words,
    lang,
    href: (choice: Choice) => new URL(formatPath({lang, theme: view.get().theme, ...choice}, kind), root).pathname,
  };

  adoptStyle(css);
  // A choice changes the address, and with it what relative addresses mean.
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  icon?.setAttribute('href', icon.href);
  const site = atlas.province.short[lang];
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  // It is what a phone's own menu shares.
  const home = canonical && new URL(html.dataset.root ?? './', canonical.href).href;
  const status = sheet.querySelector('.status');

  /** The view that words and address tell; it follows the map. */
  const told = createStore<View>(view.get(), sameView);
  let care: CameraCare | null = null;
  const emphasis = () => [emphasise(atlas, view.get()), emphasise(atlas, preview.get() ?? {})] as const;
  const stage = sheet.querySelector<HTMLElement>('.stage')!;
  const drawings = [...stage.querySelectorAll('.drawing')];
  /** The plate that is seen is lit in this frame, the others once it has been painted. */
  const showMap = (seen: boolean) => {
    // All are asked before any is touched: each answer after a change costs a layout.
    for (const drawing of drawings.filter((one) => one.getClientRects().length > 0 === seen))
      lightPlate(drawing, ...emphasis());
  };
  const showSeen = () => {
    showMap(true);
    lightRegions(stage, ...emphasis());
  };
  const showRest = () => {
    drawListEmphasis(chosen(sheet), ...emphasis());
    showMap(false);
  };
  const change = takeTurns(showSeen, () => {
    told.set(view.get());
    showRest();
    adopt();
  });
  view.watch(change);
  preview.watch(change);
  const tell = (next: View, before?: View) => {
    const steady = next.theme === before?.theme;
    drawPanel(chosen(sheet), next, around, {root: root.pathname, kind, corrections, steady});
    if (!steady) nameCells(chosen(sheet.querySelector('.matrix')!), around);
    if (home && kind === 'page') canonical.href = home + formatPath({...next, theme: 'auto'});
    document.title = `${tellView(atlas, words, next).headline} · ${words.siteName(site)}`;
  };
  // Before the title, which belongs to the new address
  const settleAddress = keepAddress(atlas, view, told, lang, kind, root);
  told.watch((next, before) => {
    tell(next, before);
    if (status) status.textContent = tellView(atlas, words, next).text;
  });
  // What the query asks for is not what the page came with.
  if (location.search) tell(view.get());
  showSeen();
  showRest();
  listenPointer(sheet, atlas, view, preview);

  const headline = (shown: View) => tellView(atlas, words, shown).headline;
  if (kind === 'embed') {
    const answer = ({city, cluster, theme}: {city?: string; cluster?: string; theme?: string}) =>
      fitView(atlas, {city, cluster, lang, theme}, view.get());
    bring(
      () => import('./frame.ts'),
      ({followHost}) => followHost({view, answer, headline, words, bringCheck: () => import('./frame-check.ts')}),
    );
  }
  const alert = document.createElement('p');
  alert.setAttribute('role', 'alert');
  alert.textContent = words.notLoaded;
  /** A button that brings its part at each press, and says so if that does not come. */
  const press = <Part>(name: string, load: () => Promise<Part>, open: (part: Part) => void) =>
    sheet.querySelector(name)?.addEventListener('click', () => {
      alert.remove();
      bring(load, open, () => sheet.querySelector('.tools')?.append(alert));
    });
  press(
    '.share-button',
    () => import('./share.ts'),
    ({openShare}) => openShare({view: view.get(), root, ...tellView(atlas, words, view.get())}),
  );
  press(
    '.download',
    () => import('./download.ts'),
    ({openDownloads}) =>
      openDownloads({
        view: view.get(),
        theme: themeShown(view.get().theme),
        framed: kind === 'embed' || window !== window.top,
        root,
        atlas,
        words,
        plates,
        credits: [...sheet.querySelectorAll('.legal span')].map((line) => line.textContent ?? ''),
      }),
  );
  keepTheme(view, sheet.querySelector('.theme'), words, () => care?.paint());

  /** Brings a part once, when the browser is idle or with a focus; what does not come, with the next. */
  const bringOnce = <Part>(load: () => Promise<Part>, run: (part: Part) => void) => {
    let asked = false;
    const ask = () => {
      if (asked) return;
      asked = true;
      bring(load, run, () => {
        asked = false;
      });
    };
    sheet.addEventListener('focusin', ask);
    whenIdle(ask);
  };
  /** What a first click need not wait for: it is answered on the drawing as it came. */
  const adopt = () => {
    if (care) return;
    // The address changes, and with it what relative addresses mean.
    for (const link of stage.querySelectorAll('a')) {
      const {city, cluster} = link.closest<SVGElement>('[data-cluster], [data-city]')!.dataset;
      link.setAttribute('href', around.href(cluster ? {cluster} : {city: city!}));
    }
    const camera = bringCamera({element: stage, sheet, boundaries, plates, words, kind, view});
    care = camera;
    for (const drawing of drawings) nameStations(chosen(drawing), around);
    // The map's one tab stop; what the keys do comes with the first focus, or when the browser is idle.
    for (const station of stage.querySelectorAll(`.station[data-city=${view.get().city ?? atlas.cities[0]!.id}]`))
      station.setAttribute('tabindex', '0');
    tell(told.get());
    html.dataset.map = 'plate';
    settleAddress();
    bringOnce(
      () => import('./reading.ts'),
      ({startReading}) => startReading(sheet, stage, around, view, told, preview, camera),
    );
    const place = sheet.querySelector<HTMLElement>('.find');
    if (place)
      bringOnce(
        () => import('./search.ts'),
        ({makeSearch}) => makeSearch(place, atlas, words, view),
      );
  };
  setTimeout(adopt, PAUSE);
}
