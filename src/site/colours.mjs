// @ts-check
/**
 * Searches for the colours of the clusters that have none and writes them beside the facts, where the build reads them. A
 * colour that stands there is kept.
 *
 *     npm run colours                 of the atlas and its drawing as they stand
 *     npm run colours -- --seed 3     another search; what it finds keeps the same promises
 *     npm run colours -- --accept     pairs of one corridor that are too alike are written down as such
 *
 * Writes nothing, and exits with 1, where a colour does not keep what `colours/promises.ts` promises.
 */
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {runnerImport} from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const {values} = parseArgs({
  options: {seed: {type: 'string', default: '0'}, accept: {type: 'boolean', default: false}},
});
const {module} = await runnerImport(`${root}/src/site/make-colours.ts`, {root, logLevel: 'error'});
const {makeColours} =
  /** @type {{makeColours: (root: string, options: {accept: boolean, seed: number}) => boolean}} */ (module);
process.exitCode = makeColours(root, {accept: values.accept, seed: Number(values.seed)}) ? 0 : 1;
