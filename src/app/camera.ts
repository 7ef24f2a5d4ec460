import {fillOf} from '../draw/tone.ts';
import type {CameraKeys} from '../map/gestures.ts';
import type {Live, RegionPaint} from '../map/live.ts';
import type {Stage} from '../map/stage.ts';
import type {Atlas} from '../model/atlas.ts';
import {emphasise} from '../model/emphasis.ts';
import type {Kind, View} from '../model/view.ts';
import type {Words} from '../model/words/words.ts';
import {bring} from './bring.ts';
import type {Preview} from './pointer.ts';
import type {Store} from './store.ts';
import {themeShown} from './theme.ts';
import {whenIdle} from './turns.ts';

interface Parts {
  stage: Stage;
  sheet: HTMLElement;
  atlas: Atlas;
  boundaries: string;
  words: Words;
  kind: Kind;
  view: Store<View>;
  preview: Store<Preview>;
}

export type WithKeys = (run?: (keys: CameraKeys) => void) => void;

/** The camera and the live map, brought when they are wanted and not before. */
export interface CameraCare {
  /** Runs with buttons and keys as soon as they have come; what does not come is asked for again the next time. */
  keys: WithKeys;
  /** Shows choice, preview and theme on the live map, if there is one. */
  paint: () => void;
}

/**
 * Brings gestures when the browser is idle, and MapLibre last: on a page when the map is on screen and the browser idle,
 * in a frame or with Save-Data on the reader's first zoom or pan. What fails leaves the drawing as it is.
 */
export function bringCamera({stage, sheet, atlas, boundaries, words, kind, view, preview}: Parts): CameraCare {
  const html = document.documentElement;
  let live: Promise<Live> | null = null;
  let painted: Live | null = null;

  const look = (): RegionPaint => {
    const theme = themeShown(view.get().theme);
    const shown = emphasise(atlas, preview.get() ?? view.get());
    return {
      theme,
      fills: Object.fromEntries(atlas.cities.map(({id}) => [id, fillOf(atlas, shown, id, theme)])),
      outlined: shown?.city,
    };
  };
  const bringMap = () => {
    live ??= loadMap().then(({bringLive}) =>
      bringLive(stage, boundaries, look(), (state) => {
        html.dataset.map = state;
        note(sheet, state === 'plate' && painted ? words.staticMap : '');
      }),
    );
    live.then(
      (brought) => {
        painted = brought;
        brought.paint(look());
        if (kind === 'page') return;
        // Many frames share few contexts: a newer live frame takes this one's, and the drawing goes on.
        bring(
          () => import('../embed/context.ts'),
          ({claimContext}) =>
            claimContext(() => {
              painted = null;
              live = null;
              brought.remove();
            }),
        );
      },
      () => note(sheet, words.staticMap),
    );
  };

  let keys: Promise<CameraKeys | undefined> | null = null;
  const bringKeys: WithKeys = (run) => {
    keys ??= bring(
      () => import('../map/gestures.ts'),
      ({listenGestures}) => listenGestures(stage, words),
      () => {
        keys = null;
        return undefined;
      },
    );
    keys.then((made) => made && run?.(made));
  };
  // The first zoom or pan wants the live map at once.
  const {move} = stage;
  stage.move = (camera) => {
    if (!live) bringMap();
    move(camera);
  };

  const saving = (navigator as {connection?: {saveData?: boolean}}).connection?.saveData === true;
  whenPainted(() => {
    if (!saving) whenIdle(bringKeys);
    if (kind === 'embed' || saving) return;
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      seen.disconnect();
      // Without buttons and gestures it would show what the drawing shows.
      whenIdle(() => bringKeys(() => live ?? bringMap()));
    });
    seen.observe(stage.element);
  });
  for (const event of ['pointerenter', 'touchstart', 'wheel', 'focusin']) {
    stage.element.addEventListener(event, () => bringKeys(), {passive: true});
  }

  return {keys: bringKeys, paint: () => painted?.paint(look())};
}

const loadMap = () => import('../map/live.ts');

/** Once the page is loaded and has been painted. */
function whenPainted(run: () => void): void {
  const later = () => requestAnimationFrame(() => setTimeout(run));
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, {once: true});
}

/** One quiet line below the map. */
function note(sheet: HTMLElement, text: string): void {
  const line = sheet.querySelector('.note');
  if (line) line.textContent = text;
}
