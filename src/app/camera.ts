import type {Live} from '../map/live.ts';
import type {CameraKeys, Stage} from '../map/stage.ts';
import type {Ground} from '../model/ground.ts';
import type {Drawing} from '../model/plate.ts';
import type {Kind, View} from '../model/view.ts';
import type {Words} from '../model/words/words.ts';
import {bring} from './bring.ts';
import type {Store} from './store.ts';
import {themeShown} from './theme.ts';
import {whenIdle} from './turns.ts';

/** Brings what the drawing was made from. */
export type BringPlates = () => Promise<{drawing: Drawing; ground: Ground}>;

interface Parts {
  element: HTMLElement;
  sheet: HTMLElement;
  boundaries: string;
  plates: BringPlates;
  words: Words;
  kind: Kind;
  view: Store<View>;
}

interface Handles {
  stage: Stage;
  keys: CameraKeys;
}

/** The camera and the live map, brought when they are wanted and not before. */
export interface CameraCare {
  /** Runs with the camera as soon as it has come; what does not come is asked for again the next time. */
  with: (run?: (handles: Handles) => void) => void;
  /** Shows the theme on the live map, if there is one. */
  paint: () => void;
}

/**
 * Brings gestures when the browser is idle, and MapLibre last: on a page when the map is on screen and the browser idle,
 * in a frame or with Save-Data on the reader's first zoom or pan. What fails leaves the drawing as it is.
 */
export function bringCamera({element, sheet, boundaries, plates, words, kind, view}: Parts): CameraCare {
  let live: Promise<Live> | null = null;
  let painted: Live | null = null;

  const bringMap = (stage: Stage) => {
    live ??= import('../map/live.ts').then(({bringLive}) =>
      bringLive(stage, boundaries, themeShown(view.get().theme), (state) => {
        document.documentElement.dataset.map = state;
        note(sheet, state === 'plate' && painted ? words.staticMap : '');
      }),
    );
    live.then(
      (brought) => {
        painted = brought;
        brought.paint(themeShown(view.get().theme));
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

  let handles: Promise<Handles | undefined> | null = null;
  const bringHandles: CameraCare['with'] = (run) => {
    handles ??= bring(
      () => Promise.all([import('../map/gestures.ts'), plates()]),
      ([{openCamera}, {drawing, ground}]) => {
        const opened = openCamera(element, ground, drawing.plates, words);
        // The first zoom or pan wants the live map at once.
        opened.stage.onMove(() => live ?? bringMap(opened.stage));
        return opened;
      },
      () => {
        handles = null;
        return undefined;
      },
    );
    handles.then((made) => made && run?.(made));
  };

  const saving = (navigator as {connection?: {saveData?: boolean}}).connection?.saveData === true;
  whenPainted(() => {
    if (!saving) whenIdle(bringHandles);
    if (kind === 'embed' || saving) return;
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      seen.disconnect();
      // Without gestures it would show what the drawing shows.
      whenIdle(() => bringHandles(({stage}) => live ?? bringMap(stage)));
    });
    seen.observe(element);
  });
  for (const event of ['pointerenter', 'touchstart', 'wheel', 'focusin']) {
    element.addEventListener(event, () => bringHandles(), {passive: true});
  }

  return {
    with: bringHandles,
    paint: () => painted?.paint(themeShown(view.get().theme)),
  };
}

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
