import {dirname, join, normalize} from 'node:path';
import {parse} from 'parse5';
import {beforeAll, describe, expect, test} from 'vitest';
import {emphasise} from '../../src/model/emphasis.ts';
import {PLATES} from '../../src/model/gauge.ts';
import {LANGS} from '../../src/model/langs.ts';
import {tellView} from '../../src/model/story.ts';
import {formatPath, listViews} from '../../src/model/view.ts';
import {WORDS} from '../../src/site/sheet.ts';
import {atlas} from '../model/facts.ts';
import {exists, listFiles, read, sizeOf} from '../site/dist.ts';

/** Bytes with brotli: with real headers and TLS records a page then fits the first flight of 10 packets. */
const PAGE_BUDGET = 13_500;
/** Bytes with brotli: all script until the map can be chosen from, words included. */
const SCRIPT_BUDGET = 16_000;

const pages = LANGS.flatMap((lang) =>
  (['page', 'embed'] as const).flatMap((kind) =>
    listViews(atlas, lang).map((view) => ({view, kind, path: `${formatPath(view, kind)}index.html`})),
  ),
);
const count = (html: string, pattern: RegExp) => (html.match(pattern) ?? []).length;
const decode = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<');

describe('the 162 pages', () => {
  const texts = new Map<string, string>();
  beforeAll(() => {
    for (const {path} of pages) texts.set(path, read(path));
  });

  test('are all there and fit the first flight', () => {
    expect(pages).toHaveLength(162);
    const sizes = pages.map(({path}) => ({path, bytes: sizeOf(`${path}.br`)})).sort((a, b) => b.bytes - a.bytes);
    const embeds = sizes.filter(({path}) => path.includes('embed/'));
    console.info(
      `largest page: ${sizes[0]!.bytes} B (${sizes[0]!.path}); largest embed: ${embeds[0]!.bytes} B (${embeds[0]!.path})`,
    );
    expect(sizes[0]!.bytes).toBeLessThanOrEqual(PAGE_BUDGET);
  });

  test('hold the complete picture, true to the data', () => {
    for (const {view, path} of pages) {
      const html = texts.get(path)!;
      const emphasis = emphasise(atlas, view);
      expect(count(html, /<a class="region"/g), path).toBe(14);
      const plates = count(html, /<svg class="drawing/g);
      expect(plates, path).toBe(PLATES.length);
      expect(count(html, /<a class="station"/g), path).toBe(plates * 14);
      expect(count(html, /<g class="label"/g), path).toBe(plates * 14);
      expect(count(html, /<a class="bullet"/g), path).toBe(plates * 33);
      expect(count(html, /<a class="cell"/g), path).toBe(33);
      const lit = new Set(
        [...html.matchAll(/<a class="station" data-city="([a-z-]+)"[^>]*data-lit="true"/g)].map(([, id]) => id!),
      );
      expect([...lit].sort(), path).toEqual([...(emphasis?.cities ?? [])].sort());
      const {headline, text} = tellView(atlas, WORDS[view.lang], view);
      expect(decode(html), path).toContain(`>${headline}</h1>`);
      expect(decode(html), path).toContain(`<meta name="description" content="${text}">`);
      for (const cluster of atlas.clusters) expect(html).toContain(cluster.industry[view.lang].replace('&', '&amp;'));
    }
  });

  test('have a title each, and their language', () => {
    const titles = pages.map(({path}) => texts.get(path)!.match(/<title>(.*?)<\/title>/)![1]!);
    expect(new Set(titles).size).toBe(81);
    for (const {view, path} of pages) expect(texts.get(path)).toContain(`<html lang="${view.lang}"`);
  });

  test('have links that are relative and alive', () => {
    for (const {path, view} of pages) {
      const html = texts.get(path)!;
      for (const [, address] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        if (address!.startsWith('#') || address!.startsWith('https://maps.example/')) continue;
        expect(address, path).not.toMatch(/^(\/|[a-z]+:)/);
        const target = normalize(join(dirname(path), address!.split('?')[0]!));
        expect(
          exists(target.endsWith('/') || target === '.' ? join(target, 'index.html') : target),
          `${path} → ${address}`,
        ).toBe(true);
      }
      for (const city of atlas.cities) expect(html).toContain(`data-city="${city.id}" href="`);
      void view;
    }
  });

  test('are valid HTML without inline styles, handlers or addresses of others', () => {
    for (const {path} of pages) {
      const html = texts.get(path)!;
      const errors: string[] = [];
      parse(html, {onParseError: ({code, startLine, startCol}) => errors.push(`${code} ${startLine}:${startCol}`)});
      expect(errors, path).toEqual([]);
      expect(html).not.toMatch(/ style="| on[a-z]+="/);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
      for (const [address] of html.matchAll(/https?:\/\/[^"'<\s)]+/g))
        expect(address, path).toMatch(/^https:\/\/(maps\.example|schema\.org)/);
    }
  });

  test('ask before paint for nothing but themselves, and name hashed files only', () => {
    for (const {path} of pages) {
      const html = texts.get(path)!;
      expect(html.replace(/<link rel="stylesheet" href="[^"]+" media="print">/, '')).not.toMatch(
        /<link rel="stylesheet"|<script src/,
      );
      for (const [, file] of html.matchAll(/ (?:src|href)="[./]*(assets\/[^"]+)"/g))
        expect(file).toMatch(/-[\w-]{8}\.(js|svg|css)$/);
    }
  });

  test('carry the policy, and embeds are not indexed', () => {
    const policies = new Set<string>();
    for (const {path, kind} of pages) {
      const html = texts.get(path)!;
      policies.add(html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]+)"/)![1]!);
      expect(html.includes('content="noindex"')).toBe(kind === 'embed');
      expect(html).toContain('<link rel="canonical" href="https://maps.example/');
    }
    // One for pages; that of embeds has a second style's hash.
    expect(policies.size).toBe(2);
    const [policy, embeds] = [...policies].sort((a, b) => a.length - b.length);
    expect(embeds!.replace(/(style-src 'self' 'sha256-[\w+/=]+') 'sha256-[\w+/=]+'/, '$1')).toBe(policy);
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self' 'sha256-[\w+/=]+'; style-src 'self' 'sha256-[\w+/=]+'; img-src 'self' blob:; connect-src 'self'; worker-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'$/,
    );
    const early = texts.get('index.html')!.match(/<script>(.*?)<\/script>/s)![1]!;
    expect(early.length).toBeLessThanOrEqual(400);
  });

  test('name their twins in the other languages', () => {
    const html = texts.get('en/city/nanning/index.html')!;
    for (const path of ['city/nanning/', 'zh-Hant/city/nanning/', 'en/city/nanning/'])
      expect(html).toContain(`href="https://maps.example/${path}"`);
    const dataset = JSON.parse(html.match(/<script type="application\/ld\+json">(.*?)<\/script>/)![1]!);
    expect(dataset).toMatchObject({
      '@type': 'Dataset',
      url: 'https://maps.example/en/city/nanning/',
      datePublished: '2024-07-10',
    });
  });
});

describe('the scripts', () => {
  test('until the map can be chosen from fit their budget, and MapLibre is not among them', () => {
    for (const lang of LANGS) {
      const html = read(`${formatPath({lang, theme: 'auto'})}index.html`);
      const files = new Set([...html.matchAll(/(assets\/[^"]+\.js)"/g)].map(([, file]) => file!));
      const bytes = [...files].reduce((sum, file) => sum + sizeOf(`${file}.br`), 0);
      const later = listFiles('assets').filter((file) => /\/(search|reading)-[^/]*\.js$/.test(file));
      const more = later.reduce((sum, file) => sum + sizeOf(`${file}.br`), 0);
      console.info(`script in ${lang}: ${bytes} B; search and reading keys, when the browser is idle: ${more} B`);
      expect(bytes).toBeLessThanOrEqual(SCRIPT_BUDGET);
      for (const file of files) expect(read(file)).not.toMatch(/WebGL2|maplibregl-canvas-container/);
    }
  });
});

describe('an address once pasted', () => {
  test('never dies: every published address is still there', () => {
    const published = readPublished();
    expect(published.length).toBeGreaterThan(160);
    for (const address of published)
      expect(exists(address.endsWith('/') || address === '' ? `${address}index.html` : address), address).toBe(true);
  });

  test('and every address that keeps its name is in the list', () => {
    const published = new Set(readPublished());
    const kept = listFiles()
      .filter((file) => !file.startsWith('assets/') && file !== '_headers' && file !== '404.html')
      .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
    expect(kept.filter((file) => !published.has(file))).toEqual([]);
  });
});

function readPublished(): string[] {
  return PUBLISHED.trimEnd()
    .split('\n')
    .map((line) => (line === '.' ? '' : line));
}
const PUBLISHED = (await import('node:fs')).readFileSync('data/guangxi/published.txt', 'utf8');

describe('404.html', () => {
  test('stands alone, in three languages, with the map', () => {
    const html = read('404.html');
    for (const words of ['没有这一页', '沒有這一頁', 'No such page']) expect(html).toContain(words);
    expect(count(html, /<a class="region"/g)).toBe(14);
    expect(html).not.toMatch(/<script|<link/);
    expect(html).toContain('href="https://maps.example/city/nanning/"');
    expect(sizeOf('404.html.br')).toBeLessThanOrEqual(PAGE_BUDGET);
  });
});
