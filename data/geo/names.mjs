import * as OpenCC from 'opencc-js';
import {pinyin} from 'pinyin-pro';
import {ENGLISH, TRADITIONAL} from './known-names.mjs';
import {shortenName} from './short-name.mjs';

/** Taiwan's table keeps 峰 and writes 臺 where it is meant; the plain one makes 赤峯 of 赤峰. */
const convert = OpenCC.Converter({from: 'cn', to: 'tw'});

/**
 * Names divisions for an atlas: the full name in both scripts, the short one in English, and an id made of that. `short` is
 * without the word for the rank.
 * @param {{code: string, name: string}[]} divisions names in simplified Chinese
 * @returns {{code: string, id: string, name: Words, short: Words}[]} in the same order; ids are different
 *
 * @typedef {import('./province.mjs').Words} Words
 */
export function nameDivisions(divisions) {
  const named = divisions.map(({code, name}) => ({
    code,
    name: inEachLanguage(name, ENGLISH[code] ?? toPinyin(shortenName(name))),
  }));
  const ids = named.map(({name}) => toId(name.en));
  return named.map(({code, name}, i) => {
    const twice = ids.indexOf(ids[i]) !== ids.lastIndexOf(ids[i]);
    const short = inEachLanguage(shortenName(name['zh-Hans']), name.en);
    return {code, id: twice ? `${ids[i]}-${code}` : ids[i], name, short};
  });
}

function inEachLanguage(name, en) {
  return {'zh-Hans': name, 'zh-Hant': toTraditional(name), en};
}

/** @param {string} name simplified Chinese */
export function toTraditional(name) {
  return TRADITIONAL[name] ?? convert(name);
}

/** One word with a capital, an apostrophe before a syllable that begins with a vowel: 广安 → Guang'an. */
function toPinyin(name) {
  const syllables = pinyin(name, {toneType: 'none', type: 'array'});
  const word = syllables.map((syllable, i) => (i > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Plain letters: Ürümqi → urumqi, Guang'an → guangan, Central and Western → central-and-western. */
function toId(english) {
  return english
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}
