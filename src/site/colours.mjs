// @ts-check
/**
 * Searches for the colours of the clusters that have none and writes them beside the facts, where the build reads them. A
 * colour that stands there is kept.
 *
 *     npm run colours                 of the atlas and its drawing as they stand; -- data/sichuan: of another
 *     npm run colours -- --seed 3     another search; what it finds keeps the same promises
 *     npm run colours -- --accept     pairs of one corridor that are too alike are written down as such
 *
 * Writes nothing, and exits with 1, where a colour does not keep what `colours/promises.ts` promises.
 */
import {runnerImport} from 'vite';
import {ROOT, readCommand} from './command.mjs';

const {values, at} = readCommand({
  seed: {type: 'string', default: '0'},
  accept: {type: 'boolean', default: false},
});
const {module} = await runnerImport(`${ROOT}/src/site/make-colours.ts`, {root: ROOT, logLevel: 'error'});
const {makeColours} = /** @type {typeof import('./make-colours.ts')} */ (module);
process.exitCode = makeColours(at, {accept: values.accept, seed: Number(values.seed)}) ? 0 : 1;
