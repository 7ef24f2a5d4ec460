/**
 * The entry of embedded pages, before the page's own: heights reach the host even if all else fails. It may be imported
 * again, and then gives the same guest; it imports only what no other chunk holds, so that it stays one small file.
 */
import {type Guest, joinHost} from '../embed/frame.ts';
import type {Chooser, SetView} from '../embed/message.ts';
import type {View} from '../model/view.ts';
import {addFullscreen, type FullscreenWords} from './frame-fullscreen.ts';
import type {Store} from './store.ts';

const sheet = document.querySelector<HTMLElement>('.sheet');
const guest: Guest | null =
  sheet && document.documentElement.dataset.kind === 'embed' && window.parent !== window
    ? joinHost(window, sheet)
    : null;

/** What the frame takes from the page. */
export interface Framed {
  view: Store<View>;
  /** The view that fits what a host asks: what is unknown falls away. */
  answer: (asked: SetView) => View;
  headline: (view: View) => string;
  words: FullscreenWords;
  /** Brings the report; the page's script does it, as an `import()` of this file's own would cost every page a request. */
  bringCheck: () => Promise<{showCheck: (sheet: HTMLElement, guest: Guest) => unknown}>;
}

/** Keeps host and frame of one mind, adds what only a frame has, and with `check=1` says what this host does. */
export function followHost({view, answer, headline, words, bringCheck}: Framed): void {
  if (!guest || !sheet) return;
  let by: Chooser = 'reader';
  guest.ready(view.get(), headline(view.get()));
  view.watch((next) => guest.tell(next, headline(next), by));
  guest.onView((asked) => {
    by = 'host';
    view.set(answer(asked));
    by = 'reader';
  });
  addFullscreen(sheet, words);
  if (new URLSearchParams(location.search).get('check') === '1') {
    bringCheck().then(
      ({showCheck}) => showCheck(sheet, guest),
      () => {},
    );
  }
}
