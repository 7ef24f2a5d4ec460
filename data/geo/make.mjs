import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {formatStart, startAtlas} from './atlas-start.mjs';
import {readCommand} from './command.mjs';
import {tryEvery} from './every-province.mjs';
import {makeMap} from './map.mjs';
import {stopOn} from './problems.mjs';
import {readProvince} from './province.mjs';
import {openForProvince, openOwn} from './sources.mjs';

const RUNS = {map: runMap, cities: printCities, all: printTable};

try {
  const command = readCommand(process.argv.slice(2));
  await RUNS[command.kind](command);
} catch (error) {
  console.error(error.problems ? error.problems.join('\n') : error);
  process.exitCode = 1;
}

async function runMap({folder, file, out, keep, claims}) {
  const province = readProvince(folder);
  const {raw, origin, warnings} = file ? openOwn(file, province, claims) : openForProvince(province);
  const map = await makeMap(province, raw, origin, {keep});
  stopOn(origin.own ? map.faults : [...map.faults, ...map.budgets]);
  for (const warning of origin.own ? [...warnings, ...map.budgets] : warnings) console.warn(`warning: ${warning}`);
  writeWhole(out, `${province.id}.topo.json`, map.text);
  report(province, map);
}

function printCities({unit}) {
  const start = startAtlas(unit);
  for (const {code, name} of start.absent) {
    console.warn(`warning: left out: ${code} ${name}; younger than the boundary package, its land is its neighbours'`);
  }
  process.stdout.write(formatStart(start));
}

async function printTable({out}) {
  const write = out === undefined ? undefined : (name, text) => writeWhole(out, name, text);
  for await (const line of tryEvery(write)) console.log(line);
}

/** Writes beside the file and renames, so that a failure leaves the old file whole. */
function writeWhole(directory, name, text) {
  mkdirSync(directory, {recursive: true});
  const path = join(directory, name);
  const temporary = `${path}.part`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, {force: true});
    stopOn([`cannot write the file: ${error.code} (${path})`]);
  }
}

function report(province, {rows, about, bytes}) {
  for (const {code, overlap, vertices, parts} of rows) {
    const {id} = province.cities.find((city) => city.code === code);
    console.log(`${code} ${id.padEnd(14)} overlap ${overlap.toFixed(4)}  vertices ${vertices}  parts ${parts}`);
  }
  const {verticesBefore, verticesAfter} = about.simplification;
  console.log(`${province.id}.topo.json: ${verticesBefore} -> ${verticesAfter} vertices, ${bytes} bytes brotli`);
}
