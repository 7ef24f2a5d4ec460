import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {describeOwn, describePackage} from './about.mjs';
import {checkSeats, readOwnBoundaries} from './check.mjs';
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
 * @param {Pick<Province, 'code' | 'cities'>} province
 * @param {{code: string, name: string}[]} cities that the package has
 * @param {{code: string, name: string}[]} absent that it is too old for
 * @returns {string[]} a problem for each city that only one of both has
 */
export function compareCities(province, cities, absent) {
  const has = (list, code) => list.some((city) => city.code === code);
  const strange = province.cities.filter(({code}) => !has(cities, code));
  const missing = cities.filter(({code}) => !has(province.cities, code));
  return [
    ...strange.map(({code, id, name}) => {
      const city = `${code} ${id} ${name['zh-Hans']} (cities)`;
      return has(absent, code)
        ? `not in the boundary package: ${city}; it is younger: leave it out, or give a boundary file of your own`
        : `no division of today: ${city}; correct the code, or give a boundary file of your own`;
    }),
    ...missing.map(
      ({code, name}) =>
        `city missing: ${code} ${name} (cities); add it: npm run geo -- --cities ${province.code} prints it`,
    ),
  ];
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
