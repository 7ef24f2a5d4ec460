import {describe, expect, test} from 'vitest';
import {createGuard} from '../../src/embed/guest/guard.ts';
import {formatHeights, readAddressee} from '../../src/embed/guest/heights.ts';
import {recognise} from '../../src/embed/guest/recognise.ts';
import {HOSTS} from '../../src/embed/hosts.ts';
import {formatMessage, readSetView} from '../../src/embed/message.ts';
import {createRandom} from './random.ts';

const nobody = {
  id: 'a.example/embed/',
  href: 'https://a.example/embed/',
  width: 600,
  child: '',
  secret: '',
  resizer: '',
};

describe('heights', () => {
  test('a host that has not introduced itself is told nothing of its own', () => {
    expect(formatHeights(612, nobody)).toEqual([
      {'datawrapper-height': {'a.example/embed/': 612}},
      {sentinel: 'amp', type: 'embed-size', height: 612},
      '{"src":"https://a.example/embed/","context":"iframe.resize","height":612}',
      '{"type":"set-height","value":612,"id":"a.example/embed/"}',
      {source: 'cluster-map', version: 1, type: 'height', height: 612},
    ]);
  });

  test('pym, WordPress and iframe-resizer are told by the name they gave', () => {
    const told = formatHeights(612, {...nobody, child: 'map1', secret: 'a1B2c3D4e5', resizer: 'iFrameResizer0'});
    expect(told).toContain('pymxPYMxmap1xPYMxheightxPYMx612');
    expect(told).toContainEqual({message: 'height', value: 612, secret: 'a1B2c3D4e5'});
    expect(told).toContain('[iFrameSizer]iFrameResizer0:612:600:size');
  });

  test('each host of the conformance page reads its own', () => {
    for (const {id, query = '', hash = '', read} of HOSTS) {
      const src = new URL(`https://a.example/embed/?${query}${hash}`);
      const to = {...readAddressee(src as unknown as Location), width: 600, resizer: 'frame-1'};
      const heights = formatHeights(612, to).map((message) => read(message, {id: '', src: src.href}));
      expect(heights.filter((height) => height === 612).length, id).toBeGreaterThan(0);
      expect(
        heights.filter((height) => height !== 612 && height !== undefined),
        id,
      ).toEqual([]);
    }
  });

  test('what hosts append to the address is read, and junk there is nobody', () => {
    const at = (address: string) => readAddressee(new URL(address) as unknown as Location);
    expect(at('https://a.example/embed/?childId=m-1&parentUrl=x#?secret=a1B2c3D4e5')).toMatchObject({
      child: 'm-1',
      secret: 'a1B2c3D4e5',
    });
    expect(at('https://a.example/embed/#amp=1')).toMatchObject({child: '', secret: ''});
    expect(at('https://a.example/embed/?childId=a%20b#secret=short')).toMatchObject({child: '', secret: ''});
  });
});

describe('recognise', () => {
  test('hosts that ask for the height', () => {
    expect(recognise({sentinel: 'amp', type: 'frames-init'})).toEqual({type: 'height', from: 'frames'});
    expect(recognise('pymxPYMxmap-1xPYMxwidthxPYMx600')).toEqual({type: 'height', from: 'pym'});
    expect(recognise({message: 'ready', secret: 'a1B2c3D4e5'})).toEqual({type: 'height', from: 'wordpress'});
    expect(recognise('[iFrameSizer]map:8:false:false:32:true:true:null:bodyOffset:null')).toEqual({
      type: 'height',
      from: 'iframe-resizer',
      resizer: 'map',
    });
    expect(recognise('[iFrameSizer]resize')).toEqual({type: 'height', from: 'iframe-resizer'});
  });

  test('a view is asked for by name, and what is no id is left out', () => {
    expect(recognise(formatMessage({type: 'set-view', city: 'nanning', theme: 'dark'}))).toEqual({
      type: 'set-view',
      city: 'nanning',
      theme: 'dark',
    });
    expect(
      readSetView({source: 'cluster-map', version: 1, type: 'set-view', city: '<b>', cluster: 3, theme: 'pink'}),
    ).toEqual({type: 'set-view'});
    expect(readSetView({source: 'cluster-map', version: 2, type: 'set-view', city: 'nanning'})).toBeNull();
  });

  test('10,000 random and hostile messages: never an exception, and only ids come through', () => {
    const random = createRandom(4);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const words = [
      '',
      '{',
      'null',
      'cluster-map',
      'set-view',
      '__proto__',
      'constructor',
      'nanning',
      '[iFrameSizer]',
      'pymxPYMx',
      'xPYMxwidthxPYMx',
      ':true:',
      'ready',
      'amp',
      'frames-init',
      '<img src=x onerror=alert(1)>',
      'javascript:alert(1)',
      '\u0000',
      '\ud800',
      'x'.repeat(5000),
    ];
    const keys = [
      'source',
      'version',
      'type',
      'city',
      'cluster',
      'theme',
      'sentinel',
      'message',
      'secret',
      '__proto__',
      'constructor',
      'toString',
      'data',
    ];
    const value = (depth: number): unknown => {
      const kind = Math.floor(random() * (depth > 4 ? 7 : 10));
      if (kind < 3) return pick(words) + (random() < 0.4 ? pick(words) : '');
      if (kind < 6) return pick<unknown>([null, undefined, 0, -1, 1, Number.NaN, Infinity, true, 10n]);
      if (kind === 6) return pick<unknown>([new Date(), /x/, new Map(), new Error('x'), new Uint8Array(3)]);
      if (kind === 7) return Array.from({length: Math.floor(random() * 4)}, () => value(depth + 1));
      const made = random() < 0.3 ? Object.create(null) : {};
      for (let i = 0; i < random() * 6; i++)
        Object.defineProperty(made, pick(keys), {value: value(depth + 1), enumerable: true, configurable: true});
      if (random() < 0.1)
        Object.defineProperty(made, pick(keys), {
          get: () => {
            throw new Error('trap');
          },
          configurable: true,
        });
      return made;
    };
    for (let i = 0; i < 10_000; i++) {
      const asked = recognise(value(0));
      if (asked === null) continue;
      if (asked.type === 'set-view')
        for (const id of [asked.city, asked.cluster]) expect(id ?? 'a').toMatch(/^[\w-]{1,40}$/);
      else expect(asked.resizer ?? 'a').not.toContain(':');
    }
    let deep: unknown = 'x';
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(recognise(deep)).toBeNull();
    expect(recognise('[iFrameSizer]'.repeat(1e6))).toBeNull();
    expect(
      recognise(
        JSON.parse('{"__proto__": {"source": "cluster-map", "version": 1, "type": "set-view", "city": "nanning"}}'),
      ),
    ).toBeNull();
  });
});

describe('guard', () => {
  test('honest changes pass at once; a loop waits ever longer; a reset forgives', () => {
    const guard = createGuard();
    const waits = Array.from({length: 12}, (_, i) => guard.wait(i * 20));
    expect(waits.slice(0, 8)).toEqual(Array(8).fill(0));
    expect(waits.slice(8).every((wait) => wait > 0)).toBe(true);
    guard.reset();
    expect(guard.wait(300)).toBe(0);
  });

  test('a loop that never ends is told fewer than 40 times in a minute', () => {
    const guard = createGuard();
    let told = 0;
    for (let now = 0; now < 60_000; ) {
      const wait = guard.wait(now);
      if (wait === 0) told += 1;
      now += wait || 16;
    }
    expect(told).toBeLessThan(40);
  });
});
