import {readFileSync} from 'node:fs';
import {convertToWgs84} from './datum.mjs';
import {decodeParts} from './decode.mjs';
import {patchParts} from './patches.mjs';
import {stopOn} from './problems.mjs';
import {findUnit} from './units.mjs';

/** Hong Kong and Macao have no divisions in today's table; what the package calls them stands. */
const UNLISTED = ['810000', '820000'];
const DATUM = 'GCJ-02';
const REMEDY = 'give a boundary file of your own, FILE.geojson';

/**
 * Opens the boundary package at a province-level unit.
 * @param {string} code of the unit
 * @returns {{regions: import('./province.mjs').Region[], cities: {code: string, name: string, seat: import('./province.mjs').Position}[],
 *   absent: {code: string, name: string}[], file: string, datum: string}} regions and seats in WGS 84, ordered by code;
 *   `absent` are divisions of today that are younger than the package, `datum` is what its data were in
 * @throws with `problems` when the package does not know today's divisions
 */
export function openPackage(code) {
  const unit = findUnit(code);
  if (unit === undefined) stopOn([`no province-level unit: ${code} (code); its divisions are not known, ${REMEDY}`]);
  const file = `map/json/province/${unit.file}.json`;
  const parts = decodeParts(readMap(file));
  const today = UNLISTED.includes(code) ? parts.map(({code, name}) => ({code, name})) : listDivisions(code);
  const {places, absent, problems} = patchParts(parts, today);
  stopOn(problems.map((problem) => `${problem} (${file}); ${REMEDY}`));
  const regions = convertToWgs84(places, DATUM);
  const seats = convertToWgs84(
    places.map(({code, seat}) => ({code, polygons: [[[seat]]]})),
    DATUM,
  );
  const cities = places.map(({code, name}, i) => ({code, name, seat: seats[i].polygons[0][0][0].map(roundSeat)}));
  return {regions, cities, absent, file, datum: DATUM};
}

/** Today's divisions of a unit, ordered by code; none where the table has none. */
export function listDivisions(code) {
  const table = JSON.parse(readFileSync(new URL('divisions.json', import.meta.url), 'utf8'));
  return Object.entries(table[code]?.cities ?? {}).map(([own, name]) => ({code: own, name}));
}

function readMap(file) {
  return JSON.parse(readFileSync(new URL(`node_modules/echarts4/${file}`, import.meta.url), 'utf8'));
}

/** 0.0001 degrees, 11 m. */
function roundSeat(degrees) {
  return Number(degrees.toFixed(4));
}
