import {cross, findContacts, turn} from './contacts.mjs';
import {contains} from './iou.mjs';

/**
 * Reads a publisher's own boundary file. Bad data gives all its problems at once, each with value, place and remedy.
 *
 * @typedef {import('./province.mjs').Province} Province
 * @typedef {import('./province.mjs').Region} Region
 * @typedef {import('./province.mjs').Words} Words
 * @typedef {{source?: string, datum?: string, licence?: string, approval?: string}} Options what the command line says
 * @typedef {{source: Words, datum: 'WGS 84' | 'CGCS2000' | 'GCJ-02', licence: string, approvalNumber: string}} Claims
 */

export const DATUMS = ['WGS 84', 'CGCS2000', 'GCJ-02'];
const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'];
/** Names of the coordinate reference systems that GeoJSON of 2008 may name and that change nothing. */
const PLAIN_CRS = /CRS84|EPSG:+4326|EPSG:+4490/;

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

function readClaims(file, options, problems, warnings) {
  const source = readWords(options.source ?? file.source);
  if (source === undefined) {
    problems.push(`source missing: ${print(file.source)} (source); add the switch --source "…" or the member "source"`);
  }
  const datum = DATUMS.find((name) => squeeze(name) === squeeze(options.datum ?? file.datum));
  if (datum === undefined) {
    const given = options.datum ?? file.datum;
    const problem = given === undefined ? 'datum missing' : 'unknown datum';
    problems.push(
      `${problem}: ${print(given)} (datum); add the switch --datum "${DATUMS.join('|')}" or the member "datum"`,
    );
  }
  const [licence, approvalNumber] = [
    ['licence', options.licence ?? file.licence],
    ['approvalNumber', options.approval ?? file.approvalNumber],
  ].map(([member, value]) => {
    if (value !== undefined && typeof value !== 'string')
      problems.push(`not text: ${print(value)} (${member}); write it in quotes`);
    return typeof value === 'string' ? value.trim() : '';
  });
  if (licence === '') warnings.push('no licence given (licence); add the switch --licence "…" or the member "licence"');
  if (approvalNumber === '') {
    warnings.push(
      'no approval number given (approvalNumber); add the switch --approval "…" or the member "approvalNumber"',
    );
  }
  return source && datum ? {source, datum, licence, approvalNumber} : undefined;
}

function readWords(value) {
  if (typeof value === 'string' && value.trim() !== '') {
    return {'zh-Hans': value.trim(), 'zh-Hant': value.trim(), en: value.trim()};
  }
  const full = LANGUAGES.every((lang) => typeof value?.[lang] === 'string' && value[lang].trim() !== '');
  return full ? {'zh-Hans': value['zh-Hans'], 'zh-Hant': value['zh-Hant'], en: value.en} : undefined;
}

function checkCrs({crs}, problems) {
  const name = crs?.properties?.name;
  if (crs && !(typeof name === 'string' && PLAIN_CRS.test(name))) {
    problems.push(`projected or unknown coordinates: ${print(name)} (crs); export in degrees, longitude first`);
  }
}

function readRegions(features, province, problems) {
  const found = new Map();
  for (const [i, feature] of features.entries()) {
    const path = `features[${i}]`;
    const cities = findCities(feature, province);
    if (cities.length === 0) {
      problems.push(
        `extra region: ${nameOf(feature)} (${path}); remove it, or give it the code or name of a prefecture`,
      );
    } else if (cities.length > 1) {
      const codes = cities.map(({code}) => code).join(', ');
      problems.push(`ambiguous region: ${codes} (${path}); leave one code or name in its properties`);
    } else if (found.has(cities[0].code)) {
      const {path: first} = found.get(cities[0].code);
      problems.push(`region twice: ${nameCity(cities[0])} (${first}, ${path}); join them in one MultiPolygon`);
    } else {
      found.set(cities[0].code, {path, polygons: undefined});
    }
    const polygons = readPolygons(feature?.geometry, `${path}.geometry`, problems);
    if (cities.length === 1 && found.get(cities[0].code).path === path) found.get(cities[0].code).polygons = polygons;
  }
  for (const city of province.cities) {
    if (!found.has(city.code)) {
      problems.push(
        `region missing: ${nameCity(city)} (features); add a feature with this code as its id, or this name`,
      );
    }
  }
  return province.cities.flatMap(({code}) => {
    const polygons = found.get(code)?.polygons;
    return polygons ? [{code, polygons}] : [];
  });
}

/** A code in the id or any property decides; a name, with or without its last character 市, where there is none. */
function findCities(feature, {cities}) {
  const values = [feature?.id, ...Object.values(feature?.properties ?? {})]
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map((value) => String(value).trim());
  const byCode = cities.filter(({code}) => values.some((value) => value === code || value === code.padEnd(12, '0')));
  if (byCode.length > 0) return byCode;
  return cities.filter(({name}) =>
    Object.values(name).some((word) => values.some((value) => shorten(value) === shorten(word))),
  );
}

function shorten(name) {
  return name.toLowerCase().replace(/市$/, '');
}

function readPolygons(geometry, path, problems) {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
    problems.push(`not an area: ${print(geometry?.type)} (${path}.type); give a Polygon or MultiPolygon`);
    return undefined;
  }
  const before = problems.length;
  const many = geometry.type === 'MultiPolygon';
  const polygons = many ? geometry.coordinates : [geometry.coordinates];
  if (!Array.isArray(polygons) || polygons.length === 0) {
    problems.push(`no polygon: ${print(polygons)} (${path}.coordinates); give at least one`);
    return undefined;
  }
  const read = polygons.map((rings, p) => {
    const at = many ? `${path}.coordinates[${p}]` : `${path}.coordinates`;
    if (!Array.isArray(rings) || rings.length === 0) {
      problems.push(`no ring: ${print(rings)} (${at}); give at least the outer ring`);
      return [];
    }
    return rings.map((ring, r) => readRing(ring, `${at}[${r}]`, problems));
  });
  return problems.length === before ? read : undefined;
}

function readRing(ring, path, problems) {
  if (!Array.isArray(ring) || ring.length < 4) {
    problems.push(
      `ring too short: ${Array.isArray(ring) ? ring.length : print(ring)} positions (${path}); a ring has 4 or more`,
    );
    return [];
  }
  const wrong = ring.findIndex((position) => !isPosition(position));
  if (wrong !== -1) {
    problems.push(`not a position: ${print(ring[wrong])} (${path}[${wrong}]); write [longitude, latitude] in degrees`);
    return [];
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (first[0] !== last[0] || first[1] !== last[1]) {
    problems.push(
      `ring not closed: ${print(first)} and ${print(last)} (${path}); repeat the first position at the end`,
    );
    return [];
  }
  const corners = new Set(ring.map(([lng, lat]) => `${lng} ${lat}`));
  if (corners.size < 3) {
    problems.push(`ring without area: ${corners.size} different positions (${path}); remove it or give it its corners`);
    return [];
  }
  const other = ring.find(([lng, lat]) => lng !== first[0] || lat !== first[1]);
  if (ring.every((position) => turn(first, other, position) === 0)) {
    problems.push(`ring without area: all positions on one line (${path}); remove it or give it its corners`);
    return [];
  }
  return ring.map(([lng, lat]) => [lng, lat]);
}

function isPosition(position) {
  if (!Array.isArray(position)) return false;
  const [lng, lat] = position;
  // A pole has no place on a Mercator map.
  return Number.isFinite(lng) && Number.isFinite(lat) && Math.abs(lng) <= 180 && Math.abs(lat) < 90;
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

function nameOf(feature) {
  return print(feature?.id ?? feature?.properties?.name ?? feature?.properties?.NAME);
}

function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function nameCity({code, id, name}) {
  return `${code} ${id} ${name['zh-Hans']}`;
}

function squeeze(text) {
  return typeof text === 'string' ? text.replace(/[\s_-]/g, '').toLowerCase() : '';
}

function print(value) {
  let text;
  try {
    text = JSON.stringify(value) ?? 'none';
  } catch {
    return 'lists in lists without end';
  }
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
