import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {describeOwn, describePackage} from './about.mjs';
import {checkSeats, readOwnBoundaries} from './check.mjs';
import {compareCities} from './compare-cities.mjs';
import {convertToWgs84} from './datum.mjs';
import {openPackage} from './package.mjs';
import {stopOn} from './problems.mjs';

/**
 * Where boundaries come from: regions in WGS 84, one for each city of the province, ordered by code.
 *
 * @typedef {import('./province.mjs').Province} Province
 * @typedef {{raw: import('./province.mjs').Region[], origin: ReturnType<typeof describePackage>, warnings: string[]}} Source
 */

/**
 * @param {Province} province
 * @returns {Source}
 * @throws with `problems` when the package knows other divisions than the atlas
 */
export function openForProvince(province) {
  const {regions, cities, absent, file} = openPackage(province.code);
  stopOn(compareCities(province, cities, absent));
  const warnings = absent.map(
    ({code, name}) => `not drawn: ${code} ${name} (${file}); younger than the package, its land is its neighbours'`,
  );
  return {raw: regions, origin: describePackage(file), warnings};
}

/**
 * @param {string} file a publisher's boundaries
 * @param {Province} province
 * @param {import('./check.mjs').Options} options what the command line says of it
 * @returns {Source}
 */
export function openOwn(file, province, options) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    stopOn([`cannot read the file: ${error.code} (${file}); check its name`]);
  }
  const {regions, claims, problems, warnings} = readOwnBoundaries(text, province, options);
  const raw = claims ? convertToWgs84(regions, claims.datum) : [];
  const name = basename(file);
  stopOn([...problems, ...checkSeats(raw, province)].map((problem) => `${name}: ${problem}`));
  return {raw, origin: describeOwn(claims), warnings};
}
