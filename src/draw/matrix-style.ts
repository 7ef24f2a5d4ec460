/** px: a city's column, as wide as a finger needs with its neighbours, and the least that is left for the industries' names. */
const CELL = 24;
const NAMES = 124;
/** Where one column has the whole sheet, from 560 to 1,100 px, the cities take this share of it, if their columns are wide enough. */
const SHEET = {from: 560, to: 1100, share: 0.609} as const;

/** The widths of a matrix of so many cities: wider than its place, it is scrolled sideways. */
export function matrixStyle(cities: number): string {
  const least = `.matrix{min-width:${NAMES + CELL * cities}px}`;
  const share = SHEET.share / cities;
  if (share * SHEET.from < CELL) return `${least}.chips{overflow-x:auto}`;
  return `${least}@media (${SHEET.from}px<=width<${SHEET.to}px){col+col{width:${(100 * share).toFixed(2)}%}}`;
}
