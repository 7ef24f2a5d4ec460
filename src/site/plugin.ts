import {readFileSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import {JSDOM} from 'jsdom';
import {transform} from 'lightningcss';
import {minify} from 'terser';
import type {Plugin, ResolvedConfig} from 'vite';
import {matrixStyle} from '../draw/matrix-style.ts';
import {plateStyle} from '../draw/plate-style.ts';
import {printStyle} from '../draw/print-style.ts';
import {styleText} from '../draw/style-text.ts';
import {LANGS, type Lang} from '../model/langs.ts';
import {type Kind, parseView} from '../model/view.ts';
import {type Bundle, bundleData, keepLabels, keepLanguage} from './bundle.ts';
import {formatConformance, listConformance} from './conformance.ts';
import {listDownloads} from './downloads.ts';
import {formatHeaders, formatNginx} from './hosting.ts';
import {formatLicences, LICENCES} from './licences.ts';
import {buildLoader, LOADER} from './loader.ts';
import {listOembed} from './oembed.ts';
import {type Frame, formatNotFound, formatPage, listPages, rootOf} from './page.ts';
import {createSheet, type Sheet, WORDS} from './sheet.ts';

const VIRTUAL = 'virtual:';
const PRELOAD = '\0vite/preload-helper.js';
const ENTRIES = {
  ...Object.fromEntries(LANGS.map((lang) => [lang, `src/app/${lang}.ts`])),
  frame: 'src/app/frame.ts',
  hosts: 'src/app/frame-hosts.ts',
} as Record<string, string>;

/** All that a page needs is one file; what reads and projects boundaries comes with the map or a download. */
const CHUNKS = [
  {name: 'boundaries', test: /node_modules.topojson|map.boundaries/, priority: 1},
  {name: 'start', test: /app.start\.ts$/},
];

const PACKED = /\.(html|js|css|json|geojson|svg|csv|txt|xml)$/;
/** Pages and scripts are packed as small as can be; the many files for download a little less, and much faster. */
const quality = (path: string) => ({params: {[constants.BROTLI_PARAM_QUALITY]: path.startsWith('files/') ? 6 : 11}});
const pack = {
  brotli: promisify<Uint8Array, object, Buffer>(brotliCompress),
  gzip: promisify<Uint8Array, object, Buffer>(gzip),
};

/** A module of constants. */
const formatModule = (values: Record<string, unknown>) =>
  Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('');

/**
 * Builds the site: the facts as a module for the browser, and every view as a page that needs no script.
 * @param path the folder of the atlas, from the root: `data/guangxi`
 */
export function sitePlugin(path: string): Plugin {
  let config: ResolvedConfig;
  let bundle: Bundle;
  let nginx = '';
  const read = (path: string) => readFileSync(`${config.root}/${path}`, 'utf8');
  const load = () => {
    bundle ??= bundleData({root: config.root, path});
    return bundle;
  };
  const style = () => {
    const {atlas, colours, drawing, ground} = load();
    const sheet = read('src/draw/sheet.css') + read('src/draw/map.css');
    const text = styleText(colours) + sheet + plateStyle(drawing.plates, ground) + matrixStyle(atlas.cities.length);
    return transform({filename: 'sheet.css', code: Buffer.from(text), minify: true}).code.toString();
  };
  const embedStyle = () =>
    transform({
      filename: 'embed-options.css',
      code: readFileSync(`${config.root}/src/draw/embed-options.css`),
      minify: true,
    }).code.toString();
  const early = async () => (await minify(read('src/site/early.js'), {ecma: 2020})).code!.replace(/;$/, '');
  const sheets = new Map<string, Sheet>();
  const document = new JSDOM('').window.document;
  const sheetOf = (lang: Lang, kind: Kind) => {
    const key = `${lang} ${kind}`;
    if (!sheets.has(key)) sheets.set(key, createSheet(document, load(), lang, kind));
    return sheets.get(key)!;
  };

  return {
    name: 'cluster-map-site',
    config: () => ({build: {rolldownOptions: {input: ENTRIES, output: {codeSplitting: {groups: CHUNKS}}}}}),
    configResolved(resolved) {
      config = resolved;
    },
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(VIRTUAL) ? `\0${id}` : undefined),
    load(id) {
      // No chunk here has a style sheet or another chunk to preload, so what Vite wraps imports in may do nothing.
      if (id === PRELOAD) return 'export const __vitePreload = (load) => load();';
      if (!id.startsWith(`\0${VIRTUAL}`)) return undefined;
      const {atlas, pinyin, corrections, topology} = load();
      const lang = LANGS.find((known) => id.endsWith(`atlas/${known}`));
      if (lang) return formatModule({atlas: keepLanguage(atlas, lang)});
      const plates = LANGS.find((known) => id.endsWith(`plates/${known}`));
      if (plates) return formatModule({drawing: keepLabels(load().drawing, plates), ground: load().ground});
      if (id.endsWith('colours')) return formatModule({colours: load().colours});
      if (id.endsWith('borders')) return formatModule({borders: load().borders});
      if (id.endsWith('pinyin')) return formatModule({pinyin});
      if (id.endsWith('heights')) return formatModule({heights: load().heights});
      const name = `${atlas.province.id}.topo.json`;
      const address =
        config.command === 'build'
          ? `import.meta.ROLLUP_FILE_URL_${this.emitFile({type: 'asset', name, source: topology})}`
          : JSON.stringify(`/geo/${name}`);
      return `${formatModule({corrections})}export const boundaries = ${address};`;
    },

    async renderChunk(code, chunk) {
      if (chunk.moduleIds.some((id) => id.includes('maplibre-gl'))) return null;
      const compress = {passes: 3, unsafe_arrows: true, unsafe_methods: true, pure_getters: true, keep_fargs: false};
      return (await minify(code, {module: true, ecma: 2020, compress})).code ?? null;
    },

    async generateBundle(_, output) {
      const siteUrl = (process.env.SITE_URL ?? '').replace(/\/?$/, (slash) =>
        process.env.SITE_URL ? slash || '/' : '',
      );
      if (!siteUrl) this.info('SITE_URL is not set: canonical, hreflang, OpenGraph and JSON-LD are left out');
      const emit = (fileName: string, source: string | Uint8Array) => this.emitFile({type: 'asset', fileName, source});
      const icon = this.getFileName(
        this.emitFile({type: 'asset', name: 'icon.svg', source: read('src/site/icon.svg')}),
      );
      emit(`geo/${load().atlas.province.id}.topo.json`, load().topology);
      const paper = transform({
        filename: 'print.css',
        code: Buffer.from(printStyle(load().colours, read('src/draw/print.css'))),
        minify: true,
      });
      const print = this.getFileName(this.emitFile({type: 'asset', name: 'print.css', source: paper.code}));
      const warn = (message: string) => this.warn(message);
      const pictures = `${config.cacheDir}/pictures`;
      for (const {path, bytes} of await listDownloads(load(), document, siteUrl, warn, pictures)) emit(path, bytes);
      const frame = {
        template: read('index.html'),
        style: style(),
        embedStyle: embedStyle(),
        early: await early(),
        icon,
        print,
        siteUrl,
      };
      const entryOf = (name: string) => {
        const chunk = Object.values(output).find((file) => file.type === 'chunk' && file.isEntry && file.name === name);
        if (chunk?.type !== 'chunk') throw new Error(`no script: ${name}`);
        return chunk;
      };
      /** All that a script imports at once, so that no round trip waits for another. */
      const reach = (fileName: string, seen = new Set<string>()): string[] => {
        const file = output[fileName];
        for (const next of file?.type === 'chunk' ? file.imports : []) {
          if (seen.has(next)) continue;
          seen.add(next);
          reach(next, seen);
        }
        return [...seen];
      };
      const titles = Object.fromEntries(
        LANGS.map((lang) => [lang, WORDS[lang].siteName(load().atlas.province.short[lang])]),
      );
      const ids = [...load().atlas.cities, ...load().atlas.clusters].map(({id}) => id);
      emit(LOADER, await buildLoader(config.root, titles as Record<Lang, string>, ids));
      if (siteUrl)
        for (const {fileName, source} of listOembed(load().atlas, {siteUrl, heights: load().heights}))
          emit(fileName, source);
      const hosts = entryOf('hosts');
      for (const {lang, path} of listConformance())
        emit(
          `${path}index.html`,
          formatConformance(lang, {...frame, guest: '', script: hosts.fileName, preloads: reach(hosts.fileName)}),
        );
      for (const {view, kind, path} of listPages(load())) {
        const chunk = Object.values(output).find(
          (file) => file.type === 'chunk' && file.isEntry && file.name === view.lang,
        );
        if (chunk?.type !== 'chunk') throw new Error(`no script for ${view.lang}`);
        const sheet = sheetOf(view.lang, kind);
        sheet.show(view, rootOf(path));
        const page: Frame = {
          ...frame,
          guest: entryOf('frame').fileName,
          script: chunk.fileName,
          preloads: reach(chunk.fileName),
        };
        emit(`${path}index.html`, formatPage(load(), view, kind, sheet.element.outerHTML, page));
      }
      const modules = Object.values(output).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      emit(LICENCES, formatLicences(config.root, modules));
      emit('_headers', formatHeaders(frame));
      const lost = sheetOf('zh-Hans', 'page');
      lost.show({lang: 'zh-Hans', theme: 'auto'}, siteUrl || '/');
      emit('404.html', formatNotFound(load(), lost.element.outerHTML, frame));
      nginx = formatNginx(frame);
    },

    writeBundle: {
      sequential: true,
      order: 'post',
      async handler(options, output) {
        await mkdir(`${config.root}/build`, {recursive: true});
        await writeFile(`${config.root}/build/nginx.conf`, nginx);
        const files = Object.values(output).filter(({fileName}) => PACKED.test(fileName));
        await Promise.all(
          files.map(async (file) => {
            const content = file.type === 'chunk' ? file.code : file.source;
            const bytes = typeof content === 'string' ? Buffer.from(content) : content;
            const path = `${options.dir}/${file.fileName}`;
            await Promise.all([
              writeFile(`${path}.br`, await pack.brotli(bytes, quality(file.fileName))),
              writeFile(`${path}.gz`, await pack.gzip(bytes, {level: 9})),
            ]);
          }),
        );
      },
    },

    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const url = new URL(request.url ?? '/', 'http://localhost');
        if (!url.pathname.endsWith('/')) return next();
        const path = url.pathname.slice(1);
        const view = parseView(load().atlas, path);
        const kind = path.includes('embed/') ? 'embed' : 'page';
        const sheet = sheetOf(view.lang, kind);
        sheet.show(view, rootOf(path));
        const frame = {
          template: read('index.html'),
          style: style(),
          embedStyle: embedStyle(),
          early: await early(),
          icon: 'src/site/icon.svg',
          siteUrl: '',
          guest: ENTRIES.frame!,
          script: ENTRIES[view.lang]!,
          preloads: [],
        };
        const html = formatPage(load(), view, kind, sheet.element.outerHTML, frame).replace(
          /<meta http-equiv[^>]+>/,
          '',
        );
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(html);
      });
    },
  };
}
