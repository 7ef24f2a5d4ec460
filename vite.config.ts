import {defineConfig} from 'vite';
import {atlasFolder} from './src/site/command.mjs';
import {sitePlugin} from './src/site/plugin.ts';

export default defineConfig({
  base: './',
  appType: 'custom',
  build: {
    assetsInlineLimit: 0,
    modulePreload: false,
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    copyPublicDir: false,
  },
  worker: {format: 'es'},
  plugins: [sitePlugin(atlasFolder())],
});
