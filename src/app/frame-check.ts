import type {Guest} from '../embed/frame.ts';
import type {Lang} from '../model/langs.ts';
import {SHARE} from '../model/words/share.ts';
import css from './frame-check.css?inline';
import {addStyle} from './frame-style.ts';

/** ms in which a host that follows a height does so. */
const PATIENCE = 400;

/** Shows on the frame's face what its host allows and which height messages it follows. */
export async function showCheck(sheet: HTMLElement, guest: Guest): Promise<void> {
  const words = SHARE[document.documentElement.lang as Lang].check;
  addStyle(css);
  const section = document.createElement('section');
  const title = document.createElement('h2');
  const list = document.createElement('dl');
  section.className = 'check';
  title.textContent = words.title;
  section.append(title, list);
  sheet.prepend(section);
  const add = (name: string, value: string | Node, id = '') => {
    const term = document.createElement('dt');
    const said = document.createElement('dd');
    term.textContent = name;
    said.dataset.check = id;
    said.append(value);
    list.append(term, said);
  };

  add(words.scripts, words.yes, 'scripts');
  add(words.origin, self.origin === 'null' ? words.opaque : self.origin, 'origin');
  add(words.host, hostOf(document.referrer) || words.unknown, 'host');
  add(words.width, `${innerWidth} px`, 'width');
  add(words.storage, hasStorage() ? words.yes : words.no, 'storage');
  add(words.webgl, hasWebgl() ? words.yes : words.no, 'webgl');
  add(words.fullscreen, document.fullscreenEnabled ? words.yes : words.no, 'fullscreen');
  add(words.downloads, downloadLink(words.tryDownload), 'downloads');

  const followed = await probeHost(guest, sheet);
  const heard = guest.heard();
  add(words.height, followed.length > 0 ? words.followed(followed) : words.notFollowed, 'height');
  add(words.asked, heard.length > 0 ? heard.join(', ') : words.none, 'asked');
  section.dataset.done = '';
  guest.repeat();
}

/** Tells each protocol in turn a height of its own, and sees which the host obeys. */
async function probeHost(guest: Guest, sheet: HTMLElement): Promise<string[]> {
  const followed: string[] = [];
  // What this report has changed is told first, and is no answer.
  await pause();
  let height = Math.ceil(sheet.getBoundingClientRect().height) + 40;
  for (const protocol of guest.protocols) {
    height += 6;
    guest.probe(protocol, height);
    await pause();
    if (Math.abs(innerHeight - height) < 3) followed.push(protocol);
  }
  return followed;
}

const pause = () => new Promise((done) => setTimeout(done, PATIENCE));

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}

/** Touching a store throws in an origin of its own. */
function hasStorage(): boolean {
  try {
    return Boolean(localStorage);
  } catch {
    return false;
  }
}

function hasWebgl(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return Boolean(context);
  } catch {
    return false;
  }
}

/** Whether a sandbox holds downloads back no script can tell; a reader can. */
function downloadLink(text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['cluster-map\n'], {type: 'text/plain'}));
  link.download = 'cluster-map.txt';
  link.textContent = text;
  return link;
}
