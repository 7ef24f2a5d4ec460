/** Whatever comes as a message, on either side of the frame, is ignored unless it is one of ours, and nothing throws. */

import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {JSDOM, VirtualConsole} from 'jsdom';
import {afterAll, beforeAll, describe, expect, vi} from 'vitest';
import {joinHost} from '../../src/embed/frame.ts';
import {createGuard} from '../../src/embed/guest/guard.ts';
import {recognise} from '../../src/embed/guest/recognise.ts';
import {HOSTS} from '../../src/embed/hosts.ts';
import {readSetView, type SetView} from '../../src/embed/message.ts';
import {fitView, parseView} from '../../src/model/view.ts';
import {buildLoader} from '../../src/site/loader.ts';
import {atlas} from '../model/facts.ts';
import {always, anyJson, anyText, words} from './cases.ts';

const FRAME = {id: 'datawrapper-chart-maps.example/embed/', src: 'https://maps.example/embed/'};
const ID = /^[\w-]{1,40}$/;
const word = words(
  'cluster-map',
  'set-view',
  'nanning',
  'sugar',
  'height',
  'view',
  'ready',
  'reader',
  'dark',
  'frames-init',
  'amp',
  'a1B2c3D4e5',
);
const KEYS = [
  'source',
  'version',
  'type',
  'city',
  'cluster',
  'theme',
  'sentinel',
  'message',
  'secret',
  'height',
  'headline',
  'by',
  'value',
  'context',
  'datawrapper-height',
];
const json = anyJson('cluster-map', 'set-view', 'nanning', 'sugar', 'height', 'amp', 'frames-init', ...KEYS);

/** Near to what hosts say: made of the pieces of their messages. */
const saying = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom('[iFrameSizer]', 'pymxPYMx', 'xPYMxwidthxPYMx', ':8:false:', ':true:', 'map-1', '600', 'resize'),
    ),
    {maxLength: 6},
  )
  .map((parts) => parts.join(''));
/** Near to a message of ours or of a host: most of its members are right. */
const nearly = fc
  .tuple(
    fc.record(
      {
        source: fc.oneof({arbitrary: fc.constant('cluster-map'), weight: 9}, {arbitrary: json, weight: 1}),
        version: fc.oneof({arbitrary: fc.constant(1), weight: 9}, {arbitrary: json, weight: 1}),
        type: fc.oneof(
          {arbitrary: fc.constantFrom('set-view', 'height', 'view', 'ready', 'frames-init'), weight: 9},
          {arbitrary: json, weight: 1},
        ),
        sentinel: fc.oneof(fc.constant('amp'), json),
        message: fc.oneof(fc.constant('ready'), json),
        secret: json,
        city: fc.oneof(word, json),
        cluster: fc.oneof(word, json),
        theme: fc.oneof(fc.constantFrom('light', 'dark', 'auto'), json),
        height: fc.oneof(fc.integer(), fc.double(), json),
        headline: fc.oneof(word, json),
        by: fc.oneof(fc.constant('reader'), json),
      },
      {requiredKeys: ['source', 'version', 'type']},
    ),
    fc.array(fc.tuple(word, json), {maxLength: 2}),
  )
  .map(([message, more]) => ({...message, ...Object.fromEntries(more)}));
/** What may come by `postMessage`: it is copied on the way, so that no getter and no function is left. */
const copied = fc.oneof(
  json,
  nearly,
  saying,
  fc.constantFrom<unknown>(
    undefined,
    10n,
    Number.NaN,
    new Date(Number.NaN),
    /x/g,
    new Map([[1, 2]]),
    new Error('x'),
    new Uint8Array(3),
  ),
);

const trap = () => {
  throw new Error('trap');
};
/** What a script of the same page may put into an event of its own: proxies, functions, objects of no kind. */
const STRANGE: Record<string, () => unknown> = {
  'a revoked proxy': () => {
    const {proxy, revoke} = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  'a proxy that throws': () => new Proxy({}, {get: trap, has: trap, getOwnPropertyDescriptor: trap, ownKeys: trap}),
  'a function': () => trap,
  'a symbol': () => Symbol('x'),
  'an object of no kind': () => Object.create(null),
  'an heir': () => Object.create({source: 'cluster-map', version: 1, type: 'set-view', city: 'nanning'}),
};
interface Sent {
  data: unknown;
  /** Members whose getters throw. */
  traps?: string[];
  strange?: string;
}
/** Boxed, as fast-check looks at values too. */
const sent: fc.Arbitrary<Sent> = fc.oneof(
  {arbitrary: copied.map((data): Sent => ({data})), weight: 8},
  {arbitrary: fc.record({data: nearly, traps: fc.subarray(KEYS, {minLength: 1})}), weight: 2},
  {arbitrary: fc.constantFrom(...Object.keys(STRANGE)).map((strange): Sent => ({data: null, strange})), weight: 1},
);
const open = ({data, traps = [], strange}: Sent): unknown => {
  if (strange) return STRANGE[strange]!();
  const made = traps.length ? {...(data as object)} : data;
  for (const key of traps) Object.defineProperty(made, key, {get: trap, configurable: true});
  return made;
};

const isView = (asked: SetView) => {
  expect(Object.keys(asked).filter((key) => !['type', 'city', 'cluster', 'theme'].includes(key))).toEqual([]);
  for (const id of [asked.city, asked.cluster]) if (id !== undefined) expect(id).toMatch(ID);
  expect([undefined, 'light', 'dark', 'auto']).toContain(asked.theme);
};

describe('the frame', () => {
  always('understands what it knows and nothing else, whatever comes', [500, 15_000], [sent], (data) => {
    const asked = recognise(open(data));
    if (asked === null) return;
    if (asked.type === 'set-view') return isView(asked);
    expect(['frames', 'pym', 'wordpress', 'iframe-resizer']).toContain(asked.from);
    if (asked.resizer !== undefined) expect(asked.resizer).toMatch(/^[^:]{1,200}$/);
  });

  always(
    'takes of a set-view the ids and the theme, and leaves out what is none',
    [300, 10_000],
    [nearly],
    (message) => {
      const own = (key: string) =>
        Object.hasOwn(message, key) ? (message as Record<string, unknown>)[key] : undefined;
      const asked = readSetView(message);
      const ours = own('source') === 'cluster-map' && own('version') === 1 && own('type') === 'set-view';
      expect(asked !== null).toBe(ours);
      if (!asked) return;
      isView(asked);
      for (const key of ['city', 'cluster'] as const) {
        const value = own(key);
        expect(asked[key]).toBe(typeof value === 'string' && ID.test(value) ? value : undefined);
      }
      const view = fitView(atlas, {...asked, lang: 'en'}, {lang: 'en', theme: 'dark'});
      expect(view.theme).toBe(asked.theme ?? 'dark');
      if (view.city) expect(view.city).toBe(asked.city);
      if (view.cluster) expect(view.cluster).toBe(asked.cluster);
    },
  );

  /** A window as far as a frame looks into it; time passes when it is told to. */
  function openWindow(height: () => number) {
    const posted: unknown[] = [];
    const parent = {postMessage: (message: unknown) => posted.push(message)};
    const timers = new Map<number, () => void>();
    let hear: (event: {source: unknown; data: unknown}) => void = () => {};
    let last = 0;
    const window = {
      parent,
      innerWidth: 600,
      location: new URL('https://maps.example/embed/?childId=m-1#?secret=a1B2c3D4e5'),
      document: {fullscreenElement: null, addEventListener: () => {}},
      addEventListener: (_: string, listener: typeof hear) => {
        hear = listener;
      },
      setTimeout: (run: () => void) => {
        last += 1;
        timers.set(last, run);
        return last;
      },
      clearTimeout: (timer: number) => timers.delete(timer),
    };
    const element = {getBoundingClientRect: () => ({height: height()})};
    return {
      posted,
      parent,
      hear: (source: unknown, data: unknown) => hear({source, data}),
      tick: () => {
        const due = [...timers.values()];
        timers.clear();
        for (const run of due) run();
      },
      join: () => joinHost(window as unknown as Window, element as unknown as Element),
    };
  }

  beforeAll(() => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
      },
    );
  });
  afterAll(() => vi.unstubAllGlobals());

  const event = fc.oneof(
    {arbitrary: fc.record({from: fc.constantFrom('parent', 'stranger', 'nobody'), data: sent}), weight: 6},
    {arbitrary: fc.constant('tick' as const), weight: 2},
    {arbitrary: fc.constant('listen' as const), weight: 1},
    {arbitrary: fc.oneof(fc.integer({min: 0, max: 5000}), fc.double({min: 0, max: 5000, noNaN: true})), weight: 2},
  );
  always(
    'hears its parent alone, tells whole heights from 100 px, and wants only views',
    [60, 3000],
    [fc.array(event, {maxLength: 20})],
    (events) => {
      let height = 612.3;
      const {posted, parent, hear, tick, join} = openWindow(() => height);
      const guest = join();
      const wanted: SetView[] = [];
      for (const next of events) {
        const before = [posted.length, wanted.length, guest.heard().length];
        if (next === 'tick') tick();
        else if (next === 'listen') guest.onView((asked) => wanted.push(asked));
        else if (typeof next === 'number') height = next;
        else {
          hear(next.from === 'parent' ? parent : next.from === 'stranger' ? {} : null, open(next.data));
          if (next.from !== 'parent') expect([posted.length, wanted.length, guest.heard().length]).toEqual(before);
        }
      }
      tick();
      wanted.forEach(isView);
      for (const message of posted) {
        expect(JSON.stringify(message)).not.toMatch(/NaN|undefined|null/);
        const {type, height: ours} = Object(message);
        for (const told of [type === 'height' ? ours : undefined, ...HOSTS.map(({read}) => read(message, FRAME))])
          if (told !== undefined) expect(Number.isInteger(told) && told >= 100, JSON.stringify(message)).toBe(true);
      }
    },
  );
});

describe('the guard', () => {
  const step = fc.oneof(fc.integer({min: 0, max: 3000}), fc.constant('reset' as const));
  always('never waits for ever, nor less than nothing', [100, 2000], [fc.array(step, {maxLength: 60})], (steps) => {
    const guard = createGuard();
    let now = 0;
    for (const next of steps) {
      if (next === 'reset') {
        guard.reset();
        continue;
      }
      now += next;
      const wait = guard.wait(now);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(60_000);
    }
  });
});

describe('the hosts of the conformance page', () => {
  always('read a number or nothing', [100, 4000], [copied, anyText], (data, src) => {
    for (const {id, read} of HOSTS) {
      const height = read(data, {...FRAME, src});
      expect(height === undefined || typeof height === 'number', id).toBe(true);
    }
  });
});

describe('embed.js', () => {
  let window: JSDOM['window'];
  const errors: unknown[] = [];
  const SITE = 'https://maps.example/';
  const PAGE = `<script src="${SITE}embed.js"></script><p id="p"></p>
    <cluster-map id="map" city="nanning"></cluster-map><cluster-map id="mute"></cluster-map><a id="link" href="#">x</a>
    <iframe id="plain" src="${SITE}embed/"></iframe><iframe id="other" src="https://other.example/"></iframe>`;

  beforeAll(async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const ids = [...atlas.cities, ...atlas.clusters].map(({id}) => id);
    const code = await buildLoader(root, {'zh-Hans': '图', 'zh-Hant': '圖', en: 'Map'}, ids);
    const options = {url: 'https://paper.example/article/', virtualConsole: new VirtualConsole()};
    window = new JSDOM(PAGE, {...options, runScripts: 'outside-only'}).window;
    window.addEventListener('error', ({error}) => errors.push(error));
    window.Element.prototype.scrollIntoView = () => {};
    // What jsdom lacks
    Object.assign(window.CSSStyleSheet.prototype, {replaceSync() {}});
    Object.defineProperty(window.document, 'currentScript', {value: window.document.querySelector('script')});
    window.eval(code);
  }, 60_000);
  afterAll(() => window.close());

  const find = <T extends Element = HTMLElement>(id: string) => window.document.getElementById(id) as unknown as T;
  const map = () => find<HTMLElement & {frame: HTMLIFrameElement; live: boolean}>('map');
  const PLACES = ['map', 'plain', 'other', 'page', 'nobody'] as const;
  const frames = () => [map().frame, find<HTMLIFrameElement>('plain'), find<HTMLIFrameElement>('other')];
  const states = () => frames().map(({style, title, src}) => [style.height, title, src].join());

  always(
    'hears the frames of this site alone, and of them takes heights and headlines',
    [100, 4000],
    [sent, fc.constantFrom(...PLACES)],
    (given, from) => {
      errors.length = 0;
      const at = PLACES.indexOf(from);
      const source = frames()[at]?.contentWindow ?? (from === 'page' ? window : null);
      const before = states();
      const views: unknown[] = [];
      const listen = ({target, detail}: Event & {detail?: unknown}) =>
        views.push(target === (at ? find(from) : map()) && detail);
      window.addEventListener('view', listen as EventListener);
      const message = {data: open(given), source: source as MessageEventSource | null};
      window.dispatchEvent(new window.MessageEvent('message', message));
      window.removeEventListener('view', listen as EventListener);
      expect(errors).toEqual([]);
      states().forEach((state, i) => {
        if (i !== at || i === 2) expect(state).toBe(before[i]);
      });
      for (const {style, title} of frames()) {
        expect(style.height).toMatch(/^([1-9]\d*(\.\d+e\+\d+|e\+\d+)?px|100%|)$/);
        expect(title).not.toContain('[object');
      }
      if (views.length > 0) expect([at < 2, views]).toEqual([true, [message.data]]);
    },
  );

  const ids = [...atlas.cities, ...atlas.clusters].map(({id}) => id);
  const attribute = fc.tuple(
    fc.constantFrom('city', 'cluster', 'theme', 'lang', 'title', 'name', 'height', 'panel', 'plain', 'transparent'),
    fc.oneof(words(...ids, 'en', 'zh-Hant', 'dark', '0', '1', '900'), fc.constant(null)),
  );
  always(
    'shows an embed of this site, whatever its attributes say',
    [40, 2000],
    [fc.array(attribute, {maxLength: 8}), fc.constantFrom('map', 'mute')],
    async (attributes, id) => {
      errors.length = 0;
      const element = find<HTMLElement & {frame: HTMLIFrameElement; live: boolean}>(id);
      for (const [name, value] of attributes)
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
      await Promise.resolve();
      expect(errors).toEqual([]);
      const {href, pathname, search} = new URL(element.frame.src);
      expect(href).toMatch(/^https:\/\/maps\.example\/((en|zh-Hant)\/)?embed\//);
      const asked = (name: string) => element.getAttribute(name)?.trim();
      const raw = {city: asked('city'), cluster: asked('cluster'), lang: asked('lang'), theme: asked('theme')};
      // A frame that has spoken is told its choice, and keeps its address.
      if (!element.live) expect(parseView(atlas, pathname, search)).toEqual(fitView(atlas, raw));
    },
  );

  always(
    'leaves a link alone that names no map, and throws at none',
    [60, 2000],
    [
      words('#map', '#plain', '#other', '#p', '#none'),
      fc.dictionary(fc.constantFrom('city', 'cluster', 'theme'), words(...ids)),
      fc.boolean(),
    ],
    async (selector, choice, ctrlKey) => {
      errors.length = 0;
      const link = find('link');
      for (const name of ['city', 'cluster', 'theme']) delete link.dataset[name];
      Object.assign(link.dataset, {clusterMap: selector, ...choice});
      const click = new window.MouseEvent('click', {bubbles: true, cancelable: true, ctrlKey});
      link.dispatchEvent(click);
      await Promise.resolve();
      expect(errors).toEqual([]);
      let named: Element | null = null;
      try {
        named = window.document.querySelector(selector);
      } catch {
        // No selector.
      }
      expect(click.defaultPrevented).toBe(!ctrlKey && named !== null);
    },
  );
});
