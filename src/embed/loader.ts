import {LANG, type Lang} from '../model/langs.ts';

/**
 * `embed.js`: `<cluster-map city="nanning" lang="en" theme="auto">` becomes a frame of the right height, plain frames of
 * this site get theirs, and links with `data-cluster-map` change the view in place. One classic script; loading it
 * twice does no harm. Its name and these attributes stay for good.
 */

/** The names of a frame that says nothing yet, by language; put in by the build. */
declare const TITLES: Record<string, string>;
/** The ids that have a page; put in by the build. */
declare const IDS: string[];

/** What a frame may say; any of it may be anything. */
interface Told {
  source: unknown;
  type: unknown;
  height?: unknown;
  headline?: unknown;
  by?: unknown;
}

const TAG = 'cluster-map';
/** Attributes that are part of the address: a change of these loads the frame anew. */
const FIXED = ['lang', 'transparent', 'plain', 'title', 'panel'];
/** Attributes that a message changes. */
const CHOICE = ['city', 'cluster', 'theme'];
/** CSS px that a frame takes until it tells its height. */
const FIRST = 720;

const script = document.currentScript as HTMLScriptElement | null;
const base = new URL('.', script?.src || location.href);

const post = (frame: HTMLIFrameElement, message: object) => frame.contentWindow?.postMessage(message, '*');

class ClusterMap extends HTMLElement {
  static observedAttributes = [...FIXED, ...CHOICE];
  frame = document.createElement('iframe');
  /** The choice that the frame was last given. */
  given = '';
  due = false;
  live = false;

  constructor() {
    super();
    const {style} = this.frame;
    this.frame.loading = 'lazy';
    this.frame.allow = 'fullscreen; clipboard-write';
    style.cssText =
      'position:absolute;top:0;left:0;width:100%;height:100%;border:0;display:block;opacity:0;pointer-events:none';
    // What the element holds is shown until the frame speaks: a frame that is held back says nothing.
    const shadow = this.attachShadow({mode: 'open'});
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host{display:block;position:relative}:host([hidden]){display:none}');
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(document.createElement('slot'));
  }

  connectedCallback() {
    this.live = false;
    this.style.minHeight ||= `${Number(this.getAttribute('height')) || FIRST}px`;
    this.load();
  }

  attributeChangedCallback(name: string) {
    if (!this.isConnected || this.due) return;
    this.due = true;
    queueMicrotask(() => {
      this.due = false;
      if (!this.isConnected) return;
      if (this.live && CHOICE.includes(name) && this.address() === this.frame.dataset.address) this.choose();
      else this.load();
    });
  }

  ask(name: string) {
    return this.getAttribute(name)?.trim() || '';
  }

  /** The address without the choice. */
  address() {
    const lang = this.ask('lang');
    const url = new URL(`${LANG[lang as Lang]?.path ?? ''}embed/`, base);
    for (const key of FIXED.slice(1)) if (/^[01]$/.test(this.ask(key))) url.searchParams.set(key, this.ask(key));
    return url.href;
  }

  load() {
    const {frame} = this;
    frame.dataset.address = this.address();
    const url = new URL(frame.dataset.address);
    const [city, cluster] = [this.ask('city'), this.ask('cluster')].map((id) => (IDS.includes(id) ? id : ''));
    if (cluster) {
      url.pathname += `cluster/${cluster}/`;
      if (city) url.searchParams.set('city', city);
    } else if (city) url.pathname += `city/${city}/`;
    if (this.ask('theme')) url.searchParams.set('theme', this.ask('theme'));
    const title = this.ask('title');
    frame.title =
      (title.length > 1 && title) ||
      this.querySelector('img')?.alt ||
      TITLES[this.ask('lang')] ||
      (TITLES['zh-Hans'] as string);
    frame.name = this.ask('name');
    this.given = this.choice();
    if (frame.src !== url.href) frame.src = url.href;
    // A frame has the name that it is attached with.
    if (!frame.isConnected) this.shadowRoot?.append(frame);
  }

  choice() {
    return CHOICE.map((key) => this.ask(key)).join();
  }

  choose() {
    this.given = this.choice();
    const message: Record<string, unknown> = {source: TAG, version: 1, type: 'set-view', theme: 'auto'};
    for (const key of CHOICE) if (this.ask(key)) message[key] = this.ask(key);
    post(this.frame, message);
  }

  hear({type, headline}: Told) {
    const {frame, style} = this;
    if (type === 'height' && !this.live) {
      this.live = true;
      frame.style.position = 'static';
      frame.style.opacity = frame.style.pointerEvents = style.minHeight = '';
      (frame.previousSibling as HTMLElement | null)?.remove();
    }
    if (type === 'ready' && this.choice() !== this.given) this.choose();
    if (typeof headline === 'string' && this.ask('title').length < 2) frame.title = headline;
  }
}

/** Each frame of this site with the element that it belongs to; a plain frame belongs to itself. */
function owners(): [HTMLIFrameElement, HTMLElement][] {
  return [...document.querySelectorAll<HTMLElement>(`iframe,${TAG}`)]
    .map((element): [HTMLIFrameElement, HTMLElement] => [(element as ClusterMap).frame ?? element, element])
    .filter(([frame]) => frame.src?.startsWith(base.href));
}

if (!customElements.get(TAG)) {
  addEventListener('message', ({source, data}: MessageEvent<Told | null>) => {
    try {
      if (!source || data?.source !== TAG) return;
      const {type, height, by} = data;
      if (type === 'height' && !(Number.isInteger(height) && (height as number) > 0)) return;
      for (const [frame, element] of owners()) {
        if (frame.contentWindow !== source) continue;
        if (type === 'height') frame.style.height = `${height}px`;
        if (element instanceof ClusterMap) element.hear(data);
        if (type === 'view' && by === 'reader')
          element.dispatchEvent(new CustomEvent('view', {bubbles: true, detail: data}));
      }
    } catch {
      // What cannot even be read is no message of ours.
    }
  });
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.<HTMLElement>('[data-cluster-map]');
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const {clusterMap, city, cluster, theme} = link.dataset;
    let map: HTMLElement | null = null;
    try {
      map = document.querySelector<HTMLElement>(clusterMap as string);
    } catch {}
    if (!map) return;
    event.preventDefault();
    const choice = {city, cluster, theme};
    if (map instanceof ClusterMap) {
      for (const key of ['city', 'cluster'] as const) {
        if (choice[key]) map.setAttribute(key, choice[key]);
        else map.removeAttribute(key);
      }
      if (theme) map.setAttribute('theme', theme);
    } else post(map as HTMLIFrameElement, {source: TAG, version: 1, type: 'set-view', ...choice});
    map.scrollIntoView({block: 'nearest'});
  });
  customElements.define(TAG, ClusterMap);
  // Frames that spoke before this script came are asked once more.
  for (const [frame] of owners()) post(frame, {sentinel: 'amp', type: 'frames-init'});
}
