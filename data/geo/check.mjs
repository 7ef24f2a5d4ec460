import {checkCrs, readClaims} from './claims.mjs';
import {cross, findContacts} from './contacts.mjs';
import {readRegions} from './features.mjs';
import {contains} from './iou.mjs';
import {print} from './print.mjs';

/**
 * Reads a publisher's own boundary file. Bad data gives all its problems at once, each with value, place and remedy.
 *
 * @typedef {import('./province.mjs').Province} Province
 * @typedef {import('./province.mjs').Region} Region
 * @typedef {import('./province.mjs').Words} Words
 * @typedef {{source?: string, datum?: string, licence?: string, approval?: string}} Options what the command line says
 * @typedef {{source: Words, datum: 'WGS 84' | 'CGCS2000' | 'GCJ-02', licence: string, approvalNumber: string}} Claims
 */

/**
 * @param {string} text
 * @param {Province} province
 * @param {Options} options the command line wins over members of the file
 * @returns {{regions: Region[], claims: Claims | undefined, problems: string[], warnings: string[]}} regions in the
 *   datum of the file, those that are sound, ordered by code; use them only when there are no problems
 */
export function readOwnBoundaries(text, province, options = {}) {
  const problems = [];
  const warnings = [];
  const file = parse(text, problems);
  if (file === undefined) return {regions: [], claims: undefined, problems, warnings};
  const claims = readClaims(file, options, problems, warnings);
  checkCrs(file, problems);
  const regions = readRegions(file.features, province, problems);
  warnings.push(...findCrossings(regions));
  return {regions, claims, problems, warnings};
}

/**
 * @param {Region[]} regions WGS 84
 * @param {Province} province
 * @returns {string[]} a problem for each city whose seat lies outside its region
 */
export function checkSeats(regions, province) {
  return regions.flatMap(({code, polygons}) => {
    const {id, seat} = province.cities.find((city) => city.code === code);
    if (contains(polygons, seat)) return [];
    return [
      `seat outside its region: ${seat.join(', ')} (${code} ${id}); check the datum of the boundaries and the seat`,
    ];
  });
}

function parse(text, problems) {
  let file;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    problems.push(
      `not JSON: ${lowerFirst(error.message).replace(/\s+/g, ' ')} (top level); export the boundaries as GeoJSON in UTF-8`,
    );
    return undefined;
  }
  if (file?.type !== 'FeatureCollection' || !Array.isArray(file.features)) {
    const found = file?.type === 'FeatureCollection' ? 'FeatureCollection without features' : print(file?.type);
    problems.push(`not a GeoJSON FeatureCollection: ${found} (type); export the boundaries as a FeatureCollection`);
    return undefined;
  }
  return file;
}

function findCrossings(regions) {
  return regions.flatMap(({code, polygons}) =>
    polygons.flat().flatMap((ring) => {
      const line = ring.filter(([lng, lat], i) => i === 0 || lng !== ring[i - 1][0] || lat !== ring[i - 1][1]);
      const [crossing] = findContacts([line], cross);
      if (crossing === undefined) return [];
      return [
        `ring crosses itself: near ${line[crossing[1]].join(', ')} (${code}); mended unless --keep-geometry is given`,
      ];
    }),
  );
}

function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
