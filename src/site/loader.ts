import {build} from 'vite';
import {LANGS, type Lang} from '../model/langs.ts';

/** The name under which articles load it; it stays for good. */
export const LOADER = 'embed.js';

/**
 * Builds `embed.js`: one classic script, no import.
 * @param root the folder that holds `src/`
 * @param titles the frame's name in each language until it tells its headline
 * @param ids the cities and clusters that have a page: another is no choice
 */
export async function buildLoader(root: string, titles: Record<Lang, string>, ids: string[]): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: {
      TITLES: JSON.stringify(Object.fromEntries(LANGS.map((lang) => [lang, titles[lang]]))),
      IDS: `${JSON.stringify(ids.join(' '))}.split(' ')`,
    },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      copyPublicDir: false,
      lib: {entry: 'src/embed/loader.ts', formats: ['iife'], name: 'clusterMap', fileName: () => LOADER},
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('no output: embed.js (src/embed/loader.ts)');
  const [chunk, ...more] = output.output;
  if (more.length > 0)
    throw new Error(`more than one file: ${more.map((file) => file.fileName).join(', ')} (embed.js)`);
  return chunk.code.trim();
}
