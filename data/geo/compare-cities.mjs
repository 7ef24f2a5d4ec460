/**
 * @param {Pick<import('./province.mjs').Province, 'code' | 'cities'>} province
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
