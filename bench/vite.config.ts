/** Builds the one peer that the environment variable PEER names into `dist/<peer>/`; `build.mjs` builds them all. */
import {fileURLToPath} from 'node:url';
import {defineConfig, type Plugin} from 'vite';
import {reduceAtlas} from './atlas.ts';
import {writeShell} from './shell.ts';

const peer = process.env.PEER;
if (!peer) throw new Error('which peer? PEER=echarts npx vite build');
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Gives an app its data, reduced at build time, as `virtual:atlas`, and the page around its map. */
function atlasPlugin(): Plugin {
  const {cities, clusters} = reduceAtlas();
  return {
    name: 'atlas',
    resolveId: (id) => (id === 'virtual:atlas' ? `\0${id}` : undefined),
    load: (id) =>
      id === '\0virtual:atlas'
        ? `export const cities = ${JSON.stringify(cities)}; export const clusters = ${JSON.stringify(clusters)};`
        : undefined,
    transformIndexHtml: {order: 'pre', handler: (html) => html.replace('<!--shell-->', writeShell())},
  };
}

export default defineConfig({
  root: here(`peers/${peer}`),
  base: './',
  publicDir: false,
  build: {
    outDir: here(`dist/${peer}`),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    target: 'es2022',
    chunkSizeWarningLimit: 2000,
  },
  worker: {format: 'es'},
  plugins: [atlasPlugin()],
});
