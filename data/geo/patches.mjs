/**
 * What the boundary package's age demands. It shows China of 2018; `divisions.json` is today's.
 *
 * @typedef {import('./province.mjs').Position} Position
 * @typedef {{code?: string, name?: string, seat?: Position, polygons: import('./province.mjs').Polygon[]}} Part
 *   as the package has it; a seat and polygons are in its datum, GCJ-02
 * @typedef {{code: string, name: string, seat: Position, polygons: import('./province.mjs').Polygon[]}} Place
 */

/** Divisions that have another code today. Their names come from today's table. */
const RECODED = {
  500228: '500155', // 梁平县, a district since 2016
  500232: '500156', // 武隆县, a district since 2016
  542400: '540600', // 那曲地区, a city since 2017
  652200: '650500', // 哈密地区, a city since 2016
};

/** Divisions that have become a part of another one. */
const MERGED = {
  371200: '370100', // 莱芜, a part of 济南 since 2019
};

/** Seats that the package lacks, GCJ-02, from the map service from which it has the others. */
const SEATS = {
  310151: [121.397516, 31.626946],
  650500: [93.51316, 42.833248],
  659009: [79.291083, 37.207994],
};

/**
 * Makes today's divisions of the package's: a code that changed, a part that was merged, a name without a code.
 * What is not known is told, never guessed.
 * @param {Part[]} parts
 * @param {{code: string, name: string}[]} today the divisions that there are
 * @returns {{places: Place[], absent: {code: string, name: string}[], problems: string[]}} places ordered by code; the
 *   divisions of today that the package has not; a problem names all that it is about
 */
export function patchParts(parts, today) {
  const found = parts.map((part) => ({...part, own: findCode(part, today)}));
  const known = new Map(today.map(({code, name}) => [code, name]));
  const problems = listProblems(found, known);
  const places = today.flatMap(({code, name}) => {
    const mine = found.filter(({own}) => (MERGED[own] ?? own) === code);
    const polygons = mine.flatMap((part) => part.polygons);
    if (polygons.length === 0) return [];
    const seat = mine.find((part) => part.own === code && part.seat !== undefined)?.seat ?? SEATS[code];
    if (seat === undefined) problems.push(`no seat: ${code} ${name}`);
    return [{code, name, seat, polygons}];
  });
  const absent = today.filter(({code}) => !places.some((place) => place.code === code));
  return {places, absent, problems};
}

function findCode({code, name}, today) {
  if (code === undefined) return today.find((division) => division.name === name)?.code;
  return RECODED[code] ?? code;
}

function listProblems(found, known) {
  const nameless = found.filter(({own}) => own === undefined).map(({name}) => name);
  const unknown = found.filter(({own}) => own !== undefined && !known.has(MERGED[own] ?? own));
  const problems = [];
  if (nameless.length > 0) problems.push(`no code: ${nameless.join(', ')}`);
  if (unknown.length > 0)
    problems.push(`no division of today: ${unknown.map(({own, name}) => `${own} ${name}`).join(', ')}`);
  return problems;
}
