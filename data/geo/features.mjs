import {turn} from './contacts.mjs';
import {print} from './print.mjs';
import {shortenName} from './short-name.mjs';

/**
 * The regions of a publisher's features: one for each city, ordered by code, those that are sound.
 * @param {unknown[]} features
 * @param {import('./province.mjs').Province} province
 * @param {string[]} problems to which these are added
 * @returns {import('./province.mjs').Region[]}
 */
export function readRegions(features, province, problems) {
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

/** A code in the id or any property decides; a name, with or without the word for its rank, where there is none. */
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
  return shortenName(name.toLowerCase());
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

function nameOf(feature) {
  return print(feature?.id ?? feature?.properties?.name ?? feature?.properties?.NAME);
}

function nameCity({code, id, name}) {
  return `${code} ${id} ${name['zh-Hans']}`;
}
