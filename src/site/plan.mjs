// @ts-check
/**
 * Searches for the drawing anew and writes it beside the facts, where the build reads it.
 *
 *     npm run plan                 of the atlas as it stands
 *     npm run plan -- --seed 3     another search; what it finds is another drawing that keeps the same laws
 *     npm run plan -- --keep       no search: the plan as it stands, after a change by hand or of a size
 *
 * Prints what the drawing is like. Writes nothing, and exits with 1, where a plate breaks a law.
 */
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {runnerImport} from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const {values} = parseArgs({options: {seed: {type: 'string', default: '0'}, keep: {type: 'boolean', default: false}}});
const {module} = await runnerImport(`${root}/src/site/make-plan.ts`, {root, logLevel: 'error'});
const {makePlan} = /** @type {{makePlan: (root: string, seed: number | null) => boolean}} */ (module);
process.exitCode = makePlan(root, values.keep ? null : Number(values.seed)) ? 0 : 1;
