import {describeLeftOut} from './about.mjs';
import {startAtlas} from './atlas-start.mjs';
import {makeMap} from './map.mjs';
import {openForProvince} from './sources.mjs';
import {UNITS} from './units.mjs';

const HEADINGS = [
  'unit',
  'cities',
  'result',
  'lowest overlap',
  'vertices',
  'parts',
  'bytes brotli',
  's of a processor',
];

/**
 * Makes the boundary file of every province-level unit, one at a time, as for an atlas with all its cities.
 * @param {(name: string, text: string) => void} [write] what to do with a file that keeps all its checks
 * @returns {AsyncGenerator<string>} a table in Markdown, line by line
 */
export async function* tryEvery(write = () => {}) {
  yield formatRow(HEADINGS);
  yield formatRow(HEADINGS.map((_, i) => (i === 0 || i === 2 ? '---' : '---:')));
  for (const unit of UNITS) {
    const started = process.cpuUsage();
    const result = await tryOne(unit, write);
    const {user, system} = process.cpuUsage(started);
    yield formatRow([`${unit.code} ${unit.shortEn}`, ...result, ((user + system) / 1e6).toFixed(1)]);
  }
}

async function tryOne(unit, write) {
  try {
    const {province, cities, absent} = startAtlas(unit);
    const whole = {...province, cities};
    const {raw, origin} = openForProvince(whole);
    const {text, bytes, about, leftOut, rows, faults, budgets} = await makeMap(whole, raw, origin);
    const problems = [...faults, ...budgets];
    if (problems.length === 0) write(`${unit.id}.topo.json`, text);
    const {lowestOverlap, verticesAfter} = about.simplification;
    const parts = rows.reduce((sum, row) => sum + row.parts, 0);
    return [cities.length, tellResult(problems, absent, leftOut), lowestOverlap, verticesAfter, parts, bytes];
  } catch (error) {
    if (!error.problems) throw error;
    return ['', `refused: ${error.problems.join('; ')}`, '', '', '', ''];
  }
}

function tellResult(problems, absent, leftOut) {
  if (problems.length > 0) return `fails: ${problems.join('; ')}`;
  const notes = [
    ...(leftOut.islets > 0 ? [`without ${describeLeftOut(leftOut)}`] : []),
    ...(absent.length > 0 ? [`without ${absent.map(({name}) => name).join(', ')}`] : []),
  ];
  return ['passes', ...notes].join('; ');
}

function formatRow(cells) {
  return `| ${cells.join(' | ')} |`;
}
