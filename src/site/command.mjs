// @ts-check
/** What the commands of the build have in common: `npm run NAME -- [folder] [options]`. */
import {existsSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The atlas of a command that names none. */
const FIRST = 'data/guangxi';

/** The folder of the atlas that is built, from the root: a setting, as Vite's own configuration takes no argument. */
export const atlasFolder = () => process.env.ATLAS || FIRST;

/**
 * Reads the folder of an atlas and options from the command line, and says in one line what is wrong with them.
 *
 * @template {NonNullable<import('node:util').ParseArgsConfig['options']>} Options
 * @param {Options} options as `parseArgs` has them
 */
export function readCommand(options) {
  try {
    const {values, positionals} = parseArgs({options, allowPositionals: true});
    const [folder = atlasFolder(), ...more] = positionals;
    if (more.length > 0) throw new Error(`one atlas at a time: ${positionals.join(', ')}`);
    const path = relative(ROOT, join(ROOT, folder)).split(sep).join('/');
    if (!existsSync(join(ROOT, path, 'atlas.json')))
      throw new Error(
        `no atlas: ${folder}/atlas.json; name the folder of one from the project's root, such as ${FIRST}`,
      );
    process.env.ATLAS = path;
    return {values, at: {root: ROOT, path}};
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return process.exit(1);
  }
}
