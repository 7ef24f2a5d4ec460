import {readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {stopOn} from './problems.mjs';

/**
 * @typedef {{'zh-Hans': string, 'zh-Hant': string, en: string}} Words
 * @typedef {[lng: number, lat: number]} Position degrees
 * @typedef {Position[][]} Polygon rings, closed, the first one outside
 * @typedef {{id: string, code: string, name: Record<string, string>, seat: Position}} City
 * @typedef {{id: string, code: string, name: Words, cities: City[]}} Province
 * @typedef {{code: string, polygons: Polygon[]}} Region
 */

/** The folder that is taken when none is named. */
const FOLDER = fileURLToPath(new URL('../guangxi', import.meta.url));
const REMEDY = '`npm run geo -- --cities CODE` prints the province and the cities of an atlas.json';

/**
 * Reads the province and its cities, ordered by division code, from the atlas of a folder. The whole atlas is checked by
 * the build; here it only has to have what a boundary file is made of.
 * @param {string} folder default data/guangxi
 * @returns {Province}
 * @throws with `problems`
 */
export function readProvince(folder = FOLDER) {
  const file = join(folder, 'atlas.json');
  const place = relative(process.cwd(), file);
  const {province, cities} = parse(file, place);
  stopOn(listProblems(province, cities, place));
  const ordered = cities.toSorted((a, b) => Number(a.code) - Number(b.code));
  return {id: province.id, code: province.code, name: province.name, cities: ordered};
}

function parse(file, place) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    stopOn([`cannot read the atlas: ${error.code} (${place}); name its folder, or make it: ${REMEDY}`]);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) ?? {};
  } catch (error) {
    return stopOn([`not JSON: ${error.message} (${place}); mend the atlas`]);
  }
}

function listProblems(province, cities, place) {
  const problems = [];
  const missing = ['id', 'code', 'name'].filter((key) => !province?.[key]);
  if (missing.length > 0) problems.push(`no province: ${missing.join(', ')} missing (${place}, province); ${REMEDY}`);
  if (!Array.isArray(cities) || cities.length === 0) problems.push(`no cities: none (${place}, cities); ${REMEDY}`);
  else {
    for (const [i, city] of cities.entries()) {
      const lacks = ['id', 'code', 'name', 'seat'].filter((key) => !city?.[key]);
      if (lacks.length > 0)
        problems.push(`incomplete city: ${lacks.join(', ')} missing (${place}, cities[${i}]); ${REMEDY}`);
    }
  }
  return problems;
}
