import type {View} from '../model/view.ts';
import {createGuard} from './guest/guard.ts';
import {type Addressee, formatHeights, HEIGHTS, type Protocol, readAddressee} from './guest/heights.ts';
import {type Asked, recognise} from './guest/recognise.ts';
import {type Chooser, formatMessage, type SetView, type Told} from './message.ts';

/** Heights below this are not told: AMP refuses them, and a hidden frame measures nothing. CSS px. */
const LEAST = 100;
/** ms between two bursts: a frame of the screen. */
const BURST = 16;
/** ms between two looks while the frame is hidden. */
const LOOK = 500;

/** The frame's side of every protocol. */
export interface Guest {
  /** Names the view that the frame came with. */
  ready: (view: View, headline: string) => void;
  /** Tells another view. */
  tell: (view: View, headline: string, by: Chooser) => void;
  /** Called when the host asks for a view. */
  onView: (listener: (asked: SetView) => void) => void;
  /** Tells the height once more, changed or not. */
  repeat: () => void;
  protocols: Protocol[];
  /** Tells one protocol a height that is not measured: `check=1` finds out so what the host follows. */
  probe: (protocol: Protocol, height: number) => void;
  /** The hosts that have asked for something so far. */
  heard: () => string[];
}

/**
 * Tells the window's parent the height of an element, in the formats of all hosts, and hears what it asks.
 *
 * Tells only integers from 100, at once and then on each change, once per frame of the screen; a frame that is hidden
 * tells when it is seen; a host that makes the frame grow without end is told ever more slowly. Only the parent window is
 * heard, and nothing it says throws.
 *
 * @param element the content; it must not stretch with the window
 */
export function joinHost(window: Window, element: Element): Guest {
  const {parent} = window;
  const to: Addressee = {...readAddressee(window.location), width: 0};
  const guard = createGuard();
  const heard = new Set<string>();
  let told = 0;
  let width = 0;
  let timer = 0;
  let due = 0;
  let last = 0;
  let asked = false;
  let listener: ((asked: SetView) => void) | null = null;
  let waiting: SetView | null = null;

  const post = (message: unknown) => parent.postMessage(message, '*');
  const measure = () => Math.ceil(element.getBoundingClientRect().height);

  const send = () => {
    timer = 0;
    // On the whole screen the height is not the host's business.
    if (window.document.fullscreenElement) return;
    const height = measure();
    if (height < LEAST) return later(LOOK);
    if (height === told && !asked) return;
    if (window.innerWidth !== width) guard.reset();
    width = window.innerWidth;
    const now = performance.now();
    const wait = height === told ? 0 : guard.wait(now);
    if (wait > 0) return later(wait);
    told = height;
    last = now;
    asked = false;
    to.width = width;
    for (const message of formatHeights(height, to)) post(message);
  };
  const later = (ms: number) => {
    const at = performance.now() + ms;
    if (timer && due <= at) return;
    window.clearTimeout(timer);
    due = at;
    timer = window.setTimeout(send, ms);
  };
  const update = () => later(Math.max(0, last + BURST - performance.now()));

  const repeat = () => {
    asked = true;
    update();
  };

  const answer = (wish: NonNullable<Asked>) => {
    if (wish.type === 'set-view') {
      heard.add('embed.js');
      if (listener) listener(wish);
      else waiting = wish;
      return;
    }
    heard.add(wish.from);
    if (wish.resizer && !to.resizer) {
      to.resizer = wish.resizer;
      const height = told || measure();
      if (height >= LEAST) post(`[iFrameSizer]${to.resizer}:${height}:${window.innerWidth}:init:1`);
    }
    repeat();
  };
  window.addEventListener('message', ({source, data}) => {
    if (source !== parent) return;
    const wish = recognise(data);
    if (wish) answer(wish);
  });

  const tell = (message: Told) => {
    guard.reset();
    post(formatMessage(message));
    // What the view changes is laid out later, and off screen no observer sees it.
    later(LOOK);
  };
  post('[iFrameResizerChild]Ready');
  send();
  // The elements of a frame off screen are not observed until it is drawn; a timer sees it before.
  new ResizeObserver(update).observe(element);
  window.document.addEventListener('fullscreenchange', update);

  return {
    ready: (view, headline) => tell({type: 'ready', headline, ...view}),
    tell: (view, headline, by) => tell({type: 'view', headline, by, ...view}),
    onView(wanted) {
      listener = wanted;
      if (waiting) wanted(waiting);
      waiting = null;
    },
    repeat,
    protocols: Object.keys(HEIGHTS) as Protocol[],
    probe(protocol, height) {
      const message = HEIGHTS[protocol](height, {...to, width: window.innerWidth});
      if (message) post(message);
    },
    heard: () => [...heard],
  };
}
