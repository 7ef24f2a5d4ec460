// @ts-check
/**
 * Searches for the drawing anew and writes it beside the facts, where the build reads it.
 *
 *     npm run plan                 of the atlas as it stands; npm run plan -- data/sichuan: of another
 *     npm run plan -- --seed 3     another search; what it finds is another drawing that keeps the same laws
 *     npm run plan -- --keep       no search: the plan as it stands, after a change by hand or of a size
 *
 * Prints what the drawing is like. Writes nothing, and exits with 1, where the widest plate breaks a law.
 */
import {runnerImport} from 'vite';
import {ROOT, readCommand} from './command.mjs';

const {values, at} = readCommand({
  seed: {type: 'string', default: '0'},
  keep: {type: 'boolean', default: false},
});
const {module} = await runnerImport(`${ROOT}/src/site/make-plan.ts`, {root: ROOT, logLevel: 'error'});
const {makePlan} = /** @type {typeof import('./make-plan.ts')} */ (module);
process.exitCode = makePlan(at, values.keep ? null : Number(values.seed)) ? 0 : 1;
