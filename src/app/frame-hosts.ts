/** The entry of the conformance page: one host of each kind around one frame each, and whether its height is right. */

import {HOSTS, type Host} from '../embed/hosts.ts';
import type {Lang} from '../model/langs.ts';
import {SHARE} from '../model/words/share.ts';
import css from './frame-hosts.css?inline';
import {addStyle} from './frame-style.ts';

/** ms after which a host that heard no right height has failed. */
const PATIENCE = 15_000;
/** CSS px by which a height may differ from the content's. */
const TOLERANCE = 1;

const html = document.documentElement;
const lang = html.lang as Lang;
const root = new URL(html.dataset.root ?? './', location.href);
const words = SHARE[lang].conformance;
const embed = new URL('../embed/', location.href);

addStyle(css);
for (const host of HOSTS) showHost(host);
showElement();

function showHost({id, query = '', hash = '', greets, read}: Host): void {
  const section = place(id);
  const frame = document.createElement('iframe');
  const src = `${embed.href}${query && `?${query}`}${hash}`;
  frame.title = words.frame(id);
  frame.id = `datawrapper-chart-${embed.host}${embed.pathname}`;
  addEventListener('message', ({source, data}) => {
    if (source !== frame.contentWindow) return;
    const height = read(data, {id: frame.id, src});
    if (height === undefined) return;
    frame.style.height = `${height}px`;
  });
  if (greets) frame.addEventListener('load', () => frame.contentWindow?.postMessage(greets, '*'));
  frame.src = src;
  section.querySelector('.place')?.append(frame);
  judge(section, frame);
}

/** Our own element, as an article has it. */
function showElement(): void {
  const section = place('embed.js');
  const map = document.createElement('cluster-map');
  map.setAttribute('lang', lang);
  section.querySelector('.place')?.append(map);
  const script = document.createElement('script');
  script.src = new URL('embed.js', root).href;
  script.addEventListener('load', () => {
    const frame = map.shadowRoot?.querySelector('iframe');
    if (frame) judge(section, frame);
  });
  document.head.append(script);
}

function place(id: string): HTMLElement {
  return [...document.querySelectorAll<HTMLElement>('.host')].find(({dataset}) => dataset.host === id)!;
}

/** Holds the frame's height against that of its content until they agree or time is up. */
function judge(section: HTMLElement, frame: HTMLIFrameElement): void {
  const begin = performance.now();
  const look = () => {
    const sheet = frame.contentDocument?.querySelector('.sheet');
    const content = sheet?.getBoundingClientRect().height ?? 0;
    const set = Number.parseFloat(frame.style.height);
    const passed = content > 0 && Math.abs(set - content) <= TOLERANCE;
    if (!passed && performance.now() - begin < PATIENCE) return void setTimeout(look, 200);
    section.dataset.passed = `${passed}`;
    const result = section.querySelector('.result');
    if (result) result.textContent = `${passed ? words.pass : words.fail} · ${words.height(Math.round(set) || 0)}`;
  };
  look();
}
