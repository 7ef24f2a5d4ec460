import {print} from './print.mjs';

/** What a publisher's file says of itself, in its members or on the command line. */

export const DATUMS = ['WGS 84', 'CGCS2000', 'GCJ-02'];
const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'];
/** Names of the coordinate reference systems that GeoJSON of 2008 may name and that change nothing. */
const PLAIN_CRS = /CRS84|EPSG:+4326|EPSG:+4490/;

/**
 * @param {object} file
 * @param {import('./check.mjs').Options} options
 * @param {string[]} problems to which these are added
 * @param {string[]} warnings to which these are added
 * @returns {import('./check.mjs').Claims | undefined} undefined when source or datum are not known
 */
export function readClaims(file, options, problems, warnings) {
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

/** A problem for coordinates that are no degrees. */
export function checkCrs({crs}, problems) {
  const name = crs?.properties?.name;
  if (crs && !(typeof name === 'string' && PLAIN_CRS.test(name))) {
    problems.push(`projected or unknown coordinates: ${print(name)} (crs); export in degrees, longitude first`);
  }
}

function squeeze(text) {
  return typeof text === 'string' ? text.replace(/[\s_-]/g, '').toLowerCase() : '';
}
