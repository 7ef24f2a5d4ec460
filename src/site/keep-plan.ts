import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import type {Laid} from '../layout/lay.ts';
import {drawPlan, inputOf, searchPlan, type Task} from '../layout/lay-atlas.ts';
import type {Plan} from '../layout/plan.ts';

/** The plan that stands beside the facts, from the project's root. */
export const PLAN = 'data/plan.json';

/** The hash of all that a plan depends on. */
export const hashTask = (task: Task): string => createHash('sha256').update(inputOf(task)).digest('hex').slice(0, 16);

/**
 * The drawing of an atlas: by the plan beside the facts where it is of the same input, else by one that an earlier build found
 * and kept, else by a search of up to a minute.
 * @param cache a folder that keeps plans from build to build
 */
export function drawKept(root: string, task: Task, cache: string): Laid {
  const hash = hashTask(task);
  const kept = `${cache}/${hash}.json`;
  for (const path of [`${root}/${PLAN}`, kept]) {
    const plan = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Plan) : null;
    if (plan?.hash === hash) return drawPlan(task, plan);
  }
  console.info(`${PLAN} is of other facts, boundaries or sizes: looking for a drawing, which takes up to a minute`);
  const plan = searchPlan(task, hash);
  mkdirSync(cache, {recursive: true});
  writeFileSync(kept, JSON.stringify(plan));
  return drawPlan(task, plan);
}
