import {statSync} from 'node:fs';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {stopOn} from './problems.mjs';
import {findUnit, UNITS} from './units.mjs';

export const HELP = `usage: npm run geo -- [FOLDER] [FILE.geojson] [--source TEXT] [--licence TEXT] [--datum "WGS 84|CGCS2000|GCJ-02"]
                  [--approval NUMBER] [--keep-geometry] [--out DIRECTORY]
       npm run geo -- --cities CODE     prints a province and its cities for an atlas.json
       npm run geo -- --all             tries every province and prints a table`;

const text = {type: 'string'};
const flag = {type: 'boolean'};
const OPTIONS = {
  source: text,
  licence: text,
  datum: text,
  approval: text,
  out: text,
  'keep-geometry': flag,
  cities: text,
  all: flag,
};
/** What says something about a publisher's file. */
const CLAIMS = ['source', 'licence', 'datum', 'approval', 'keep-geometry'];

/**
 * @param {string[]} args
 * @returns {{kind: 'cities', unit: import('./units.mjs').Unit} | {kind: 'all', out?: string} |
 *   {kind: 'map', folder?: string, file?: string, out: string, keep: boolean, claims: import('./check.mjs').Options}}
 * @throws with `problems`
 */
export function readCommand(args) {
  let command;
  try {
    command = parseArgs({args, allowPositionals: true, options: OPTIONS});
  } catch (error) {
    stopOn([`${error.message.toLowerCase()} (command line)`, HELP]);
  }
  const {values, positionals} = command;
  if (values.cities !== undefined) return {kind: 'cities', unit: readUnit(values.cities)};
  if (values.all) return {kind: 'all', out: values.out};
  const folders = positionals.filter((path) => isFolder(path));
  const files = positionals.filter((path) => !isFolder(path));
  for (const [list, kind] of [
    [folders, 'folder'],
    [files, 'file'],
  ]) {
    if (list.length > 1) stopOn([`more than one ${kind}: ${list.join(', ')} (command line); give one`, HELP]);
  }
  const claims = CLAIMS.filter((name) => name in values);
  if (files.length === 0 && claims.length > 0) {
    stopOn([`no file for --${claims.join(', --')} (command line); name the boundary file that it describes`, HELP]);
  }
  const {source, licence, datum, approval} = values;
  return {
    kind: 'map',
    folder: folders[0],
    file: files[0],
    out: values.out ?? fileURLToPath(new URL('../../public/geo', import.meta.url)),
    keep: values['keep-geometry'] ?? false,
    claims: {source, licence, datum, approval},
  };
}

function readUnit(key) {
  const unit = findUnit(key);
  if (unit === undefined) {
    const known = UNITS.map(({code, id}) => `${code} ${id}`).join(', ');
    stopOn([`no province-level unit: ${key} (--cities); there are ${known}`]);
  }
  return unit;
}

/** What is not there is a folder unless it is named like a file. */
function isFolder(path) {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? extname(path) === '';
}
