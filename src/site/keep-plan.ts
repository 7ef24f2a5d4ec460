import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tellBreach} from '../layout/laws/tell-breach.ts';
import {drawPlan, inputOf, searchPlan, type Task} from '../layout/lay-atlas.ts';
import type {Plan} from '../layout/plan.ts';
import {DataError} from '../model/parse-atlas.ts';
import type {Drawing} from '../model/plate.ts';
import {type AtlasFolder, fileOf} from './atlas-folder.ts';

/** The plan that stands beside the facts. */
export const planOf = (at: AtlasFolder) => fileOf(at, 'plan.json');

/** What searches of earlier builds found, below the root. */
const CACHE = 'node_modules/.cache/plans';

/** The hash of all that a plan depends on. */
export const hashTask = (task: Task): string => createHash('sha256').update(inputOf(task)).digest('hex').slice(0, 16);

/**
 * The drawing of an atlas: by the plan beside the facts where it is of the same input, else by one that an earlier build found
 * and kept, else by a search of up to a minute. A plate that breaks a law is left out and named; the next wider one serves its
 * widths.
 * @throws {DataError} where the widest plate breaks a law, as none can serve its widths; not with DRAFT=1, which draws them all
 */
export function drawKept(at: AtlasFolder, task: Task): Drawing {
  const {drawing, all, breaches} = drawPlan(task, findPlan(at, task));
  const broken = breaches.filter(({must}) => must);
  const told = broken.map((breach) => tellBreach(breach));
  if (told.length === 0) return drawing;
  if (process.env.DRAFT === '1') {
    console.warn(`a draft, not to be published; laws of the layout are broken:\n  ${told.join('\n  ')}`);
    return {...drawing, plates: all};
  }
  if (broken.some(({plate}) => plate === all.at(-1)!.width)) {
    throw new DataError([
      ...told,
      'try npm run plan -- --seed 1, 2 …, or change the plan by hand; --draft builds with it',
    ]);
  }
  console.warn(
    `plates are left out, wider ones serve in their place; they break laws of the layout:\n  ${told.join('\n  ')}`,
  );
  return drawing;
}

function findPlan(at: AtlasFolder, task: Task): Plan {
  const hash = hashTask(task);
  const cache = `${at.root}/${CACHE}`;
  const kept = `${cache}/${hash}.json`;
  const {full, place} = planOf(at);
  for (const path of [full, kept]) {
    const plan = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Plan) : null;
    if (plan?.hash === hash) return plan;
  }
  const why = existsSync(full) ? 'is of other facts, boundaries or sizes' : 'is not there';
  console.info(`${place} ${why}: looking for a drawing, which takes up to a minute`);
  const plan = searchPlan(task, hash);
  mkdirSync(cache, {recursive: true});
  writeFileSync(kept, JSON.stringify(plan));
  return plan;
}
