import type {Atlas} from '../model/atlas.ts';
import {gaugeOf, PLATES} from '../model/gauge.ts';
import type {Borders, Ground} from '../model/ground.ts';
import {LANGS, type Lang} from '../model/langs.ts';
import type {Case} from './case.ts';
import {caseOf, textsOf} from './case-of.ts';
import {type Effort, FULL} from './effort.ts';
import {fitGround} from './ground.ts';
import {finishDrawing, type Laid, lay, prepareFields} from './lay.ts';
import type {Texts} from './metro/field.ts';
import {PRICES} from './metro/prices.ts';
import {type Plan, readPlan, writePlan} from './plan.ts';

/** What an atlas's drawing is made of. */
export interface Task {
  of: Case;
  texts: Record<Lang, Texts>;
}

export function taskOf(atlas: Atlas, ground: Ground, borders: Borders): Task {
  const {project} = fitGround(ground.bounds);
  const seats = Object.fromEntries(atlas.cities.map(({id, seat}) => [id, project(seat)]));
  return {of: caseOf(atlas, ground, borders, seats), texts: textsOf(atlas, ground)};
}

/** All that a search depends on, as text: where it is the same, so is what would be found. */
export function inputOf({of, texts}: Task): string {
  const gauges = PLATES.map(({width}) => gaugeOf(width));
  return JSON.stringify([of, LANGS.map((lang) => texts[lang]), gauges, PRICES]);
}

/** Searches for the drawing of an atlas. @param hash of its `inputOf` */
export function searchPlan(task: Task, hash: string, effort: Effort = FULL): Plan {
  const {states, fields} = lay(task.of, task.texts, effort);
  return writePlan(hash, task.of, fields, states);
}

/** Draws a plan that was found before. @throws {Error} when the plan does not fit the atlas */
export function drawPlan(task: Task, plan: Plan): Laid {
  const fields = prepareFields(task.of, task.texts);
  const states = fields.map((field) => readPlan(plan, task.of, field));
  return finishDrawing(task.of, task.texts, fields, states);
}
