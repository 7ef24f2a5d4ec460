import {readFileSync, writeFileSync} from 'node:fs';
import type {Case} from '../layout/case.ts';
import {FULL} from '../layout/effort.ts';
import {measurePlate} from '../layout/laws/measure.ts';
import {tellBreach} from '../layout/laws/tell-breach.ts';
import {type Laid, lay} from '../layout/lay.ts';
import {drawPlan, taskOf} from '../layout/lay-atlas.ts';
import {type Plan, writePlan} from '../layout/plan.ts';
import type {AtlasFolder} from './atlas-folder.ts';
import {readFacts} from './bundle.ts';
import {hashTask, planOf} from './keep-plan.ts';

/** Seeds of two searches are so far apart that none of their runs is the same. */
const APART = 1000;

/**
 * Searches for a drawing of the atlas, prints what it is like, and writes its plan.
 * @param seed of the search; null takes the plan as it stands
 * @returns whether its widest plate keeps the laws; nothing is written where it does not
 */
export function makePlan(at: AtlasFolder, seed: number | null): boolean {
  const {atlas, ground, borders} = readFacts(at);
  const {full} = planOf(at);
  const task = taskOf(atlas, ground, borders);
  const begin = performance.now();
  const laid =
    seed === null
      ? drawPlan(task, JSON.parse(readFileSync(full, 'utf8')))
      : lay(task.of, task.texts, {...FULL, seed: seed * APART});
  console.log(`${seed === null ? 'drawn' : 'found'} in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  printDrawing(laid, task.of);
  // As in a build: a narrower plate may be left out, as a wider one serves its widths.
  const widest = laid.all.at(-1)!.width;
  if (laid.breaches.some(({must, plate}) => must && plate === widest)) return false;
  writeFileSync(full, formatPlan(writePlan(hashTask(task), task.of, laid.fields, laid.states)));
  return true;
}

/** What a drawing is like, a line a plate, and every law that it breaks. */
function printDrawing({all, drawing: {whole}, breaches}: Laid, of: Case): void {
  for (const plate of all) {
    const {crossings, hidden, bends, displacement, wholeDiscs} = measurePlate(plate, of, whole);
    const share = (value: number) => `${(100 * value).toFixed(1)} %`;
    console.log(
      `${plate.width} px: ${plate.corridors.length} corridors, ${crossings} crossings, ${hidden} hidden, ${bends} bends, ` +
        `moved by ${share(displacement.medianShare)} (median) to ${share(displacement.mostShare)} of the width, ` +
        `${wholeDiscs} of ${plate.stations.length} discs whole in their region`,
    );
  }
  for (const breach of breaches) {
    console.log(`${breach.must ? 'broken' : 'may be'}: ${tellBreach(breach)}`);
  }
}

/** A plan as JSON with a line for each tree, station, way and label, so that a change is seen. */
function formatPlan(plan: Plan): string {
  return `${formatJson(plan, 0)}\n`;
}

/** From this depth on a value stands on one line, and so does a list of no objects. */
const DEEP = 4;

function formatJson(value: unknown, depth: number): string {
  if (depth === DEEP || typeof value !== 'object' || value === null || isFlat(value)) return JSON.stringify(value);
  const inset = ' '.repeat(depth + 1);
  const lines = Array.isArray(value)
    ? value.map((item) => formatJson(item, depth + 1))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${formatJson(item, depth + 1)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.map((line) => inset + line).join(',\n')}\n${' '.repeat(depth)}${close}`;
}

const isFlat = (value: object): boolean =>
  Array.isArray(value) && value.every((item) => typeof item !== 'object' || Array.isArray(item));
