import {PLATES} from '../model/gauge.ts';
import type {Lang} from '../model/langs.ts';
import type {Drawing, Plate} from '../model/plate.ts';
import type {Case} from './case.ts';
import {chooseTrees} from './choose-trees.ts';
import {type Effort, FULL} from './effort.ts';
import type {Breach} from './laws/breach.ts';
import {checkPlate} from './laws/check-plate.ts';
import {layPlates} from './lay-plates.ts';
import {type Field, prepareField, type Texts} from './metro/field.ts';
import {addGlosses} from './metro/glosses.ts';
import {measureLand} from './metro/land.ts';
import {nameLines} from './metro/line-names.ts';
import {realise} from './metro/realise.ts';
import type {State} from './metro/state.ts';
import {makeScore} from './score.ts';

/** What came out. */
export interface Laid {
  /** The plates that keep the laws. */
  drawing: Drawing;
  /** Every plate, those that break a law too; by rising width, as are fields and states. */
  all: Plate[];
  /** What no try could mend, of every plate. */
  breaches: Breach[];
  fields: Field[];
  states: State[];
}

/** The most that is drawn: above it stations and names have no room on any plate. */
export const MOST = {cities: 30, lines: 25} as const;
/** Cities times lines up to which a search takes all its moves. Each move costs as these grow, so above it has fewer. */
const EASY = 400;

/**
 * Lays out every plate of a case. Pure and deterministic: the same case, texts and effort give the same drawing.
 * @throws {RangeError} for more cities or lines than are drawn
 */
export function lay(of: Case, texts: Record<Lang, Texts>, asked: Effort = FULL): Laid {
  const fields = prepareFields(of, texts);
  const lines = fields[0]!.lines.length;
  if (of.cities.length > MOST.cities || lines > MOST.lines) {
    throw new RangeError(
      `too much for one map: ${of.cities.length} cities, ${lines} clusters of two or more; ` +
        `${MOST.cities} and ${MOST.lines} are drawn; divide the list`,
    );
  }
  const effort = {...asked, moves: asked.moves * Math.min(1, EASY / (of.cities.length * lines || 1))};
  const score = makeScore(of, texts);
  const bases = chooseTrees(fields, score, effort);
  return finishDrawing(of, texts, fields, layPlates(fields, bases, score, effort));
}

/** The search's view of every plate, by rising width. */
export function prepareFields(of: Case, texts: Record<Lang, Texts>): Field[] {
  const land = measureLand(of);
  return PLATES.map(({width}) => prepareField(of, land, texts, width));
}

/** Draws the states of all plates, judges them, and keeps the plates that break no law. */
export function finishDrawing(of: Case, texts: Record<Lang, Texts>, fields: Field[], states: State[]): Laid {
  const {whole} = fields[0]!;
  const plates = states.map((state, i) => finishPlate(realise(fields[i]!, state, of, texts), texts));
  const breaches = plates.map((plate) => checkPlate(plate, of, whole));
  const kept = plates.filter((_, i) => !breaches[i]!.some(({must}) => must));
  return {drawing: {plates: kept, whole}, all: plates, breaches: breaches.flat(), fields, states};
}

/** Names of lines, and names in the other script, which take what room there is. */
function finishPlate(plate: Plate, texts: Record<Lang, Texts>): Plate {
  const langs = Object.keys(texts) as Lang[];
  const each = <T>(make: (lang: Lang) => T) =>
    Object.fromEntries(langs.map((lang) => [lang, make(lang)])) as Record<Lang, T>;
  const named = {...plate, lineNames: each((lang) => nameLines(plate, lang, texts[lang]))};
  return {...named, labels: each((lang) => addGlosses(named, lang, texts[lang]))};
}
