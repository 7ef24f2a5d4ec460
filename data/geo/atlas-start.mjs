import {nameDivisions, toTraditional} from './names.mjs';
import {openPackage} from './package.mjs';
import {shortenName} from './short-name.mjs';

/**
 * What an atlas says of its province and cities, from the boundary package and today's divisions: codes, names, seats.
 * @param {import('./units.mjs').Unit} unit
 * @returns {{province: {id: string, code: string, name: Words, short: Words, waters: []}, cities: import('./province.mjs').City[],
 *   absent: {code: string, name: string}[]}} cities ordered by code
 * @throws with `problems` when the package cannot tell
 *
 * @typedef {import('./province.mjs').Words} Words
 */
export function startAtlas({code, id, name, en, shortEn}) {
  const {cities, absent} = openPackage(code);
  const short = shortenName(name);
  const named = nameDivisions(cities);
  return {
    province: {
      id,
      code,
      name: {'zh-Hans': name, 'zh-Hant': toTraditional(name), en},
      short: {'zh-Hans': short, 'zh-Hant': toTraditional(short), en: shortEn},
      waters: [],
    },
    cities: named.map(({id, code, name, short}, i) => ({id, code, name, short, seat: cities[i].seat})),
    absent,
  };
}

/** As JSON, in the manner of an atlas.json: a value on a line where it fits. */
export function formatStart({province, cities}) {
  const spaced = (value) =>
    JSON.stringify(value, null, 1)
      .replace(/\n\s*/g, ' ')
      .replace(/([{[]) | ([}\]])/g, '$1$2');
  const list = (object, indent) =>
    Object.entries(object)
      .map(([key, value]) => `${indent}"${key}": ${spaced(value)}`)
      .join(',\n');
  const blocks = cities.map((city) => `    {\n${list(city, '      ')}\n    }`);
  return `{\n  "province": {\n${list(province, '    ')}\n  },\n  "cities": [\n${blocks.join(',\n')}\n  ]\n}\n`;
}
