import {readFileSync} from 'node:fs';

/**
 * @typedef {{'zh-Hans': string, 'zh-Hant': string, en: string}} Words
 * @typedef {[lng: number, lat: number]} Position degrees
 * @typedef {Position[][]} Polygon rings, closed, the first one outside
 * @typedef {{id: string, code: string, name: Record<string, string>, seat: Position}} City
 * @typedef {{id: string, code: string, name: Words, cities: City[]}} Province
 * @typedef {{code: string, polygons: Polygon[]}} Region
 */

/**
 * Reads the province and its cities, ordered by division code, from the facts.
 * @param {URL | string} file of the shape of data/guangxi/atlas.json
 * @returns {Province}
 */
export function readProvince(file = new URL('../guangxi/atlas.json', import.meta.url)) {
  const {province, cities} = JSON.parse(readFileSync(file, 'utf8'));
  const ordered = cities.toSorted((a, b) => Number(a.code) - Number(b.code));
  return {id: province.id, code: province.code, name: province.name, cities: ordered};
}
